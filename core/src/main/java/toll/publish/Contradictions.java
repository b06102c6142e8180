package toll.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import toll.ledger.Entry;
import toll.ledger.Figure;
import toll.ledger.Group;
import toll.ledger.Record;
import toll.ledger.Strike;
import toll.reconcile.AdminNames;
import toll.reconcile.Comparability;
import toll.reconcile.Comparison;
import toll.reconcile.Denial;
import toll.reconcile.Gap;
import toll.reconcile.Relay;

/**
 * Where the record speaks against itself: a denial for want of strikes beside the belligerent's own log of strikes, and a
 * figure quoted outside the scope its origin gave it. Each is a reason to look, with its grounds listed; none is a
 * finding.
 */
final class Contradictions {
    /** Dimensions in which a quotation cannot differ from its origin without saying something else. */
    private static final Set<String> SCOPE = Set.of("measure", "unit", "status", "actor", "place", "basis");

    private final Scribe scribe;
    private final Words words;

    Contradictions(Scribe scribe) {
        this.scribe = scribe;
        this.words = scribe.words();
    }

    void write(Blocks blocks, List<Gap> gaps) {
        Blocks.Rows denials = denials(gaps);
        List<List<Run>> quoted = quoted(gaps);
        if (denials.isEmpty() && quoted.isEmpty()) {
            return;
        }
        blocks.heading(2, "contradictions", words.say("contradictions.title"));
        if (!denials.isEmpty()) {
            blocks.heading(3, "denials", words.say("denials.title"))
                    .say(Block.Manner.NOTE, Run.text(words.say("denials.note")))
                    .add(denials.table(
                            words.say("denials.caption"),
                            List.of(
                                    words.say("annex.event"),
                                    words.say("denials.finding"),
                                    words.say("denials.event-day"),
                                    words.say("denials.log"),
                                    words.say("denials.log-says"))));
        }
        if (!quoted.isEmpty()) {
            blocks.heading(3, "quoted", words.say("quoted.title"))
                    .say(Block.Manner.NOTE, Run.text(words.say("quoted.note")))
                    .add(new Block.Items(quoted));
        }
    }

    /** A row for each line of the log that stands against a denial. */
    private Blocks.Rows denials(List<Gap> gaps) {
        Blocks.Rows rows = new Blocks.Rows();
        TreeSet<Long> seen = new TreeSet<>();
        for (Gap gap : gaps) {
            for (Gap.Step step : gap.steps()) {
                for (Gap.GapEvent event : step.events()) {
                    event.denial()
                            .filter(Denial::contradicted)
                            .filter(denial -> seen.add(denial.finding()))
                            .ifPresent(denial -> rows(rows, event, denial));
                }
            }
        }
        return rows;
    }

    private void rows(Blocks.Rows rows, Gap.GapEvent event, Denial denial) {
        String day = day(event, denial);
        denial.samePlace().stream().forEach(sequence -> {
            Record record = scribe.view().entry(sequence).map(Entry::record).orElse(null);
            if (record instanceof Strike strike) {
                rows.cells(List.of(
                        List.of(Run.fact(scribe.code(event))),
                        List.of(Run.fact(Long.toString(denial.finding()))),
                        List.of(Run.fact(day)),
                        List.of(Run.fact(Long.toString(sequence))),
                        log(sequence, strike)));
            }
        });
    }

    /** What the log says: its day and place, or that it has none of its own, and its words. */
    private List<Run> log(long sequence, Strike strike) {
        List<String> parts = new ArrayList<>();
        parts.add(
                strike.when().isUnknown()
                        ? words.say("denials.no-day")
                        : words.say("denials.dated", strike.when().edtf()));
        if (!strike.where().name().isEmpty()) {
            parts.add(strike.where().name());
        }
        if (!strike.strikes().isUnknown()) {
            parts.add(words.say(
                    "annex.strikes",
                    Numbers.of(strike.strikes().min(), strike.strikes().max())));
        }
        List<Run> runs = new ArrayList<>(List.of(Run.fact(String.join(words.say("list.semicolon"), parts))));
        String said = strike.description().isEmpty() ? strike.origin().words() : strike.description();
        if (scribe.opens(sequence, Group.WORDS) && !said.isEmpty()) {
            runs.add(Run.text(" "));
            runs.add(new Run.Quote(Annex.brief(said)));
        }
        return runs;
    }

    /** The day that the belligerent's finding gives, else the day of the event. */
    private String day(Gap.GapEvent event, Denial denial) {
        List<Long> entries = new ArrayList<>(List.of(denial.finding()));
        entries.addAll(event.from().entries().asList());
        entries.addAll(event.to().entries().asList());
        for (long sequence : entries) {
            Record record = scribe.view().entry(sequence).map(Entry::record).orElse(null);
            if (record instanceof toll.ledger.Finding f && !f.when().isUnknown()) {
                return f.when().edtf();
            }
            if (record instanceof toll.ledger.Incident i && !i.when().isUnknown()) {
                return i.when().edtf();
            }
        }
        return "?";
    }

    /** Figures that an outlet quotes beside one of these sources', where the quotation differs from its origin. */
    private List<List<Run>> quoted(List<Gap> gaps) {
        TreeSet<String> ours = new TreeSet<>();
        gaps.forEach(gap -> ours.addAll(List.of(gap.from().source(), gap.to().source())));
        Comparability comparability = new Comparability(scribe.vocabularies(), AdminNames.shipped());
        Map<Long, Relay> relays = new LinkedHashMap<>();
        relayed(scribe.view().all(Figure.class)).values().stream()
                .filter(figures -> figures.stream()
                        .anyMatch(f -> ours.contains(f.record().origin().source())))
                .forEach(figures -> {
                    for (Entry<Figure> figure : figures) {
                        Comparison held = comparability.compare(scribe.view(), figure, figure);
                        held.relays().stream()
                                .filter(relay -> relay.quoted().sequence() == figure.sequence())
                                .filter(relay -> relay.changes().stream().anyMatch(c -> SCOPE.contains(c.dimension())))
                                .forEach(relay -> relays.putIfAbsent(figure.sequence(), relay));
                    }
                });
        return relays.values().stream().map(this::quotation).toList();
    }

    /** Figures by the outlet that relays them. */
    static Map<String, List<Entry<Figure>>> relayed(List<Entry<Figure>> figures) {
        Map<String, List<Entry<Figure>>> relayed = new TreeMap<>();
        for (Entry<Figure> entry : figures) {
            for (String via : entry.record().origin().via()) {
                relayed.computeIfAbsent(via, v -> new ArrayList<>()).add(entry);
            }
        }
        return relayed;
    }

    private List<Run> quotation(Relay relay) {
        List<Run> runs = new ArrayList<>(scribe.sentence(
                "quoted.line",
                Run.strong(relay.quoted().record().label()),
                Run.fact(Long.toString(relay.quoted().sequence())),
                Run.fact(Long.toString(relay.origin().sequence()))));
        List<String> changes = relay.changes().stream()
                .map(change -> words.say(change.said()).replaceAll("\\.$", ""))
                .toList();
        runs.add(Run.text(" "));
        runs.add(Run.fact(String.join(words.say("list.semicolon"), changes)));
        return runs;
    }
}
