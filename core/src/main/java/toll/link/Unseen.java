package toll.link;

import java.util.List;
import java.util.stream.IntStream;
import toll.hash.LongSet;

/**
 * Matches that no blocking key brought together, for the number of different people: some of the records that stand alone
 * are held against every row, and what they would have met stands for all who are alone. No two records are joined by it.
 * Which records are held so depends on their order alone.
 */
final class Unseen {
    /** Rows held against each other, about. */
    private static final long PAIRS = 80_000_000L;

    private static final int MOST = 200;
    private static final int FEWEST = 20;

    /**
     * What was found.
     *
     * @param spread joins to be expected among all who stand alone, and their variance
     * @param sampling variance of that expectation, since only some were held against all
     */
    record Found(PartitionSampler.Spread spread, double sampling) {
        static final Found NOTHING = new Found(new PartitionSampler.Spread(0, 0), 0);
    }

    private final Rows rows;
    private final Scorer scorer;
    private final int[] cluster;
    private final ClusterRows members;
    private final Neighbours neighbours;
    private final Joining joining;
    private final double[] towards;
    private final LongSet seen = new LongSet();

    private Unseen(Rows rows, Scorer scorer, int[] cluster, Neighbours neighbours, Joining joining) {
        this.rows = rows;
        this.scorer = scorer;
        this.cluster = cluster;
        this.members = ClusterRows.of(cluster);
        this.neighbours = neighbours;
        this.joining = joining;
        this.towards = neighbours.towards(joining);
    }

    /**
     * @param cluster for each row the first row of its cluster
     * @param stretches the pairs that keys brought together
     */
    static Found of(
            Rows rows,
            int[] cluster,
            Neighbours neighbours,
            Joining joining,
            List<Candidates.Stretch> stretches,
            Scorer scorer,
            Reach reach,
            Workers workers) {
        int[] alone = IntStream.range(0, cluster.length)
                .filter(row -> cluster[row] == row && neighbours.members(row) == 1)
                .toArray();
        if (alone.length == 0 || rows.size() < 2) {
            return Found.NOTHING;
        }
        int some = (int) Math.min(alone.length, Math.clamp(PAIRS / rows.size(), FEWEST, MOST));
        int[] held = IntStream.range(0, some)
                .map(i -> alone[(int) ((2L * i + 1) * alone.length / (2L * some))])
                .toArray();
        Unseen unseen = new Unseen(rows, scorer, cluster, neighbours, joining);
        unseen.see(held, stretches);
        RowCodes codes = new RowCodes(scorer.patterns(), rows);
        List<Double> joins = workers.each(
                some,
                () -> new Own(new Glance(scorer.patterns(), codes, reach), new PatternBits(scorer.model())),
                (i, own) -> unseen.joins(held[i], own));
        return found(joins, alone.length);
    }

    private static Found found(List<Double> joins, double alone) {
        int some = joins.size();
        double sum = 0;
        double squares = 0;
        double doubt = 0;
        for (double join : joins) {
            sum += join;
            squares += join * join;
            doubt += join * (1 - join);
        }
        double mean = sum / some;
        double left = 1 - some / alone;
        double sampling = some < 2 ? 0 : alone * alone * left * (squares / some - mean * mean) / (some - 1);
        return new Found(new PartitionSampler.Spread(alone * mean, alone * doubt / some), Math.max(0, sampling));
    }

    /** What one thread keeps for itself. */
    private record Own(Glance glance, PatternBits bits) {}

    /** Notes what keys brought together with those held. */
    private void see(int[] held, List<Candidates.Stretch> stretches) {
        boolean[] isHeld = new boolean[rows.size()];
        for (int row : held) {
            isHeld[row] = true;
        }
        for (Candidates.Stretch stretch : stretches) {
            for (int i = 0; i < stretch.a().length; i++) {
                if (isHeld[stretch.a()[i]] || isHeld[stretch.b()[i]]) {
                    seen.add(pair(stretch.a()[i], stretch.b()[i]));
                }
            }
        }
    }

    /** A number of its own for each pair, spread over all bits. */
    private static long pair(int a, int b) {
        return ((long) a << 32 | b) * 0x9E3779B97F4A7C15L;
    }

    /**
     * The probability that a record which stands alone belongs with somebody whom no key gave, over that with somebody
     * whom one gave. Of two who stand alone each has half.
     */
    private double joins(int row, Own own) {
        double odds = 0;
        double counted = 0;
        for (int other = 0; other < rows.size(); other++) {
            if (other == row || rows.apart(row, other)) {
                continue;
            }
            int a = Math.min(row, other);
            int b = Math.max(row, other);
            long pattern = own.glance.of(a, b);
            if (pattern == Glance.NOT_WORTH || seen.has(pair(a, b))) {
                continue;
            }
            float bits = (float) scorer.bits(a, b, pattern, own.bits.of(pattern));
            int of = cluster[other];
            if (Joining.step(bits) >= 0 && !members.apart(rows, row, of)) {
                int size = neighbours.members(of);
                double more = ClusterOdds.pair(joining.bits(bits)) / size * joining.factor(1, size);
                odds += more;
                counted += size == 1 ? more / 2 : more;
            }
        }
        double known = towards[row];
        return odds == 0 ? 0 : ((known + odds) / (1 + known + odds) - known / (1 + known)) * counted / odds;
    }
}
