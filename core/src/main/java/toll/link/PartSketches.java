package toll.link;

import java.util.Arrays;
import toll.compare.Bag;
import toll.compare.PartComparison;
import toll.compare.SoundSketches;
import toll.name.NameVariants;
import toll.name.Script;
import toll.name.Sound;

/**
 * A few numbers of each name part that tell most pairs of parts apart without comparing them: a bag of letters, the
 * first four letters, the length. What {@link #surelyDiffer} says is what the comparison in full would say.
 */
final class PartSketches {
    private static final int LISTED = 1;
    private static final int LATIN = 2;
    /** In words this long two slips of the pen are still near. */
    private static final int LONG = 40;

    private long[] bag = new long[1024];
    private long[] begin = new long[1024];
    private int[] length = new int[1024];
    private byte[] marks = new byte[1024];
    private final SoundSketches sounds = new SoundSketches();
    private int size;

    void add(String folded, Sound ofPart) {
        int i = size++;
        if (i == bag.length) {
            int more = i + (i >> 1);
            bag = Arrays.copyOf(bag, more);
            begin = Arrays.copyOf(begin, more);
            length = Arrays.copyOf(length, more);
            marks = Arrays.copyOf(marks, more);
        }
        sounds.add(ofPart);
        bag[i] = Bag.of(folded);
        length[i] = folded.length();
        for (int k = 0; k < Math.min(4, folded.length()); k++) {
            begin[i] |= (long) folded.charAt(k) << 16 * k;
        }
        boolean listed = NameVariants.builtIn().groups(folded).length > 0;
        marks[i] = (byte) ((listed ? LISTED : 0) | (ofPart.script() == Script.LATIN ? LATIN : 0));
    }

    /** Whether two parts are surely neither equal nor near each other in spelling; false leaves the question open. */
    boolean surelyNotNear(int x, int y) {
        int n = length[x];
        int m = length[y];
        if (Math.min(n, m) < 3 || Math.max(n, m) >= LONG) {
            return false;
        }
        long a = bag[x];
        long b = bag[y];
        int more = Bag.beyond(a, b);
        int less = Bag.beyond(b, a);
        if ((n <= m && more == 0) || (m <= n && less == 0) || Math.max(Math.abs(n - m), Math.max(more, less)) <= 1) {
            return false;
        }
        boolean latin = (marks[x] & marks[y] & LATIN) != 0;
        if (latin) {
            int prefix = Math.min(4, Long.numberOfTrailingZeros(begin[x] ^ begin[y]) >> 4);
            if (Bag.mostSimilar(a, n, b, m, prefix) >= NameParts.NEAR_LIKENESS) {
                return false;
            }
        }
        return !sounds.reach(x, y, latin, NameParts.NEAR_SOUND);
    }

    /** Whether two parts are surely different; false leaves the question open. */
    boolean surelyDiffer(int x, int y) {
        int n = length[x];
        int m = length[y];
        int shorter = Math.min(n, m);
        if (shorter < 3 || (marks[x] & marks[y] & LISTED) != 0) {
            return false;
        }
        long a = bag[x];
        long b = bag[y];
        int more = Bag.beyond(a, b);
        int less = Bag.beyond(b, a);
        if ((n <= m && more == 0) || (m <= n && less == 0)) {
            return false;
        }
        int edits = Math.max(Math.abs(n - m), Math.max(more, less));
        if (edits <= 1 || (edits <= 2 && shorter >= 9)) {
            return false;
        }
        boolean latin = (marks[x] & marks[y] & LATIN) != 0;
        if (latin) {
            int prefix = Math.min(4, Long.numberOfTrailingZeros(begin[x] ^ begin[y]) >> 4);
            double least = shorter >= 4 ? 0.86 : 0.92;
            if (Bag.mostSimilar(a, n, b, m, prefix) >= least) {
                return false;
            }
        }
        return !sounds.reach(x, y, latin, PartComparison.AGREES);
    }
}
