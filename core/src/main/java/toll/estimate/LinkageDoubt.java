package toll.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * How often the linkage behind a table is wrong, as whoever made it states it: no table shows it. Versions of the table as it
 * would have been without those errors are drawn, and {@link Replicates} joins them. Which list breaks away in a split, and
 * whether people of one list are ever joined, is not known either: each version settles it anew.
 *
 * @param missed of 1 person on two lists or more, how many stand in the table as two
 * @param joined of 1 person recorded, how many stand in the table as one with somebody else
 */
public record LinkageDoubt(Band missed, Band joined) {
    /** Nothing stated: the linkage is taken as it is. */
    public static final LinkageDoubt NONE = new LinkageDoubt(Band.ZERO, Band.ZERO);

    private static final double MOST = .5;
    private static final int ROUNDS = 4;
    private static final int TRIES = 30;

    /** From which to which rate; every rate between is as likely. */
    public record Band(double low, double high) {
        static final Band ZERO = new Band(0, 0);

        public Band {
            if (!(low >= 0) || !(high >= low) || !(high <= MOST)) {
                throw new IllegalArgumentException("rates from 0 to " + MOST + " expected, the lower first");
            }
        }

        /** About this rate: from half of it to half as much again. */
        public static Band about(double rate) {
            return new Band(rate / 2, Math.min(MOST, rate * 3 / 2));
        }

        /** This rate. */
        public static Band exactly(double rate) {
            return new Band(rate, rate);
        }

        private double at(double share) {
            return low + (high - low) * share;
        }
    }

    /** Whether nothing was stated. */
    public boolean isNone() {
        return missed.high == 0 && joined.high == 0;
    }

    /**
     * Tables as they may have been without the errors.
     *
     * @param count how many; their rates are spread evenly over the bands
     */
    public List<CaptureTable> versions(CaptureTable table, int count, long seed) {
        List<CaptureTable> versions = new ArrayList<>();
        int[] other = new int[count];
        Variates order = new Variates(seed, count);
        for (int v = 0; v < count; v++) {
            int at = (int) (order.open() * (v + 1));
            other[v] = other[at];
            other[at] = v;
        }
        for (int v = 0; v < count; v++) {
            Variates random = new Variates(seed, v);
            versions.add(version(
                    table, missed.at((v + .5) / count), joined.at((other[v] + .5) / count), v % 2 == 0, random));
        }
        return versions;
    }

    /** One version of a table that is itself one of several: at the middle of the bands. */
    public CaptureTable once(CaptureTable table, long seed) {
        Variates random = new Variates(seed, 0);
        return version(table, missed.at(random.open()), joined.at(random.open()), random.open() < .5, random);
    }

    private static CaptureTable version(
            CaptureTable table, double missed, double joined, boolean anywhere, Variates random) {
        TreeMap<Integer, Long> counts = table.counts();
        part(counts, joined, anywhere, random);
        join(counts, missed, table.lists().size(), random);
        return CaptureTable.of(table.lists(), counts);
    }

    /** Takes apart those who were joined: by chance, so a pair of histories is as frequent as both of them. */
    private static void part(TreeMap<Integer, Long> counts, double rate, boolean anywhere, Variates random) {
        double n = counts.values().stream().mapToLong(Long::longValue).sum();
        if (rate == 0 || n < 2) {
            return;
        }
        double pairs = n / (1 - rate / 2) * rate / 2;
        int[] histories = counts.keySet().stream().mapToInt(Integer::intValue).toArray();
        double[] seen = counts.values().stream().mapToDouble(Long::doubleValue).toArray();
        double[] alone = alone(histories, seen, pairs, anywhere);
        for (long k = random.poisson(pairs); k > 0; k--) {
            for (int t = 0; t < TRIES; t++) {
                int a = histories[pick(alone, random)];
                int b = histories[pick(alone, random)];
                if ((anywhere || (a & b) == 0) && counts.getOrDefault(a | b, 0L) > 0) {
                    counts.merge(a | b, -1L, Long::sum);
                    counts.merge(a, 1L, Long::sum);
                    counts.merge(b, 1L, Long::sum);
                    break;
                }
            }
        }
    }

    /** Shares of histories before the joining, by successive correction. */
    private static double[] alone(int[] histories, double[] seen, double pairs, boolean anywhere) {
        double[] share = normal(seen.clone());
        for (int round = 0; round < ROUNDS; round++) {
            double[] made = new double[seen.length];
            TreeMap<Integer, Integer> at = new TreeMap<>();
            for (int i = 0; i < histories.length; i++) {
                at.put(histories[i], i);
            }
            double all = 0;
            double[] used = new double[seen.length];
            for (int i = 0; i < histories.length; i++) {
                for (int j = 0; j < histories.length; j++) {
                    Integer union = at.get(histories[i] | histories[j]);
                    if (union != null && (anywhere || (histories[i] & histories[j]) == 0)) {
                        double p = share[i] * share[j];
                        made[union] += p;
                        used[i] += p;
                        used[j] += p;
                        all += p;
                    }
                }
            }
            double[] corrected = new double[seen.length];
            for (int i = 0; i < seen.length; i++) {
                double moved = all == 0 ? 0 : pairs * (used[i] - made[i]) / all;
                corrected[i] = Math.max(0, seen[i] + moved);
            }
            share = normal(corrected);
        }
        return share;
    }

    /** Joins those who were split: one list broke away from the rest of a history. */
    private static void join(TreeMap<Integer, Long> counts, double rate, int lists, Variates random) {
        if (rate == 0) {
            return;
        }
        double[] breaks = new double[lists];
        for (int j = 0; j < lists; j++) {
            breaks[j] = -Math.log(random.open());
        }
        for (int history : counts.keySet().stream().toList()) {
            if (Integer.bitCount(history) < 2) {
                continue;
            }
            double[] within = breaks.clone();
            for (int j = 0; j < lists; j++) {
                within[j] = (history >> j & 1) == 1 ? within[j] : 0;
            }
            normal(within);
            double expected = counts.getOrDefault(history, 0L) * rate / (1 - rate);
            for (long k = random.poisson(expected); k > 0; k--) {
                int one = 1 << pick(within, random);
                int rest = history ^ one;
                boolean same = one == rest;
                if (!same && counts.getOrDefault(one, 0L) > 0 && counts.getOrDefault(rest, 0L) > 0) {
                    counts.merge(one, -1L, Long::sum);
                    counts.merge(rest, -1L, Long::sum);
                    counts.merge(history, 1L, Long::sum);
                }
            }
        }
    }

    private static int pick(double[] shares, Variates random) {
        double at = random.open();
        for (int i = 0; i < shares.length; i++) {
            if (at < shares[i]) {
                return i;
            }
            at -= shares[i];
        }
        return shares.length - 1;
    }

    private static double[] normal(double[] weights) {
        double all = 0;
        for (double w : weights) {
            all += w;
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= all;
        }
        return weights;
    }
}
