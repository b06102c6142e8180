package toll.ledger.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import toll.count.Count;
import toll.date.When;
import toll.ledger.Crossed;
import toll.ledger.Harm;
import toll.ledger.Incident;
import toll.ledger.Origin;
import toll.place.Where;

/** An {@link Incident} in canonical form. */
final class IncidentForm {
    private IncidentForm() {}

    static void write(GroupsOut to, Incident incident) {
        JsonOut out = to.figures;
        out.texts("actors", incident.actors())
                .text("grade", incident.grade())
                .text("harmReported", incident.harmReported());
        List<Harm> harms = incident.harms();
        if (!harms.isEmpty()) {
            out.key("harms").openList();
            for (int i = 0; i < harms.size(); i++) {
                Harm harm = harms.get(i);
                out.open();
                Values.number(out, "best", harm.best());
                Values.count(out, "count", harm.count());
                if (harm.crossed().isPresent()) {
                    Crossed crossed = harm.crossed().get();
                    out.key("crossed").openList();
                    out.value(crossed.min());
                    out.value(crossed.max());
                    out.closeList();
                }
                out.text("measure", harm.measure()).text("who", harm.who()).close();
                if (!harm.count().asWritten().isEmpty()) {
                    to.written("harms." + i, harm.count().asWritten());
                }
            }
            out.closeList();
        }
        out.texts("means", incident.means());
        Values.number(out, "origins", incident.origins());
        out.text("strikeStatus", incident.strikeStatus());
        Values.when(out, "when", incident.when());
        Values.where(out, "where", incident.where());
        to.written("when", incident.when().asWritten());

        to.source.texts("codes", incident.codes());
        Origins.write(to, incident.origin());
        Values.when(to.source, "reported", incident.reported());
        to.written("reported", incident.reported().asWritten());
        to.wordsAndNotes(incident.origin(), "");
    }

    static Incident read(GroupsIn from) {
        JsonIn in = from.figures();
        List<String> actors = in.texts("actors");
        String grade = in.text("grade");
        String harmReported = in.text("harmReported");
        List<Harm> harms = harms(from, in);
        List<String> means = in.texts("means");
        OptionalInt origins = Values.smallNumber(in, "origins");
        String strikeStatus = in.text("strikeStatus");
        When when = Values.when(in, "when", from.written("when"));
        Where where = Values.where(in, "where");
        in.end();

        JsonIn source = from.source();
        List<String> codes = source.texts("codes");
        Origin origin = Origins.read(from, source);
        When reported = Values.when(source, "reported", from.written("reported"));
        source.end();
        return new Incident(
                origin, codes, when, reported, where, actors, means, strikeStatus, grade, harmReported, harms, origins);
    }

    private static List<Harm> harms(GroupsIn from, JsonIn in) {
        if (!in.key("harms")) {
            return List.of();
        }
        List<Harm> harms = new ArrayList<>(4);
        in.enterList();
        while (in.more()) {
            in.enter();
            OptionalLong best = Values.number(in, "best");
            String asWritten = from.hasWritten() ? from.written("harms." + harms.size()) : "";
            Count count = Values.count(in, "count", asWritten);
            Optional<Crossed> crossed = crossed(in);
            String measure = in.text("measure");
            String who = in.text("who");
            in.leave();
            harms.add(new Harm(measure, who, count, best, crossed));
        }
        return harms;
    }

    private static Optional<Crossed> crossed(JsonIn in) {
        if (!in.key("crossed")) {
            return Optional.empty();
        }
        in.enterList();
        long min = in.number();
        in.comma();
        long max = in.number();
        in.leaveList();
        return Optional.of(new Crossed(min, max));
    }
}
