package toll.publish;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import toll.ledger.Figure;
import toll.ledger.Finding;
import toll.ledger.Incident;
import toll.ledger.Record;
import toll.ledger.View;
import toll.reconcile.Policy;
import toll.reconcile.Tally;

/** How the numbers were made: policy, question, thresholds, what is left out, the state of the ledger and its root. */
final class Method {
    /** The filters as one says them: where, when, who. */
    private static final List<String> ORDER =
            List.of("event", "place", "from", "to", "source", "actor", "means", "measure", "status", "grade");

    private final Scribe scribe;
    private final Words words;

    Method(Scribe scribe) {
        this.scribe = scribe;
        this.words = scribe.words();
    }

    void write(Blocks blocks, Question asked, Tally tally, Map<String, String> filters) {
        Policy policy = tally.policy();
        blocks.heading(2, "method", words.say("method.title"));
        blocks.say(scribe.sentence(
                "method.policy", Run.fact(policy.label()), Run.fact(policy.id() + " " + policy.version())));
        blocks.say(scribe.sentence(
                policy.beside().isEmpty() ? "method.counts-all" : "method.counts",
                Run.fact(
                        scribe.row(policy.headline().stream().map(scribe::grade).toList())),
                Run.fact(scribe.row(policy.beside().stream().map(scribe::grade).toList()))));
        blocks.say(Run.text(words.say("method.bound")));
        blocks.say(scribe.sentence("method.unknown", scribe.number(asked, "toll unknown")));
        if (tally.straddling().incidents() > 0) {
            blocks.say(scribe.sentence(
                    "method.straddling",
                    scribe.number(asked, "straddling incidents"),
                    scribe.range(asked, "straddling", tally.straddling())));
        }
        if (policy.harmMustBeReported()) {
            blocks.say(Run.text(words.say("method.no-harm")));
        }
        blocks.say(Run.text(words.say("method.events")));
        blocks.say(Run.text(words.say("method.denials")));
        asked(blocks, asked, filters);
        root(blocks, scribe);
    }

    private void asked(Blocks blocks, Question asked, Map<String, String> filters) {
        Blocks.Rows rows = new Blocks.Rows();
        for (String name : ORDER) {
            String value = filters.getOrDefault(name, "");
            if (!value.isEmpty()) {
                rows.row(Run.fact(words.say("asked." + name)), Run.fact(value(name, value)));
            }
        }
        rows.row(Run.fact(words.say("asked.question")), Run.fact("toll " + asked));
        blocks.add(
                rows.table(words.say("asked.caption"), List.of(words.say("asked.filter"), words.say("asked.value"))));
    }

    private String value(String name, String value) {
        return switch (name) {
            case "source", "actor", "means", "measure", "status", "grade" ->
                scribe.labels(name, List.of(value.split(",")));
            default -> value;
        };
    }

    /** The state of the ledger that every number was computed from, and how to check it. */
    static void root(Blocks blocks, Scribe scribe) {
        state(blocks, scribe, scribe.view());
        blocks.say(Block.Manner.NOTE, Run.text(scribe.words().say("method.check")));
    }

    /** Which state of the ledger: its size, its day, its root. */
    static void state(Blocks blocks, Scribe scribe, View view) {
        blocks.say(scribe.sentence(
                "method.as-of", Run.fact(Numbers.plain(view.size())), Run.fact(day(view)), Run.fact(view.root())));
    }

    /** The day on which the newest record of this state was committed, UTC. */
    private static String day(View view) {
        Instant[] last = {Instant.EPOCH};
        for (Class<? extends Record> kind : List.of(Incident.class, Finding.class, Figure.class)) {
            view.each(kind, e -> last[0] = e.recorded().isAfter(last[0]) ? e.recorded() : last[0]);
        }
        return last[0].atZone(ZoneOffset.UTC).toLocalDate().toString();
    }
}
