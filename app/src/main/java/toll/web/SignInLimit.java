package toll.web;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows the guessing of passwords: after five wrong ones for a name or from an address, that name or address waits 30
 * seconds, twice as long after each further one, up to 15 minutes. Forgets the oldest beyond 10,000.
 */
final class SignInLimit {
    private static final int FREE = 5;
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int KEPT = 10_000;

    private record Tries(int wrong, Instant until) {}

    private final Map<String, Tries> byKey = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > KEPT;
        }
    };

    /** How long this name from this address must still wait; zero where it need not. */
    synchronized Duration wait(String name, String address, Instant now) {
        Duration a = left("name " + name, now);
        Duration b = left("from " + address, now);
        return a.compareTo(b) > 0 ? a : b;
    }

    synchronized void wrong(String name, String address, Instant now) {
        note("name " + name, now);
        note("from " + address, now);
    }

    synchronized void right(String name, String address) {
        byKey.remove("name " + name);
        byKey.remove("from " + address);
    }

    private Duration left(String key, Instant now) {
        Tries tries = byKey.get(key);
        return tries == null || !tries.until().isAfter(now) ? Duration.ZERO : Duration.between(now, tries.until());
    }

    private void note(String key, Instant now) {
        Tries before = byKey.get(key);
        int wrong = before == null ? 1 : before.wrong() + 1;
        Duration pause = Duration.ZERO;
        if (wrong >= FREE) {
            pause = FIRST.multipliedBy(1L << Math.min(wrong - FREE, 10));
            pause = pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
        }
        byKey.put(key, new Tries(wrong, now.plus(pause)));
    }
}
