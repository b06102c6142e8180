package toll.publish;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import toll.term.Saying;
import toll.term.Sentences;

/** The product's own sentences in one language, from a TOML file beside this class. Places are marked {0}, {1} … */
public final class Words {
    private static final Map<String, Words> LOADED = new TreeMap<>();

    private final String language;
    private final Sentences sentences;

    private Words(String language) {
        this.language = language;
        this.sentences = Sentences.beside(Words.class, "words", language);
    }

    /** @throws IllegalArgumentException where there is no file for this language */
    public static synchronized Words of(String language) {
        return LOADED.computeIfAbsent(language, Words::new);
    }

    public String language() {
        return language;
    }

    /** In this language. */
    public String say(Saying saying) {
        return saying.in(language);
    }

    /** The sentence under this key with its places filled. */
    public String say(String key, Object... fills) {
        return sentences.say(key, fills);
    }

    /** Every key, in order: both languages must have the same. */
    public Set<String> keys() {
        return sentences.keys();
    }
}
