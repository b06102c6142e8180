package toll.ledger.tree;

import java.util.Arrays;
import java.util.List;

/** Checks proofs against roots, as RFC 9162 words it (sections 2.1.3.2 and 2.1.4.2); needs no ledger. */
public final class Proof {
    private Proof() {}

    /** Whether the leaf stands at {@code index} (from 0) in the tree of this size and root. */
    public static boolean included(long index, long size, byte[] leaf, List<byte[]> path, byte[] root) {
        if (index < 0 || index >= size) {
            return false;
        }
        Sha256 sha = new Sha256();
        long fn = index;
        long sn = size - 1;
        byte[] r = leaf;
        for (byte[] p : path) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                r = sha.node(p, r);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>>= 1;
                    sn >>>= 1;
                }
            } else {
                r = sha.node(r, p);
            }
            fn >>>= 1;
            sn >>>= 1;
        }
        return sn == 0 && Arrays.equals(r, root);
    }

    /** Whether the tree of the larger size begins with the tree of the smaller one. */
    public static boolean consistent(
            long smaller, byte[] smallerRoot, long larger, byte[] largerRoot, List<byte[]> path) {
        if (smaller < 1 || smaller > larger) {
            return false;
        }
        if (smaller == larger) {
            return path.isEmpty() && Arrays.equals(smallerRoot, largerRoot);
        }
        boolean power = Long.bitCount(smaller) == 1;
        if (path.isEmpty() && !power) {
            return false;
        }
        Sha256 sha = new Sha256();
        long fn = smaller - 1;
        long sn = larger - 1;
        while ((fn & 1) == 1) {
            fn >>>= 1;
            sn >>>= 1;
        }
        byte[] fr = power ? smallerRoot : path.getFirst();
        byte[] sr = fr;
        for (byte[] c : power ? path : path.subList(1, path.size())) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = sha.node(c, fr);
                sr = sha.node(c, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>>= 1;
                    sn >>>= 1;
                }
            } else {
                sr = sha.node(sr, c);
            }
            fn >>>= 1;
            sn >>>= 1;
        }
        return sn == 0 && Arrays.equals(fr, smallerRoot) && Arrays.equals(sr, largerRoot);
    }
}
