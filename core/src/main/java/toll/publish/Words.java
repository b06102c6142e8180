package toll.publish;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import toll.term.Saying;
import toll.term.Sentences;

/** The product's own sentences in one language, from a TOML file beside this class. Places are marked {0}, {1} … */
public final class Words {
    private static final Pattern RANGE = Pattern.compile("\\d[\\d,.:]*(?:[-/–−][\\d,.:]*\\d)+");
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
        return marked(saying.in(language));
    }

    /** The sentence under this key with its places filled. */
    public String say(String key, Object... fills) {
        return marked(sentences.say(key, fills));
    }

    /**
     * Among Arabic words a date or range would turn its parts round: marks keep them from left to right (Unicode bidi, W7).
     */
    private String marked(String sentence) {
        return language.equals("ar") ? RANGE.matcher(sentence).replaceAll("\u200E$0\u200E") : sentence;
    }

    /** Every key, in order: both languages must have the same. */
    public Set<String> keys() {
        return sentences.keys();
    }
}
