package toll.ledger.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a growing tree: the roots of its complete subtrees, largest first. One leaf costs one hash on
 * average; the root at any moment costs one hash a level.
 */
public final class Frontier {
    /** Told of each subtree that a leaf completes, from the leaf upwards. */
    @FunctionalInterface
    public interface Completed {
        void subtree(int level, long index, byte[] hash);
    }

    private final Sha256 sha = new Sha256();
    private final List<byte[]> edge = new ArrayList<>();
    private long size;

    public Frontier() {}

    /** The edge of a tree of this size, from its nodes. */
    public Frontier(long size, Nodes nodes) {
        this.size = size;
        long done = 0;
        for (int level = 62; level >= 0; level--) {
            if ((size >>> level & 1) == 1) {
                edge.add(nodes.hash(level, done >>> level));
                done += 1L << level;
            }
        }
    }

    public long size() {
        return size;
    }

    public void append(byte[] leaf, Completed completed) {
        byte[] hash = leaf;
        completed.subtree(0, size, hash);
        for (int level = 0; (size >>> level & 1) == 1; level++) {
            hash = sha.node(edge.removeLast(), hash);
            completed.subtree(level + 1, size >>> level + 1, hash);
        }
        edge.add(hash);
        size++;
    }

    public byte[] root() {
        if (edge.isEmpty()) {
            return sha.empty();
        }
        byte[] root = edge.getLast();
        for (int i = edge.size() - 2; i >= 0; i--) {
            root = sha.node(edge.get(i), root);
        }
        return root;
    }
}
