package toll.intake.prose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import toll.date.Edge;
import toll.date.When;

/**
 * Times stated in a sentence, as intervals of days, anchored at the day of publication. What a reader could not
 * resolve from the text and that day alone is kept as unresolved, never read as the day of publication.
 */
final class Periods {
    /** A time in a sentence: tokens {@code from} to {@code to}. */
    record Found(int from, int to, Period period) {}

    private final Sentence s;
    private final LocalDate published;
    private final TimeWords words;
    private final Dates dates;
    private final List<Found> out = new ArrayList<>();

    private Periods(Sentence s, LocalDate published, TimeWords words) {
        this.s = s;
        this.published = published;
        this.words = words;
        this.dates = new Dates(s, published, words);
    }

    static List<Found> of(Sentence s, LocalDate published, TimeWords words) {
        return new Periods(s, published, words).run();
    }

    private List<Found> run() {
        int i = 0;
        while (i < s.size()) {
            Found found = at(i);
            if (found == null) {
                i++;
            } else {
                out.add(found);
                i = Math.max(found.to(), i + 1);
            }
        }
        return out;
    }

    private @Nullable Found at(int i) {
        int same = words.same(s, i);
        if (same > 0) {
            return new Found(i, same, new Period(When.UNKNOWN, "", Period.State.SAME));
        }
        int since = words.since(s, i);
        if (since > 0) {
            return since(i, since);
        }
        int between = words.between(s, i);
        if (between > 0) {
            Found range = range(i, between);
            if (range != null) {
                return range;
            }
        }
        Found back = words.back(s, i, published);
        if (back != null) {
            return back;
        }
        Dates.Point point = dates.point(i);
        if (point == null) {
            return null;
        }
        int join = words.through(s, point.to());
        Dates.Point end = join > 0 ? dates.point(join) : null;
        if (end == null && s.is(point.to(), "and") && point.edtf().length() == 4) {
            // "in 2013 and 2014"
            Dates.Point year = dates.point(point.to() + 1);
            end = year != null && year.edtf().length() == 4 ? year : null;
        }
        if (end != null) {
            Dates.Point start = sharpen(point, end);
            Found joined = join(i, start, end);
            if (joined != null) {
                return joined;
            }
        }
        return new Found(i, point.to(), Period.of(point.when(), point.edtf()));
    }

    /** "since March 2011", "since the start of the campaign in 2014"; without a date it stays unresolved. */
    private Found since(int i, int after) {
        if (words.then(s, after)) {
            return new Found(i, after + 1, Period.NONE);
        }
        int limit = Math.min(s.size(), after + 14);
        for (int k = after; k < limit; k++) {
            Dates.Point start = dates.point(k);
            if (start != null) {
                Edge from = start.when().from();
                String left = start.edtf();
                int slash = left.indexOf('/');
                When open = new When(from, Edge.OPEN, start.when().shade(), "");
                return new Found(i, start.to(), Period.of(open, (slash < 0 ? left : left.substring(0, slash)) + "/.."));
            }
            if (s.mark(k, ".") || s.mark(k, ",") || s.has(k, Role.HARM_VERB) || s.has(k, Role.SAY)) {
                limit = k;
            }
        }
        boolean event = words.beginning(s, after);
        return new Found(i, event ? limit : after, Period.NONE);
    }

    private @Nullable Found range(int i, int after) {
        Dates.Point start = dates.point(after);
        if (start == null) {
            return days(i, after);
        }
        int join = words.and(s, start.to());
        Dates.Point end = join > 0 ? dates.point(join) : null;
        return end == null ? null : join(i, sharpen(start, end), end);
    }

    /** "between 1 and 7 May 2016": the day of the beginning alone. */
    private @Nullable Found days(int i, int after) {
        int day = dates.dayNumber(after);
        int join = day > 0 ? words.and(s, after + 1) : -1;
        Dates.Point end = join > 0 ? dates.point(join) : null;
        if (end == null
                || !(end.when().from() instanceof Edge.Day last)
                || end.when().firstDay() != end.when().lastDay()
                || day >= last.day().getDayOfMonth()) {
            return null;
        }
        LocalDate first = last.day().withDayOfMonth(day);
        return new Found(i, end.to(), Period.of(When.between(first, last.day()), first + "/" + last.day()));
    }

    private static @Nullable Found join(int i, Dates.Point start, Dates.Point end) {
        if (!(start.when().from() instanceof Edge.Day a)
                || !(end.when().to() instanceof Edge.Day b)
                || a.day().isAfter(b.day())) {
            return null;
        }
        String right = end.edtf();
        String edtf = right.equals(start.edtf()) ? right : start.edtf() + "/" + right;
        return new Found(i, end.to(), Period.of(When.between(a.day(), b.day()), edtf));
    }

    /** "20 October to 20 November 2015": the year of the end holds for a beginning without one, not after it. */
    private Dates.Point sharpen(Dates.Point start, Dates.Point end) {
        if (!(start.when().from() instanceof Edge.Day a)
                || !(end.when().from() instanceof Edge.Day b)
                || words.year(s, start.from(), start.to())) {
            return start;
        }
        int year = b.day().getYear();
        LocalDate moved = a.day().withYear(year);
        long shift = moved.isAfter(b.day())
                ? year - 1 - a.day().getYear()
                : year - a.day().getYear();
        if (shift == 0 || !(start.when().to() instanceof Edge.Day last)) {
            return start;
        }
        When when = When.between(a.day().plusYears(shift), last.day().plusYears(shift));
        return new Dates.Point(start.from(), start.to(), when, when.edtf());
    }
}
