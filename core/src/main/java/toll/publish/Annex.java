package toll.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import toll.count.Count;
import toll.ledger.Entry;
import toll.ledger.Finding;
import toll.ledger.Group;
import toll.ledger.Incident;
import toll.ledger.Origin;
import toll.ledger.Record;
import toll.ledger.Strike;
import toll.ledger.View;
import toll.reconcile.Gap;

/** The annex: each event with every source's account beside the others, in the source's own words where it has any. */
final class Annex {
    /** Short evidence: as many characters of a source's words as are quoted. */
    private static final int QUOTED = 280;

    private final View view;
    private final Disclosure disclosure;
    private final Words words;
    private final BinaryOperator<String> label;

    Annex(View view, Disclosure disclosure, Words words, BinaryOperator<String> label) {
        this.view = view;
        this.disclosure = disclosure;
        this.words = words;
        this.label = label;
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
                    records.forEach(sequence -> row(rows, event.code(), sequence));
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
            view.entry(sequence)
                    .ifPresent(e -> events.computeIfAbsent(code(e), c -> new ArrayList<>())
                            .add(sequence));
        }
        return events;
    }

    private String code(Entry<Record> entry) {
        boolean open = disclosure.opens(entry.sequence(), Group.SOURCE);
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
        Optional<Entry<Record>> found = view.entry(sequence);
        if (found.isEmpty()) {
            return;
        }
        Record record = found.get().record();
        Origin origin = record.origin();
        List<Run> says = new ArrayList<>();
        String day = "";
        String place = "";
        switch (record) {
            case Incident i -> {
                day = i.when().isUnknown() ? "" : i.when().edtf();
                place = i.where().name();
                says.add(Run.fact(words.say("annex.killed", range(i.count("killed", "civilian")))));
                if (!i.grade().isEmpty()) {
                    says.add(Run.text(" · "));
                    says.add(Run.fact(label.apply("grade", i.grade())));
                }
                says.add(Run.text(i.actors().isEmpty() ? "" : " · "));
                says.add(Run.fact(String.join(
                        words.say("list.comma"),
                        i.actors().stream().map(a -> label.apply("actor", a)).toList())));
            }
            case Finding f -> {
                day = f.when().isUnknown() ? "" : f.when().edtf();
                place = f.where().name();
                says.add(Run.fact(label.apply("verdict", f.verdict())));
                if (!f.reasons().isEmpty()) {
                    says.add(Run.text(": "));
                    says.add(Run.fact(String.join(
                            words.say("list.comma"),
                            f.reasons().stream()
                                    .map(r -> label.apply("reason", r))
                                    .toList())));
                }
                if (!f.killed().isUnknown()) {
                    says.add(Run.text(" · "));
                    says.add(Run.fact(words.say("annex.conceded", range(Optional.of(f.killed())))));
                }
                if (!f.stated().isUnknown()) {
                    says.add(Run.text(" · "));
                    says.add(Run.fact(words.say("annex.stated", f.stated().edtf())));
                }
            }
            case Strike s -> {
                day = s.when().isUnknown() ? "" : s.when().edtf();
                place = s.where().name();
                says.add(Run.fact(words.say("annex.strikes", range(Optional.of(s.strikes())))));
            }
            default -> {
                return;
            }
        }
        if (disclosure.opens(sequence, Group.WORDS) && !origin.words().isEmpty()) {
            says.add(Run.text(" "));
            says.add(new Run.Quote(brief(origin.words())));
        }
        boolean open = disclosure.opens(sequence, Group.SOURCE);
        rows.cells(List.of(
                List.of(Run.fact(code)),
                List.of(Run.fact(Long.toString(sequence))),
                List.of(Run.fact(open ? label.apply("source", origin.source()) : words.say("annex.withheld"))),
                List.of(Run.fact(day)),
                List.of(Run.fact(place)),
                says));
    }

    private static String range(Optional<Count> count) {
        return count.map(c -> Numbers.of(c.min(), c.max())).orElse("?");
    }

    private static String brief(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= QUOTED ? line : line.substring(0, QUOTED) + "…";
    }

    /** The list of sources: who, how many entries, which documents. */
    void sources(Blocks blocks, SortedSet<Long> entries) {
        Map<String, TreeSet<String>> documents = new TreeMap<>();
        Map<String, Integer> counts = new HashMap<>();
        for (long sequence : entries) {
            view.entry(sequence).ifPresent(entry -> {
                if (disclosure.opens(sequence, Group.SOURCE)) {
                    Origin origin = entry.record().origin();
                    counts.merge(origin.source(), 1, Integer::sum);
                    TreeSet<String> of = documents.computeIfAbsent(origin.source(), s -> new TreeSet<>());
                    if (!origin.document().isEmpty()) {
                        of.add(origin.document());
                    }
                }
            });
        }
        blocks.heading(2, "sources", words.say("sources.title"));
        Blocks.Rows rows = new Blocks.Rows();
        documents.forEach((source, hashes) -> rows.row(
                Run.fact(label.apply("source", source)),
                Run.fact(Integer.toString(counts.getOrDefault(source, 0))),
                Run.fact(String.join(" ", hashes))));
        blocks.add(rows.table(
                words.say("sources.caption"),
                List.of(words.say("annex.source"), words.say("sources.entries"), words.say("sources.documents"))));
    }
}
