package toll.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one date as a table writes it. Blank and all-zero dates ("0000-00-00", "00/00/0000") are unknown; a zero month
 * or day ("1989-00-00") is an unspecified one, so the whole year or month is meant. A time of day behind the date is
 * left out of the interval (it stays in the words).
 */
public final class Dates {
    private static final Pattern ZERO = Pattern.compile("0{1,4}([-/.]?)0{1,2}\\10{1,4}");
    private static final Pattern TIME =
            Pattern.compile("(.*[0-9])[ T][0-9]{1,2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]+)?)?( ?[AaPp][Mm]|Z|[+-][0-9:]+)?");
    private static final Pattern PARTIAL = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final Pattern SLASHED = Pattern.compile("([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})");
    private static final Pattern COMPACT = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
    private static final Pattern SERIAL = Pattern.compile("([0-9]{1,6})(\\.[0-9]+)?");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?:\\p{L}+,? )?([0-9]{1,2})(?:st|nd|rd|th)?(?: of)? (\\p{L}+(?: \\p{L}+)?)[.,]* ([0-9]{4})");
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(\\p{L}+)\\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})");
    private static final Pattern MONTH_ONLY = Pattern.compile("(\\p{L}+(?: \\p{L}+)?)[.,]* ([0-9]{4})");
    /** 31 December 9999 in the 1900 date system. */
    private static final int LAST_SERIAL = 2_958_465;

    private static final Map<String, Integer> ENGLISH = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("sept", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12),
            Map.entry("january", 1),
            Map.entry("february", 2),
            Map.entry("march", 3),
            Map.entry("april", 4),
            Map.entry("june", 6),
            Map.entry("july", 7),
            Map.entry("august", 8),
            Map.entry("september", 9),
            Map.entry("october", 10),
            Map.entry("november", 11),
            Map.entry("december", 12));

    private Dates() {}

    /** The interval of days, with its words; empty where none of the forms fits. */
    public static Optional<When> read(String text, List<DateForm> forms) {
        String s = western(text).strip().replaceAll("\\s+", " ");
        if (s.isEmpty() || ZERO.matcher(s).matches()) {
            return Optional.of(When.UNKNOWN.written(text));
        }
        Matcher timed = TIME.matcher(s);
        String day = timed.matches() ? timed.group(1) : s;
        for (DateForm form : forms) {
            try {
                Optional<When> read = one(day, form);
                if (read.isPresent()) {
                    return Optional.of(read.get().written(text));
                }
            } catch (DateTimeException noSuchDay) {
                // The 31st of June in this form; another form of the list may still fit.
            }
        }
        return Optional.empty();
    }

    private static Optional<When> one(String s, DateForm form) {
        return switch (form) {
            case EDTF -> edtf(s);
            case MONTH_DAY_YEAR -> slashed(s, 1, 2);
            case DAY_MONTH_YEAR -> slashed(s, 2, 1);
            case COMPACT -> compact(s);
            case SERIAL -> serial(s);
            case ENGLISH -> worded(s.toLowerCase(Locale.ROOT), false);
            case ARABIC -> worded(s, true);
        };
    }

    private static Optional<When> edtf(String s) {
        Matcher m = PARTIAL.matcher(s);
        return m.matches() ? Optional.of(partial(m.group(1), m.group(2), m.group(3))) : Edtf.read(s);
    }

    private static Optional<When> slashed(String s, int month, int day) {
        Matcher m = SLASHED.matcher(s);
        return m.matches() ? Optional.of(partial(m.group(3), m.group(month), m.group(day))) : Optional.empty();
    }

    private static Optional<When> compact(String s) {
        Matcher m = COMPACT.matcher(s);
        return m.matches() ? Optional.of(partial(m.group(1), m.group(2), m.group(3))) : Optional.empty();
    }

    private static Optional<When> serial(String s) {
        Matcher m = SERIAL.matcher(s);
        if (!m.matches()) {
            return Optional.empty();
        }
        int n = Integer.parseInt(m.group(1));
        // 60 is the 29 February 1900 that never was; below it the count is one day off, and nothing here is that old.
        return n <= 60 || n > LAST_SERIAL
                ? Optional.empty()
                : Optional.of(When.day(LocalDate.of(1899, 12, 30).plusDays(n)));
    }

    private static When partial(String year, String month, String day) {
        int y = Integer.parseInt(year);
        int m = Integer.parseInt(month);
        int d = Integer.parseInt(day);
        if (m == 0 && d != 0) {
            throw new DateTimeException("a day without a month");
        }
        return m == 0 ? When.year(y) : d == 0 ? When.month(YearMonth.of(y, m)) : When.day(LocalDate.of(y, m, d));
    }

    private static Optional<When> worded(String s, boolean arabic) {
        Matcher dayFirst = DAY_FIRST.matcher(s);
        if (dayFirst.matches()) {
            return inMonth(month(dayFirst.group(2), arabic), dayFirst.group(1), dayFirst.group(3));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(s);
        if (!arabic && monthFirst.matches()) {
            return inMonth(month(monthFirst.group(1), false), monthFirst.group(2), monthFirst.group(3));
        }
        Matcher monthOnly = MONTH_ONLY.matcher(s);
        if (monthOnly.matches()) {
            int number = month(monthOnly.group(1), arabic);
            return number == 0
                    ? Optional.empty()
                    : Optional.of(When.month(YearMonth.of(Integer.parseInt(monthOnly.group(2)), number)));
        }
        return Optional.empty();
    }

    private static Optional<When> inMonth(int month, String day, String year) {
        return month == 0
                ? Optional.empty()
                : Optional.of(When.day(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day))));
    }

    private static int month(String word, boolean arabic) {
        return arabic ? ArabicMonths.number(word) : ENGLISH.getOrDefault(word, 0);
    }

    /** Any decimal digits as 0 to 9, so that ٢٠١٧ reads as 2017. */
    private static String western(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > '9' && Character.isDigit(c)) {
                out = out == null ? new StringBuilder(text) : out;
                out.setCharAt(i, (char) ('0' + Character.digit(c, 10)));
            } else if (c == '\u00A0' || c == '\u200E' || c == '\u200F') {
                out = out == null ? new StringBuilder(text) : out;
                out.setCharAt(i, ' ');
            }
        }
        return out == null ? text : out.toString();
    }
}
