package toll.screen;

import com.ibm.icu.util.ULocale;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Countries as nationalities name them: by the country in many languages (CLDR), by its people (“Egyptian”, «مصرية»), by ISO
 * 3166-1 codes of two and three letters where nothing else stands there. A word may name several: Congolese.
 */
final class Countries {
    private static final List<String> LANGUAGES = List.of(
            "en", "fr", "es", "ru", "ar", "zh", "fa", "ps", "ur", "ku", "tr", "de", "it", "pt", "id", "ms", "so", "sw",
            "ha");
    private static final int LONGEST_NAME = 9;

    private static final class Holder {
        static final Map<String, Set<String>> NAMES = names();
    }

    private Countries() {}

    /** The codes of two letters of all countries that the text names; empty when it names none that is known. */
    static Set<String> in(String text) {
        Set<String> whole = Holder.NAMES.get(normal(text));
        if (whole != null) {
            return whole;
        }
        String code = text.strip();
        if (code.length() <= 3) {
            return Holder.NAMES.getOrDefault("code " + code.toLowerCase(Locale.ROOT), Set.of());
        }
        List<String> words = Arrays.asList(normal(text).split(" ", -1));
        Set<String> found = new TreeSet<>();
        int at = 0;
        while (at < words.size()) {
            int end = Math.min(words.size(), at + LONGEST_NAME);
            while (end > at && !Holder.NAMES.containsKey(String.join(" ", words.subList(at, end)))) {
                end--;
            }
            if (end > at) {
                found.addAll(Holder.NAMES.getOrDefault(String.join(" ", words.subList(at, end)), Set.of()));
            }
            at = Math.max(end, at + 1);
        }
        return found;
    }

    private static Map<String, Set<String>> names() {
        Map<String, Set<String>> names = new HashMap<>();
        for (String code : ULocale.getISOCountries()) {
            for (String language : LANGUAGES) {
                add(names, ULocale.getDisplayCountry("und-" + code, language), code);
            }
            addCodes(names, code);
        }
        try (InputStream in = Objects.requireNonNull(Countries.class.getResourceAsStream("nationalities.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    people(names, line.split("\t", -1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    private static void addCodes(Map<String, Set<String>> names, String code) {
        List<String> codes = new ArrayList<>(List.of(code));
        codes.add(new ULocale("und-" + code).getISO3Country());
        for (String one : codes) {
            names.computeIfAbsent("code " + one.toLowerCase(Locale.ROOT), k -> new TreeSet<>())
                    .add(code);
        }
    }

    private static void people(Map<String, Set<String>> names, String[] row) {
        for (String word : row[1].split(", ", -1)) {
            add(names, word, row[0]);
            int bracket = word.indexOf(" (");
            if (bracket > 0) {
                add(names, word.substring(0, bracket), row[0]);
            }
        }
        for (String word : row[2].split(", ", -1)) {
            add(names, word, row[0]);
            add(names, word + "ه", row[0]);
        }
    }

    private static void add(Map<String, Set<String>> names, String word, String code) {
        String normal = normal(word);
        if (!normal.isEmpty()) {
            names.computeIfAbsent(normal, k -> new TreeSet<>()).add(code);
        }
    }

    /** Lower case, marks off, Arabic letters to one form each and its article off, what is no letter to single blanks. */
    private static String normal(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}'’‘`ʿʾ\u0640]", "")
                .toLowerCase(Locale.ROOT)
                .replace('ى', 'ي')
                .replace('ی', 'ي')
                .replace('ک', 'ك')
                .replace('ة', 'ه')
                .replace('ٱ', 'ا');
        StringBuilder out = new StringBuilder();
        for (String word : plain.split("[^\\p{L}]+")) {
            boolean article = word.startsWith("ال") && word.length() > 4;
            if (!word.isEmpty()) {
                out.append(out.isEmpty() ? "" : " ").append(article ? word.substring(2) : word);
            }
        }
        return out.toString();
    }
}
