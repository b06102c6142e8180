package toll.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DatesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "edtf|2017-03-17|2017-03-17",
                "edtf|2017-03|2017-03",
                "edtf|1989-00-00|1989",
                "edtf|1989-05-00|1989-05",
                "edtf|2017-03-17/2017-03-19|2017-03-17/2017-03-19",
                "edtf|2017-03-17 12:30:00|2017-03-17",
                "m/d/yyyy|6/19/2004|2004-06-19",
                "m/d/yyyy|03/04/2017|2017-03-04",
                "d/m/yyyy|03/04/2017|2017-04-03",
                "d/m/yyyy|17.3.2017|2017-03-17",
                "yyyymmdd|20180628|2018-06-28",
                "excel-serial|38155|2004-06-17",
                "excel-serial|38155.5|2004-06-17",
                "english|October 8 2023|2023-10-08",
                "english|October 18, 2023|2023-10-18",
                "english|28th of March, 2017|2017-03-28",
                "english|8 Oct. 2023|2023-10-08",
                "english|Tuesday, March 28, 2017|2017-03-28",
                "english|March 2017|2017-03",
                "arabic|2 مارس 2026|2026-03-02",
                "arabic|٢٥ ديسمبر ٢٠٢٥|2025-12-25",
                "arabic|3 كانون الثاني 2015|2015-01-03",
                "arabic|4 كانون الأول 2015|2015-12-04",
                "arabic|شباط 2016|2016-02",
            })
    void eachFormReadsItsOwnWriting(String form, String text, String edtf) {
        When read = Dates.read(text, DateForm.ofWords(List.of(form))).orElseThrow();
        assertThat(read.edtf()).isEqualTo(edtf);
        assertThat(read.asWritten()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"''", "'  '", "0000-00-00", "00/00/0000", "0/0/0000", "00000000"})
    void blankAndZeroesAreUnknownInEveryForm(String text) {
        for (DateForm form : DateForm.values()) {
            assertThat(Dates.read(text, List.of(form)).orElseThrow().isUnknown())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "m/d/yyyy,17/3/2017",
        "d/m/yyyy,3/17/2017",
        "edtf,17/3/2017",
        "edtf,2017-02-30",
        "yyyymmdd,20171399",
        "excel-serial,20180628",
        "excel-serial,17",
        "english,Octember 8 2023",
        "arabic,8 October 2023",
        "edtf,soon",
        "m/d/yyyy,3/4/17",
    })
    void whatDoesNotFitIsNotGuessed(String form, String text) {
        assertThat(Dates.read(text, DateForm.ofWords(List.of(form)))).isEmpty();
    }

    @Test
    void dayFirstAndMonthFirstCannotBothBeMeant() {
        assertThatThrownBy(() -> DateForm.ofWords(List.of("m/d/yyyy", "d/m/yyyy")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two readings");
        assertThatThrownBy(() -> DateForm.ofWords(List.of("yy"))).hasMessageContaining("no date form");
    }

    @Property
    void everyDayComesBackFromEveryNumericForm(@ForAll @IntRange(min = -20_000, max = 60_000) int epochDay) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        int y = day.getYear();
        int m = day.getMonthValue();
        int d = day.getDayOfMonth();
        assertThat(Dates.read(m + "/" + d + "/" + y, List.of(DateForm.MONTH_DAY_YEAR))
                        .orElseThrow()
                        .edtf())
                .isEqualTo(day.toString());
        assertThat(Dates.read(d + "/" + m + "/" + y, List.of(DateForm.DAY_MONTH_YEAR))
                        .orElseThrow()
                        .edtf())
                .isEqualTo(day.toString());
        assertThat(Dates.read(day.toString().replace("-", ""), List.of(DateForm.COMPACT))
                        .orElseThrow()
                        .edtf())
                .isEqualTo(day.toString());
        assertThat(Dates.read(Integer.toString(epochDay + 25_569), List.of(DateForm.SERIAL))
                        .orElseThrow()
                        .edtf())
                .isEqualTo(day.toString());
    }
}
