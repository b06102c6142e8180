package toll.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import toll.ledger.Entry;
import toll.ledger.Judged;
import toll.ledger.Record;
import toll.ledger.View;
import toll.term.Vocabularies;

/** What changed in a toll between two published states of the ledger, and because of which records. */
public final class Changes {
    private Changes() {}

    /**
     * @param before the earlier state; {@code after} the later one
     * @param question a tally
     */
    public static Paper of(Answers before, Answers after, Question question, String language) {
        Words words = Words.of(language);
        Lineage.Register register = new Lineage.Register();
        Blocks blocks = new Blocks();
        Lineage was = before.ask(question, "toll");
        Lineage is = after.ask(question, "toll");
        Lineage dated = new Lineage(
                was.question() + " (as of entry " + before.view().size() + ")", "toll", was.ends(), was.records());
        blocks.heading(2, "change", words.say("change.title"));
        TreeSet<Long> gone = new TreeSet<>(was.records());
        gone.removeAll(is.records());
        TreeSet<Long> come = new TreeSet<>(is.records());
        come.removeAll(was.records());
        Scribe scribe = new Scribe(after, Vocabularies.shipped(), language, Disclosure.usual());
        blocks.say(
                Block.Manner.ANSWER,
                scribe.sentence(
                        "change.toll",
                        register.number(was.ends().shown(), dated),
                        register.number(is.ends().shown(), is)));
        List<Long> judged = after.view().judgements().stream()
                .map(Judged::sequence)
                .filter(sequence -> sequence > before.view().size())
                .toList();
        List<Long> corrected = come.stream()
                .filter(sequence ->
                        after.view().entry(sequence).map(Entry::supersedes).orElse(0L) > 0)
                .toList();
        List<Long> added =
                come.stream().filter(sequence -> !corrected.contains(sequence)).toList();
        blocks.say(scribe.sentence("change.added", entries(added)));
        blocks.say(scribe.sentence("change.superseded", entries(corrected)));
        blocks.say(scribe.sentence("change.judged", entries(judged)));
        if (come.isEmpty() && gone.isEmpty()) {
            blocks.say(Block.Manner.NOTE, Run.text(words.say("change.none")));
        } else {
            Blocks.Rows rows = new Blocks.Rows();
            gone.forEach(sequence -> row(rows, "−", sequence, before.view()));
            come.forEach(sequence -> row(rows, "+", sequence, after.view()));
            blocks.add(rows.table(
                    words.say("change.records"),
                    List.of("±", words.say("annex.entry"), words.say("annex.source"), words.say("figures.label"))));
        }
        return new Paper(
                language,
                words.say("change.title"),
                words.say("change.subtitle", before.view().size(), after.view().size()),
                "Toll",
                blocks.all(),
                register.all());
    }

    /** Which entries, by number: a count would be a number of its own. */
    private static Run entries(List<Long> sequences) {
        return Run.fact(sequences.isEmpty() ? "–" : Sequences.compact(sequences));
    }

    private static void row(Blocks.Rows rows, String sign, long sequence, View view) {
        Function<Record, String> key =
                record -> record.kind() + " " + record.origin().key();
        List<String> cells = new ArrayList<>(List.of(sign, Long.toString(sequence)));
        view.entry(sequence).ifPresent(entry -> {
            cells.add(entry.record().origin().source());
            cells.add(key.apply(entry.record()));
        });
        while (cells.size() < 4) {
            cells.add("");
        }
        rows.row(Run.fact(cells.get(0)), Run.fact(cells.get(1)), Run.fact(cells.get(2)), Run.fact(cells.get(3)));
    }
}
