package toll.link;

/**
 * Keeps weights in order: a weaker level may not speak for a match more strongly than the level above it (pooling of
 * neighbours, Ayer et al. 1955). Equality is kept in order by itself, since agreement on a common value may rightly weigh
 * less than near agreement on a rare one.
 */
final class Monotone {
    private Monotone() {}

    /** Changes {@code m} so that m/u does not rise among the unequal levels; its sum stays. */
    static void down(double[] m, double[] u, int equalLevels, int orderedFrom) {
        pool(m, u, 0, equalLevels);
        pool(m, u, orderedFrom, m.length);
    }

    private static void pool(double[] m, double[] u, int from, int until) {
        int n = until - from;
        if (n < 2) {
            return;
        }
        double[] sumM = new double[n];
        double[] sumU = new double[n];
        int[] width = new int[n];
        int pools = 0;
        for (int i = 0; i < n; i++) {
            sumM[pools] = m[from + i];
            sumU[pools] = u[from + i];
            width[pools] = 1;
            pools++;
            while (pools > 1 && sumM[pools - 2] / sumU[pools - 2] < sumM[pools - 1] / sumU[pools - 1]) {
                sumM[pools - 2] += sumM[pools - 1];
                sumU[pools - 2] += sumU[pools - 1];
                width[pools - 2] += width[pools - 1];
                pools--;
            }
        }
        int at = from;
        for (int p = 0; p < pools; p++) {
            double ratio = sumM[p] / sumU[p];
            for (int i = 0; i < width[p]; i++) {
                m[at] = ratio * u[at];
                at++;
            }
        }
    }
}
