package toll.publish;

import static toll.publish.Sheet.Kind.DECIMAL;
import static toll.publish.Sheet.Kind.TEXT;
import static toll.publish.Sheet.Kind.WHOLE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import toll.count.Bound;
import toll.count.Count;
import toll.ledger.Entry;
import toll.ledger.Figure;
import toll.ledger.Finding;
import toll.ledger.Group;
import toll.ledger.Incident;
import toll.ledger.Origin;
import toll.ledger.Person;
import toll.ledger.Strike;
import toll.ledger.View;
import toll.place.Area;
import toll.place.Where;
import toll.publish.Sheet.Column;

/**
 * The tables of a project as others may see them. Internal notes and columns that no field holds are not read here at
 * all; groups that a {@link Disclosure} closes come out blank.
 */
public final class Sheets {
    private final View view;
    private final Disclosure disclosure;

    public Sheets(View view, Disclosure disclosure) {
        this.view = view;
        this.disclosure = disclosure.redactedAs(view);
    }

    /** Every table, in a fixed order. */
    public List<Sheet> all() {
        return List.of(figures(), incidents(), findings(), strikes(), persons());
    }

    public Sheet incidents() {
        List<List<Cell>> rows = new ArrayList<>();
        view.each(Incident.class, entry -> {
            Incident i = entry.record();
            Row row = row(entry);
            row.source(String.join(" ", i.codes()))
                    .text(i.when().isUnknown() ? "" : i.when().edtf())
                    .where(i.where())
                    .text(String.join("; ", i.actors()))
                    .text(String.join("; ", i.means()))
                    .text(Sdg.cause(i.means()))
                    .text(i.strikeStatus())
                    .text(i.grade())
                    .text(i.harmReported());
            for (String measure : List.of("killed", "injured")) {
                for (String who : List.of("civilian", "child", "woman", "man", "combatant")) {
                    row.count(i.count(measure, who));
                }
            }
            rows.add(row.cells());
        });
        List<Column> columns = head();
        add(columns, "codes", TEXT, "The source's codes for the incident, today's first");
        add(columns, "date", TEXT, "Day or days, EDTF level 1; blank: unknown");
        where(columns);
        add(columns, "actors", TEXT, "Who is suspected or known to have done it, as the source says; parted by ;");
        add(columns, "means", TEXT, "How, as terms of the vocabulary means; parted by ;");
        add(columns, "sdg_cause", TEXT, "Cause by the list of SDG 16.1.2");
        add(columns, "strike_status", TEXT, "declared, likely, contested, single-source; blank: not given");
        add(columns, "grade", TEXT, "The source's grade; blank: not given");
        add(columns, "harm_reported", TEXT, "Whether harm to civilians is reported: yes, no; blank: not given");
        for (String measure : List.of("killed", "injured")) {
            for (String who : List.of("civilian", "child", "woman", "man", "combatant")) {
                add(
                        columns,
                        measure + "_" + who + "_min",
                        WHOLE,
                        "People; smallest number the source gives; blank: unknown, which is not 0");
                add(
                        columns,
                        measure + "_" + who + "_max",
                        WHOLE,
                        "People; largest number the source gives; blank: unknown, which is not 0");
            }
        }
        return new Sheet("incidents", "One source's account of one event", columns, rows);
    }

    public Sheet findings() {
        List<List<Cell>> rows = new ArrayList<>();
        view.each(Finding.class, entry -> {
            Finding f = entry.record();
            rows.add(row(entry)
                    .text(f.actor())
                    .source(String.join(" ", f.about()))
                    .text(f.when().isUnknown() ? "" : f.when().edtf())
                    .where(f.where())
                    .text(f.verdict())
                    .text(String.join("; ", f.reasons()))
                    .count(Optional.of(f.killed()))
                    .count(Optional.of(f.injured()))
                    .source(f.stated().isUnknown() ? "" : f.stated().edtf())
                    .cells());
        });
        List<Column> columns = head();
        add(columns, "actor", TEXT, "The belligerent whose finding it is");
        add(columns, "about", TEXT, "Codes of the incidents it answers, as cited");
        add(columns, "date", TEXT, "Day of the alleged event as the belligerent gives it, EDTF");
        where(columns);
        add(columns, "verdict", TEXT, "credible, non-credible, duplicate or open");
        add(columns, "reasons", TEXT, "Its stated reasons, as terms of the vocabulary reason");
        add(columns, "killed_min", WHOLE, "Deaths conceded, lower end; blank: none stated");
        add(columns, "killed_max", WHOLE, "Deaths conceded, upper end; blank: none stated");
        add(columns, "injured_min", WHOLE, "Injuries conceded, lower end; blank: none stated");
        add(columns, "injured_max", WHOLE, "Injuries conceded, upper end; blank: none stated");
        add(columns, "stated", TEXT, "When the belligerent said so, EDTF");
        return new Sheet("findings", "A belligerent's verdict on an allegation", columns, rows);
    }

