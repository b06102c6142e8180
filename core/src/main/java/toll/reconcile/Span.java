package toll.reconcile;

import java.time.LocalDate;
import toll.date.When;
import toll.ledger.Figure;

/**
 * The days a figure counts, in days since 1970-01-01. An open end is closed by the day until which the source had
 * counted, else by the day it published.
 */
record Span(long first, long last, boolean stated) {
    static Span of(Figure figure) {
        When period = figure.scope().period();
        if (period.isUnknown()) {
            return new Span(Long.MIN_VALUE, Long.MAX_VALUE, false);
        }
        long last = period.lastDay();
        if (last == Long.MAX_VALUE) {
            last = asOf(figure);
        }
        return new Span(period.firstDay(), last, true);
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

    /** Whether both ends lie within so many days of the other's. */
    boolean near(Span that, long days) {
        return close(first, that.first, days) && close(last, that.last, days);
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
    String words() {
        return stated ? edge(first) + "/" + edge(last) : "not stated";
    }

    private static String edge(long day) {
        return day == Long.MIN_VALUE || day == Long.MAX_VALUE
                ? ".."
                : LocalDate.ofEpochDay(day).toString();
    }
}
