package toll.intake.prose;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import toll.date.When;
import toll.date.When.Shade;

/** One date, month, year, season, weekday or word such as "yesterday", anchored at the day of publication. */
final class Dates {
    /** A time named in one breath: tokens {@code from} to {@code to}. */
    record Point(int from, int to, When when, String edtf) {}

    private final Sentence s;
    private final LocalDate published;
    private final TimeWords words;

    Dates(Sentence s, LocalDate published, TimeWords words) {
        this.s = s;
        this.published = published;
        this.words = words;
    }

    /** One date, month, year, weekday or word such as "yesterday" at token {@code i}. */
    @Nullable
    Point point(int i) {
        if (i >= s.size()) {
            return null;
        }
        int at = i;
        Shade shade = Shade.PLAIN;
        int part = words.partOf(s, at);
        if (part > 0) {
            shade = Shade.APPROXIMATE;
            at = part;
        }
        Point bare = bare(at);
        if (bare == null
                || (shade != Shade.PLAIN
                        && bare.when().firstDay() == bare.when().lastDay())) {
            return part > 0 ? null : bare;
        }
        When when = bare.when().shaded(shade);
        return new Point(i, bare.to(), when, shade == Shade.PLAIN ? bare.edtf() : when.edtf());
    }

    private @Nullable Point bare(int i) {
        Point date = date(i);
        if (date != null) {
            return date;
        }
        Hit weekday = s.at(i, Role.WEEKDAY);
        if (weekday != null && (s.token(i).capital() || s.token(i).norm().length() > 3)) {
            Point exact = date(skipComma(weekday.to()));
            if (exact != null && exact.when().firstDay() == exact.when().lastDay()) {
                return new Point(i, exact.to(), exact.when(), exact.edtf());
            }
            LocalDate day =
                    published.with(TemporalAdjusters.previousOrSame(DayOfWeek.of(Integer.parseInt(weekday.value()))));
            if (s.is(i - 1, "last") && day.equals(published)) {
                day = day.minusWeeks(1);
            }
            return day(i, weekday.to(), day);
        }
        TimeWords.Day word = words.day(s, i, published);
        if (word != null) {
            return new Point(i, word.to(), word.when(), word.edtf());
        }
        Hit season = s.at(i, Role.SEASON);
        if (season != null) {
            int year = yearAt(s.is(season.to(), "of") ? season.to() + 1 : season.to());
            if (year > 0) {
                int to = (s.is(season.to(), "of") ? season.to() + 1 : season.to()) + 1;
                String edtf = year + "-2" + season.value();
                When when = toll.date.Edtf.read(edtf).orElse(When.UNKNOWN);
                return new Point(i, to, when.written(""), edtf);
            }
        }
        int year = words.introducesYear(s, i) ? yearAt(i) : -1;
        return year > 0 ? new Point(i, i + 1, When.year(year), Integer.toString(year)) : null;
    }

    private int skipComma(int i) {
        return s.mark(i, ",") ? i + 1 : s.is(i, "the") ? i + 1 : i;
    }

    private static Point day(int from, int to, LocalDate day) {
        return new Point(from, to, When.day(day), day.toString());
    }

    private @Nullable Point date(int i) {
        if (i >= s.size()) {
            return null;
        }
        Point numeric = numeric(i);
        if (numeric != null) {
            return numeric;
        }
        Hit month = s.at(i, Role.MONTH);
        if (month != null && plainWord(month)) {
            return afterMonth(i, month);
        }
        int dayAt = s.is(i, "the") ? i + 1 : i;
        int day = dayNumber(dayAt);
        if (day > 0) {
            int at = ordinal(dayAt) ? dayAt + 2 : dayAt + 1;
            at = s.is(at, "of") ? at + 1 : at;
            Hit name = s.at(at, Role.MONTH);
            if (name != null && plainWord(name)) {
                int y = s.mark(name.to(), ",") || s.mark(name.to(), ".") ? name.to() + 1 : name.to();
                int year = yearAt(y) > 0 ? yearAt(y) : shortYear(name, y);
                LocalDate date = dated(year, Integer.parseInt(name.value()), day);
                return date == null ? null : day(i, year > 0 ? y + 1 : name.to(), date);
            }
        }
        return null;
    }

    /** "may" and "march" are months only with a capital, "mar" and "sun" only before a number. */
    private boolean plainWord(Hit month) {
        Token t = s.token(month.from());
        boolean verb = t.is("may") || t.is("march") || t.is("mar") || t.is("dec") || t.is("sep");
        if (!verb) {
            return true;
        }
        int next = s.mark(month.to(), ".") ? month.to() + 1 : month.to();
        boolean number = next < s.size() && s.token(next).isNumber();
        boolean before = month.from() > 0
                && (s.token(month.from() - 1).isNumber() || words.introducesMonth(s, month.from() - 1));
        return t.capital() && (number || before);
    }