    public Sheet strikes() {
        List<List<Cell>> rows = new ArrayList<>();
        view.each(Strike.class, entry -> {
            Strike s = entry.record();
            rows.add(row(entry)
                    .text(s.actor())
                    .text(s.when().isUnknown() ? "" : s.when().edtf())
                    .where(s.where())
                    .text(String.join("; ", s.means()))
                    .count(Optional.of(s.strikes()))
                    .cells());
        });
        List<Column> columns = head();
        add(columns, "actor", TEXT, "Whose strike log it is");
        add(columns, "date", TEXT, "Day or days, EDTF");
        where(columns);
        add(columns, "means", TEXT, "How, as terms of the vocabulary means");
        add(columns, "strikes_min", WHOLE, "Strikes that the line reports, lower end");
        add(columns, "strikes_max", WHOLE, "Strikes that the line reports, upper end");
        return new Sheet("strikes", "One line of a belligerent's strike log", columns, rows);
    }

    public Sheet figures() {
        List<List<Cell>> rows = new ArrayList<>();
        view.each(Figure.class, entry -> {
            Figure f = entry.record();
            rows.add(row(entry)
                    .text(f.label())
                    .text(f.scope().measure())
                    .text(f.scope().status())
                    .text(String.join("; ", f.scope().actors()))
                    .text(String.join("; ", f.scope().means()))
                    .text(String.join(
                            "; ", f.scope().places().stream().map(Where::name).toList()))
                    .text(
                            f.scope().period().isUnknown()
                                    ? ""
                                    : f.scope().period().edtf())
                    .text(f.scope().basis())
                    .text(f.scope().standard())
                    .text(f.count().qualifier().word())
                    .count(Optional.of(f.count()))
                    .source(f.quotes())
                    .text(f.modality())
                    .cells());
        });
        List<Column> columns = head();
        add(columns, "label", TEXT, "A few words to show it by");
        add(columns, "measure", TEXT, "What is counted");
        add(columns, "status", TEXT, "Who is counted");
        add(columns, "actors", TEXT, "Who did it, as the source says");
        add(columns, "means", TEXT, "How");
        add(columns, "places", TEXT, "Where; several are a union");
        add(columns, "period", TEXT, "When, EDTF; blank: not given");
        add(columns, "basis", TEXT, "documented, estimated or conceded; never added to one another");
        add(columns, "standard", TEXT, "By what standard of proof");
        add(columns, "qualifier", TEXT, "exactly, at least, at most, about, between, vague word");
        add(columns, "min", WHOLE, "Lower end; blank: unknown");
        add(columns, "max", WHOLE, "Upper end; blank: unknown or unbounded (at least)");
        add(columns, "quotes", TEXT, "The figure at its origin that this one relays, as source/key");
        add(columns, "modality", TEXT, "asserted, denied, feared …");
        return new Sheet("figures", "An aggregate number that a source gives", columns, rows);
    }

