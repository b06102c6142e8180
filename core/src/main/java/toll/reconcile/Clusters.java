package toll.reconcile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import toll.ledger.Corrections;
import toll.ledger.Person;
import toll.ledger.View;
import toll.link.Decided;
import toll.link.Explanation;
import toll.link.LinkOptions;
import toll.link.Linked;
import toll.link.Linker;
import toll.link.Role;
import toll.link.Ruling;
import toll.link.SideBySide;
import toll.link.UniqueCount;
import toll.link.Watch;

/**
 * Who is who, or what is what, as the ledger stood at one sequence number: never stored, a pure function of the view and
 * the options, the same at any number of threads.
 *
 * <p>What recorders judged holds: records judged the same stand together, records judged different never stand in one
 * cluster, be it through others. Of incidents, codes then join as {@link CodeEvents} says; the weights add the rest.
 * Records that are withdrawn or replaced are not there; corrected values count as corrected.
 */
public final class Clusters implements Events {
    /** Receives weighed pairs in ledger order. */
    public interface PairSink {
        /**
         * @param first sequence number of the earlier record
         * @param second of the later
         * @param bits match weight, prior included: log2 of the odds that the two are the same
         */
        void pair(long first, long second, double bits);
    }

    /** Judgements teach the model by so many at a time, in ledger order: one alone moves nothing and would cost a linkage. */
    private static final int LESSON = 25;

    private final ClusterOptions options;
    private final long asOf;
    private final String root;
    private final LinkRows records;
    private final List<Ruling> taughtBy;
    private final Decided decided;
    private final Opinions opinions;
    private final List<String> notices;

    private final Optional<Clusters> people;

    private Clusters(View view, ClusterOptions options, int threads, Optional<Clusters> before, Watch watch) {
        this.options = options;
        this.asOf = view.size();
        this.root = view.root();
        this.opinions = Opinions.of(view);
        this.people = switch (options.subject()) {
            case PERSONS -> Optional.empty();
            case INCIDENTS -> people(view, threads, before.flatMap(b -> b.people), half(watch, 0));
        };
        this.records = switch (options.subject()) {
            case PERSONS -> PersonRows.of(view, options.repeating());
            case INCIDENTS -> EventRows.of(view, people.<Events>map(p -> p).orElse(Events.APART));
        };
        List<Opinion> said = new ArrayList<>();
        List<Ruling> rulings = new ArrayList<>();
        for (Opinion opinion : opinions.deciding()) {
            int a = records.row(opinion.first());
            int b = records.row(opinion.second());
            if (a >= 0 && b >= 0) {
                said.add(opinion);
                rulings.add(new Ruling(a, b, opinion.answer() == Opinion.Answer.SAME));
            }
        }
        this.taughtBy = List.copyOf(rulings.subList(0, said.size() / LESSON * LESSON));
        if (options.subject() == ClusterOptions.Subject.INCIDENTS) {
            rulings.addAll(byCode(view));
        }
        Linked linked = before.filter(b -> b.records.cells().equals(records.cells()) && b.taughtBy.equals(taughtBy))
                .map(b -> b.decided.linked())
                .orElseGet(() -> new Linker(LinkOptions.threads(threads), people.isPresent() ? half(watch, .5) : watch)
                        .link(records.rows(), taughtBy));
        this.decided = Decided.of(linked, rulings, records.impossible(), options.line());
        this.notices = notices(said, rulings, Corrections.of(view.standing()));
    }

    /** Clusters of the records that stand in this view. {@code threads} changes the time and nothing else. */
    public static Clusters of(View view, ClusterOptions options, int threads) {
        return of(view, options, threads, Watch.NOBODY);
    }

    /** The same; {@code watch} is told how far it has come. */
    public static Clusters of(View view, ClusterOptions options, int threads, Watch watch) {
        return new Clusters(view, options, threads, Optional.empty(), watch);
    }

    private static Watch half(Watch whole, double from) {
        return share -> whole.at(from + share / 2);
    }

    /**
     * What {@link #of} would give for another view; quick where the two differ in judgements on pairs alone, save that every
     * twenty-fifth judgement teaches the model and links anew.
     */
    public Clusters again(View view, int threads) {
        return new Clusters(view, options, threads, Optional.of(this), Watch.NOBODY);
    }

