package toll.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows that hang together by pairs at or above a weight. They only bound the work: what is one person is decided inside.
 */
final class Components {
    private final int[] parent;

    Components(int rows) {
        parent = new int[rows];
        for (int i = 0; i < rows; i++) {
            parent[i] = i;
        }
    }

    void join(int a, int b) {
        int x = find(a);
        int y = find(b);
        if (x != y) {
            parent[Math.max(x, y)] = Math.min(x, y);
        }
    }

    /** The smallest row of the component. */
    int find(int row) {
        int r = row;
        while (parent[r] != r) {
            parent[r] = parent[parent[r]];
            r = parent[r];
        }
        return r;
    }

    /** Components of two or more rows, each ascending, ordered by their first row. */
    List<int[]> several() {
        int n = parent.length;
        int[] size = new int[n];
        for (int i = 0; i < n; i++) {
            size[find(i)]++;
        }
        int[][] members = new int[n][];
        int[] filled = new int[n];
        List<int[]> some = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int root = find(i);
            if (size[root] < 2) {
                continue;
            }
            if (root == i) {
                members[i] = new int[size[i]];
                some.add(members[i]);
            }
            members[root][filled[root]++] = i;
        }
        Arrays.fill(filled, 0);
        return some;
    }
}