    public Sheet persons() {
        List<List<Cell>> rows = new ArrayList<>();
        view.each(Person.class, entry -> {
            Person p = entry.record();
            boolean identity = disclosure.opens(entry.sequence(), Group.IDENTITY);
            rows.add(row(entry)
                    .text(identity ? p.name() : "")
                    .text(identity ? p.otherName() : "")
                    .source(String.join(" ", p.incidents()))
                    .text(p.fate())
                    .text(Sdg.status(p.status()))
                    .text(Sdg.sex(p))
                    .text(Sdg.age(p))
                    .text(p.died().isUnknown() ? "" : p.died().edtf())
                    .cells());
        });
        List<Column> columns = head();
        add(columns, "name", TEXT, "As the source writes it; blank where identities are withheld");
        add(columns, "other_name", TEXT, "In another script; blank where identities are withheld");
        add(columns, "incidents", TEXT, "Codes of the incidents in which the source places the person");
        add(columns, "fate", TEXT, "killed, injured, missing, detained");
        add(columns, "sdg_status", TEXT, "Status by the list of SDG 16.1.2");
        add(columns, "sdg_sex", TEXT, "man, woman or unknown (SDG 16.1.2)");
        add(columns, "sdg_age", TEXT, ">=18, <18 or unknown (SDG 16.1.2)");
        add(columns, "died", TEXT, "Day of death, EDTF; blank: unknown");
        return new Sheet("persons", "One source's record of one victim", columns, rows);
    }

    private static List<Column> head() {
        List<Column> columns = new ArrayList<>();
        add(columns, "entry", WHOLE, "Sequence number in the ledger: what a proof is asked for by");
        add(columns, "source", TEXT, "Who speaks; blank where sources are withheld");
        add(columns, "key", TEXT, "The source's own identifier; blank where sources are withheld");
        add(columns, "published", TEXT, "When the source published it, EDTF; blank: unknown");
        add(columns, "url", TEXT, "Address as given; blank: none or withheld");
        add(columns, "document", TEXT, "SHA-256 of the document; blank: none or withheld");
        add(columns, "locator", TEXT, "Where in the document");
        add(columns, "words", TEXT, "The source's own words; blank: none or withheld");
        return columns;
    }

    private static void where(List<Column> columns) {
        add(columns, "place", TEXT, "As the source writes it");
        add(columns, "admin", TEXT, "Administrative names, coarse to fine, parted by >");
        add(columns, "lat", DECIMAL, "Degrees north (WGS 84); blank: no point");
        add(columns, "lon", DECIMAL, "Degrees east (WGS 84); blank: no point");
        add(columns, "radius_m", DECIMAL, "Metres around the point in which the place lies: never a bare point");
    }

    private static void add(List<Column> columns, String name, Sheet.Kind kind, String description) {
        columns.add(new Column(name, kind, description));
    }

    private Row row(Entry<?> entry) {
        Origin origin = entry.record().origin();
        boolean source = disclosure.opens(entry.sequence(), Group.SOURCE);
        boolean words = disclosure.opens(entry.sequence(), Group.WORDS);
        Row row = new Row(source);
        row.cells.add(new Cell.Whole(entry.sequence()));
        Stream.of(
                        origin.source(),
                        origin.key(),
                        origin.published().isUnknown() ? "" : origin.published().edtf(),
                        origin.url(),
                        origin.document(),
                        origin.locator())
                .forEach(text -> row.text(source ? text : ""));
        return row.text(words ? origin.words() : "");
    }

    private static final class Row {
        private final List<Cell> cells = new ArrayList<>();
        private final boolean sourceOpen;

        Row(boolean sourceOpen) {
            this.sourceOpen = sourceOpen;
        }

        /** A text that tells who speaks: blank where the source is withheld. */
        Row source(String text) {
            return text(sourceOpen ? text : "");
        }

        Row text(String text) {
            cells.add(Cell.text(text));
            return this;
        }

        Row count(Optional<Count> count) {
            cells.add(Cell.of(count.map(Count::min).orElse(Bound.UNKNOWN)));
            cells.add(Cell.of(count.map(Count::max).orElse(Bound.UNKNOWN)));
            return this;
        }

        Row where(Where where) {
            text(where.name());
            text(String.join(" > ", where.chain()));
            Optional<Area> area = where.area();
            cells.add(area.<Cell>map(a -> new Cell.Decimal(a.point().lat())).orElse(Cell.BLANK));
            cells.add(area.<Cell>map(a -> new Cell.Decimal(a.point().lon())).orElse(Cell.BLANK));
            cells.add(area.filter(a -> Double.isFinite(a.precision().radiusMetres()))
                    .<Cell>map(a -> new Cell.Decimal(a.precision().radiusMetres()))
                    .orElse(Cell.BLANK));
            return this;
        }

        List<Cell> cells() {
            return List.copyOf(cells);
        }
    }
}
