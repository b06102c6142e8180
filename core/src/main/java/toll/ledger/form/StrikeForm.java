package toll.ledger.form;

import java.util.List;
import toll.count.Count;
import toll.date.When;
import toll.ledger.Origin;
import toll.ledger.Strike;
import toll.place.Where;

/** A {@link Strike} in canonical form. */
final class StrikeForm {
    private StrikeForm() {}

    static void write(GroupsOut to, Strike strike) {
        JsonOut out = to.figures;
        out.text("actor", strike.actor()).texts("means", strike.means());
        Values.count(out, "strikes", strike.strikes());
        Values.when(out, "when", strike.when());
        Values.where(out, "where", strike.where());
        to.written("strikes", strike.strikes().asWritten());
        to.written("when", strike.when().asWritten());

        Origins.write(to, strike.origin());
        to.wordsAndNotes(strike.origin(), strike.description());
    }

    static Strike read(GroupsIn from) {
        JsonIn in = from.figures();
        String actor = in.text("actor");
        List<String> means = in.texts("means");
        Count strikes = Values.count(in, "strikes", from.written("strikes"));
        When when = Values.when(in, "when", from.written("when"));
        Where where = Values.where(in, "where");
        in.end();

        JsonIn source = from.source();
        Origin origin = Origins.read(from, source);
        source.end();
        return new Strike(origin, actor, when, where, means, strikes, from.description());
    }
}
