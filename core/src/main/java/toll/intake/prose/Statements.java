package toll.intake.prose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import toll.count.Count;
import toll.date.Edge;
import toll.date.When;

/**
 * Reads the lines of a belligerent's civilian-casualty reports: date, place, channel, finding, reason, deaths conceded,
 * codes, grid. The phrases are those of the reports' own template (public US government text).
 */
public final class Statements {
    /** A phrase, and the reason or verdict it stands for; the first that occurs wins within its kind. */
    private static final List<Map.Entry<String, String>> REASONS = List.of(
            Map.entry("insufficient evidence", "insufficient-evidence"),
            Map.entry("insufficient information", "insufficient-information"),
            Map.entry("insufficient detail", "insufficient-information"),
            Map.entry("no coalition strike", "no-strikes"),
            Map.entry("no coalition action", "no-strikes"),
            Map.entry("no strike or operation", "no-strikes"),
            Map.entry("no strikes were conducted", "no-strikes"),
            Map.entry("no coalition aircraft", "no-strikes"),
            Map.entry("did not conduct", "no-strikes"),
            Map.entry("no civilians were harmed", "no-civilian-harm"),
            Map.entry("casualties did not occur", "no-civilian-harm"),
            Map.entry("no civilian casualties", "no-civilian-harm"),
            Map.entry("no evidence of civilian", "no-civilian-harm"),
            Map.entry("no noncombatants were killed", "no-civilian-harm"),
            Map.entry("did not indicate that", "insufficient-evidence"),
            Map.entry("did not cause", "no-civilian-harm"),
            Map.entry("not enough information", "insufficient-information"),
            Map.entry("outside of the coalition", "no-strikes"),
            Map.entry("no air strikes", "no-strikes"),
            Map.entry("not a coalition", "no-strikes"),
            Map.entry("did not result in civilian", "no-civilian-harm"));

    private static final List<Map.Entry<String, String>> CIRCUMSTANCES = List.of(
            Map.entry("secondary explosion", "secondary-explosion"),
            Map.entry("adjacent", "adjacent-structure"),
            Map.entry("entered the target area", "entered-target-area"),
            Map.entry("entered the area", "entered-target-area"),
            Map.entry("entering the target area", "entered-target-area"),
            Map.entry("appeared in the target area", "entered-target-area"),
            Map.entry("blast", "killed-by-blast"));

    /** The longest text that may be one statement, in characters. */
    private static final int SHORT = 1_500;

    private static final int FEW_DAYS = 10;

    private final Claims claims;
    private final Lexicon lexicon;
    private final TimeWords times = new EnglishTime();

    public Statements(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.claims = new Claims(lexicon);
    }

    /** One line of a report of the day {@code stated}. */
    public Statement read(String given, LocalDate stated) {
        // a line of a report may be broken by the page; its breaks mean nothing
        String line = given.replace('\r', ' ').replace('\n', ' ');
        List<Sentence> sentences = Sentences.of(line, lexicon);
        String lower = line.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        When when = When.UNKNOWN;
        String[] where = {"", "", ""};
        for (Sentence s : sentences) {
            for (Periods.Found time : Periods.of(s, stated, times)) {
                boolean day = time.period().when().from() instanceof Edge.Day;
                if (when.isUnknown() && day && !(time.period().when().to() instanceof Edge.Open)) {
                    when = time.period().when();
                    head(line, s, time.to(), where);
                }
            }
        }
        Count killed = conceded(line, stated, "killed");
        Count injured = conceded(line, stated, "injured");
        List<String> reasons = reasons(lower, killed, injured);
        return new Statement(
                when,
                where[0],
                where[1],
                where[2],
                verdict(lower, reasons, killed, injured),
                reasons,
                killed,
                injured,
                codes(line),
                grid(line));
    }

    /**
     * The statements of a text: each line that begins with its day, numbered or not; or the text as a whole, where it is
     * one short statement that gives a reason or cites a code.
     */
    public List<Statement> in(String text, LocalDate published) {
        List<Statement> found = new ArrayList<>();
        for (String line : text.split("\n")) {
            String bare = NumberedLines.unnumbered(line);
            if (bare.length() > 20 && beginsWithItsDay(bare, published)) {
                Statement read = read(bare, published);
                boolean finding = !read.verdict().isEmpty()
                        || !read.reasons().isEmpty()
                        || !read.codes().isEmpty();
                if (finding && !read.when().isUnknown()) {
                    found.add(read);
                }
            }
        }
        if (found.isEmpty() && text.length() < SHORT) {
            Statement read = read(text, published);
            if (!read.reasons().isEmpty()
                    || !read.codes().isEmpty()
                    || !read.when().isUnknown() && beginsWithItsDay(text, published)) {
                found.add(read);
            }
        }
        return found;
    }

    /** A day or a few: a month is the report's, not the event's. */
    private static boolean days(When when) {
        return when.from() instanceof Edge.Day && when.lastDay() - when.firstDay() <= FEW_DAYS;
    }

    /** Whether a line opens with the day of which it speaks. */
    boolean beginsWithItsDay(String line, LocalDate published) {
        List<Sentence> sentences = Sentences.of(line, lexicon);
        return !sentences.isEmpty()
                && Periods.of(sentences.get(0), published, times).stream()
                        .anyMatch(time -> time.from() <= 1 && days(time.period().when()));
    }

