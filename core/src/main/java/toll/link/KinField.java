package toll.link;

import java.util.List;

/**
 * Whether people listed together point to people who belong together: the others of a record's group (one incident, one
 * family entry) were found in another source, and the record at hand is or is not kin of those found. Families die
 * together, so brothers who are found speak for the third. Computed from the clusters of a first pass.
 */
final class KinField extends Field {
    private static final List<String> LEVELS = List.of(
            "people listed with one are close kin of the other by name",
            "people listed with one share family name and a forebear with the other",
            "people listed with one share the family name of the other",
            "people listed with one are no kin of the other by name",
            "people were listed together, and one of the two was found to be somebody else");
    private static final int MOST_MATES = 200;
    private final Names names;
    private final int[] group;
    private final int[][] inGroup;
    private final int[] cluster;
    private final int[][] inCluster;
    private final Rows rows;

    /**
     * @param group for each row its group, or -1
     * @param cluster for each row the first row of its cluster in the first pass
     */
    KinField(Rows rows, Names names, int[] group, int[] cluster) {
        super("listed together", LEVELS, 0, false);
        this.rows = rows;
        this.names = names;
        this.group = group;
        this.inGroup = members(group);
        this.cluster = cluster;
        this.inCluster = members(cluster);
    }

    private static int[][] members(int[] of) {
        int most = -1;
        for (int g : of) {
            most = Math.max(most, g);
        }
        int[] size = new int[most + 1];
        for (int g : of) {
            if (g >= 0) {
                size[g]++;
            }
        }
        int[][] members = new int[most + 1][];
        for (int row = of.length - 1; row >= 0; row--) {
            int g = of[row];
            if (g >= 0) {
                if (members[g] == null) {
                    members[g] = new int[size[g]];
                }
                members[g][--size[g]] = row;
            }
        }
        return members;
    }

    @Override
    boolean late() {
        return true;
    }

    @Override
    int level(int a, int b, Memo memo) {
        int kin = Math.min(towards(a, b, memo), towards(b, a, memo));
        return kin != MISSING && (taken(a, b) || taken(b, a)) ? 4 : kin;
    }

    /** Whether the first pass put into the cluster of {@code a} a record that cannot be the same as {@code b}. */
    private boolean taken(int a, int b) {
        if (cluster[a] == cluster[b]) {
            return false;
        }
        for (int other : inCluster[cluster[a]]) {
            if (other != a && rows.apart(other, b)) {
                return true;
            }
        }
        return false;
    }

    /** The best level at which those found for the group of {@code from} are kin of {@code to}. */
    private int towards(int from, int to, Memo memo) {
        if (group[from] < 0 || group[from] == group[to]) {
            return MISSING;
        }
        int best = MISSING;
        int[] mates = inGroup[group[from]];
        for (int i = 0; i < mates.length && i < MOST_MATES && best > 0; i++) {
            if (mates[i] == from || cluster[mates[i]] == cluster[from]) {
                continue;
            }
            for (int found : inCluster[cluster[mates[i]]]) {
                if (found != mates[i] && found != to && group[found] != group[from]) {
                    best = Math.min(best, kin(found, to, memo));
                }
            }
        }
        return best;
    }

    private int kin(int x, int y, Memo memo) {
        int f = names.family(x);
        int g = names.family(y);
        if (f < 0 || g < 0 || names.alike(f, g, memo) > Names.SOUNDS_ALIKE) {
            return 3;
        }
        int[] p = names.between(x);
        int[] q = names.between(y);
        boolean siblings = p.length >= 1
                && q.length >= 1
                && names.near(p[0], q[0], memo)
                && (p.length < 2 || q.length < 2 || names.near(p[1], q[1], memo));
        if (siblings || childOf(x, q, p, memo) || childOf(y, p, q, memo)) {
            return 0;
        }
        for (int s : p) {
            for (int t : q) {
                if (names.near(s, t, memo)) {
                    return 1;
                }
            }
        }
        return 2;
    }

    /** Whether the person {@code parent} is the father in a chain, and his father the grandfather where both are known. */
    private boolean childOf(int parent, int[] chain, int[] chainOfParent, Memo memo) {
        int given = names.given(parent);
        return given >= 0
                && chain.length >= 1
                && names.near(given, chain[0], memo)
                && (chain.length < 2 || chainOfParent.length < 1 || names.near(chain[1], chainOfParent[0], memo));
    }

    @Override
    double[] equalShares() {
        return new double[0];
    }

    @Override
    double rarity(int a, int b, int level) {
        return 0;
    }

    @Override
    String sentence(int a, int b, int level) {
        return label() + ": " + levels().get(level);
    }
}
