package toll.web;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import toll.count.Count;
import toll.date.When;
import toll.ledger.Figure;
import toll.ledger.Finding;
import toll.ledger.Harm;
import toll.ledger.Incident;
import toll.ledger.Person;
import toll.ledger.Record;
import toll.ledger.Report;
import toll.ledger.Strike;
import toll.place.Where;

/** A record's fields in the order in which people read them, the silent ones left out. */
final class Fields {
    /** Fields that hold words of Toll's own, not a source's: the page may say them in the reader's language. */
    static final Set<String> OURS = Set.of("harmreported", "ageclass", "modality", "locator");

    /** What a field holds, so that the page can say it in the reader's language. */
    sealed interface Value {}

    record Words(String text) implements Value {}

    record Terms(String vocabulary, List<String> ids) implements Value {}

    record Number(Count count) implements Value {}

    record Days(When when) implements Value {}

    record Place(Where where) implements Value {}

    /** @param nameKey key of the field's name; {@code who} a class of person, or empty */
    record Field(String nameKey, String who, Value value) {}

    private final List<Field> fields = new ArrayList<>();

    private Fields() {}

    static List<Field> of(Record record) {
        Fields f = new Fields();
        switch (record) {
            case Figure r -> f.figure(r);
            case Incident r -> f.incident(r);
            case Person r -> f.person(r);
            case Strike r -> f.strike(r);
            case Finding r -> f.finding(r);
            case Report r -> f.report(r);
        }
        f.origin(record);
        return List.copyOf(f.fields);
    }

    private void figure(Figure r) {
        text("label", r.label());
        number("count", "", r.count());
        terms("measure", "measure", List.of(r.scope().measure()));
        text("unit", r.scope().unit());
        terms("class", "status", List.of(r.scope().status()));
        terms("actors", "actor", r.scope().actors());
        terms("means", "means", r.scope().means());
        r.scope().places().forEach(this::place);
        days("period", r.scope().period());
        r.asOf().ifPresent(w -> days("asof", w));
        terms("basis", "basis", List.of(r.scope().basis()));
        terms("standard", "standard", List.of(r.scope().standard()));
        text("modality", r.modality());
        text("parent", r.parent());
        text("quotes", r.quotes());
    }

    private void incident(Incident r) {
        text("codes", String.join(", ", r.codes()));
        days("when", r.when());
        place(r.where());
        days("reported", r.reported());
        terms("actors", "actor", r.actors());
        terms("means", "means", r.means());
        terms("grade", "grade", List.of(r.grade()));
        terms("strikestatus", "strike-status", List.of(r.strikeStatus()));
        text("harmreported", r.harmReported());
        for (Harm harm : r.harms()) {
            fields.add(new Field("measure." + harm.measure(), harm.who(), new Number(harm.count())));
        }
        r.origins().ifPresent(n -> text("origins", Integer.toString(n)));
    }

    private void person(Person r) {
        text("name", r.name());
        text("othername", r.otherName());
        terms("fate", "measure", List.of(r.fate()));
        terms("class", "status", List.of(r.status()));
        terms("sex", "status", List.of(r.sex()));
        text("ageclass", r.ageClass());
        number("age", "", r.age());
        days("born", r.born());
        days("died", r.died());
        place(r.where());
        text("occupation", r.occupation());
        text("officialid", r.officialId());
        text("family", r.family());
        text("codes", String.join(", ", r.incidents()));
        text("cites", String.join(", ", r.cites()));
    }

    private void strike(Strike r) {
        terms("actors", "actor", List.of(r.actor()));
        days("when", r.when());
        place(r.where());
        terms("means", "means", r.means());
        number("strikes", "", r.strikes());
        text("description", r.description());
    }

    private void finding(Finding r) {
        terms("actors", "actor", List.of(r.actor()));
        text("about", String.join(", ", r.about()));
        days("when", r.when());
        place(r.where());
        terms("verdict", "verdict", List.of(r.verdict()));
        terms("reasons", "reason", r.reasons());
        number("conceded", "killed", r.killed());
        number("conceded", "injured", r.injured());
        days("stated", r.stated());
    }

    private void report(Report r) {
        terms("actors", "actor", List.of(r.actor()));
        days("period", r.covers());
        whole("carried", r.carried());
        whole("received", r.received());
        whole("reopened", r.reopened());
        whole("completed", r.completed());
        whole("credible", r.credible());
        whole("noncredible", r.nonCredible());
        whole("duplicate", r.duplicate());
        whole("open", r.open());
        whole("deaths", r.deaths());
        whole("cumulative", r.cumulative());
    }

    private void origin(Record record) {
        terms("source", "source", List.of(record.origin().source()));
        terms("via", "source", record.origin().via());
        text("key", record.origin().key());
        days("published", record.origin().published());
        text("url", record.origin().url());
        text("locator", record.origin().locator());
    }

    private void text(String name, String text) {
        if (!text.isBlank()) {
            fields.add(new Field(name, "", new Words(text)));
        }
    }

    private void terms(String name, String vocabulary, List<String> ids) {
        List<String> said = ids.stream().filter(i -> !i.isBlank()).toList();
        if (!said.isEmpty()) {
            fields.add(new Field(name, "", new Terms(vocabulary, said)));
        }
    }

    private void number(String name, String who, Count count) {
        if (!count.isUnknown() || !count.asWritten().isBlank()) {
            fields.add(new Field(name, who, new Number(count)));
        }
    }

    private void whole(String name, OptionalLong number) {
        number.ifPresent(n -> fields.add(new Field(name, "", new Number(Count.exactly(n)))));
    }

    private void days(String name, When when) {
        if (!when.isUnknown() || !when.asWritten().isBlank()) {
            fields.add(new Field(name, "", new Days(when)));
        }
    }

    private void place(Where where) {
        if (!where.isUnknown()) {
            fields.add(new Field("where", "", new Place(where)));
        }
    }
}
