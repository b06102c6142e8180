package toll.intake;

import java.util.HashMap;
import java.util.function.Function;

/** What was made of a cell's text before: tables repeat themselves. Emptied when it grows, so memory stays bounded. */
final class Cache<V> {
    private static final int MOST = 20_000;
    private final HashMap<String, V> made = new HashMap<>();

    V get(String text, Function<String, V> make) {
        V known = made.get(text);
        if (known == null) {
            if (made.size() >= MOST) {
                made.clear();
            }
            known = make.apply(text);
            made.put(text, known);
        }
        return known;
    }
}
