package toll.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The columns of a table, each with a name of its own: a repeated "Source" becomes "Source 2", a blank "column 14". */
final class Header {
    private final List<String> names;
    private final Map<String, Integer> index = new HashMap<>();

    Header(List<String> asWritten) {
        List<String> unique = new ArrayList<>(asWritten.size());
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < asWritten.size(); i++) {
            String bare = asWritten.get(i).strip();
            String name = bare.isEmpty() ? "column " + (i + 1) : bare;
            String first = name;
            for (int n = 2; !taken.add(name); n++) {
                name = first + " " + n;
            }
            unique.add(name);
        }
        names = List.copyOf(unique);
        for (int i = 0; i < names.size(); i++) {
            index.put(names.get(i), i);
        }
    }

    List<String> names() {
        return names;
    }

    int size() {
        return names.size();
    }

    String name(int column) {
        return column < names.size() ? names.get(column) : "column " + (column + 1);
    }

    /** Position of the column, or -1. */
    int find(String name) {
        return index.getOrDefault(name, -1);
    }
}
