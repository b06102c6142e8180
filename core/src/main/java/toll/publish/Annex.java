package toll.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import toll.count.Count;
import toll.ledger.Corrections;
import toll.ledger.Entry;
import toll.ledger.Finding;
import toll.ledger.Group;
import toll.ledger.Incident;
import toll.ledger.Origin;
import toll.ledger.Record;
import toll.ledger.Strike;
import toll.place.Where;
import toll.reconcile.Gap;

/** The annex: each event with every source's account beside the others, in the source's own words where it has any. */
final class Annex {
    /** Short evidence: as many characters of a source's words as are quoted. */
    private static final int QUOTED = 280;

    private final Scribe scribe;
    private final Words words;
    private final Corrections corrections;

    Annex(Scribe scribe) {
        this.scribe = scribe;
        this.words = scribe.words();
        this.corrections = Corrections.of(scribe.view().standing());
    }

    /** Rows by event: of a gap's events first, in their steps; then what is left, in ledger order. */
    void write(Blocks blocks, SortedSet<Long> entries, Optional<Gap> gap) {
        TreeSet<Long> left = new TreeSet<>(entries);
        gap.ifPresent(g -> {
            int number = 0;
            for (Gap.Step step : g.steps()) {
                number++;
                Blocks.Rows rows = new Blocks.Rows();
                for (Gap.GapEvent event : step.events()) {
                    List<Long> records = new ArrayList<>(event.from().entries().asList());
                    records.addAll(event.to().entries().asList());
                    event.denial()
                            .ifPresent(
                                    denial -> records.addAll(denial.samePlace().asList()));
                    records.forEach(left::remove);
                    records.forEach(sequence -> row(rows, scribe.code(event), sequence));
                }
                table(blocks, number + ". " + words.say(step.why()), rows);
            }
        });
        Blocks.Rows rows = new Blocks.Rows();
        for (Map.Entry<String, List<Long>> event : byCode(left).entrySet()) {
            event.getValue().forEach(sequence -> row(rows, event.getKey(), sequence));
        }
        table(blocks, words.say(gap.isPresent() ? "annex.others" : "annex.events"), rows);
    }

    private Map<String, List<Long>> byCode(SortedSet<Long> entries) {
        Map<String, List<Long>> events = new java.util.LinkedHashMap<>();
        for (long sequence : entries) {
            scribe.view()
                    .entry(sequence)
                    .ifPresent(e -> events.computeIfAbsent(code(e), c -> new ArrayList<>())
                            .add(sequence));
        }
        return events;
    }

    private String code(Entry<Record> entry) {
        boolean open = scribe.opens(entry.sequence(), Group.SOURCE);
        String own = "#" + entry.sequence();
        return switch (entry.record()) {
            case Incident i -> !open || i.codes().isEmpty() ? own : i.codes().getFirst();
            case Finding f -> !open || f.about().isEmpty() ? own : f.about().getFirst();
            default -> own;
        };
    }

    private void table(Blocks blocks, String caption, Blocks.Rows rows) {
        if (!rows.isEmpty()) {
            blocks.add(rows.table(
                    caption,
                    List.of(
                            words.say("annex.event"),
                            words.say("annex.entry"),
                            words.say("annex.source"),
                            words.say("annex.day"),
                            words.say("annex.place"),
                            words.say("annex.says"))));
        }
    }

    private void row(Blocks.Rows rows, String code, long sequence) {
        account(sequence).ifPresent(account -> rows.cells(account.row(code)));
    }

    /** One source's account: entry, source, day, place, and what it says in its own words. */
    record Account(List<List<Run>> cells) {
        /** The account as a row of a table, behind this cell. */
        List<List<Run>> row(String first) {
            List<List<Run>> row = new ArrayList<>();
            row.add(List.of(Run.fact(first)));
            row.addAll(cells);
            return row;
        }
    }

    /** The account under this number; empty where it is not one of an event. */
    Optional<Account> account(long sequence) {
        return scribe.view().entry(sequence).flatMap(entry -> account(sequence, entry.record()));
    }

