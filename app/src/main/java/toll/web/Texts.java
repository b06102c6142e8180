package toll.web;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.FieldPosition;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** What the pages say, in one language; a file of sentences for each, with the same keys in all. */
final class Texts {
    /** The visible list of languages. */
    static final List<String> LANGUAGES = List.of("en", "ar");

    private static final Map<String, Texts> ALL = load();

    private final String lang;
    private final Map<String, String> byKey;
    private final Map<String, MessageFormat> counting = new ConcurrentHashMap<>();

    private Texts(String lang, Map<String, String> byKey) {
        this.lang = lang;
        this.byKey = byKey;
    }

    static Texts in(String lang) {
        Texts found = ALL.get(lang);
        if (found == null) {
            throw Fault.absent();
        }
        return found;
    }

    String lang() {
        return lang;
    }

    String dir() {
        return lang.equals("ar") ? "rtl" : "ltr";
    }

    Set<String> keys() {
        return byKey.keySet();
    }

    boolean has(String key) {
        return byKey.containsKey(key);
    }

    /**
     * The sentence under this key with its places {0}, {1} … filled. A sentence that counts holds the forms of its
     * language, {@code {0, plural, one {# event} other {# events}}}, and takes the one that its number asks for.
     */
    String say(String key, Object... values) {
        String sentence = byKey.get(key);
        if (sentence == null) {
            throw new IllegalArgumentException("no sentence \"" + key + "\" in " + lang);
        }
        if (sentence.contains(", plural,")) {
            return counted(key, sentence, values);
        }
        for (int i = 0; i < values.length; i++) {
            sentence = sentence.replace("{" + i + "}", number(values[i]));
        }
        return sentence;
    }

    private String counted(String key, String sentence, Object... values) {
        MessageFormat forms = counting.computeIfAbsent(
                key, k -> new MessageFormat(sentence, ULocale.forLanguageTag(lang + "-u-nu-latn")));
        synchronized (forms) {
            return forms.format(values, new StringBuffer(), new FieldPosition(0))
                    .toString();
        }
    }

    /** Digits are Latin in both languages, so that a number can be found again in a document and in a table. */
    private static String number(Object value) {
        return value instanceof Long || value instanceof Integer
                ? String.format(Locale.ROOT, "%,d", ((Number) value).longValue())
                : value.toString();
    }

    private static Map<String, Texts> load() {
        Map<String, Texts> all = new TreeMap<>();
        for (String lang : LANGUAGES) {
            Properties read = new Properties();
            try (InputStream in = Texts.class.getResourceAsStream("texts/" + lang + ".properties")) {
                if (in == null) {
                    throw new IllegalStateException("the sentences of " + lang + " are missing from this build");
                }
                read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            Map<String, String> byKey = new TreeMap<>();
            read.stringPropertyNames().forEach(k -> byKey.put(k, read.getProperty(k)));
            all.put(lang, new Texts(lang, byKey));
        }
        return all;
    }
}
