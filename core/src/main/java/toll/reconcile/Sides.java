package toll.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import toll.ledger.Entry;
import toll.ledger.Finding;
import toll.ledger.View;

/** One source's side of every event it records, under a policy and a filter. */
final class Sides {
    final String source;
    final Tally tally;
    final Coverage coverage;
    /** Whether the source is counted by the deaths its findings concede. */
    final boolean belligerent;

    private final Columns columns;
    private final Selection selection;
    private final Policy policy;
    private final Counting.Rule rule;
    private final Map<Long, List<Integer>> rows = new TreeMap<>();
    private final Map<Long, List<Range>> counted = new TreeMap<>();
    private final Map<Long, Entry<Finding>> reasoned;

    Sides(View view, Columns columns, Policy asked, Filter filter, String source) {
        this.columns = columns;
        this.source = source;
        Filter own = filter.source(source);
        this.selection = new Selection(columns, own);
        this.belligerent = selection.findings();
        this.policy = Counting.policy(asked, own, belligerent);
        this.rule = new Counting.Rule(columns, policy);
        this.tally = Tolls.tally(columns, asked, own, Optional.empty());
        this.reasoned = belligerent ? StandingFindings.reasoned(view, columns.events(), source) : Map.of();
        int code = columns.sources.find(source);
        for (int row = selection.first(); row < selection.last(); row++) {
            if (columns.source.at(row) == code) {
                rows.computeIfAbsent(columns.event(row), e -> new ArrayList<>()).add(row);
            }
        }
        this.coverage = Coverage.of(
                columns, rows.values().stream().flatMap(List::stream).toList());
        Ranges ranges = new Ranges(columns, policy, tally.measure(), tally.status());
        new Units(columns, selection).each((unit, straddles) -> {
            if (!straddles && rule.of(unit) == Counting.COUNTS) {
                counted.computeIfAbsent(columns.event(unit[0]), e -> new ArrayList<>())
                        .add(ranges.of(unit.clone()));
            }
        });
    }

    /** The finding that says why the source does not count the event. */
    Optional<Entry<Finding>> reasoned(long event) {
        return Optional.ofNullable(reasoned.get(event));
    }

    /** The events that the source records, in ledger order of their first record. */
    List<Long> events() {
        return List.copyOf(rows.keySet());
    }

    List<Integer> rows(long event) {
        return rows.getOrDefault(event, List.of());
    }

    Side of(long event) {
        List<Integer> here = rows(event);
        if (here.isEmpty()) {
            return Side.SILENT;
        }
        Entries entries = Entries.of(here.stream().map(columns.sequence::at).toList());
        List<Range> ranges = counted.get(event);
        if (ranges != null) {
            return new Side(true, Side.sum(ranges), Side.Why.COUNTED, "", entries);
        }
        int row = here.get(0);
        Side.Why why = why(row);
        return new Side(false, Range.NOTHING, why, detail(why, row), entries);
    }

    private Side.Why why(int row) {
        if (columns.isFinding(row)) {
            String verdict = columns.grades.value(columns.grade.at(row));
            if (!policy.counts(verdict)) {
                return switch (verdict) {
                    case "non-credible" -> Side.Why.NON_CREDIBLE;
                    case "duplicate" -> Side.Why.DUPLICATE;
                    case "open" -> Side.Why.OPEN;
                    default -> Side.Why.VERDICT;
                };
            }
        }
        Side.Why outside = switch (selection.why(row)) {
            case ACTOR -> Side.Why.OTHER_ACTOR;
            case MEANS -> Side.Why.OTHER_MEANS;
            case PLACE -> Side.Why.OTHER_PLACE;
            case PERIOD -> Side.Why.OTHER_PERIOD;
            case SOURCE, NONE -> Side.Why.NOT_RECORDED;
        };
        if (outside != Side.Why.NOT_RECORDED) {
            return outside;
        }
        return switch (rule.of(new int[] {row})) {
            case NOT_REPORTED -> Side.Why.NO_HARM_REPORTED;
            case PROVISIONAL -> Side.Why.PROVISIONAL;
            case BESIDE -> Side.Why.GRADE;
            case COUNTS -> Side.Why.COUNTED;
        };
    }

    private String detail(Side.Why why, int row) {
        return switch (why) {
            case NON_CREDIBLE ->
                String.join(
                        " + ",
                        reasoned(columns.event(row)).map(e -> e.record().reasons()).orElse(List.of()).stream()
                                .sorted()
                                .distinct()
                                .toList());
            case GRADE, VERDICT -> columns.grades.value(columns.grade.at(row));
            case COUNTED,
                    DUPLICATE,
                    OPEN,
                    PROVISIONAL,
                    NO_HARM_REPORTED,
                    OTHER_ACTOR,
                    OTHER_MEANS,
                    OTHER_PLACE,
                    OTHER_PERIOD,
                    NOT_RECORDED -> "";
        };
    }
}
