package toll.ledger.tree;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hashes of the tree (RFC 9162, section 2.1.1). One thread uses an object at a time. */
public final class Sha256 {
    /** Bytes in a hash. */
    public static final int LENGTH = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest digest = fresh();

    /** The digest itself, for other uses between two hashes. */
    public static MessageDigest fresh() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    public byte[] leaf(byte[] entry) {
        digest.update(LEAF);
        return digest.digest(entry);
    }

    public byte[] node(byte[] left, byte[] right) {
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    /** The root of the empty tree: the hash of nothing. */
    public byte[] empty() {
        return digest.digest();
    }

    /** The hash of these bytes, written into {@code to} at {@code at}. */
    public void into(byte[] to, int at) {
        try {
            digest.digest(to, at, LENGTH);
        } catch (DigestException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public MessageDigest digest() {
        return digest;
    }
}
