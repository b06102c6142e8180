package toll.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import toll.ledger.Person;
import toll.ledger.View;

/**
 * The doubtful links of a project, most useful question first: disputes, then by how far the answer is expected to move the
 * toll, then by how open the question is, then in ledger order. A pure function of the view and the options; a pair that
 * judgements settle is not asked again unless they dispute it. Pairs that one source tells apart are not asked at all.
 */
public final class ReviewQueue {
    /**
     * What is asked, and which toll it is held against.
     *
     * @param linkage what is linked and how
     * @param grouping which events the toll is summed over; of no meaning for persons
     * @param policy whose toll it is; of no meaning for persons
     * @param filter which incidents it is about; of no meaning for persons
     * @param least least probability asked about, in (0, .5]; a pair as surely the same is not asked about either
     * @param looked of how many pairs, the most doubtful first, the effect on the toll is worked out
     */
    public record Options(
            ClusterOptions linkage, Grouping grouping, Policy policy, Filter filter, double least, int looked) {
        public Options {
            if (!(least > 0 && least <= .5) || looked < 1) {
                throw new IllegalArgumentException("least " + least + ", looked " + looked);
            }
        }

        /** Doubt of one in fifty and more, the thousand most doubtful pairs, events by code, every incident. */
        public static Options of(ClusterOptions linkage, Policy policy) {
            return new Options(linkage, Grouping.CODES, policy, Filter.NONE, .02, 1_000);
        }
    }

    private record Pair(long first, long second, double bits) {}

    private final Clusters clusters;
    private final List<ReviewItem> items;
    private final long doubtful;

    private ReviewQueue(Clusters clusters, List<ReviewItem> items, long doubtful) {
        this.clusters = clusters;
        this.items = List.copyOf(items);
        this.doubtful = doubtful;
    }

    /** The queue over clusters that were made from this view with {@code options.linkage()}. */
    public static ReviewQueue of(View view, Clusters clusters, Options options) {
        if (!clusters.root().equals(view.root()) || !clusters.options().equals(options.linkage())) {
            throw new IllegalArgumentException("these clusters were made from another view or with other options");
        }
        List<Pair> open = open(clusters, options.least());
        List<Pair> looked = open.subList(0, Math.min(options.looked(), open.size()));
        Effects effects = switch (options.linkage().subject()) {
            case PERSONS -> new PeopleEffects(clusters, fates(view));
            case INCIDENTS ->
                new EventEffects(
                        view,
                        clusters,
                        options,
                        looked.stream().map(p -> List.of(p.first, p.second)).toList());
        };
        List<ReviewItem> items = new ArrayList<>();
        for (Pair pair : looked) {
            items.add(item(pair, clusters, effects));
        }
        items.sort(Comparator.comparing((ReviewItem i) -> i.state() != ReviewItem.State.DISPUTED)
                .thenComparing(
                        Comparator.comparingDouble(ReviewItem::expectedChange).reversed())
                .thenComparing(Comparator.comparingDouble(ReviewItem::doubt).reversed())
                .thenComparingLong(ReviewItem::first)
                .thenComparingLong(ReviewItem::second));
        return new ReviewQueue(clusters, items, open.size());
    }

    /** The questions, most useful first. */
    public List<ReviewItem> items() {
        return items;
    }

    /** The question with this id, while it is open. */
    public Optional<ReviewItem> byId(String id) {
        return items.stream().filter(i -> i.id().equals(id)).findFirst();
    }

    /** Open questions in all, those beyond {@link Options#looked} included. */
    public long doubtful() {
        return doubtful;
    }

    public Clusters clusters() {
        return clusters;
    }

    /** What a toll is and would be. */
    interface Effects {
        ReviewItem.Outcome now();

        ReviewItem.Outcome under(long first, long second, boolean same);
    }

    private static ReviewItem item(Pair pair, Clusters clusters, Effects effects) {
        List<Opinion> opinions = clusters.opinions().about(pair.first, pair.second);
        return new ReviewItem(
                pair.first,
                pair.second,
                clusters.explain(pair.first, pair.second).orElseThrow(),
                clusters.sideBySide(pair.first, pair.second),
                clusters.of(pair.first) == clusters.of(pair.second),
                effects.now(),
                effects.under(pair.first, pair.second, true),
                effects.under(pair.first, pair.second, false),
                opinions,
                state(opinions));
    }

    private static ReviewItem.State state(List<Opinion> opinions) {
        if (disputed(opinions)) {
            return ReviewItem.State.DISPUTED;
        }
        return opinions.isEmpty() ? ReviewItem.State.OPEN : ReviewItem.State.UNSURE;
    }

    private static boolean disputed(List<Opinion> opinions) {
        return opinions.stream().anyMatch(o -> o.answer() == Opinion.Answer.SAME)
                && opinions.stream().anyMatch(o -> o.answer() == Opinion.Answer.DIFFERENT);
    }

    /** Pairs in dispute, then those in doubt that nothing settles, the most doubtful first. */
    private static List<Pair> open(Clusters clusters, double least) {
        Map<List<Long>, List<Opinion>> byPair = new LinkedHashMap<>();
        for (Opinion o : clusters.opinions().all()) {
            byPair.computeIfAbsent(List.of(o.first(), o.second()), p -> new ArrayList<>())
                    .add(o);
        }
        List<Pair> disputes = new ArrayList<>();
        byPair.forEach((pair, opinions) -> {
            if (disputed(opinions) && clusters.has(pair.get(0)) && clusters.has(pair.get(1))) {
                disputes.add(new Pair(pair.get(0), pair.get(1), 0));
            }
        });
        double leastBits = Math.log(least / (1 - least)) / Math.log(2);
        List<Pair> doubts = new ArrayList<>();
        clusters.pairs(leastBits, (first, second, bits) -> {
            if (bits <= -leastBits && !clusters.settled(first, second)) {
                doubts.add(new Pair(first, second, bits));
            }
        });
        doubts.sort(Comparator.comparingDouble((Pair p) -> Math.abs(p.bits))
                .thenComparingLong(Pair::first)
                .thenComparingLong(Pair::second));
        disputes.addAll(doubts);
        return disputes;
    }

    /** Persons recorded as killed, or of whom the source does not say what became. */
    private static Set<Long> fates(View view) {
        Set<Long> killed = new HashSet<>();
        view.each(Person.class, entry -> {
            String fate = entry.record().fate();
            if (fate.isEmpty() || fate.equalsIgnoreCase("killed")) {
                killed.add(entry.sequence());
            }
        });
        return killed;
    }

    /** How many different people were killed. */
    private static final class PeopleEffects implements Effects {
        private final Clusters clusters;
        private final Set<Long> killed;
        private final ReviewItem.Outcome now;

        PeopleEffects(Clusters clusters, Set<Long> killed) {
            this.clusters = clusters;
            this.killed = killed;
            Map<Long, Long> all = new HashMap<>();
            clusters.sequences().forEach(s -> all.put(s, clusters.of(s)));
            this.now = people(all);
        }

        private ReviewItem.Outcome people(Map<Long, Long> clusterOf) {
            Set<Long> different = new TreeSet<>();
            clusterOf.forEach((sequence, cluster) -> {
                if (killed.contains(sequence)) {
                    different.add(cluster);
                }
            });
            return new ReviewItem.Outcome(different.size(), different.size(), 0, different.size());
        }

        @Override
        public ReviewItem.Outcome now() {
            return now;
        }

        @Override
        public ReviewItem.Outcome under(long first, long second, boolean same) {
            return now.minus(people(clusters.around(first, second))).plus(people(clusters.under(first, second, same)));
        }
    }
}
