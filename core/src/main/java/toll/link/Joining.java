package toll.link;

/**
 * What the clusters found say about the odds of joining. A match weight speaks of a pair drawn by chance, whose records mostly
 * have found their people; a record that stands alone among people who have several is likelier to belong somewhere than
 * such a pair. Its prior odds are those of the sizes found: of {@code n(s)} clusters of {@code s} records each, one of a
 * and one of b records are one with odds {@code C(a + b, a) n(a + b) / (n(a) n(b))} before anything is compared (the
 * exchangeable sequences of clusters of Betancourt, Zanella and Steorts 2020). The pairs of records that have found their people take
 * their share of what a weight promises, so weights are set right by how many pairs of each weight stand together: less than
 * promised, never more, since what makes more of a pair is what the sizes say of it. The sizes
 * found count as alone whoever was left so; in the end they are therefore those to be expected once clusters that may yet be
 * one are.
 *
 * <p>For the number of different people only; no two records are joined by it.
 *
 * @param sizes clusters of each size to be expected, half of one added; [0] is unused
 * @param pair prior odds of a pair drawn by chance, which are in every weight
 * @param right for each step of {@value #STEP} bits from {@value #LOWEST} the bits to add to a weight, 0 or less
 */
record Joining(double[] sizes, double pair, double[] right) {
    /** Every weight as it is. */
    static final Joining PLAIN = new Joining(new double[0], 1, new double[0]);

    static final double LOWEST = -12;
    private static final double STEP = 2;
    private static final int STEPS = 12;
    private static final int ROUNDS = 4;
    /** Weights move down by this at most, in bits. */
    private static final double MOST_RIGHT = 3;

    private static final double MOST_FACTOR = 64;
    private static final double HALF = .5;
    private static final double LEAST_LEFT = .1;

    /** What the clusters found and the weights between them say. */
    static Joining of(int[] cluster, Neighbours neighbours) {
        double[] found = sizes(cluster);
        double records = cluster.length;
        double together = HALF;
        for (int s = 2; s < found.length; s++) {
            together += found[s] * s * (s - 1) / 2;
        }
        Joining joining = new Joining(found, together / (records * records / 2), new double[STEPS]);
        Neighbours.Expected expected = neighbours.expected(joining);
        for (int round = 0; round < ROUNDS; round++) {
            double[] right = new double[STEPS];
            for (int step = 0; step < STEPS; step++) {
                double bits =
                        Model.log2((expected.together()[step] + 1) / (neighbours.promised()[step] + 1));
                right[step] = Math.clamp(bits, -MOST_RIGHT, 0);
            }
            joining = new Joining(found, joining.pair, right);
            expected = neighbours.expected(joining);
        }
        return new Joining(atLeast(found, expected.sizes()), joining.pair, joining.right);
    }

    /** The sizes expected, none below a tenth of those found. */
    private static double[] atLeast(double[] found, double[] expected) {
        double[] sizes = new double[found.length];
        for (int s = 0; s < sizes.length; s++) {
            sizes[s] = Math.max(expected[s], found[s] * LEAST_LEFT);
        }
        return sizes;
    }

    private static double[] sizes(int[] cluster) {
        int[] members = new int[cluster.length];
        int largest = 1;
        for (int c : cluster) {
            largest = Math.max(largest, ++members[c]);
        }
        double[] sizes = new double[largest + 2];
        java.util.Arrays.fill(sizes, HALF);
        for (int m : members) {
            if (m > 0) {
                sizes[m]++;
            }
        }
        return sizes;
    }

    /** A weight set right, in bits. */
    float bits(float weight) {
        int step = step(weight);
        return step < 0 || step >= right.length ? weight : (float) (weight + right[step]);
    }

    /** The step of a weight; below 0 or {@link #STEPS} and above where weights stay as they are. */
    static int step(float weight) {
        return weight == Clustering.NEVER ? -1 : (int) Math.floor((weight - LOWEST) / STEP);
    }

    static double[] steps() {
        return new double[STEPS];
    }

    /** By how much the odds that two clusters are one differ from those of a pair, before anything is compared. */
    double factor(int a, int b) {
        int one = a + b;
        if (sizes.length == 0 || one >= sizes.length) {
            return 1;
        }
        double ways = 1;
        for (int i = 1; i <= Math.min(a, b); i++) {
            ways *= (double) (one - i + 1) / i;
        }
        double prior = Math.clamp(ways * sizes[one] / (sizes[a] * sizes[b]) / pair, 1 / MOST_FACTOR, MOST_FACTOR);
        return prior / Math.max(a, b);
    }
}
