package toll.publish;

import java.util.Optional;
import toll.reconcile.Gap;
import toll.reconcile.Tally;

/** The first answer of a dossier: who counts how many, by what method, as of when. No number without who says it. */
final class Summary {
    private final Scribe scribe;

    Summary(Scribe scribe) {
        this.scribe = scribe;
    }

    void write(Blocks blocks, Question asked, Tally tally, Optional<Gap> gap, Optional<Question> gapAsked) {
        Words words = scribe.words();
        String sources = scribe.sources(scribe.answers().ask(asked, "toll").records());
        if (sources.isEmpty()) {
            blocks.say(Block.Manner.CAUTION, Run.text(words.say("summary.nothing")));
        } else {
            blocks.say(
                    Block.Manner.ANSWER,
                    scribe.sentence(
                            "summary.toll",
                            Run.fact(sources),
                            Run.fact(scribe.inside("measure", tally.measure())),
                            Run.fact(scribe.inside("status", tally.status())),
                            Run.fact(scribe.inside("basis", tally.basis())),
                            scribe.number(asked, "toll"),
                            scribe.number(asked, "toll incidents"),
                            scribe.number(asked, "toll unknown")));
        }
        gap.ifPresent(g -> {
            gapAsked.ifPresent(question -> blocks.say(
                    Block.Manner.ANSWER,
                    scribe.sentence(
                            "summary.gap",
                            Run.fact(scribe.label("source", g.from().source())),
                            Run.fact(scribe.inside("basis", g.from().basis())),
                            scribe.number(question, "from"),
                            Run.fact(scribe.label("source", g.to().source())),
                            Run.fact(scribe.inside("basis", g.to().basis())),
                            scribe.number(question, "to"))));
            if (!g.from().basis().equals(g.to().basis())) {
                blocks.say(scribe.sentence(
                        "summary.bases",
                        Run.fact(scribe.label("source", g.from().source())),
                        Run.fact(scribe.inside("basis", g.from().basis())),
                        Run.fact(scribe.label("source", g.to().source())),
                        Run.fact(scribe.inside("basis", g.to().basis()))));
            }
        });
        blocks.say(Run.text(words.say("toll.note")));
        blocks.say(Block.Manner.NOTE, Run.text(words.say("method.limits")));
    }
}