    private Point afterMonth(int i, Hit month) {
        int m = Integer.parseInt(month.value());
        int at = s.mark(month.to(), ".") ? month.to() + 1 : month.to();
        int day = dayNumber(at);
        if (day > 0) {
            int after = ordinal(at) ? at + 2 : at + 1;
            int y = s.mark(after, ",") ? after + 1 : after;
            int year = yearAt(y);
            LocalDate date = dated(year, m, day);
            if (date != null) {
                int to = year > 0 ? y + 1 : after;
                int last = s.mark(after, "-") ? dayNumber(after + 1) : -1;
                LocalDate end =
                        last > day ? dated(yearAt(s.mark(after + 2, ",") ? after + 3 : after + 2), m, last) : null;
                if (end != null) {
                    int y2 = s.mark(after + 2, ",") ? after + 3 : after + 2;
                    When both = When.between(end.withDayOfMonth(day), end);
                    return new Point(i, yearAt(y2) > 0 ? y2 + 1 : after + 2, both, both.edtf());
                }
                return day(i, to, date);
            }
        }
        int y = s.mark(at, ",") || s.is(at, "of") ? at + 1 : at;
        int year = yearAt(y);
        YearMonth ym = YearMonth.of(year > 0 ? year : published.getYear(), m);
        if (year <= 0 && ym.atDay(1).isAfter(published)) {
            ym = ym.minusYears(1);
        }
        return new Point(i, year > 0 ? y + 1 : month.to(), When.month(ym), ym.toString());
    }

    private @Nullable LocalDate dated(int year, int month, int day) {
        try {
            LocalDate date = LocalDate.of(year > 0 ? year : published.getYear(), month, day);
            return year <= 0 && date.isAfter(published.plusDays(1)) ? date.minusYears(1) : date;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /** "28 JUN 21": two digits after a month in capitals, not later than the day of publication. */
    private int shortYear(Hit month, int i) {
        boolean shape = s.token(month.from()).upper()
                && i < s.size()
                && s.token(i).isNumber()
                && s.token(i).norm().length() == 2;
        if (!shape) {
            return -1;
        }
        int two = (int) Cardinals.digits(s.token(i).norm());
        return 2000 + two <= published.getYear() ? 2000 + two : 1900 + two;
    }

    private boolean ordinal(int i) {
        return i + 1 < s.size()
                && s.token(i + 1).isWord()
                && s.token(i + 1).glued()
                && (s.is(i + 1, "th") || s.is(i + 1, "st") || s.is(i + 1, "nd") || s.is(i + 1, "rd"));
    }

    int dayNumber(int i) {
        if (i >= s.size() || !s.token(i).isNumber() || s.token(i).norm().length() > 2) {
            return -1;
        }
        long value = Cardinals.digits(s.token(i).norm());
        return value >= 1 && value <= 31 ? (int) value : -1;
    }

    private int yearAt(int i) {
        if (i < 0
                || i >= s.size()
                || !s.token(i).isNumber()
                || s.token(i).norm().length() != 4) {
            return -1;
        }
        long value = Cardinals.digits(s.token(i).norm());
        return value >= 1900 && value <= 2100 ? (int) value : -1;
    }

    /** 2017-08-06, 06.08.2017, 6/8/2017: day before month unless that cannot be. */
    private @Nullable Point numeric(int i) {
        if (!s.token(i).isNumber()) {
            return null;
        }
        String norm = s.token(i).norm();
        String[] parts;
        int to;
        if (norm.chars().filter(c -> c == '.').count() == 2) {
            parts = norm.split("\\.", -1);
            to = i + 1;
        } else if (i + 4 < s.size()
                && (s.mark(i + 1, "-") || s.mark(i + 1, "/"))
                && s.mark(i + 3, s.token(i + 1).norm())
                && s.token(i + 2).isNumber()
                && s.token(i + 4).isNumber()) {
            parts = new String[] {norm, s.token(i + 2).norm(), s.token(i + 4).norm()};
            to = i + 5;
        } else {
            return null;
        }
        int[] v = new int[3];
        for (int k = 0; k < 3; k++) {
            long n = parts[k].length() > 4 || parts[k].isEmpty() ? -1 : Cardinals.digits(parts[k]);
            if (n < 0) {
                return null;
            }
            v[k] = (int) n;
        }
        boolean yearFirst = parts[0].length() == 4;
        int year = yearFirst ? v[0] : parts[2].length() == 2 ? 2000 + v[2] : v[2];
        int a = yearFirst ? v[1] : v[0];
        int b = yearFirst ? v[2] : v[1];
        boolean dayFirst = !yearFirst && b <= 12;
        try {
            return day(i, to, LocalDate.of(year, dayFirst ? b : a, dayFirst ? a : b));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
