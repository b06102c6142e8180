package toll.intake.prose;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import toll.date.When;

/** The small words of time of one language. A negative answer means that no such word stands there. */
interface TimeWords {
    /** A day, week, month or year named by a word, ending before token {@code to}. */
    record Day(int to, When when, String edtf) {}

    /** "the same period", "during that time": one past its end. */
    int same(Sentence s, int i);

    /** "since": where its date begins. */
    int since(Sentence s, int i);

    /** Whether "since then" and no more stands here. */
    default boolean then(Sentence s, int i) {
        return s.is(i, "then") || s.is(i, "ذلك");
    }

    /** "between", "from" before a date. */
    int between(Sentence s, int i);

    /** "and", "to", "until" between the two dates of a range. */
    int and(Sentence s, int i);

    /** "to", "until", "-" after a date that stands alone. */
    int through(Sentence s, int i);

    /** "the start of the war": an event that a reader would have to know. */
    boolean beginning(Sentence s, int i);

    /** "over the past year", "in the last 24 hours", "two days ago". */
    Periods.@Nullable Found back(Sentence s, int i, LocalDate published);

    /** "early", "the end of": where the month or year begins. */
    int partOf(Sentence s, int i);

    /** Whether a bare number of four digits at {@code i} is a year: "in 2014". */
    boolean introducesYear(Sentence s, int i);

    /** Whether the word at {@code i} may stand before a month. */
    boolean introducesMonth(Sentence s, int i);

    @Nullable
    Day day(Sentence s, int i, LocalDate published);

    /** Whether a year stands among these tokens. */
    default boolean year(Sentence s, int from, int to) {
        for (int k = from; k < to; k++) {
            if (s.token(k).isNumber() && s.token(k).norm().length() == 4) {
                return true;
            }
        }
        return false;
    }
}
