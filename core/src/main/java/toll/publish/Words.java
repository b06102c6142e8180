package toll.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/** The product's own sentences in one language, from a TOML file beside this class. Places are marked {0}, {1} … */
public final class Words {
    private static final Map<String, Words> LOADED = new TreeMap<>();

    private final String language;
    private final Map<String, String> sentences = new TreeMap<>();

    private Words(String language) {
        this.language = language;
        try (InputStream in = Words.class.getResourceAsStream("words-" + language + ".toml")) {
            if (in == null) {
                throw new IllegalArgumentException("Toll has no words in \"" + language + "\"; there are en and ar");
            }
            flatten("", new TomlMapper().readTree(in));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @throws IllegalArgumentException where there is no file for this language */
    public static synchronized Words of(String language) {
        return LOADED.computeIfAbsent(language, Words::new);
    }

    private void flatten(String prefix, JsonNode node) {
        node.properties().forEach(entry -> {
            String key = prefix.isEmpty() ? entry.getKey() : prefix + "." + entry.getKey();
            if (entry.getValue().isObject()) {
                flatten(key, entry.getValue());
            } else {
                sentences.put(key, entry.getValue().asString());
            }
        });
    }

    /** The sentence under this key with its places filled. */
    public String say(String key, Object... fills) {
        String sentence = sentences.get(key);
        if (sentence == null) {
            throw new IllegalArgumentException("no sentence \"" + key + "\" in " + language);
        }
        for (int i = 0; i < fills.length; i++) {
            sentence = sentence.replace("{" + i + "}", String.valueOf(fills[i]));
        }
        return sentence;
    }

    /** Every key, in order: both languages must have the same. */
    public java.util.Set<String> keys() {
        return java.util.Collections.unmodifiableSet(sentences.keySet());
    }
}
