package toll.intake.prose;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import toll.date.When;

/** English words of time. */
final class EnglishTime implements TimeWords {
    private static final Set<String> BEFORE_SAME = Set.of("during", "in", "over", "within", "for", "throughout");
    private static final Set<String> PERIODS = Set.of("period", "time", "timeframe", "interval", "span");
    private static final Set<String> BEFORE_DATE = Set.of(
            "in",
            "since",
            "of",
            "by",
            "until",
            "till",
            "during",
            "from",
            "between",
            "to",
            "and",
            "late",
            "early",
            "mid",
            "through",
            "throughout");
    private static final Set<String> BEFORE_YEAR = and(BEFORE_DATE, "year", "before", "after", "end", "-");
    private static final Set<String> BEFORE_MONTH = and(BEFORE_DATE, "last", "this", "on");
    private static final Set<String> PARTS =
            Set.of("early", "mid", "late", "beginning", "end", "start", "middle", "beginnings");

    private final EnglishCardinals cardinals = new EnglishCardinals();

    private static Set<String> and(Set<String> some, String... more) {
        Set<String> all = new HashSet<>(some);
        Collections.addAll(all, more);
        return Set.copyOf(all);
    }

    @Override
    public int same(Sentence s, int i) {
        int at = i;
        if (i < s.size() && BEFORE_SAME.contains(s.token(i).norm())) {
            at = i + 1;
        }
        if (s.is(at, "the") && s.is(at + 1, "same")) {
            at += 2;
            boolean named = at < s.size()
                    && (PERIODS.contains(s.token(at).norm())
                            || s.is(at, "day")
                            || s.is(at, "month")
                            || s.is(at, "week")
                            || s.is(at, "year"));
            return named ? at + 1 : -1;
        }
        boolean that = at > i && (s.is(at, "that") || s.is(at, "this") || s.is(at, "the") && s.is(i, "during"));
        if (that && at + 1 < s.size() && PERIODS.contains(s.token(at + 1).norm())) {
            return at + 2;
        }
        return s.is(i, "that") && s.is(i + 1, "day") ? i + 2 : -1;
    }

    @Override
    public int since(Sentence s, int i) {
        // "has since risen": no time is named
        boolean adverb = s.is(i - 1, "has") || s.is(i - 1, "have") || s.is(i - 1, "had");
        return s.is(i, "since") && !adverb ? i + 1 : s.is(i, "starting") && s.is(i + 1, "from") ? i + 2 : -1;
    }

    @Override
    public int between(Sentence s, int i) {
        return s.is(i, "between") || s.is(i, "from") ? i + 1 : -1;
    }

    @Override
    public int and(Sentence s, int i) {
        if (s.mark(i, ",")) {
            return and(s, i + 1);
        }
        return s.is(i, "and")
                        || s.is(i, "to")
                        || s.is(i, "until")
                        || s.is(i, "till")
                        || s.is(i, "through")
                        || s.mark(i, "-")
                ? i + 1
                : -1;
    }

    @Override
    public int through(Sentence s, int i) {
        return s.is(i, "to") || s.is(i, "until") || s.is(i, "through") || s.mark(i, "-") ? i + 1 : -1;
    }

    @Override
    public boolean beginning(Sentence s, int i) {
        int at = s.is(i, "the") ? i + 1 : i;
        return at < s.size() && !s.mark(at, ",") && (s.token(at).isWord());
    }

