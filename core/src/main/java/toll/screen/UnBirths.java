package toll.screen;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import toll.date.When;
import toll.date.When.Shade;

/** Birth dates as lists write them: a day, a month, a year, between two years, approximately. A year is an interval. */
final class UnBirths {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2}).*");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})");
    private static final Pattern YEARS = Pattern.compile("(\\d{4})\\s*(?:-|–|to|and|/)\\s*(\\d{4})");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final List<DateTimeFormatter> DAYS = List.of(
            formatter("d MMM uuuu"), formatter("d MMMM uuuu"), formatter("MMMM d uuuu"), formatter("MMM d uuuu"));
    private static final List<DateTimeFormatter> MONTHS = List.of(formatter("MMM uuuu"), formatter("MMMM uuuu"));

    private UnBirths() {}

    /** One INDIVIDUAL_DATE_OF_BIRTH element; empty when it names no date. */
    static Optional<Birth> read(XmlNode node) {
        String type = node.get("TYPE_OF_DATE").toUpperCase(Locale.ROOT);
        String note = node.get("NOTE");
        Optional<When> when = between(node.get("FROM_YEAR"), node.get("TO_YEAR"));
        if (when.isEmpty()) {
            when = written(node.get("DATE"));
        }
        if (when.isEmpty()) {
            when = written(node.get("YEAR"));
        }
        if (when.isEmpty()) {
            when = written(note);
        }
        String low = note.toLowerCase(Locale.ROOT);
        boolean about = type.startsWith("APPROX") || low.contains("approx") || low.contains("circa");
        boolean isFalse = low.contains("false") || low.contains("fake") || low.contains("forged");
        return when.map(w -> new Birth(about ? w.shaded(Shade.APPROXIMATE) : w, isFalse, note));
    }

    private static Optional<When> between(String from, String to) {
        Optional<Integer> a = year(from);
        Optional<Integer> b = year(to);
        if (a.isEmpty() || b.isEmpty()) {
            return Optional.empty();
        }
        int first = Math.min(a.get(), b.get());
        int last = Math.max(a.get(), b.get());
        return Optional.of(When.between(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31)));
    }

    /** A date in words or figures: the first form that fits; empty when none does. */
    static Optional<When> written(String text) {
        String words = Blanks.single(text);
        if (words.isEmpty() || words.length() > 60) {
            return Optional.empty();
        }
        boolean about = words.toLowerCase(Locale.ROOT).matches(".*\\b(circa|approx\\w*|about|c\\.).*");
        return plain(words).map(w -> about ? w.shaded(Shade.APPROXIMATE) : w);
    }

    private static Optional<When> plain(String words) {
        try {
            Matcher iso = ISO.matcher(words);
            if (iso.matches()) {
                return day(iso.group(1), iso.group(2), iso.group(3));
            }
            Matcher slashed = SLASHED.matcher(words);
            if (slashed.matches()) {
                return day(slashed.group(3), slashed.group(2), slashed.group(1));
            }
        } catch (DateTimeException notADay) {
            // falls through: the year alone may still be there
        }
        String tidy = words.replace(",", " ")
                .replaceAll("(?i)\\b(circa|approximately|about|between|in)\\b", " ")
                .replaceAll("[ .]+", " ")
                .strip();
        for (DateTimeFormatter format : DAYS) {
            try {
                return Optional.of(When.day(LocalDate.parse(tidy, format)));
            } catch (DateTimeException next) {
                // try the next form
            }
        }
        for (DateTimeFormatter format : MONTHS) {
            try {
                return Optional.of(When.month(YearMonth.parse(tidy, format)));
            } catch (DateTimeException next) {
                // try the next form
            }
        }
        Matcher years = YEARS.matcher(tidy);
        if (years.find()) {
            return between(years.group(1), years.group(2));
        }
        Matcher year = YEAR.matcher(tidy);
        return year.find() ? year(year.group()).map(When::year) : Optional.empty();
    }

    /** Month or day 00 widen the date to a year or a month. */
    private static Optional<When> day(String year, String month, String day) {
        int y = Integer.parseInt(year);
        int m = Integer.parseInt(month);
        int d = Integer.parseInt(day);
        if (!plausible(y)) {
            return Optional.empty();
        }
        if (m == 0) {
            return Optional.of(When.year(y));
        }
        return Optional.of(d == 0 ? When.month(YearMonth.of(y, m)) : When.day(LocalDate.of(y, m, d)));
    }

    private static Optional<Integer> year(String text) {
        return YEAR.matcher(text.strip()).matches() && plausible(Integer.parseInt(text.strip()))
                ? Optional.of(Integer.parseInt(text.strip()))
                : Optional.empty();
    }

    /** Hijri years and numbers that are no years stay unread. */
    private static boolean plausible(int year) {
        return year >= 1850 && year <= Year.MAX_VALUE && year < 2100;
    }

    private static DateTimeFormatter formatter(String pattern) {
        return new java.time.format.DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }
}
