package toll.reconcile;

import java.time.LocalDate;
import java.util.regex.Pattern;
import toll.date.Edge;
import toll.date.When;
import toll.ledger.Figure;
import toll.term.Saying;

/**
 * The days a figure counts, in days since 1970-01-01. An open end is closed by the day until which the source had
 * counted, else by the day it published.
 *
 * @param yearOnly whether the source names only the year in which it begins: "since 2014"
 */
record Span(long first, long last, boolean stated, boolean yearOnly) {
    /** A day of January, in digits or in words, stands in the text: the first day is meant and not just its year. */
    private static final Pattern NAMES_JANUARY = Pattern.compile("-01\\b|(?i:jan)|كانون الثاني|يناير");

    Span(long first, long last, boolean stated) {
        this(first, last, stated, false);
    }

    static Span of(Figure figure) {
        When period = figure.scope().period();
        if (period.isUnknown()) {
            return new Span(Long.MIN_VALUE, Long.MAX_VALUE, false);
        }
        boolean yearOnly = period.from() instanceof Edge.Day day
                && day.day().getDayOfYear() == 1
                && !period.asWritten().isEmpty()
                && !NAMES_JANUARY.matcher(period.asWritten()).find();
        long last = period.lastDay();
        if (last == Long.MAX_VALUE) {
            last = asOf(figure);
        }
        return new Span(period.firstDay(), last, true, yearOnly);
    }

    /** The last day of counting that the figure states or implies; {@link Long#MAX_VALUE} where it does not. */
    static long asOf(Figure figure) {
        return figure.asOf()
                .filter(when -> !when.isUnknown())
                .map(When::lastDay)
                .orElse(figure.origin().published().lastDay());
    }

    boolean overlaps(Span that) {
        return first <= that.last && that.first <= last;
    }

    Span meet(Span that) {
        return new Span(Math.max(first, that.first), Math.min(last, that.last), stated && that.stated);
    }

    /** Whether both ends lie within so many days of the other's; a start known by its year alone is any day of it. */
    boolean near(Span that, long days) {
        return (close(first, that.first, days) || startsInYearOf(that) || that.startsInYearOf(this))
                && close(last, that.last, days);
    }

    private boolean startsInYearOf(Span that) {
        return yearOnly
                && that.first != Long.MIN_VALUE
                && LocalDate.ofEpochDay(first).getYear()
                        == LocalDate.ofEpochDay(that.first).getYear();
    }

    static boolean close(long a, long b, long days) {
        return a == b
                || (a != Long.MIN_VALUE
                        && b != Long.MIN_VALUE
                        && a != Long.MAX_VALUE
                        && b != Long.MAX_VALUE
                        && Math.abs(a - b) <= days);
    }

    /** EDTF. */
    Saying words() {
        return stated
                ? Saying.plain(
                        (yearOnly ? Integer.toString(LocalDate.ofEpochDay(first).getYear()) : edge(first)) + "/"
                                + edge(last))
                : Saying.of("not-stated");
    }

    private static String edge(long day) {
        return day == Long.MIN_VALUE || day == Long.MAX_VALUE
                ? ".."
                : LocalDate.ofEpochDay(day).toString();
    }
}
