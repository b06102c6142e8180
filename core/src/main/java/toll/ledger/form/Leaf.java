package toll.ledger.form;

import java.security.MessageDigest;
import toll.ledger.Group;
import toll.ledger.tree.Sha256;

/**
 * The hashes of one entry. The hash of group g is SHA-256 of the byte 2, the byte g, the 16 bytes of its salt and its
 * content; the leaf is the RFC 9162 hash of the entry, which is the length of the header (four bytes, big-endian), the
 * header, and the five group hashes. One thread uses an object at a time.
 */
public final class Leaf {
    private static final int GROUPS = Group.values().length;
    private static final byte GROUP = 2;
    /** Bytes of each group hash that are kept beside an entry, so that damage can be named group by group. */
    public static final int MARK = 4;

    private final Sha256 sha = new Sha256();

    /** The open part of an entry, canonical JSON. */
    public static byte[] header(Kind kind, long sequence, long supersedes) {
        JsonOut out = new JsonOut(64).open();
        out.key("kind").value(kind.word()).number("sequence", sequence);
        if (supersedes != 0) {
            out.number("supersedes", supersedes);
        }
        return out.close().toBytes();
    }

    /** The salted hash of one group. */
    public byte[] group(Group group, byte[] salt, byte[] content) {
        MessageDigest digest = sha.digest();
        digest.update(GROUP);
        digest.update((byte) group.ordinal());
        digest.update(salt);
        return digest.digest(content);
    }

    /**
     * The leaf hash of an entry.
     *
     * @param salts those of all groups, one after another
     * @param contents those of all groups
     * @param marks takes the first four bytes of each group hash
     */
    public byte[] of(byte[] header, byte[] salts, byte[][] contents, byte[] marks) {
        byte[] entry = new byte[4 + header.length + GROUPS * Sha256.LENGTH];
        int at = put(entry, header);
        MessageDigest digest = sha.digest();
        for (int g = 0; g < GROUPS; g++) {
            digest.update(GROUP);
            digest.update((byte) g);
            digest.update(salts, g * Salts.LENGTH, Salts.LENGTH);
            digest.update(contents[g]);
            sha.into(entry, at);
            System.arraycopy(entry, at, marks, g * MARK, MARK);
            at += Sha256.LENGTH;
        }
        return sha.leaf(entry);
    }

    /** The leaf hash of an entry of which only the group hashes are known. */
    public byte[] of(byte[] header, byte[][] groupHashes) {
        byte[] entry = new byte[4 + header.length + GROUPS * Sha256.LENGTH];
        int at = put(entry, header);
        for (byte[] hash : groupHashes) {
            System.arraycopy(hash, 0, entry, at, Sha256.LENGTH);
            at += Sha256.LENGTH;
        }
        return sha.leaf(entry);
    }

    private static int put(byte[] entry, byte[] header) {
        int length = header.length;
        entry[0] = (byte) (length >>> 24);
        entry[1] = (byte) (length >>> 16);
        entry[2] = (byte) (length >>> 8);
        entry[3] = (byte) length;
        System.arraycopy(header, 0, entry, 4, length);
        return 4 + length;
    }
}
