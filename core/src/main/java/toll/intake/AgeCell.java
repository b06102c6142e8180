package toll.intake;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import toll.count.Bound;
import toll.count.Count;
import toll.count.Qualifier;

/**
 * An age in completed years. Lists write "32", "30-35", "9 months", "40s", "65+", "3 (also reported as 5)"; what is none
 * of these forms is refused as a field and its words are kept.
 */
final class AgeCell {
    private static final String N = "([0-9]{1,3})";
    private static final Pattern YEARS = Pattern.compile(N + "(?:\\.[0-9]+)?(?: ?years?(?: old)?)?");
    private static final Pattern FRACTION = Pattern.compile("0?\\.[0-9]+(?: years?(?: old)?)?");
    private static final Pattern RANGE =
            Pattern.compile(N + " ?(?:-|/|–| or | to )" + " ?" + N + "(?: years?(?: old)?)?");
    private static final Pattern TWO_REPORTS = Pattern.compile(N + " \\(also reported as " + N + "\\)");
    private static final Pattern MONTHS = Pattern.compile("(?:[0-9]{1,2}-)?([0-9]{1,2}) ?months?(?: old)?");
    private static final Pattern DAYS = Pattern.compile("([0-9]{1,3}) ?(?:days?|weeks?)(?: old)?");
    private static final Pattern DECADE = Pattern.compile("(?:in (?:his|her|their) )?([1-9]0)['’]?s");
    private static final Pattern OR_OLDER = Pattern.compile("(?:over )?" + N + "(?:\\+| plus| or older)?");

    private final NumberCell number;
    private final RecordSpec.Number spec;
    private final int column;

    AgeCell(RecordSpec.Number spec, Binding binding) {
        this.spec = spec;
        number = new NumberCell(spec, binding);
        column = spec.min().isEmpty() ? -1 : binding.use(spec.min().getFirst());
    }

    Count read(RowView row) {
        String text = row.at(column);
        if (text.isEmpty() || spec.unknown().contains(text) || NumberCell.number(text) >= 0) {
            return number.read(row);
        }
        Optional<Count> read = read(text.toLowerCase(Locale.ROOT).strip());
        if (read.isEmpty()) {
            row.refuse(
                    column,
                    "an age: years, a range, months, a decade (40s)",
                    text,
                    "Correct it at its source; until then the age is unknown, in these words");
        }
        return read.orElse(Count.UNKNOWN).written(text);
    }

    private static Optional<Count> read(String s) {
        Matcher range = RANGE.matcher(s);
        Matcher two = range.matches() ? range : TWO_REPORTS.matcher(s);
        if (two.matches()) {
            long a = Long.parseLong(two.group(1));
            long b = Long.parseLong(two.group(2));
            return Optional.of(Count.between(Math.min(a, b), Math.max(a, b)));
        }
        Matcher years = YEARS.matcher(s);
        if (years.matches()) {
            return Optional.of(Count.exactly(Long.parseLong(years.group(1))));
        }
        Matcher months = MONTHS.matcher(s);
        if (months.matches()) {
            return Optional.of(Count.exactly(Long.parseLong(months.group(1)) / 12));
        }
        Matcher days = DAYS.matcher(s);
        if (FRACTION.matcher(s).matches() || (days.matches() && Long.parseLong(days.group(1)) < 52)) {
            return Optional.of(Count.exactly(0));
        }
        Matcher decade = DECADE.matcher(s);
        if (decade.matches()) {
            long from = Long.parseLong(decade.group(1));
            return Optional.of(Count.between(from, from + 9));
        }
        Matcher older = OR_OLDER.matcher(s);
        return older.matches()
                ? Optional.of(
                        new Count(Bound.of(Long.parseLong(older.group(1))), Bound.UNBOUNDED, Qualifier.AT_LEAST, ""))
                : Optional.empty();
    }
}
