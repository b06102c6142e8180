package toll.ledger.form;

import java.util.OptionalLong;
import toll.date.When;
import toll.ledger.Origin;
import toll.ledger.Report;

/** A {@link Report} in canonical form; a number that the report does not state is left out. */
final class ReportForm {
    private ReportForm() {}

    static void write(GroupsOut to, Report report) {
        JsonOut out = to.figures;
        out.text("actor", report.actor());
        Values.number(out, "carried", report.carried());
        Values.number(out, "completed", report.completed());
        Values.when(out, "covers", report.covers());
        Values.number(out, "credible", report.credible());
        Values.number(out, "cumulative", report.cumulative());
        Values.number(out, "deaths", report.deaths());
        Values.number(out, "duplicate", report.duplicate());
        Values.number(out, "nonCredible", report.nonCredible());
        Values.number(out, "open", report.open());
        Values.number(out, "received", report.received());
        Values.number(out, "reopened", report.reopened());
        to.written("covers", report.covers().asWritten());

        Origins.write(to, report.origin());
        to.wordsAndNotes(report.origin(), "");
    }

    static Report read(GroupsIn from) {
        JsonIn in = from.figures();
        String actor = in.text("actor");
        OptionalLong carried = Values.number(in, "carried");
        OptionalLong completed = Values.number(in, "completed");
        When covers = Values.when(in, "covers", from.written("covers"));
        OptionalLong credible = Values.number(in, "credible");
        OptionalLong cumulative = Values.number(in, "cumulative");
        OptionalLong deaths = Values.number(in, "deaths");
        OptionalLong duplicate = Values.number(in, "duplicate");
        OptionalLong nonCredible = Values.number(in, "nonCredible");
        OptionalLong open = Values.number(in, "open");
        OptionalLong received = Values.number(in, "received");
        OptionalLong reopened = Values.number(in, "reopened");
        in.end();

        JsonIn source = from.source();
        Origin origin = Origins.read(from, source);
        source.end();
        return new Report(
                origin,
                actor,
                covers,
                carried,
                received,
                reopened,
                completed,
                credible,
                nonCredible,
                duplicate,
                open,
                deaths,
                cumulative);
    }
}
