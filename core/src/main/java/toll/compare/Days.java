package toll.compare;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as an interval of days: a month is all its days, a year all of its months.
 *
 * @param first first day, as days since 1970-01-01
 * @param last last day, not before {@code first}
 */
public record Days(long first, long last) {
    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?)?(?:[T ].*)?");
    private static final Pattern PACKED = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern TURNED = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})");
    private static final Pattern WORDS = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})[ ,-]+(\\d{4})");
    private static final Pattern AMERICAN = Pattern.compile("([a-z]{3,9})[ -](\\d{1,2})(?:st|nd|rd|th)?[ ,-]+(\\d{4})");
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final int LONGEST = 64;

    public Days {
        if (last < first) {
            throw new IllegalArgumentException("a date that ends before it begins: " + first + " to " + last);
        }
    }

    /** One day. */
    public static Days on(LocalDate day) {
        return new Days(day.toEpochDay(), day.toEpochDay());
    }

    /**
     * Reads ISO and EDTF dates of day, month or year precision and their intervals ("2017-03/2017-05"), yyyymmdd,
     * day-first and month-first dates with a four-digit year, and dates with an English month. A date such as 3/4/2017
     * that may be read both ways is read day first; the comparison knows the other reading. An impossible date is empty.
     */
    public static Optional<Days> read(String written) {
        String text = written.strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        int slash = text.indexOf('/');
        if (slash >= 4 && text.indexOf('/', slash + 1) < 0 && text.length() - slash > 4) {
            Optional<Days> from = single(text.substring(0, slash));
            Optional<Days> to = single(text.substring(slash + 1));
            return from.isPresent() && to.isPresent() && from.get().first <= to.get().last
                    ? Optional.of(new Days(from.get().first, to.get().last))
                    : Optional.empty();
        }
        return single(text);
    }

    private static Optional<Days> single(String written) {
        String text = written.replaceAll("[~?%]$", "");
        try {
            Matcher m = ISO.matcher(text);
            if (m.matches()) {
                return Optional.of(of(m.group(1), m.group(2), m.group(3)));
            }
            m = PACKED.matcher(text);
            if (m.matches()) {
                return Optional.of(of(m.group(1), m.group(2), m.group(3)));
            }
            m = TURNED.matcher(text);
            if (m.matches()) {
                boolean dayFirst = Integer.parseInt(m.group(2)) <= 12;
                return Optional.of(of(m.group(3), m.group(dayFirst ? 2 : 1), m.group(dayFirst ? 1 : 2)));
            }
            m = WORDS.matcher(text);
            if (m.matches()) {
                return Optional.of(of(m.group(3), month(m.group(2)), m.group(1)));
            }
            m = AMERICAN.matcher(text);
            if (m.matches()) {
                return Optional.of(of(m.group(3), month(m.group(1)), m.group(2)));
            }
        } catch (DateTimeException | NumberFormatException impossible) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static String month(String word) {
        int at = MONTHS.indexOf(word.substring(0, 3));
        return at < 0 || at % 3 != 0 ? "0" : String.valueOf(at / 3 + 1);
    }

    /** A missing month or day, or 00, widens the interval; year 0 is no date. */
    private static Days of(
            String year,
            @org.jspecify.annotations.Nullable String month,
            @org.jspecify.annotations.Nullable String day) {
        int y = Integer.parseInt(year);
        int m = month == null ? 0 : Integer.parseInt(month);
        int d = day == null ? 0 : Integer.parseInt(day);
        if (y == 0) {
            throw new DateTimeException("year 0");
        }
        if (m == 0) {
            return new Days(
                    LocalDate.of(y, 1, 1).toEpochDay(), LocalDate.of(y, 12, 31).toEpochDay());
        }
        if (d == 0) {
            YearMonth all = YearMonth.of(y, m);
            return new Days(all.atDay(1).toEpochDay(), all.atEndOfMonth().toEpochDay());
        }
        return on(LocalDate.of(y, m, d));
    }

    /** Whether this is one known day. */
    public boolean isDay() {
        return first == last;
    }

    /** The first day as a calendar date. */
    public LocalDate firstDay() {
        return LocalDate.ofEpochDay(first);
    }

    /** The smallest number of days between the two intervals; 0 when they meet. */
    public long apart(Days other) {
        return Math.max(0, Math.max(first - other.last, other.first - last));
    }
}
