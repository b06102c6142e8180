package toll.ledger.form;

import java.util.List;
import toll.count.Count;
import toll.date.When;
import toll.ledger.Finding;
import toll.ledger.Origin;
import toll.place.Where;

/** A {@link Finding} in canonical form. */
final class FindingForm {
    private FindingForm() {}

    static void write(GroupsOut to, Finding finding) {
        JsonOut out = to.figures;
        out.text("actor", finding.actor());
        Values.count(out, "injured", finding.injured());
        Values.count(out, "killed", finding.killed());
        out.texts("reasons", finding.reasons()).text("verdict", finding.verdict());
        Values.when(out, "when", finding.when());
        Values.where(out, "where", finding.where());
        to.written("injured", finding.injured().asWritten());
        to.written("killed", finding.killed().asWritten());
        to.written("when", finding.when().asWritten());

        to.source.texts("about", finding.about());
        Origins.write(to, finding.origin());
        Values.when(to.source, "stated", finding.stated());
        to.written("stated", finding.stated().asWritten());
        to.wordsAndNotes(finding.origin(), "");
    }

    static Finding read(GroupsIn from) {
        JsonIn in = from.figures();
        String actor = in.text("actor");
        Count injured = Values.count(in, "injured", from.written("injured"));
        Count killed = Values.count(in, "killed", from.written("killed"));
        List<String> reasons = in.texts("reasons");
        String verdict = in.text("verdict");
        When when = Values.when(in, "when", from.written("when"));
        Where where = Values.where(in, "where");
        in.end();

        JsonIn source = from.source();
        List<String> about = source.texts("about");
        Origin origin = Origins.read(from, source);
        When stated = Values.when(source, "stated", from.written("stated"));
        source.end();
        return new Finding(origin, actor, about, when, where, verdict, reasons, killed, injured, stated);
    }
}
