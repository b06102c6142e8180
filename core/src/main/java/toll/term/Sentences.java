package toll.term;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/** Sentences of one language by key, from a TOML file; their places are marked {0}, {1} … */
public final class Sentences {
    /** The visible list of languages. */
    public static final List<String> LANGUAGES = List.of("en", "ar");

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Map<String, Sentences> SHIPPED = new TreeMap<>();

    private final String language;
    private final Map<String, String> byKey = new TreeMap<>();

    private Sentences(String language) {
        this.language = language;
    }

    /**
     * The sentences of this language in a file beside a class, {@code NAME-LANGUAGE.toml}.
     *
     * @throws IllegalArgumentException where there is no such file
     */
    public static Sentences beside(Class<?> type, String name, String language) {
        Sentences read = new Sentences(language);
        try (InputStream in = type.getResourceAsStream(name + "-" + language + ".toml")) {
            if (in == null) {
                throw new IllegalArgumentException(
                        "Toll has no " + name + " in \"" + language + "\"; there are " + LANGUAGES);
            }
            read.flatten("", new TomlMapper().readTree(in));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return read;
    }

    /** What Toll itself says of what follows from the ledger: reasons, differences, breaks. */
    public static synchronized Sentences shipped(String language) {
        return SHIPPED.computeIfAbsent(language, l -> beside(Sentences.class, "sentences", l));
    }

    private void flatten(String prefix, JsonNode node) {
        node.properties().forEach(entry -> {
            String key = prefix.isEmpty() ? entry.getKey() : prefix + "." + entry.getKey();
            if (entry.getValue().isObject()) {
                flatten(key, entry.getValue());
            } else {
                byKey.put(key, entry.getValue().asString());
            }
        });
    }

    /** The sentence under this key with its places filled; what fills a place is never read for places itself. */
    public String say(String key, Object... fills) {
        String sentence = byKey.get(key);
        if (sentence == null) {
            throw new IllegalArgumentException("no sentence \"" + key + "\" in " + language);
        }
        return PLACE.matcher(sentence).replaceAll(found -> {
            int place = Integer.parseInt(found.group(1));
            return Matcher.quoteReplacement(place < fills.length ? String.valueOf(fills[place]) : found.group());
        });
    }

    public boolean has(String key) {
        return byKey.containsKey(key);
    }

    /** Every key, in order: all languages must have the same. */
    public Set<String> keys() {
        return Collections.unmodifiableSet(byKey.keySet());
    }
}
