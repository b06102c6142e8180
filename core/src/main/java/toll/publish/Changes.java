package toll.publish;

import java.util.List;
import java.util.TreeSet;
import toll.ledger.Corrections;
import toll.ledger.Entry;
import toll.ledger.Group;
import toll.ledger.Judged;
import toll.ledger.Judgement;
import toll.term.Vocabularies;

/** What changed in a toll between two published states of the ledger, and because of which records. */
public final class Changes {
    private final Answers before;
    private final Answers after;
    private final Scribe scribe;
    private final Words words;
    private final Blocks blocks = new Blocks();

    private Changes(Answers before, Answers after, Scribe scribe) {
        this.before = before;
        this.after = after;
        this.scribe = scribe;
        this.words = scribe.words();
    }

    /**
     * @param before the earlier state; {@code after} the later one
     * @param question a tally
     * @param disclosure what may be shown of the records
     */
    public static Paper of(
            Answers before,
            Answers after,
            Question question,
            Vocabularies vocabularies,
            Disclosure disclosure,
            String language) {
        Scribe scribe = new Scribe(after, vocabularies, language, disclosure);
        Changes changes = new Changes(before, after, scribe);
        changes.write(question);
        return new Paper(
                language,
                changes.words.say("change.title"),
                changes.words.say(
                        "change.subtitle", before.view().size(), after.view().size()),
                "Toll",
                changes.blocks.all(),
                scribe.register().all());
    }

    private void write(Question question) {
        Lineage was = before.ask(question, "toll");
        Lineage is = after.ask(question, "toll");
        Lineage dated = new Lineage(
                was.question() + " (as of entry " + before.view().size() + ")", "toll", was.ends(), was.records());
        TreeSet<Long> gone = new TreeSet<>(was.records());
        gone.removeAll(is.records());
        TreeSet<Long> come = new TreeSet<>(is.records());
        come.removeAll(was.records());
        blocks.heading(2, "change", words.say("change.title"));
        blocks.say(
                Block.Manner.ANSWER,
                scribe.sentence(
                        "change.toll",
                        scribe.register().number(was.ends().shown(), dated),
                        scribe.register().number(is.ends().shown(), is)));
        List<Long> corrected = come.stream()
                .filter(sequence ->
                        after.view().entry(sequence).map(Entry::supersedes).orElse(0L) > 0)
                .toList();
        List<Long> added =
                come.stream().filter(sequence -> !corrected.contains(sequence)).toList();
        List<Judged> judged = after.view().judgements().stream()
                .filter(j -> j.sequence() > before.view().size())
                .toList();
        blocks.say(scribe.sentence("change.added", entries(added)));
        blocks.say(scribe.sentence("change.superseded", entries(corrected)));
        blocks.say(scribe.sentence(
                "change.judged", entries(judged.stream().map(Judged::sequence).toList())));
        if (come.isEmpty() && gone.isEmpty() && was.ends().equals(is.ends())) {
            blocks.say(Block.Manner.NOTE, Run.text(words.say("change.none")));
        }
        records(gone, come);
        judgements(judged);
        blocks.heading(2, "states", words.say("change.states"));
        Method.state(blocks, scribe, before.view());
        Method.root(blocks, scribe);
    }

    /** Which entries, by number: a count would be a number of its own. */
    private static Run entries(List<Long> sequences) {
        return Run.fact(sequences.isEmpty() ? "–" : Sequences.compact(sequences));
    }

    private void records(TreeSet<Long> gone, TreeSet<Long> come) {
        Blocks.Rows rows = new Blocks.Rows();
        Annex annex = new Annex(scribe);
        gone.forEach(sequence -> annex.account(sequence).ifPresent(account -> rows.cells(account.row("−"))));
        come.forEach(sequence -> annex.account(sequence).ifPresent(account -> rows.cells(account.row("+"))));
        if (!rows.isEmpty()) {
            blocks.add(rows.table(
                    words.say("change.records"),
                    List.of(
                            "±",
                            words.say("annex.entry"),
                            words.say("annex.source"),
                            words.say("annex.day"),
                            words.say("annex.place"),
                            words.say("annex.says"))));
        }
    }

    /** What recorders decided in between; who did and why is theirs alone. */
    private void judgements(List<Judged> judged) {
        Blocks.Rows rows = new Blocks.Rows();
        for (Judged one : judged) {
            Judgement judgement = one.judgement();
            rows.row(
                    Run.fact(Long.toString(one.sequence())),
                    Run.text(words.say("judgement." + judgement.kind().name().toLowerCase(java.util.Locale.ROOT))),
                    Run.fact(Sequences.compact(judgement.subjects())),
                    Run.fact(decided(judgement)));
        }
        if (!rows.isEmpty()) {
            blocks.add(rows.table(
                    words.say("change.judgements"),
                    List.of(
                            words.say("annex.entry"),
                            words.say("change.decision"),
                            words.say("change.subjects"),
                            words.say("asked.value"))));
        }
    }

    /** The decided values that point at no person and at no withheld source. */
    private String decided(Judgement judgement) {
        boolean open = judgement.subjects().stream().allMatch(subject -> scribe.opens(subject, Group.SOURCE));
        if (!open || judgement.kind() == Judgement.Kind.REDACTED) {
            return "";
        }
        return scribe.row(judgement.value().entrySet().stream()
                .filter(e -> !Corrections.PERSONAL.contains(e.getKey()))
                .map(e -> e.getKey() + ": " + e.getValue())
                .toList());
    }
}
