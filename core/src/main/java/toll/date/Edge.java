package toll.date;

import java.time.LocalDate;

/** One end of an interval of days: a day, not known, or open (no end). */
public sealed interface Edge {
    Edge UNKNOWN = new Unknown();
    Edge OPEN = new Open();

    static Edge of(LocalDate day) {
        return new Day(day);
    }

    /** The day itself, included in the interval. */
    record Day(LocalDate day) implements Edge {}

    /** There is an end, and the source does not say which day (EDTF: nothing before or after the slash). */
    record Unknown() implements Edge {}

    /** There is no end: ongoing, or since ever (EDTF: two dots). */
    record Open() implements Edge {}
}
