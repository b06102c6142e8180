package toll.date;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * When: an interval of whole days, both ends included. "March 2017" is 2017-03-01 to 2017-03-31, never 1 March.
 *
 * @param shade whether the source calls the date approximate, uncertain, both or neither
 * @param asWritten the source's own words, or empty
 */
public record When(Edge from, Edge to, Shade shade, String asWritten) {
    /** EDTF level 1: {@code ~} approximate, {@code ?} uncertain, {@code %} both. */
    public enum Shade {
        PLAIN(""),
        APPROXIMATE("~"),
        UNCERTAIN("?"),
        BOTH("%");

        private final String mark;

        Shade(String mark) {
            this.mark = mark;
        }

        String mark() {
            return mark;
        }
    }

    public static final When UNKNOWN = new When(Edge.UNKNOWN, Edge.UNKNOWN, Shade.PLAIN, "");

    public When {
        if (from instanceof Edge.Day a && to instanceof Edge.Day b && a.day().isAfter(b.day())) {
            throw new IllegalArgumentException(a.day() + " is after " + b.day());
        }
    }

    public static When day(LocalDate day) {
        return between(day, day);
    }

    public static When between(LocalDate first, LocalDate last) {
        return new When(Edge.of(first), Edge.of(last), Shade.PLAIN, "");
    }

    public static When month(YearMonth month) {
        return between(month.atDay(1), month.atEndOfMonth());
    }

    public static When year(int year) {
        return between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    public static When since(LocalDate first) {
        return new When(Edge.of(first), Edge.OPEN, Shade.PLAIN, "");
    }

    public static When until(LocalDate last) {
        return new When(Edge.UNKNOWN, Edge.of(last), Shade.PLAIN, "");
    }

    public When written(String words) {
        return new When(from, to, shade, words);
    }

    public When shaded(Shade other) {
        return new When(from, to, other, asWritten);
    }

    /** Whether the source names neither end. */
    public boolean isUnknown() {
        return from instanceof Edge.Unknown && to instanceof Edge.Unknown;
    }

    /** First day as days since 1970-01-01; {@link Long#MIN_VALUE} where it is unknown or open. */
    public long firstDay() {
        return from instanceof Edge.Day d ? d.day().toEpochDay() : Long.MIN_VALUE;
    }

    /** Last day as days since 1970-01-01; {@link Long#MAX_VALUE} where it is unknown or open. */
    public long lastDay() {
        return to instanceof Edge.Day d ? d.day().toEpochDay() : Long.MAX_VALUE;
    }

    /** Whether the two could share a day: unknown and open ends reach as far as they might. */
    public boolean mayOverlap(When that) {
        return firstDay() <= that.lastDay() && that.firstDay() <= lastDay();
    }

    /** Whether every day of this surely falls into {@code that}. */
    public boolean within(When that) {
        boolean low = that.from instanceof Edge.Open
                || (from instanceof Edge.Day && that.from instanceof Edge.Day && firstDay() >= that.firstDay());
        boolean high = that.to instanceof Edge.Open
                || (to instanceof Edge.Day && that.to instanceof Edge.Day && lastDay() <= that.lastDay());
        return low && high;
    }

    /** The EDTF level 1 form: {@code 2017-03}, {@code 2017-03-17/2017-03-18}, {@code 2014-08/..}, {@code ~}, {@code ?}. */
    public String edtf() {
        return Edtf.write(this);
    }

    /** The EDTF form. */
    @Override
    public String toString() {
        return edtf();
    }
}
