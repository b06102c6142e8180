package toll.compare;

import java.util.Arrays;

/** The one-to-one pairing of rows and columns with the greatest gain; ties go to the pairing in order. */
final class Assignment {
    private static final double IN_ORDER = 1e-6;

    private Assignment() {}

    /**
     * @param gain at least 0; a gain of 0 is no pair
     * @return for each row its column, or -1
     */
    static int[] best(double[][] gain, int rows, int columns) {
        int[] to = new int[rows];
        Arrays.fill(to, -1);
        if (rows == 0 || columns == 0) {
            return to;
        }
        int states = 1 << columns;
        double[][] value = new double[rows + 1][states];
        byte[][] choice = new byte[rows][states];
        for (int i = rows - 1; i >= 0; i--) {
            for (int used = 0; used < states; used++) {
                double best = value[i + 1][used];
                int chosen = -1;
                for (int j = 0; j < columns; j++) {
                    if ((used & 1 << j) == 0 && gain[i][j] > 0) {
                        double v = gain[i][j] - IN_ORDER * Math.abs(i - j) + value[i + 1][used | 1 << j];
                        if (v > best) {
                            best = v;
                            chosen = j;
                        }
                    }
                }
                value[i][used] = best;
                choice[i][used] = (byte) chosen;
            }
        }
        int used = 0;
        for (int i = 0; i < rows; i++) {
            to[i] = choice[i][used];
            if (to[i] >= 0) {
                used |= 1 << to[i];
            }
        }
        return to;
    }
}
