package toll.ledger.form;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import toll.ledger.Group;

/**
 * The salt of each group of each entry: 16 bytes that nobody can foretell without the project's secret, so that a
 * withheld group cannot be found by trying likely contents, and a disclosed salt says nothing about another.
 *
 * <p>The salt of group g (from 0) of entry n is AES-256 of the block {@code n ‖ g} (two big-endian 64-bit numbers)
 * under the key HMAC-SHA-256(secret, "toll salts 1"): a pseudo-random permutation at points that never repeat. AES
 * because the processor does it: five salts cost less than one hash. One thread uses an object at a time.
 */
public final class Salts {
    /** Bytes in a salt. */
    public static final int LENGTH = 16;

    private static final int GROUPS = Group.values().length;

    private final Cipher cipher;
    private final ByteBuffer blocks = ByteBuffer.allocate(GROUPS * LENGTH);

    /** @param secret the project's secret, 32 bytes */
    public Salts(byte[] secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            byte[] key = mac.doFinal("toll salts 1".getBytes(StandardCharsets.US_ASCII));
            cipher = Cipher.getInstance("AES/ECB/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no AES or no HMAC-SHA-256", missing);
        }
    }

    /** The salts of all groups of this entry, one after another. */
    public byte[] of(long sequence) {
        blocks.clear();
        for (int group = 0; group < GROUPS; group++) {
            blocks.putLong(sequence).putLong(group);
        }
        try {
            return cipher.doFinal(blocks.array());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The salt of one group, out of what {@link #of} gives. */
    public static byte[] of(byte[] all, Group group) {
        return Arrays.copyOfRange(all, group.ordinal() * LENGTH, (group.ordinal() + 1) * LENGTH);
    }
}
