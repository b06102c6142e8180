package toll.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EdtfTest {
    /** The examples of the specification's levels 0 and 1 (Library of Congress, 2019) that are days, months or years. */
    @ParameterizedTest
    @CsvSource({
        "1985-04-12,1985-04-12,1985-04-12",
        "1985-04,1985-04-01,1985-04-30",
        "1985,1985-01-01,1985-12-31",
        "1964/2008,1964-01-01,2008-12-31",
        "2004-06/2006-08,2004-06-01,2006-08-31",
        "2004-02-01/2005-02-08,2004-02-01,2005-02-08",
        "2005/2006-02,2005-01-01,2006-02-28",
        "1984?,1984-01-01,1984-12-31",
        "2004-06~,2004-06-01,2004-06-30",
        "2004-06-11%,2004-06-11,2004-06-11",
        "201X,2010-01-01,2019-12-31",
        "20XX,2000-01-01,2099-12-31",
        "2004-XX,2004-01-01,2004-12-31",
        "1985-04-XX,1985-04-01,1985-04-30",
        "1985-XX-XX,1985-01-01,1985-12-31",
        "2001-21,2001-03-01,2001-05-31",
        "1984~/2004-06,1984-01-01,2004-06-30",
    })
    void examplesOfTheSpecificationReadAsTheirDays(String text, LocalDate first, LocalDate last) {
        When read = Edtf.read(text).orElseThrow();
        assertThat(read.from()).isEqualTo(Edge.of(first));
        assertThat(read.to()).isEqualTo(Edge.of(last));
    }

    @Test
    void openAndUnknownEndsAreKeptApart() {
        assertThat(Edtf.read("1985-04-12/..").orElseThrow().to()).isEqualTo(Edge.OPEN);
        assertThat(Edtf.read("1985-04-12/").orElseThrow().to()).isEqualTo(Edge.UNKNOWN);
        assertThat(Edtf.read("../1985").orElseThrow().from()).isEqualTo(Edge.OPEN);
        assertThat(Edtf.read("/1985").orElseThrow().from()).isEqualTo(Edge.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"2017-13", "2017-02-30", "yesterday", "2017/2016", "17-03-2017", "2017-3-17", "''"})
    void whatIsNotEdtfIsEmpty(String text) {
        assertThat(Edtf.read(text)).isEmpty();
    }

    @Property
    void whatIsWrittenReadsBackAsTheSameInterval(@ForAll("intervals") When when) {
        When back = Edtf.read(when.edtf()).orElseThrow();
        assertThat(back.from()).isEqualTo(when.from());
        assertThat(back.to()).isEqualTo(when.to());
        assertThat(back.shade()).isEqualTo(when.shade());
        assertThat(back.edtf()).isEqualTo(when.edtf());
    }

    @Property
    void overlapIsSymmetricAndContainmentImpliesIt(@ForAll("intervals") When a, @ForAll("intervals") When b) {
        assertThat(a.mayOverlap(b)).isEqualTo(b.mayOverlap(a));
        if (a.within(b)) {
            assertThat(a.mayOverlap(b)).isTrue();
        }
    }

    @Provide
    Arbitrary<When> intervals() {
        Arbitrary<LocalDate> days = Arbitraries.longs().between(-20_000, 60_000).map(LocalDate::ofEpochDay);
        Arbitrary<When> closed = Combinators.combine(
                        days, Arbitraries.integers().between(0, 900))
                .as((d, length) -> When.between(d, d.plusDays(length)));
        Arbitrary<When> months = days.map(d -> When.month(java.time.YearMonth.from(d)));
        Arbitrary<When> years = days.map(d -> When.year(d.getYear()));
        Arbitrary<When> open = days.map(When::since);
        Arbitrary<When> until = days.map(When::until);
        return Combinators.combine(
                        Arbitraries.oneOf(closed, months, years, open, until), Arbitraries.of(When.Shade.values()))
                .as(When::shaded);
    }
}