    /**
     * Incidents that name the same people speak for each other, so the people are linked first: where two sources and more
     * name people under incidents, since otherwise no two could share any.
     */
    private static Optional<Clusters> people(View view, int threads, Optional<Clusters> before, Watch watch) {
        Set<String> naming = new HashSet<>();
        view.each(Person.class, entry -> {
            if (!entry.record().incidents().isEmpty()) {
                naming.add(entry.record().origin().source());
            }
        });
        return naming.size() > 1
                ? Optional.of(new Clusters(view, ClusterOptions.PERSONS, threads, before, watch))
                : Optional.empty();
    }

    private List<Ruling> byCode(View view) {
        CodeEvents codes = CodeEvents.of(view);
        Map<Long, Integer> firstOf = new TreeMap<>();
        List<Ruling> joined = new ArrayList<>();
        for (int row = 0; row < records.sequences().length; row++) {
            Integer first = firstOf.putIfAbsent(codes.of(records.sequences()[row]), row);
            if (first != null) {
                joined.add(new Ruling(first, row, true));
            }
        }
        return joined;
    }

    private List<String> notices(List<Opinion> said, List<Ruling> rulings, Corrections corrections) {
        List<String> all = new ArrayList<>(records.notices());
        all.addAll(corrections.notices());
        for (int position : decided.contradicted()) {
            if (position < said.size()) {
                Opinion o = said.get(position);
                all.add("judgement " + o.judgement() + " (" + o.author() + ": records " + o.first() + " and "
                        + o.second() + " are " + (o.answer() == Opinion.Answer.SAME ? "the same" : "different")
                        + ") is set aside, since later judgements say the opposite");
            }
        }
        for (int i = 0; i < said.size(); i++) {
            Ruling r = rulings.get(i);
            if (r.same() && records.impossible().between(r.a(), r.b())) {
                all.add("judgement " + said.get(i).judgement() + " joins records "
                        + said.get(i).first() + " and " + said.get(i).second()
                        + ", though one person died before the other was born");
            }
        }
        return List.copyOf(all);
    }

    public ClusterOptions options() {
        return options;
    }

    /** The last sequence number that was looked at. */
    public long asOf() {
        return asOf;
    }

    /** Merkle root over the ledger up to there. */
    public String root() {
        return root;
    }

    /** Records that were linked. */
    public int records() {
        return records.sequences().length;
    }

    /** Clusters, those of one record included. */
    public int clusters() {
        return decided.clusters();
    }

    /** How many different people or events the records speak of, with the uncertainty of the linkage. */
    public UniqueCount unique() {
        return decided.unique();
    }

    /** Pairs that were compared. */
    public long candidatePairs() {
        return decided.linked().candidatePairs();
    }

    /** The linkage behind it, with its model and report; its clusters know nothing of judgements. */
    public Linked linked() {
        return decided.linked();
    }

    /** Contradictions, in words: judgements that cannot all hold, people dead before born. */
    public List<String> notices() {
        return notices;
    }

    /**
     * How the weights alone would have answered what recorders answered, the latest answer of each pair.
     *
     * @param same pairs that recorders call the same
     * @param sameFound of these, pairs that the linkage joined without knowing
     * @param different pairs that recorders call different
     * @param differentFound of these, pairs that the linkage kept apart without knowing
     */
    public record Agreement(int same, int sameFound, int different, int differentFound) {}

    /** How far recorders and weights agree: questions are asked where there is doubt, so this is not an accuracy. */
    public Agreement agreement() {
        int[] n = new int[4];
        Set<List<Long>> seen = new HashSet<>();
        for (Opinion o : opinions.deciding()) {
            int a = records.row(o.first());
            int b = records.row(o.second());
            if (a >= 0 && b >= 0 && seen.add(List.of(o.first(), o.second()))) {
                boolean joined = decided.linked().cluster(a) == decided.linked().cluster(b);
                boolean same = o.answer() == Opinion.Answer.SAME;
                n[same ? 0 : 2]++;
                n[same ? 1 : 3] += joined == same ? 1 : 0;
            }
        }
        return new Agreement(n[0], n[1], n[2], n[3]);
    }