    /** "near X, Syria, via Y report." after the date. */
    private static void head(String line, Sentence s, int from, String[] where) {
        int i = s.mark(from, ",") ? from + 1 : from;
        boolean preposed = s.is(i, "near") || s.is(i, "in") || s.is(i, "vicinity") || s.is(i, "at");
        int start = preposed ? i + 1 : i;
        boolean named = start < s.size()
                && s.token(start).isWord()
                && (preposed || s.token(start).capital());
        if (!named) {
            return;
        }
        int end = start;
        while (end < s.size()
                && end < start + 9
                && !s.mark(end, ",")
                && !s.is(end, "via")
                && !s.mark(end, ".")
                && !(end > start && (s.is(end, "syria") || s.is(end, "iraq")))) {
            end++;
        }
        if (end > start) {
            where[0] = s.span(start, end).of(line);
        }
        for (int k = end; k < Math.min(s.size(), end + 6); k++) {
            if (s.is(k, "syria") || s.is(k, "iraq")) {
                where[1] = s.span(k, k + 1).of(line);
            }
            if (s.is(k, "via") && k + 1 < s.size()) {
                int stop = k + 1;
                while (stop < s.size() && !s.mark(stop, ".") && !s.mark(stop, ",") && stop < k + 8) {
                    stop++;
                }
                where[2] = stop > k + 1 ? s.span(k + 1, stop).of(line) : "";
            }
        }
    }

    private Count conceded(String line, LocalDate stated, String measure) {
        return claims.read(line, stated).claims().stream()
                .filter(c -> c.measure().equals(measure) && c.asserted() && c.parent() == 0)
                .filter(c -> c.count().min().isKnown() || c.count().max().isKnown())
                .filter(c -> !c.status().equals("combatant"))
                .min(Comparator.comparingInt(c -> c.span().start()))
                .map(Claim::count)
                .orElse(Count.UNKNOWN);
    }

    private static List<String> reasons(String lower, Count killed, Count injured) {
        List<String> found = new ArrayList<>();
        if (lower.contains("duplicate")
                || lower.contains("previously assessed")
                || lower.contains("already assessed")) {
            found.add("duplicate-of");
        }
        boolean conceded = !killed.isUnknown() || !injured.isUnknown();
        for (Map.Entry<String, String> phrase : conceded ? CIRCUMSTANCES : REASONS) {
            if (lower.contains(phrase.getKey()) && !found.contains(phrase.getValue())) {
                found.add(phrase.getValue());
            }
        }
        return found;
    }

    private static String verdict(String lower, List<String> reasons, Count killed, Count injured) {
        if (reasons.contains("duplicate-of")) {
            return "duplicate";
        }
        boolean denied = lower.contains("not credible")
                || lower.contains("unfounded")
                || lower.contains("non-credible")
                || lower.contains("not likely");
        boolean harmless = reasons.stream()
                .anyMatch(r -> REASONS.stream().anyMatch(e -> e.getValue().equals(r)));
        if (harmless || denied) {
            return "non-credible";
        }
        return killed.isUnknown() && injured.isUnknown() ? "" : "credible";
    }

    /** Codes such as CS1258, RS2352a, ISPT0134c, and the belligerent's own number before a slash (3124/CS1258). */
    private static List<String> codes(String line) {
        List<String> codes = new ArrayList<>();
        for (String word : words(line)) {
            int letters = 0;
            while (letters < word.length() && Character.isUpperCase(word.charAt(letters))) {
                letters++;
            }
            String rest = word.substring(letters);
            boolean lettered = (letters == 2 || letters == 4)
                    && rest.length() >= 3
                    && rest.substring(0, rest.length() - 1).chars().allMatch(Character::isDigit)
                    && Character.isLetterOrDigit(rest.charAt(rest.length() - 1))
                    && rest.length() <= 6;
            if (lettered && !codes.contains(word)) {
                codes.add(word);
            }
        }
        int slash = line.indexOf('/');
        for (; slash > 0; slash = line.indexOf('/', slash + 1)) {
            int end = slash;
            while (end > 0 && line.charAt(end - 1) == ' ') {
                end--;
            }
            int from = end;
            while (from > 0 && Character.isDigit(line.charAt(from - 1)) && end - from < 6) {
                from--;
            }
            if (end - from >= 3 && !codes.contains(line.substring(from, end))) {
                codes.add(line.substring(from, end));
            }
        }
        return codes;
    }

    /** MGRS: zone, band, two letters of the square, and an even number of digits: 37SEV001795. */
    private static List<String> grid(String line) {
        List<String> grids = new ArrayList<>();
        for (String word : words(line)) {
            boolean shape = word.length() >= 9
                    && word.length() <= 15
                    && Character.isDigit(word.charAt(0))
                    && Character.isDigit(word.charAt(1))
                    && word.substring(2, 5).chars().allMatch(Character::isUpperCase)
                    && word.substring(5).chars().allMatch(Character::isDigit)
                    && word.length() % 2 == 1;
            if (shape && !grids.contains(word)) {
                grids.add(word);
            }
        }
        return grids;
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= line.length(); i++) {
            boolean part = i < line.length() && Character.isLetterOrDigit(line.charAt(i));
            if (part && start < 0) {
                start = i;
            } else if (!part && start >= 0) {
                words.add(line.substring(start, i));
                start = -1;
            }
        }
        return words;
    }
}
