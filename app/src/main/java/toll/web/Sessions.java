package toll.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who is signed in, in memory only: a restart signs everybody out. Kept by the hash of the cookie's value, so that a
 * dump of the memory of this map opens no session. Ends after 8 hours without a request and 24 hours in all.
 */
final class Sessions {
    private static final Duration IDLE = Duration.ofHours(8);
    private static final Duration WHOLE = Duration.ofHours(24);
    private static final int KEPT = 10_000;

    /** @param csrf the token that each of this session's forms carries */
    record Session(String account, String csrf, Instant begun, Instant last) {}

    private final Map<String, Session> byHash = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Session> eldest) {
            return size() > KEPT;
        }
    };

    /** @return the cookie's value, told once */
    synchronized String begin(String account, Instant now) {
        String secret = token();
        byHash.put(hash(secret), new Session(account, token(), now, now));
        return secret;
    }

    synchronized Optional<Session> find(String secret, Instant now) {
        String key = hash(secret);
        Session session = byHash.get(key);
        if (session == null) {
            return Optional.empty();
        }
        if (session.last().plus(IDLE).isBefore(now)
                || session.begun().plus(WHOLE).isBefore(now)) {
            byHash.remove(key);
            return Optional.empty();
        }
        Session seen = new Session(session.account(), session.csrf(), session.begun(), now);
        byHash.put(key, seen);
        return Optional.of(seen);
    }

    synchronized void end(String secret) {
        byHash.remove(hash(secret));
    }

    /** Ends every session of this account: its role or password changed. */
    synchronized void endAll(String account) {
        byHash.values().removeIf(s -> s.account().equals(account));
    }

    static String token() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Passwords.random(32));
    }

    private static String hash(String secret) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
