package toll.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DateComparisonTest {
    private final DateComparison dates = new DateComparison();

    @ParameterizedTest
    @CsvSource({
        "1971-06-24, 1971-06-24, the same date",
        "1971-06-24, 24/06/1971, the same date",
        "19710624, 24 June 1971, the same date",
        "1971-03-04, 1971-04-03, 'one digit apart, or day and month swapped'",
        "1971-06-24, 1971-05-24, 'one digit apart, or day and month swapped'",
        "1971-06-24, 1917-06-24, 'one digit apart, or day and month swapped'",
        "1971-06-24, 1971, one may be the other at a coarser precision",
        "1971-06-24, 1971-06, one may be the other at a coarser precision",
        "1971-06-24, 1971-07-09, at most 31 days apart",
        "1971-06-24, 1972-01-13, at most one year apart",
        "1971-06-24, 1979-11-02, at most ten years apart",
        "1971-06-24, 1931-11-08, dates differ",
    })
    void eachWayInWhichDatesGoWrongIsALevelOfItsOwn(String a, String b, String level) {
        int found = dates.level(dates.read(a).orElseThrow(), dates.read(b).orElseThrow());
        assertThat(dates.levels().get(found)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"0000-00-00", "1971-13-45", "unknown", "31/02/1971", "''", "12345678901234567890"})
    void whatIsNoDateIsMissingAndNotGuessed(String written) {
        assertThat(Days.read(written)).isEmpty();
    }

    @Test
    void aMonthIsAnIntervalNotItsFirstDay() {
        Days march = Days.read("2017-03").orElseThrow();
        assertThat(march.first()).isEqualTo(LocalDate.of(2017, 3, 1).toEpochDay());
        assertThat(march.last()).isEqualTo(LocalDate.of(2017, 3, 31).toEpochDay());
        assertThat(Days.read("2017-03/2017-05").orElseThrow().last())
                .isEqualTo(LocalDate.of(2017, 5, 31).toEpochDay());
    }

    @Property(tries = 300)
    void theOrderOfTwoDatesDoesNotMatter(
            @ForAll @LongRange(min = -40000, max = 20000) long a,
            @ForAll @LongRange(min = -40000, max = 20000) long b) {
        Days x = new Days(a, a);
        Days y = new Days(b, b);
        assertThat(dates.level(x, y)).isEqualTo(dates.level(y, x));
        assertThat(dates.level(x, y) == 0).isEqualTo(a == b);
    }

    @Test
    void anAgeAtAGivenDayBoundsTheBirth() {
        Days died = Days.on(LocalDate.of(2017, 3, 17));
        Days born = AgeComparison.bornFrom(30, died);
        assertThat(LocalDate.ofEpochDay(born.first())).isEqualTo(LocalDate.of(1986, 3, 18));
        assertThat(LocalDate.ofEpochDay(born.last())).isEqualTo(LocalDate.of(1987, 3, 17));
    }
}