    @Override
    public Periods.@Nullable Found back(Sentence s, int i, LocalDate published) {
        int at = i;
        if (s.is(at, "over")
                || s.is(at, "in")
                || s.is(at, "during")
                || s.is(at, "within")
                || s.is(at, "for")
                || s.is(at, "throughout")) {
            at++;
        }
        if (at > i && s.is(at, "the")) {
            at++;
        } else if (at == i && s.is(at, "the")) {
            at++;
        }
        boolean past = at > i && (s.is(at, "past") || s.is(at, "last") || s.is(at, "previous"));
        if (past) {
            long n = 1;
            int unitAt = at + 1;
            Cardinals.Read read = unitAt < s.size() ? cardinals.at(s, unitAt) : null;
            if (read != null) {
                n = read.value();
                unitAt = read.to();
            } else if (s.is(unitAt, "few") || s.is(unitAt, "several") || s.is(unitAt, "couple")) {
                return new Periods.Found(i, unitAt + 2 <= s.size() ? unitAt + 2 : unitAt + 1, Period.NONE);
            }
            LocalDate start = minus(s, unitAt, n, published);
            if (start != null && (read != null || at - 1 >= i)) {
                return new Periods.Found(i, unitAt + 1, Period.of(When.between(start, published)));
            }
        }
        Cardinals.Read read = i < s.size() ? cardinals.at(s, i) : null;
        if (read != null && s.is(read.to() + 1, "ago")) {
            LocalDate start = minus(s, read.to(), read.value(), published);
            if (start != null) {
                boolean days = s.is(read.to(), "day") || s.is(read.to(), "days") || s.is(read.to(), "hours");
                When when = days ? When.day(start) : When.day(start).shaded(When.Shade.APPROXIMATE);
                return new Periods.Found(i, read.to() + 2, Period.of(when));
            }
        }
        return null;
    }

    private static @Nullable LocalDate minus(Sentence s, int i, long n, LocalDate published) {
        Hit unit = s.at(i, Role.TIME_UNIT);
        if (unit == null || n > 5000) {
            return null;
        }
        return switch (unit.value()) {
            case "hour" -> published.minusDays((n + 23) / 24);
            case "day" -> published.minusDays(n);
            case "week" -> published.minusWeeks(n);
            case "month" -> published.minusMonths(n);
            case "year" -> published.minusYears(n);
            case "decade" -> published.minusYears(n * 10);
            default -> null;
        };
    }

    @Override
    public int partOf(Sentence s, int i) {
        int at = s.is(i, "the") ? i + 1 : i;
        if (at >= s.size() || !PARTS.contains(s.token(at).norm())) {
            return -1;
        }
        int next = s.is(at + 1, "of") || s.is(at + 1, "in") ? at + 2 : at + 1;
        boolean date = s.has(next, Role.MONTH)
                || (next < s.size()
                        && s.token(next).isNumber()
                        && s.token(next).norm().length() == 4);
        return date ? next : -1;
    }

    @Override
    public boolean introducesYear(Sentence s, int i) {
        return i > 0 && BEFORE_YEAR.contains(s.token(i - 1).norm());
    }

    @Override
    public boolean introducesMonth(Sentence s, int i) {
        return BEFORE_MONTH.contains(s.token(i).norm());
    }

    @Override
    public @Nullable Day day(Sentence s, int i, LocalDate published) {
        if (s.is(i, "yesterday")) {
            return one(i + 1, published.minusDays(1));
        }
        if (s.is(i, "today") || s.is(i, "tonight")) {
            return one(i + 1, published);
        }
        if (s.is(i, "earlier") && s.is(i + 1, "today")) {
            return one(i + 2, published);
        }
        if (s.is(i, "this") && (s.is(i + 1, "morning") || s.is(i + 1, "afternoon") || s.is(i + 1, "evening"))) {
            return one(i + 2, published);
        }
        if (s.is(i, "last") && s.is(i + 1, "night")) {
            return one(i + 2, published.minusDays(1));
        }
        boolean last = s.is(i, "last") || s.is(i, "previous");
        boolean current = s.is(i, "this");
        if ((last || current || s.is(i, "the")) && s.is(i + 1, "weekend")) {
            LocalDate saturday = published.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
            When when = When.between(saturday, saturday.plusDays(1));
            return new Day(i + 2, when, when.edtf());
        }
        if ((last || current) && s.is(i + 1, "week")) {
            LocalDate monday = published
                    .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                    .minusWeeks(last ? 1 : 0);
            When when = When.between(monday, monday.plusDays(6));
            return new Day(i + 2, when, when.edtf());
        }
        if ((last || current) && s.is(i + 1, "month")) {
            YearMonth month = YearMonth.from(published).minusMonths(last ? 1 : 0);
            return new Day(i + 2, When.month(month), month.toString());
        }
        if ((last || current) && s.is(i + 1, "year")) {
            int year = published.getYear() - (last ? 1 : 0);
            return new Day(i + 2, When.year(year), Integer.toString(year));
        }
        return null;
    }

    private static Day one(int to, LocalDate day) {
        return new Day(to, When.day(day), day.toString());
    }
}
