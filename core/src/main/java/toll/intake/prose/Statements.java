package toll.intake.prose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import toll.count.Count;
import toll.date.Edge;
import toll.date.When;

/**
 * Reads the lines of a belligerent's civilian-casualty reports: date, place, channel, finding, reason, deaths conceded,
 * codes, grid. The phrases are those of the reports' own template (public US government text).
 */
public final class Statements {

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
        List<String> reasons = StatementVerdicts.reasons(lower, killed, injured);
        return new Statement(
                when,
                where[0],
                where[1],
                where[2],
                StatementVerdicts.verdict(lower, reasons, killed, injured),
                reasons,
                killed,
                injured,
                StatementCodes.of(line),
                StatementCodes.grids(line));
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
}
