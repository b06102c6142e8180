package toll.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import toll.date.Edge;
import toll.date.When;
import toll.ledger.Incident;
import toll.place.Where;
import toll.reconcile.Filter;

/** What an address asks for: which source, by whom, where, when, how, of what grade. Blank asks nothing. */
record Asked(
        String source,
        String actor,
        String place,
        String from,
        String to,
        String grade,
        String means,
        String measure,
        String status,
        String search) {

    static final Asked NOTHING = new Asked("", "", "", "", "", "", "", "", "", "");

    /** The names under which an address holds these. */
    static final List<String> NAMES =
            List.of("source", "actor", "place", "from", "to", "grade", "means", "measure", "class", "q");

    static Asked of(Address address) {
        return new Asked(
                address.get("source"),
                address.get("actor"),
                address.get("place"),
                address.get("from"),
                address.get("to"),
                address.get("grade"),
                address.get("means"),
                address.get("measure"),
                address.get("class"),
                address.get("q"));
    }

    boolean isEmpty() {
        return (source + actor + place + from + to + grade + means + measure + status + search).isEmpty();
    }

    /** Whether nothing but words to look for is asked. */
    boolean onlySearches() {
        return (source + actor + place + from + to + grade + means + measure + status).isEmpty();
    }

    /** What is asked in words, for where the fields are not seen. */
    String said(Page page) {
        List<String> all = new ArrayList<>();
        say(all, page, "filter.search", search);
        say(all, page, "filter.source", source.isEmpty() ? "" : page.term("source", source));
        say(all, page, "filter.actor", actor.isEmpty() ? "" : page.term("actor", actor));
        say(all, page, "filter.place", place);
        say(all, page, "filter.from", from);
        say(all, page, "filter.to", to);
        say(all, page, "filter.grade", grade.isEmpty() ? "" : page.term("grade", grade));
        say(all, page, "filter.means", means.isEmpty() ? "" : page.term("means", means));
        say(all, page, "filter.class", status.isEmpty() ? "" : page.term("status", status));
        say(all, page, "filter.measure", measure.isEmpty() ? "" : page.term("measure", measure));
        return String.join("; ", all);
    }

    private static void say(List<String> all, Page page, String key, String value) {
        if (!value.isEmpty()) {
            all.add(page.t(key) + " " + (page.lang().equals("ar") ? Bidi.isolated(value) : value));
        }
    }

    When period() {
        Edge first = edge(from);
        Edge last = edge(to);
        try {
            return new When(first, last, When.Shade.PLAIN, "");
        } catch (IllegalArgumentException backwards) {
            throw Fault.unreadable();
        }
    }

    private static Edge edge(String day) {
        try {
            return day.isEmpty() ? Edge.UNKNOWN : Edge.of(LocalDate.parse(day));
        } catch (DateTimeParseException notDay) {
            throw Fault.unreadable();
        }
    }

    /** The question as a stage understands it. */
    Filter filter() {
        return new Filter(
                list(source), list(actor), list(place), openEnds(), list(grade), list(means), measure, status);
    }

    /** A missing end of the question is no end. */
    private When openEnds() {
        When period = period();
        if (period.isUnknown()) {
            return When.UNKNOWN;
        }
        return new When(
                from.isEmpty() ? Edge.OPEN : period.from(),
                to.isEmpty() ? Edge.OPEN : period.to(),
                When.Shade.PLAIN,
                "");
    }

    private static List<String> list(String one) {
        return one.isEmpty() ? List.of() : List.of(one);
    }

    /** Whether the list of events shows this one. */
    boolean shows(EventView event) {
        When period = openEnds();
        return (period.isUnknown() || event.when().mayOverlap(period))
                && (source.isEmpty() || sources(event))
                && (actor.isEmpty() || event.actors().contains(actor))
                && (grade.isEmpty() || event.grades().contains(grade))
                && (means.isEmpty()
                        || event.incidents().stream()
                                .anyMatch(e -> e.record().means().contains(means)))
                && (place.isEmpty() || places(event))
                && (search.isEmpty() || found(event));
    }

    private boolean sources(EventView event) {
        return event.incidents().stream()
                        .anyMatch(e -> e.record().origin().source().equals(source))
                || event.findings().stream()
                        .anyMatch(e -> e.record().origin().source().equals(source))
                || event.strikes().stream()
                        .anyMatch(e -> e.record().origin().source().equals(source));
    }

    private boolean places(EventView event) {
        String wanted = fold(place);
        return event.incidents().stream().anyMatch(e -> in(e.record().where(), wanted)) || in(event.where(), wanted);
    }

    private static boolean in(Where where, String wanted) {
        return fold(where.name()).equals(wanted)
                || fold(where.otherName()).equals(wanted)
                || where.chain().stream().anyMatch(name -> fold(name).equals(wanted));
    }

    private boolean found(EventView event) {
        String wanted = fold(search);
        for (var entry : event.incidents()) {
            Incident incident = entry.record();
            if (fold(incident.where().name()).contains(wanted)
                    || fold(incident.where().otherName()).contains(wanted)
                    || incident.codes().stream().anyMatch(c -> fold(c).contains(wanted))
                    || fold(incident.origin().words()).contains(wanted)) {
                return true;
            }
        }
        return fold(event.where().name()).contains(wanted)
                || event.findings().stream()
                        .anyMatch(f -> f.record().about().stream().anyMatch(c -> fold(c).contains(wanted)))
                || event.persons().stream()
                        .anyMatch(p -> fold(p.record().name()).contains(wanted)
                                || fold(p.record().otherName()).contains(wanted));
    }

    private static String fold(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
