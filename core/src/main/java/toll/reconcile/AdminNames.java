package toll.reconcile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import toll.term.Saying;

/**
 * First-level areas (governorates) and countries under the spellings that recorders use, from {@code admin-names.tsv}.
 * Looking up ignores case, marks, hyphens, articles and words such as "governorate".
 */
public final class AdminNames {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MINOR = Pattern.compile(
            "\\b(governorate|governate|province|provincial|muhafazat|muhafaza|wilayat|district|city|town|village|agency|near)\\b|محافظة|مدينة");
    private static final Pattern ARTICLE = Pattern.compile("\\b(al|ar|as|ash|ad|az|at|an|el|the)\\b");

    /** A first-level area in its country. */
    public record Area(String country, String name) {}

    private final Map<String, String> countries = new HashMap<>();
    private final Map<String, Area> spellings = new HashMap<>();
    private final Map<String, Area> inside = new HashMap<>();
    private final Map<String, String> arabic = new HashMap<>();

    private AdminNames() {}

    private static final class Shipped {
        static final AdminNames NAMES = load();
    }

    /** The areas as shipped. */
    public static AdminNames shipped() {
        return Shipped.NAMES;
    }

    private static AdminNames load() {
        try (InputStream in = AdminNames.class.getResourceAsStream("admin-names.tsv")) {
            if (in == null) {
                throw new IllegalStateException("admin-names.tsv is missing from this build");
            }
            return read(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * @param tsv UTF-8; columns country, area or {@code *}, spellings separated by {@code |}, and, where there are
     *     any, places that lie in it; # begins a comment line
     * @throws IllegalArgumentException where a line has other columns, or a spelling would name two areas
     */
    public static AdminNames read(InputStream tsv) throws IOException {
        AdminNames names = new AdminNames();
        BufferedReader lines = new BufferedReader(new InputStreamReader(tsv, StandardCharsets.UTF_8));
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> columns = List.of(line.split("\t", -1));
            if (columns.size() < 3 || columns.size() > 4) {
                throw new IllegalArgumentException(
                        "line " + number + ": expected three or four columns, found " + columns.size());
            }
            String country = columns.get(0).strip();
            String area = columns.get(1).strip();
            names.arabic(area.equals("*") ? country : area, columns.get(2));
            if (area.equals("*")) {
                names.country(country, columns.get(2));
            } else {
                add(names.spellings, number, new Area(country, area), area + "|" + columns.get(2));
                add(names.inside, number, new Area(country, area), columns.size() < 4 ? "" : columns.get(3));
            }
        }
        return names;
    }

    private void country(String country, String all) {
        for (String spelling : (country + "|" + all).split("\\|")) {
            countries.put(fold(spelling), country);
            countries.put(core(spelling), country);
        }
        countries.remove("");
    }

    /** The first spelling in Arabic letters is the label in Arabic. */
    private void arabic(String name, String spellings) {
        for (String spelling : spellings.split("\\|")) {
            if (spelling.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC)) {
                arabic.putIfAbsent(name, spelling.strip());
            }
        }
    }

    /** A country or area in both languages; a name that is not here stays as it is. */
    public Saying.Label label(String name) {
        return new Saying.Label(name, arabic.getOrDefault(name, name));
    }

    private static void add(Map<String, Area> into, int line, Area area, String all) {
        for (String spelling : all.split("\\|")) {
            for (String key : List.of(fold(spelling), core(spelling))) {
                Area before = key.isEmpty() ? null : into.putIfAbsent(key, area);
                if (before != null && !before.equals(area)) {
                    throw new IllegalArgumentException("line " + line + ": \"" + spelling + "\" names both "
                            + before.name() + " and " + area.name());
                }
            }
        }
    }

    /** The country that this word names. */
    public Optional<String> country(String word) {
        String exact = countries.get(fold(word));
        return Optional.ofNullable(exact != null ? exact : countries.get(core(word)));
    }

    /** The first-level area that this word names, or in which the place of this name lies. */
    public Optional<Area> area(String word) {
        Optional<Area> named = spelling(word);
        return named.isPresent() ? named : find(inside, word);
    }

    /** The first-level area of which this word is a spelling. */
    public Optional<Area> spelling(String word) {
        return find(spellings, word);
    }

    private static Optional<Area> find(Map<String, Area> table, String word) {
        Area exact = table.get(fold(word));
        return Optional.ofNullable(exact != null ? exact : table.get(core(word)));
    }

    /** Lower case without marks and punctuation. */
    static String fold(String word) {
        String plain =
                MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD)).replaceAll("");
        return GAPS.matcher(plain.replace("'", "")
                        .replace("’", "")
                        .replace("ʿ", "")
                        .replace("`", "")
                        .toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    /** The fold without articles and words for the kind of area. */
    static String core(String word) {
        String bare = MINOR.matcher(fold(word)).replaceAll(" ");
        return GAPS.matcher(ARTICLE.matcher(bare).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }
}
