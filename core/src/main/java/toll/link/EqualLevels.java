package toll.link;

import java.util.ArrayList;
import java.util.List;

/**
 * Equality in up to three levels by how common the equal value is. Agreement on a rare value is worth more bits than on a
 * common one; as levels of their own these enter the estimation of m and u, and what differs inside a level is added as
 * an adjustment (term frequency).
 */
final class EqualLevels {
    private static final int MOST = 3;
    private final double[] share;
    private final byte[] levelOf;
    private final float[] rarity;

    /** @param counts how often each value occurs among the filled rows */
    EqualLevels(int[] counts) {
        this(counts, MOST);
    }

    EqualLevels(int[] counts, int most) {
        long filled = 0;
        double highest = 1;
        double lowest = Double.MAX_VALUE;
        for (int n : counts) {
            filled += n;
            if (n > 0) {
                highest = Math.max(highest, n);
                lowest = Math.min(lowest, Math.max(2, n));
            }
        }
        double span = lowest > highest ? 0 : Math.log(highest / lowest) / Math.log(2);
        int levels = Math.min(most, span < 2 ? 1 : span < 5 ? 2 : MOST);
        share = new double[levels];
        levelOf = new byte[counts.length];
        rarity = new float[counts.length];
        double pairs = Math.max(1.0, (double) filled * (filled - 1));
        double[] sumOfLogs = new double[levels];
        double[] weight = new double[levels];
        for (int i = 0; i < counts.length; i++) {
            double bits = Math.log(Math.max(2, counts[i]) / lowest) / Math.log(2);
            int level = span == 0 ? 0 : (int) Math.min(levels - 1, Math.max(0, bits * levels / span));
            levelOf[i] = (byte) level;
            if (counts[i] < 2) {
                continue;
            }
            double pairsHere = (double) counts[i] * (counts[i] - 1);
            share[level] += pairsHere / pairs;
            sumOfLogs[level] += pairsHere * Math.log(counts[i]) / Math.log(2);
            weight[level] += pairsHere;
        }
        for (int i = 0; i < counts.length; i++) {
            int level = levelOf[i];
            double mean = weight[level] == 0 ? 1 : sumOfLogs[level] / weight[level];
            double own = Math.log(Math.max(1.5, counts[i])) / Math.log(2);
            rarity[i] = (float) Math.max(-4, Math.min(4, mean - own));
        }
    }

    int size() {
        return share.length;
    }

    int of(int code) {
        return levelOf[code];
    }

    double rarity(int code) {
        return rarity[code];
    }

    double[] shares() {
        return share.clone();
    }

    /** The sentence of equality for each level, then the other levels of a comparison. */
    List<String> before(List<String> comparison) {
        List<String> all = new ArrayList<>();
        String same = comparison.get(0);
        for (int i = 0; i < size(); i++) {
            all.add(
                    size() == 1
                            ? same
                            : i == 0
                                    ? same + ", a rare one"
                                    : i == size() - 1 ? same + ", a common one" : same + ", neither rare nor common");
        }
        all.addAll(comparison.subList(1, comparison.size()));
        return all;
    }
}
