package toll.publish;

import java.util.TreeSet;
import toll.ledger.Finding;
import toll.ledger.Incident;
import toll.ledger.Report;
import toll.ledger.View;
import toll.reconcile.Policy;
import toll.term.Vocabularies;

/**
 * A project on one page: what the sources say, which of it may be set side by side, the tolls, why they differ, whether
 * a belligerent's reports add up, when and where. Every section is a question that a recorder asks.
 */
public final class Overview {
    private static final String POLICY = "airwars";

    private final Scribe scribe;
    private final View view;
    private final Words words;
    private final Blocks blocks = new Blocks();

    private Overview(Scribe scribe) {
        this.scribe = scribe;
        this.view = scribe.view();
        this.words = scribe.words();
    }

    /** The paper on everything that this view holds, as far as {@code disclosure} opens it. */
    public static Paper of(
            Answers answers, Vocabularies vocabularies, Disclosure disclosure, String title, String language) {
        Scribe scribe = new Scribe(answers, vocabularies, language, disclosure);
        Overview overview = new Overview(scribe);
        Figures figures = new Figures(scribe);
        new SideBySide(scribe, figures).write(overview.blocks);
        overview.gaps();
        overview.tolls();
        scribe.openSources(overview.view, Report.class)
                .forEach(source -> new SeriesBlocks(scribe).write(overview.blocks, source));
        new When(scribe).write(overview.blocks, Question.parse("tally --by month --policy " + POLICY));
        Places.write(scribe, overview.blocks, sequence -> true);
        figures.write(overview.blocks);
        overview.method();
        return new Paper(
                language,
                title,
                overview.words.say("overview.subtitle"),
                "Toll",
                overview.blocks.all(),
                scribe.register().all());
    }

    private void tolls() {
        TreeSet<String> sources = scribe.openSources(view, Incident.class);
        sources.addAll(scribe.openSources(view, Finding.class));
        if (sources.isEmpty()) {
            return;
        }
        blocks.heading(2, "tolls", words.say("toll.title")).say(Block.Manner.NOTE, Run.text(words.say("toll.note")));
        for (String source : sources) {
            Question question = Question.parse("tally --by grade --policy " + POLICY + " --source \"" + source + "\"");
            String label = scribe.label("source", source);
            String basis =
                    scribe.label("basis", scribe.answers().tallied(question).basis());
            blocks.heading(3, "toll-" + source, label);
            new TollTable(scribe).write(blocks, question, words.say("toll.caption", label, basis));
        }
    }

    private void gaps() {
        for (String from : scribe.openSources(view, Finding.class)) {
            for (String to : scribe.openSources(view, Incident.class)) {
                if (!from.equals(to)) {
                    blocks.heading(
                            2,
                            "gap-" + from + "-" + to,
                            words.say("gap.title", scribe.label("source", from), scribe.label("source", to)));
                    new GapBlocks(scribe)
                            .write(blocks, Question.parse("gap \"" + from + "\" \"" + to + "\" --policy " + POLICY));
                }
            }
        }
    }

    private void method() {
        Policy policy = scribe.answers().policy(Question.parse("tally --policy " + POLICY));
        blocks.heading(2, "method", words.say("method.title"));
        blocks.say(scribe.sentence(
                "method.policy", Run.fact(policy.label()), Run.fact(policy.id() + " " + policy.version())));
        blocks.say(Run.text(words.say("method.bound")));
        blocks.say(Run.text(words.say("method.events")));
        blocks.say(Run.text(words.say("method.denials")));
        Method.root(blocks, scribe);
    }
}
