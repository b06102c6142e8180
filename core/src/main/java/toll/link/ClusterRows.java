package toll.link;

import java.util.Arrays;

/**
 * The rows of every cluster, from its last row back to its first.
 *
 * @param last for each cluster (its first row) its last row
 * @param earlier for each row the one before it in its cluster, or -1
 */
record ClusterRows(int[] last, int[] earlier) {
    /** @param cluster for each row the first row of its cluster */
    static ClusterRows of(int[] cluster) {
        int[] last = new int[cluster.length];
        int[] earlier = new int[cluster.length];
        Arrays.fill(last, -1);
        for (int row = 0; row < cluster.length; row++) {
            earlier[row] = last[cluster[row]];
            last[cluster[row]] = row;
        }
        return new ClusterRows(last, earlier);
    }

    /** Whether two clusters can never be one, because a source is free of duplicates. */
    boolean apart(Rows rows, int one, int other) {
        if (rows.hasUniqueGroups()) {
            for (int a = last[one]; a >= 0; a = earlier[a]) {
                for (int b = last[other]; b >= 0; b = earlier[b]) {
                    if (rows.apart(a, b)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
