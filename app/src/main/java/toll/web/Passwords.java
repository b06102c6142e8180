package toll.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106) with 19 MiB of memory, two passes and one lane, the least that the OWASP password storage cheat
 * sheet recommends. At most two are computed at once, so that a flood of sign-ins cannot eat the memory.
 */
final class Passwords {
    static final int SHORTEST = 12;
    private static final int LONGEST = 1024;
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int BYTES = 32;
    private static final Semaphore AT_ONCE = new Semaphore(2);
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Checked in place of an account that is not there, so that both take the same time; made when it is first needed. */
    private static final class Nobody {
        private static final String HASH = hash(Base64.getEncoder().encodeToString(random(24)));
    }

    private Passwords() {}

    /** @throws IllegalArgumentException where the password is too short or too long */
    static String hash(String password) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "a password has at least " + SHORTEST + " characters and at most " + LONGEST);
        }
        byte[] salt = random(16);
        Base64.Encoder plain = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=1$" + plain.encodeToString(salt) + "$"
                + plain.encodeToString(compute(password, salt, MEMORY_KIB, PASSES));
    }

    /** Whether this is the password of a stored hash; takes as long where there is none ({@code ""}). */
    static boolean check(String password, String stored) {
        String nobody =
                Nobody.HASH; // read in either case: the first sign-in waits for it whether the account is there or not
        String[] parts = (stored.isEmpty() ? nobody : stored).split("\\$", -1);
        if (parts.length != 6 || !parts[1].equals("argon2id") || password.length() > LONGEST) {
            return false;
        }
        String[] cost = parts[3].split("[=,]", -1);
        byte[] expected = Base64.getDecoder().decode(parts[5]);
        byte[] found = compute(
                password, Base64.getDecoder().decode(parts[4]), Integer.parseInt(cost[1]), Integer.parseInt(cost[3]));
        return MessageDigest.isEqual(expected, found) && !stored.isEmpty();
    }

    static byte[] random(int bytes) {
        byte[] some = new byte[bytes];
        RANDOM.nextBytes(some);
        return some;
    }

    private static byte[] compute(String password, byte[] salt, int memory, int passes) {
        byte[] secret = password.getBytes(StandardCharsets.UTF_8);
        byte[] out = new byte[BYTES];
        AT_ONCE.acquireUninterruptibly();
        try {
            Argon2BytesGenerator argon = new Argon2BytesGenerator();
            argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withSalt(salt)
                    .withMemoryAsKB(memory)
                    .withIterations(passes)
                    .withParallelism(1)
                    .build());
            argon.generateBytes(secret, out);
            return out;
        } finally {
            AT_ONCE.release();
            Arrays.fill(secret, (byte) 0);
        }
    }
}
