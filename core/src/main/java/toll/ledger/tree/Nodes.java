package toll.ledger.tree;

/** The hashes of complete subtrees. */
@FunctionalInterface
public interface Nodes {
    /** The root of the leaves {@code index << level} to {@code (index + 1 << level) - 1}, all of which are there. */
    byte[] hash(int level, long index);
}
