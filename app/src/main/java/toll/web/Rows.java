package toll.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import toll.count.Count;
import toll.date.When;
import toll.ledger.Figure;
import toll.ledger.Finding;
import toll.ledger.Incident;
import toll.ledger.Person;
import toll.ledger.Record;
import toll.ledger.Report;
import toll.ledger.Strike;
import toll.place.Where;
import toll.reconcile.AdminNames;
import toll.reconcile.Tally;

/** How one record is told in one row of a table. */
final class Rows {
    private static final int MOST_AREAS = 20_000;
    /** Areas looked up once, by how they are written. */
    private static final Map<String, String> ARABIC = new ConcurrentHashMap<>();

    private Rows() {}

    /** The width of a bar, in hundredths of the widest: a drawing, not a figure. */
    static String share(long part, long widest) {
        return widest <= 0 ? "0" : String.format(Locale.ROOT, "%.2f", 100.0 * part / widest);
    }

    /** The label of a row of a toll told by a dimension. */
    static String label(Page page, String by, String key) {
        if (key.equals(Tally.SHARED)) {
            return page.t("row.shared");
        }
        if (key.equals(Tally.NOT_STATED)) {
            return page.t("row.notstated");
        }
        if (key.equals("ungraded")) {
            return page.t("row.ungraded");
        }
        return switch (by) {
            case "actor", "grade", "means", "source" -> page.term(by, key);
            case "status" -> page.term("strike-status", key);
            case "place" -> area(page, key);
            default -> key;
        };
    }

    /** What a column becomes: a field of a record, or what is counted of whom. */
    static String field(Page page, String field) {
        String key = "field." + field.replaceAll("[- ]", "");
        if (page.texts().has(key)) {
            return page.t(key);
        }
        String[] harm = field.split(" ", 2);
        return harm.length == 2 ? page.term("measure", harm[0]) + ": " + page.term("status", harm[1]) : field;
    }

    static When when(Record record) {
        return switch (record) {
            case Figure r -> r.scope().period();
            case Incident r -> r.when();
            case Person r -> r.died();
            case Strike r -> r.when();
            case Finding r -> r.when();
            case Report r -> r.covers();
        };
    }

    static String place(Page page, Record record) {
        return switch (record) {
            case Figure r ->
                r.scope().places().isEmpty()
                        ? page.t("silent")
                        : place(page, r.scope().places().get(0));
            case Incident r -> place(page, r.where());
            case Person r -> place(page, r.where());
            case Strike r -> place(page, r.where());
            case Finding r -> place(page, r.where());
            case Report r -> page.t("silent");
        };
    }

    /** All the areas that a figure counts. */
    static String places(Page page, Figure figure) {
        StringBuilder out = new StringBuilder();
        figure.scope()
                .places()
                .forEach(w ->
                        out.append(out.isEmpty() ? "" : page.t("and.comma")).append(place(page, w)));
        return out.isEmpty() ? page.t("silent") : out.toString();
    }

    /** The place with the area it lies in. */
    static String place(Page page, Where where) {
        String name = area(page, EventsPage.name(where, page.lang()));
        if (where.chain().isEmpty()) {
            return name.isEmpty() ? page.t("silent") : name;
        }
        String wider = area(page, where.chain().get(where.chain().size() - 1));
        for (int i = where.chain().size() - 1; i > 0 && wider.equals(name); i--) {
            wider = area(page, where.chain().get(i - 1));
        }
        return name.isEmpty() || name.equals(wider) ? wider : name + page.t("and.comma") + wider;
    }

    /** A country or governorate under the name that the reader's language has for it; any other place as it is written. */
    static String area(Page page, String written) {
        if (page.lang().equals("en") || written.isBlank()) {
            return written;
        }
        if (ARABIC.size() > MOST_AREAS) {
            ARABIC.clear();
        }
        return ARABIC.computeIfAbsent(written, Rows::arabic);
    }

    private static String arabic(String written) {
        AdminNames names = AdminNames.shipped();
        return names.country(written)
                .or(() -> names.spelling(written).map(AdminNames.Area::name))
                .map(known -> names.label(known).in("ar"))
                .orElse(written);
    }

    /** The number at the heart of a record, or whom it names. */
    static String says(Page page, Record record) {
        return switch (record) {
            case Figure r -> page.n(r.count());
            case Incident r -> killed(page, EventView.killed(r));
            case Person r -> name(page, r);
            case Strike r -> page.n(r.strikes());
            case Finding r -> r.killed().isUnknown() ? page.term("verdict", r.verdict()) : page.n(r.killed());
            case Report r -> r.cumulative().isPresent() ? page.n(r.cumulative().getAsLong()) : page.t("silent");
        };
    }

    static String killed(Page page, Optional<Count> killed) {
        return killed.map(page::n).orElseGet(() -> page.t("count.unknown"));
    }

    static String name(Page page, Person person) {
        if (person.name().isBlank() && person.otherName().isBlank()) {
            return page.t("person.unnamed");
        }
        return person.name().isBlank() ? person.otherName() : person.name();
    }

    /** A record in a few words: whom it names, or where and when. */
    static String title(Page page, Record record) {
        return record instanceof Person person
                ? name(page, person)
                : place(page, record) + page.t("and.comma") + page.day(when(record));
    }

    static String grade(Page page, Record record) {
        return switch (record) {
            case Incident r -> page.term("grade", r.grade());
            case Finding r -> page.term("verdict", r.verdict());
            case Figure r -> page.term("standard", r.scope().standard());
            case Person r -> "";
            case Strike r -> "";
            case Report r -> "";
        };
    }
}
