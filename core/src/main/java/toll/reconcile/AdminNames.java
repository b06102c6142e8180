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
    private final Map<String, Area> areas = new HashMap<>();

    private AdminNames() {}

    /** The areas as shipped. */
    public static AdminNames shipped() {
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
     * @param tsv UTF-8; columns country, area or {@code *}, spellings separated by {@code |}; # begins a comment line
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
            if (columns.size() != 3) {
                throw new IllegalArgumentException(
                        "line " + number + ": expected three columns, found " + columns.size());
            }
            names.add(number, columns.get(0).strip(), columns.get(1).strip(), columns.get(2));
        }
        return names;
    }

    private void add(int line, String country, String area, String spellings) {
        boolean isCountry = area.equals("*");
        String all = (isCountry ? country : area) + "|" + spellings;
        for (String spelling : all.split("\\|")) {
            for (String key : List.of(fold(spelling), core(spelling))) {
                if (key.isEmpty()) {
                    continue;
                }
                if (isCountry) {
                    countries.put(key, country);
                } else {
                    Area before = areas.putIfAbsent(key, new Area(country, area));
                    if (before != null && !before.name().equals(area)) {
                        throw new IllegalArgumentException(
                                "line " + line + ": \"" + spelling + "\" names both " + before.name() + " and " + area);
                    }
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
        Area exact = areas.get(fold(word));
        return Optional.ofNullable(exact != null ? exact : areas.get(core(word)));
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
