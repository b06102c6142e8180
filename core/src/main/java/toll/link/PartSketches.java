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
    /** In words this long two slips of the pen are still near. */
    private static final int LONG = 40;

    /** What is asked of a part stands together, so that a part costs the processor one fetch: bag, beginning, marks. */
    private static final int STRIDE = 4;

    private static final int BAG = 0;
    private static final int BEGIN = 1;
    /** Length, and above it whether it is listed and whether it is Latin. */
    private static final int MARKS = 2;

    private static final long LISTED = 1L << 32;
    private static final long LATIN = 1L << 33;

    private long[] packed = new long[1 << 12];
    private final SoundSketches sounds = new SoundSketches();
    private int size;

    void add(String folded, Sound ofPart) {
        int i = size++;
        if ((i + 1) * STRIDE > packed.length) {
            packed = Arrays.copyOf(packed, packed.length + (packed.length >> 1));
        }
        sounds.add(ofPart);
        long begin = 0;
        for (int k = 0; k < Math.min(4, folded.length()); k++) {
            begin |= (long) folded.charAt(k) << 16 * k;
        }
        boolean listed = NameVariants.builtIn().groups(folded).length > 0;
        packed[i * STRIDE + BAG] = Bag.of(folded);
        packed[i * STRIDE + BEGIN] = begin;
        packed[i * STRIDE + MARKS] =
                folded.length() | (listed ? LISTED : 0) | (ofPart.script() == Script.LATIN ? LATIN : 0);
    }

    /** Whether two parts are surely neither equal nor near each other in spelling; false leaves the question open. */
    boolean surelyNotNear(int x, int y) {
        long marks = packed[x * STRIDE + MARKS] & packed[y * STRIDE + MARKS];
        int n = (int) packed[x * STRIDE + MARKS];
        int m = (int) packed[y * STRIDE + MARKS];
        if (Math.min(n, m) < 3 || Math.max(n, m) >= LONG) {
            return false;
        }
        long a = packed[x * STRIDE + BAG];
        long b = packed[y * STRIDE + BAG];
        int more = Bag.beyond(a, b);
        int less = Bag.beyond(b, a);
        if ((n <= m && more == 0) || (m <= n && less == 0) || Math.max(Math.abs(n - m), Math.max(more, less)) <= 1) {
            return false;
        }
        boolean latin = (marks & LATIN) != 0;
        if (latin) {
            int prefix = prefix(x, y);
            if (Bag.mostSimilar(a, n, b, m, prefix) >= NameParts.NEAR_LIKENESS) {
                return false;
            }
        }
        return !sounds.reach(x, y, NameParts.NEAR_SOUND);
    }

    /** Whether two parts are surely different; false leaves the question open. */
    boolean surelyDiffer(int x, int y) {
        long marks = packed[x * STRIDE + MARKS] & packed[y * STRIDE + MARKS];
        int n = (int) packed[x * STRIDE + MARKS];
        int m = (int) packed[y * STRIDE + MARKS];
        int shorter = Math.min(n, m);
        if (shorter < 3 || (marks & LISTED) != 0) {
            return false;
        }
        long a = packed[x * STRIDE + BAG];
        long b = packed[y * STRIDE + BAG];
        int more = Bag.beyond(a, b);
        int less = Bag.beyond(b, a);
        if ((n <= m && more == 0) || (m <= n && less == 0)) {
            return false;
        }
        int edits = Math.max(Math.abs(n - m), Math.max(more, less));
        if (edits <= 1 || (edits <= 2 && shorter >= 9)) {
            return false;
        }
        boolean latin = (marks & LATIN) != 0;
        if (latin) {
            int prefix = prefix(x, y);
            double least = shorter >= 4 ? 0.86 : 0.92;
            if (Bag.mostSimilar(a, n, b, m, prefix) >= least) {
                return false;
            }
        }
        return !sounds.reach(x, y, PartComparison.AGREES);
    }

    /** Letters with which both begin, four at most. */
    private int prefix(int x, int y) {
        return Math.min(4, Long.numberOfTrailingZeros(packed[x * STRIDE + BEGIN] ^ packed[y * STRIDE + BEGIN]) >> 4);
    }
}