    /** What recorders answered about pairs. */
    public Opinions opinions() {
        return opinions;
    }

    /** Whether this record was linked: it stands, and is of the kind asked for. */
    public boolean has(long sequence) {
        return records.row(sequence) >= 0;
    }

    /** The cluster of a record, named by the smallest sequence number in it; any other number is its own. */
    @Override
    public long of(long sequence) {
        int row = records.row(sequence);
        return row < 0 ? sequence : records.sequences()[decided.cluster(row)];
    }

    /** The sequence numbers of every cluster, each ascending, by first record. */
    public List<List<Long>> all() {
        return members(row -> decided.cluster(row));
    }

    private List<List<Long>> members(java.util.function.IntUnaryOperator cluster) {
        Map<Integer, List<Long>> byFirst = new TreeMap<>();
        for (int row = 0; row < records(); row++) {
            byFirst.computeIfAbsent(cluster.applyAsInt(row), c -> new ArrayList<>())
                    .add(records.sequences()[row]);
        }
        return List.copyOf(byFirst.values());
    }

    /** Every compared pair with at least this weight. */
    public void pairs(double leastBits, PairSink sink) {
        decided.linked()
                .pairs(leastBits, (a, b, bits) -> sink.pair(records.sequences()[a], records.sequences()[b], bits));
    }

    /** Why two records weigh what they weigh; empty where one of them was not linked. */
    public Optional<Explanation> explain(long a, long b) {
        int x = records.row(Math.min(a, b));
        int y = records.row(Math.max(a, b));
        return x < 0 || y < 0 || x == y
                ? Optional.empty()
                : Optional.of(decided.linked().explain(x, y));
    }

    /** Two linked records beside each other, what differs marked; empty where one of them was not linked. */
    public List<SideBySide.Line> sideBySide(long a, long b) {
        return explain(a, b)
                .map(why -> SideBySide.of(records.rows(), records.row(a), records.row(b), why))
                .orElse(List.of());
    }

    /** Whether judgements (of incidents: or codes) settle this pair, directly or through others. */
    public boolean settled(long a, long b) {
        int x = records.row(a);
        int y = records.row(b);
        return x >= 0 && y >= 0 && decided.settled(x, y);
    }

    /** How the records around these two group now: sequence number to the name of its cluster. */
    Map<Long, Long> around(long a, long b) {
        return named(decided.around(records.row(a), records.row(b)));
    }

    /** The same, if this were judged too and went before all else. */
    Map<Long, Long> under(long a, long b, boolean same) {
        return named(decided.under(new Ruling(records.row(a), records.row(b), same)));
    }

    private Map<Long, Long> named(Decided.Regrouped grouped) {
        Map<Long, Long> named = new TreeMap<>();
        for (int i = 0; i < grouped.rows().length; i++) {
            named.put(records.sequences()[grouped.rows()[i]], records.sequences()[grouped.first()[i]]);
        }
        return named;
    }

    /**
     * Clusterings drawn by chance under the doubt that the linkage leaves, each as {@link #all}.
     *
     * @param count how many
     * @param seed the same seed gives the same draws
     */
    public List<List<List<Long>>> draws(int count, long seed) {
        List<List<List<Long>>> all = new ArrayList<>();
        for (int[] cluster : decided.draws(count, seed)) {
            all.add(members(row -> cluster[row]));
        }
        return all;
    }

    /** Who speaks in a linked record. */
    public String source(long sequence) {
        return records.rows().sources().get(records.rows().source(at(sequence)));
    }

    /** The source's own identifier of a linked record. */
    public String key(long sequence) {
        return records.rows().id(at(sequence));
    }

    private int at(long sequence) {
        int row = records.row(sequence);
        if (row < 0) {
            throw new IllegalArgumentException("entry " + sequence + " was not linked");
        }
        return row;
    }

    /** The sources that were linked, in order of appearance. */
    public List<String> sources() {
        return records.rows().sources();
    }

    /** What was compared, by the word of the role. */
    public List<String> compared() {
        return records.rows().roles().stream().map(Role::toString).toList();
    }

    /** The sequence numbers of the linked records, ascending. */
    public List<Long> sequences() {
        return Arrays.stream(records.sequences()).boxed().toList();
    }
}
