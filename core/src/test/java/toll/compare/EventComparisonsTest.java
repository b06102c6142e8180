package toll.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EventComparisonsTest {
    @ParameterizedTest
    @CsvSource({
        "6, 6, the same range",
        "6 8, 8-12, ranges that overlap",
        "10, 11, ranges a little apart",
        "10, 16, ranges apart by up to half of the larger number",
        "2, 40, ranges far apart",
    })
    void rangesAreComparedByTheGapBetweenThem(String a, String b, String level) {
        RangeComparison ranges = new RangeComparison();
        assertThat(ranges.levels()
                        .get(ranges.level(
                                ranges.read(a).orElseThrow(), ranges.read(b).orElseThrow())))
                .isEqualTo(level);
    }

    @Test
    void aBlankCountIsMissingAndNotZero() {
        assertThat(new RangeComparison().read("")).isEmpty();
        assertThat(new RangeComparison().read("unknown")).isEmpty();
        assertThat(new RangeComparison().read("0")).contains(new RangeComparison.Range(0, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "'Army A; Army B', 'army b, ARMY A', the same are named",
        "'Army A, Army B', Army A, one names some of those that the other names",
        "'Army A, Army B', 'Army B, Army C', some are named by both",
        "Army A, Army C, none in common",
    })
    void namingOneOfTwoActorsIsNoContradiction(String a, String b, String level) {
        SetComparison sets = new SetComparison();
        assertThat(sets.levels()
                        .get(sets.level(sets.read(a).orElseThrow(), sets.read(b).orElseThrow())))
                .isEqualTo(level);
    }
}
