package toll.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The address of a page: its language, its path and its whole state, so that the same address gives the same view.
 *
 * @param path begins with a slash, without the language: {@code /tally}
 * @param query in the order of the names, blanks left out
 */
record Address(String lang, String path, Map<String, List<String>> query) {
    /** The parts of the state that go along from page to page: the ledger as of when. */
    private static final List<String> CARRIED = List.of("at", "root");

    Address {
        TreeMap<String, List<String>> kept = new TreeMap<>();
        query.forEach((name, values) -> {
            List<String> said = values.stream().filter(v -> !v.isBlank()).toList();
            if (!said.isEmpty()) {
                kept.put(name, said);
            }
        });
        query = Collections.unmodifiableMap(kept);
    }

    /** Another page, in the same language and as of the same root. */
    Address to(String otherPath) {
        Map<String, List<String>> kept = new TreeMap<>();
        for (String name : CARRIED) {
            if (query.containsKey(name)) {
                kept.put(name, query.get(name));
            }
        }
        return new Address(lang, otherPath, kept);
    }

    /** Another path with all of this state. */
    Address at(String otherPath) {
        return new Address(lang, otherPath, query);
    }

    Address with(String name, Object value) {
        Map<String, List<String>> next = new TreeMap<>(query);
        next.put(name, List.of(value.toString()));
        return new Address(lang, path, next);
    }

    Address adding(String name, Object value) {
        Map<String, List<String>> next = new TreeMap<>(query);
        List<String> values = new ArrayList<>(next.getOrDefault(name, List.of()));
        values.add(value.toString());
        next.put(name, values);
        return new Address(lang, path, next);
    }

    Address without(String... names) {
        Map<String, List<String>> next = new TreeMap<>(query);
        for (String name : names) {
            next.remove(name);
        }
        return new Address(lang, path, next);
    }

    Address in(String otherLang) {
        return new Address(otherLang, path, query);
    }

    /** The first value of this name, or empty. */
    String get(String name) {
        List<String> values = query.get(name);
        return values == null ? "" : values.get(0).strip();
    }

    List<String> all(String name) {
        return query.getOrDefault(name, List.of());
    }

    /** The address without its host. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder("/").append(lang).append(path);
        char join = '?';
        for (Map.Entry<String, List<String>> entry : query.entrySet()) {
            for (String value : entry.getValue()) {
                out.append(join)
                        .append(URLEncoder.encode(entry.getKey(), StandardCharsets.UTF_8))
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
                join = '&';
            }
        }
        return out.toString();
    }
}