    private Optional<Account> account(long sequence, Record record) {
        Origin origin = record.origin();
        List<Run> says = new ArrayList<>();
        toll.date.When when;
        Where where;
        switch (record) {
            case Incident i -> {
                when = i.when();
                where = i.where();
                incident(says, i);
            }
            case Finding f -> {
                when = f.when();
                where = f.where();
                finding(says, f);
            }
            case Strike s -> {
                when = s.when();
                where = s.where();
                says.addAll(scribe.sentence("annex.strikes", Run.fact(range(Optional.of(s.strikes())))));
            }
            default -> {
                return Optional.empty();
            }
        }
        corrected(says, sequence);
        boolean open = scribe.opens(sequence, Group.SOURCE);
        if (scribe.opens(sequence, Group.WORDS) && !origin.words().isEmpty()) {
            says.add(Run.text(" "));
            says.add(new Run.Quote(brief(origin.words())));
        }
        if (open && !origin.url().isEmpty()) {
            says.add(Run.text(" "));
            says.add(new Run.Link(origin.url(), origin.url()));
        }
        return Optional.of(new Account(List.of(
                List.of(Run.fact(Long.toString(sequence))),
                List.of(Run.fact(open ? scribe.label("source", origin.source()) : words.say("annex.withheld"))),
                List.of(Run.fact(when.isUnknown() ? "" : when.edtf())),
                List.of(Run.fact(where.name())),
                says)));
    }

    private void corrected(List<Run> says, long sequence) {
        for (Corrections.Correction correction : corrections.of(sequence)) {
            if (!Corrections.PERSONAL.contains(correction.field())) {
                says.add(Run.text(" · "));
                says.addAll(scribe.sentence(
                        "annex.corrected",
                        Run.fact(correction.field()),
                        Run.fact(correction.value()),
                        Run.fact(Long.toString(correction.judgement()))));
            }
        }
    }

    private void incident(List<Run> says, Incident incident) {
        says.addAll(scribe.sentence("annex.killed", Run.fact(range(incident.count("killed", "civilian")))));
        if (!incident.grade().isEmpty()) {
            says.add(Run.text(" · "));
            says.addAll(scribe.sentence("annex.graded", Run.fact(scribe.label("grade", incident.grade()))));
        }
        if (!incident.actors().isEmpty()) {
            says.add(Run.text(" · "));
            says.addAll(scribe.sentence("annex.attributed", Run.fact(scribe.labels("actor", incident.actors()))));
        }
    }

    private void finding(List<Run> says, Finding finding) {
        says.add(Run.fact(scribe.label("verdict", finding.verdict())));
        if (!finding.reasons().isEmpty()) {
            says.add(Run.text(": "));
            says.add(Run.fact(scribe.labels("reason", finding.reasons())));
        }
        if (!finding.killed().isUnknown()) {
            says.add(Run.text(" · "));
            says.addAll(scribe.sentence("annex.conceded", Run.fact(range(Optional.of(finding.killed())))));
        }
        if (!finding.stated().isUnknown()) {
            says.add(Run.text(" · "));
            says.addAll(
                    scribe.sentence("annex.stated", Run.fact(finding.stated().edtf())));
        }
    }

    private static String range(Optional<Count> count) {
        return count.map(c -> Numbers.of(c.min(), c.max())).orElse("?");
    }

    /** The beginning of a source's words, as much as is short evidence. */
    static String brief(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= QUOTED ? line : line.substring(0, QUOTED) + "…";
    }

    /** The list of sources: who, which entries, when they published, which documents. */
    void sources(Blocks blocks, SortedSet<Long> entries) {
        Map<String, TreeSet<String>> documents = new TreeMap<>();
        Map<String, List<Long>> of = new TreeMap<>();
        for (long sequence : entries) {
            scribe.view().entry(sequence).ifPresent(entry -> {
                boolean open = scribe.opens(sequence, Group.SOURCE);
                Origin origin = entry.record().origin();
                String source = open ? scribe.label("source", origin.source()) : words.say("annex.withheld");
                of.computeIfAbsent(source, s -> new ArrayList<>()).add(sequence);
                TreeSet<String> hashes = documents.computeIfAbsent(source, s -> new TreeSet<>());
                if (open && !origin.document().isEmpty()) {
                    hashes.add(origin.document());
                }
            });
        }
        blocks.heading(2, "sources", words.say("sources.title"));
        Blocks.Rows rows = new Blocks.Rows();
        of.forEach((source, sequences) -> rows.row(
                Run.fact(source),
                Run.fact(Sequences.compact(sequences)),
                Run.fact(String.join(" ", documents.getOrDefault(source, new TreeSet<>())))));
        blocks.add(rows.table(
                words.say("sources.caption"),
                List.of(words.say("annex.source"), words.say("sources.entries"), words.say("sources.documents"))));
    }
}
