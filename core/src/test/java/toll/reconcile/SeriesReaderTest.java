package toll.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import toll.date.When;
import toll.ledger.Origin;
import toll.ledger.Report;

/**
 * The months of CJTF-OIR's reports as its press releases give them: March and April 2017
 * (https://airwars.org/military-claims/cjtfoir-may-1-2017-2), 624 in August and 735 with 50 new on 29 September 2017
 * (https://www.centcom.mil, release 1329187), November and December 2018 and August 2019 (https://www.inherentresolve.mil).
 */
final class SeriesReaderTest {
    /** -1: not stated. Order: carried, received, completed, credible, non-credible, duplicate, open, deaths, cumulative. */
    static Report report(String month, long... n) {
        OptionalLong[] v = new OptionalLong[n.length];
        for (int i = 0; i < n.length; i++) {
            v[i] = n[i] < 0 ? OptionalLong.empty() : OptionalLong.of(n[i]);
        }
        return new Report(
                Origin.of("cjtf-oir", month),
                "us-led-coalition",
                When.month(YearMonth.parse(month)),
                v[0],
                v[1],
                OptionalLong.empty(),
                v[2],
                v[3],
                v[4],
                v[5],
                v[6],
                v[7],
                v[8]);
    }

    static Shelf months() {
        Shelf shelf = new Shelf();
        shelf.put(report("2018-12", 184, 10, 12, 5, 1, 6, 182, 51, 1190));
        shelf.put(report("2017-03", 43, 27, 28, 17, 9, 2, 42, -1, 352));
        shelf.put(report("2017-04", 42, 43, 47, 31, 16, -1, 38, 132, 484));
        shelf.put(report("2017-06", -1, -1, -1, -1, -1, -1, -1, -1, 624));
        shelf.put(report("2017-08", -1, -1, -1, -1, -1, -1, -1, 50, 735));
        shelf.put(report("2018-09", -1, -1, 104, 0, -1, -1, -1, -1, -1));
        shelf.put(report("2018-11", 194, 15, 25, 3, 2, 20, 184, -1, 1139));
        shelf.put(report("2019-08", 97, 2, 20, 7, 13, -1, 79, -1, -1));
        return shelf;
    }

    @Test
    void everyIdentityOfTheMonthsIsConfirmed() {
        Series series = SeriesReader.read(months(), "cjtf-oir");
        assertThat(series.identities()).allMatch(Series.Identity::holds);
        assertThat(series.identities())
                .extracting(Series.Identity::sum)
                .contains(
                        "43 + 27 - 28 = 42",
                        "17 + 9 + 2 = 28",
                        "42 + 43 - 47 = 38",
                        "31 + 16 = 47",
                        "352 + 132 = 484",
                        "194 + 15 - 25 = 184",
                        "3 + 2 + 20 = 25",
                        "184 + 10 - 12 = 182",
                        "5 + 1 + 6 = 12",
                        "1139 + 51 = 1190",
                        "97 + 2 - 20 = 79",
                        "7 + 13 = 20",
                        "42 left open, 42 carried over",
                        "184 left open, 184 carried over");
        assertThat(series.breaks()).noneMatch(b -> b.kind() == Series.Kind.IDENTITY);
    }

    @Test
    void whatTheReportBeforeLeftOpenStandsForWhatIsNotStated() {
        Shelf shelf = new Shelf();
        shelf.put(report("2017-03", 43, 27, 28, 17, 9, 2, 42, -1, 352));
        shelf.put(report("2017-04", -1, 43, 47, 31, 16, -1, 38, 132, 484));
        assertThat(SeriesReader.read(shelf, "cjtf-oir").identities())
                .extracting(Series.Identity::sum)
                .contains("42 + 43 - 47 = 38");
    }

    @Test
    void aReportIsMissingWorth61Between624And735() {
        Series series = SeriesReader.read(months(), "cjtf-oir");
        assertThat(series.breaks())
                .filteredOn(b -> b.after().equals("2017-06") && b.before().equals("2017-08"))
                .singleElement()
                .satisfies(b -> {
                    assertThat(b.kind()).isEqualTo(Series.Kind.MISSING_REPORT);
                    assertThat(b.amount()).hasValue(61);
                    assertThat(b.sentence()).contains("624 + 50 + 61 = 735");
                });
    }

    @Test
    void withNoMonthBetweenTheSameAmountIsARevision() {
        Shelf shelf = new Shelf();
        shelf.put(report("2017-07", -1, -1, -1, -1, -1, -1, -1, -1, 624));
        shelf.put(report("2017-08", -1, -1, -1, -1, -1, -1, -1, 50, 735));
        List<Series.Break> breaks = SeriesReader.read(shelf, "cjtf-oir").breaks();
        assertThat(breaks).singleElement().satisfies(b -> {
            assertThat(b.kind()).isEqualTo(Series.Kind.REVISION);
            assertThat(b.amount()).hasValue(61);
        });
    }

    @Test
    void aFallingTotalIsARevisionEvenAcrossAMissingMonth() {
        Shelf shelf = new Shelf();
        shelf.put(report("2017-05", -1, -1, -1, -1, -1, -1, -1, -1, 624));
        shelf.put(report("2017-08", -1, -1, -1, -1, -1, -1, -1, -1, 600));
        assertThat(SeriesReader.read(shelf, "cjtf-oir").breaks())
                .singleElement()
                .satisfies(b -> {
                    assertThat(b.kind()).isEqualTo(Series.Kind.REVISION);
                    assertThat(b.amount()).hasValue(-24);
                });
    }

    @Test
    void aReportThatContradictsItselfIsABreak() {
        Shelf shelf = new Shelf();
        shelf.put(report("2017-03", 43, 27, 28, 17, 9, 3, 41, -1, 352));
        List<Series.Break> breaks = SeriesReader.read(shelf, "cjtf-oir").breaks();
        assertThat(breaks).extracting(Series.Break::kind).containsOnly(Series.Kind.IDENTITY);
        assertThat(breaks).extracting(b -> b.amount().getAsLong()).containsExactly(-1L, -1L);
    }

    @Test
    void deathsOfReportsWithoutACumulativeAreTakenAlong() {
        Shelf shelf = new Shelf();
        shelf.put(report("2017-03", -1, -1, -1, -1, -1, -1, -1, -1, 100));
        shelf.put(report("2017-04", -1, -1, -1, -1, -1, -1, -1, 7, -1));
        shelf.put(report("2017-05", -1, -1, -1, -1, -1, -1, -1, 3, 110));
        Series series = SeriesReader.read(shelf, "cjtf-oir");
        assertThat(series.breaks()).isEmpty();
        assertThat(series.identities()).extracting(Series.Identity::sum).containsExactly("100 + 7 + 3 = 110");
    }
}
