package toll.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A dictionary: each distinct value gets the next code from 0, in order of first appearance. */
final class Coded<T> {
    private final Map<T, Integer> codes = new HashMap<>();
    private final List<T> values = new ArrayList<>();

    int code(T value) {
        Integer known = codes.get(value);
        if (known != null) {
            return known;
        }
        codes.put(value, values.size());
        values.add(value);
        return values.size() - 1;
    }

    /** The code, or -1 for a value never seen. */
    int find(T value) {
        return codes.getOrDefault(value, -1);
    }

    T value(int code) {
        return values.get(code);
    }

    int size() {
        return values.size();
    }

    List<T> values() {
        return values;
    }
}
