package toll.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the library says in English, in Arabic: a list of sentences, each beside the other, from {@code phrases-ar.tsv}. A
 * sentence has places: {@code {0}} stands for anything, and is itself put into Arabic where the list knows it; {@code {0;}}
 * and {@code {0,}} stand for a row of things parted by semicolons or commas. The first line that fits is taken.
 */
final class Phrases {
    private static final Pattern PLACE = Pattern.compile("\\{([0-9])([;,]?)}");
    private static final int DEEPEST = 4;

    /** One line: the English as a pattern with a group for each place, and the Arabic. */
    private record Phrase(Pattern english, List<Integer> places, List<String> marks, String arabic) {
        static Phrase of(String english, String arabic) {
            StringBuilder pattern = new StringBuilder();
            List<Integer> places = new ArrayList<>();
            List<String> marks = new ArrayList<>();
            Matcher place = PLACE.matcher(english);
            int from = 0;
            while (place.find()) {
                pattern.append(Pattern.quote(english.substring(from, place.start())))
                        .append("(.+?)");
                places.add(Integer.parseInt(place.group(1)));
                marks.add(place.group(2));
                from = place.end();
            }
            pattern.append(Pattern.quote(english.substring(from)));
            return new Phrase(
                    Pattern.compile(pattern.toString(), Pattern.DOTALL),
                    List.copyOf(places),
                    List.copyOf(marks),
                    arabic);
        }
    }

    private static final class Shipped {
        static final Phrases ARABIC = read();
    }

    private final Map<String, String> whole = new HashMap<>();
    private final List<Phrase> placed = new ArrayList<>();

    private Phrases() {}

    static Phrases arabic() {
        return Shipped.ARABIC;
    }

    /** The sentence in Arabic; empty where the list does not know it. */
    Optional<String> of(String english) {
        return of(english.strip(), 0);
    }

    private Optional<String> of(String english, int depth) {
        String known = whole.get(english);
        if (known != null) {
            return Optional.of(known);
        }
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        for (Phrase phrase : placed) {
            Matcher found = phrase.english.matcher(english);
            if (found.matches()) {
                return Optional.of(filled(phrase, found, depth));
            }
        }
        return Optional.empty();
    }

    private String filled(Phrase phrase, Matcher found, int depth) {
        String arabic = phrase.arabic;
        for (int i = 0; i < phrase.places.size(); i++) {
            String value = found.group(i + 1);
            String said = switch (phrase.marks.get(i)) {
                case ";" -> row(value, "; ", "؛ ", depth);
                case "," -> row(value, ", ", "، ", depth);
                default -> one(value, depth);
            };
            arabic = arabic.replace("{" + phrase.places.get(i) + "}", said);
        }
        return arabic;
    }

    private String row(String value, String mark, String arabicMark, int depth) {
        List<String> said = new ArrayList<>();
        for (String part : value.split(Pattern.quote(mark))) {
            said.add(one(part, depth));
        }
        return String.join(arabicMark, said);
    }

    private String one(String value, int depth) {
        return of(value, depth + 1).orElseGet(() -> Bidi.isolated(value));
    }

    private static Phrases read() {
        Phrases phrases = new Phrases();
        try (InputStream in = Phrases.class.getResourceAsStream("texts/phrases-ar.tsv")) {
            if (in == null) {
                throw new IllegalStateException("the Arabic of what the library says is missing from this build");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] sides = line.split("\t");
                if (sides.length != 2) {
                    throw new IllegalStateException("phrases-ar.tsv: not two columns: " + line);
                }
                if (PLACE.matcher(sides[0]).find()) {
                    phrases.placed.add(Phrase.of(sides[0], sides[1]));
                } else {
                    phrases.whole.put(sides[0], sides[1]);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return phrases;
    }
}
