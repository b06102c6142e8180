package toll.reconcile;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import toll.ledger.Finding;
import toll.ledger.Incident;
import toll.ledger.View;

/**
 * What a toll of events would be if two records were judged. Only the records that could be regrouped are summed again; a
 * toll is a sum over events, so the difference of their sums is the difference of the whole.
 */
final class EventEffects implements ReviewQueue.Effects {
    private final Clusters clusters;
    private final ReviewQueue.Options options;
    private final Events events;
    private final Columns columns;
    private final PartView part;
    private final Map<Long, Set<Long>> members = new HashMap<>();
    private final ReviewItem.Outcome now;

    /** @param pairs the pairs that may be asked about */
    EventEffects(View view, Clusters clusters, ReviewQueue.Options options, List<List<Long>> pairs) {
        this.clusters = clusters;
        this.options = options;
        this.events = switch (options.grouping()) {
            case CODES -> CodeEvents.of(view);
            case LINKED -> clusters;
        };
        this.columns = Columns.of(view, events, AdminNames.shipped());
        this.now = outcome(columns);
        view.each(Incident.class, e -> member(e.sequence()));
        view.each(Finding.class, e -> member(e.sequence()));
        Set<Long> wanted = new HashSet<>();
        for (List<Long> pair : pairs) {
            wanted.addAll(touched(pair.get(0), pair.get(1)));
        }
        this.part = PartView.of(view, wanted);
    }

    private void member(long sequence) {
        members.computeIfAbsent(events.of(sequence), e -> new TreeSet<>()).add(sequence);
    }

    /** Every record that a judgement on these two might regroup. */
    private Set<Long> touched(long first, long second) {
        return switch (options.grouping()) {
            case CODES -> {
                Set<Long> both = new TreeSet<>(members.getOrDefault(events.of(first), Set.of()));
                both.addAll(members.getOrDefault(events.of(second), Set.of()));
                yield both;
            }
            case LINKED -> clusters.around(first, second).keySet();
        };
    }

    private ReviewItem.Outcome outcome(Columns of) {
        Sum sum = Tolls.tally(of, options.policy(), options.filter(), Optional.empty())
                .toll();
        return new ReviewItem.Outcome(sum.min(), sum.max(), sum.unknown(), sum.incidents());
    }

    @Override
    public ReviewItem.Outcome now() {
        return now;
    }

    @Override
    public ReviewItem.Outcome under(long first, long second, boolean same) {
        PartView before = part.only(touched(first, second));
        ReviewItem.Outcome was = outcome(Columns.part(before, events, columns));
        ReviewItem.Outcome will = switch (options.grouping()) {
            case CODES -> {
                Opinion.Answer answer = same ? Opinion.Answer.SAME : Opinion.Answer.DIFFERENT;
                Opinion asked = new Opinion(0, "", Instant.EPOCH, first, second, answer, "");
                yield outcome(Columns.part(
                        before, CodeEvents.of(before, clusters.opinions().and(asked)), columns));
            }
            case LINKED -> {
                Map<Long, Long> grouped = clusters.under(first, second, same);
                yield outcome(Columns.part(before, s -> grouped.getOrDefault(s, s), columns));
            }
        };
        return now.minus(was).plus(will);
    }
}
