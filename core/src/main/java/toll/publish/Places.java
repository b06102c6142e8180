package toll.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import toll.count.Count;
import toll.ledger.Group;
import toll.ledger.Incident;
import toll.place.Area;

/** Where it happened: incidents on a map, each as the area to which its place is known. */
final class Places {
    private Places() {}

    /** @param of which entries are shown */
    static void write(Scribe scribe, Blocks blocks, LongPredicate of) {
        List<AreaMap.Mark> marks = new ArrayList<>();
        long[] without = {0};
        scribe.view().each(Incident.class, entry -> {
            if (of.test(entry.sequence())) {
                Optional<Area> area = entry.record()
                        .where()
                        .area()
                        .filter(a -> a.precision().radiusMetres() <= AreaMap.COARSEST_METRES);
                if (area.isPresent()) {
                    marks.add(mark(scribe, entry.sequence(), entry.record(), area.get()));
                } else {
                    without[0]++;
                }
            }
        });
        if (marks.isEmpty()) {
            return;
        }
        Words words = scribe.words();
        blocks.heading(2, "where", words.say("where.title"))
                .say(Block.Manner.NOTE, Run.text(words.say("where.note")))
                .add(new Block.Places(words.say("where.title"), marks));
        if (without[0] > 0) {
            blocks.say(Block.Manner.NOTE, Run.text(words.say("where.without")));
        }
    }

    private static AreaMap.Mark mark(Scribe scribe, long sequence, Incident incident, Area area) {
        Optional<Count> killed = incident.count("killed", "civilian");
        String range = killed.map(c -> Numbers.of(c.min(), c.max())).orElse("?");
        boolean open = scribe.opens(sequence, Group.SOURCE);
        return new AreaMap.Mark(
                area,
                killed.map(c -> c.max().orElse(c.min().orElse(0))).orElse(0L),
                (open && !incident.codes().isEmpty() ? String.join(" ", incident.codes()) : "#" + sequence) + " · "
                        + incident.when().edtf() + " · " + incident.where().name() + " · " + range);
    }
}
