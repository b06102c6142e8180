package toll.ledger.tree;

import java.util.ArrayList;
import java.util.List;

/** Roots and proofs of a tree at any size up to the one its nodes reach (RFC 9162, sections 2.1.1 to 2.1.4). */
public final class Tree {
    private final Sha256 sha = new Sha256();
    private final Nodes nodes;

    public Tree(Nodes nodes) {
        this.nodes = nodes;
    }

    public byte[] root(long size) {
        return size == 0 ? sha.empty() : range(0, size);
    }

    /** The siblings of leaf {@code index} (from 0) in the tree of this size, from the leaf to the root. */
    public List<byte[]> inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
        }
        List<byte[]> path = new ArrayList<>();
        include(index, 0, size, path);
        return path;
    }

    /** What shows that the tree of the larger size begins with the tree of the smaller one. */
    public List<byte[]> consistency(long smaller, long larger) {
        if (smaller < 1 || smaller > larger) {
            throw new IllegalArgumentException("no proof from " + smaller + " to " + larger + " leaves");
        }
        List<byte[]> path = new ArrayList<>();
        consist(smaller, 0, larger, true, path);
        return path;
    }

    private void include(long index, long from, long to, List<byte[]> path) {
        if (to - from == 1) {
            return;
        }
        long split = from + split(to - from);
        if (index < split) {
            include(index, from, split, path);
            path.add(range(split, to));
        } else {
            include(index, split, to, path);
            path.add(range(from, split));
        }
    }

    private void consist(long smaller, long from, long to, boolean whole, List<byte[]> path) {
        if (smaller == to - from) {
            if (!whole) {
                path.add(range(from, to));
            }
            return;
        }
        long split = split(to - from);
        if (smaller <= split) {
            consist(smaller, from, from + split, whole, path);
            path.add(range(from + split, to));
        } else {
            consist(smaller - split, from + split, to, false, path);
            path.add(range(from, from + split));
        }
    }

    /** The root of the leaves from {@code from} to {@code to}, of which {@code from} is a border of the tree. */
    private byte[] range(long from, long to) {
        long size = to - from;
        if (Long.bitCount(size) == 1) {
            int level = Long.numberOfTrailingZeros(size);
            return nodes.hash(level, from >>> level);
        }
        long split = split(size);
        return sha.node(range(from, from + split), range(from + split, to));
    }

    /** The largest power of two below this size. */
    private static long split(long size) {
        return Long.highestOneBit(size - 1);
    }
}
