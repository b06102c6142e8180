package toll.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import toll.estimate.LinkageDoubt.Band;

final class LinkageDoubtTest {
    private static final CaptureTable TRUE = Invented.independent(20_000, 4, .3, .25, .2, .15);

    /** Each twentieth of those on several lists in two: the first of their lists breaks away. */
    private static CaptureTable split(CaptureTable table) {
        TreeMap<Integer, Long> counts = table.counts();
        for (CaptureTable.Capture c : table.captures()) {
            if (Integer.bitCount(c.lists()) > 1) {
                long some = Math.round(.05 * c.count());
                int one = Integer.lowestOneBit(c.lists());
                counts.merge(c.lists(), -some, Long::sum);
                counts.merge(one, some, Long::sum);
                counts.merge(c.lists() ^ one, some, Long::sum);
            }
        }
        return CaptureTable.of(table.lists(), counts);
    }

    /** A twentieth of all joined in pairs, as frequent as both. */
    private static CaptureTable joined(CaptureTable table) {
        TreeMap<Integer, Long> counts = table.counts();
        double n = table.documented();
        for (CaptureTable.Capture a : table.captures()) {
            for (CaptureTable.Capture b : table.captures()) {
                long some = Math.round(.05 * n / 2 * a.count() / n * b.count() / n);
                counts.merge(a.lists(), -some, Long::sum);
                counts.merge(b.lists(), -some, Long::sum);
                counts.merge(a.lists() | b.lists(), some, Long::sum);
            }
        }
        return CaptureTable.of(table.lists(), counts);
    }

    @Test
    void whoWasSplitIsMadeWholeAgain() {
        CaptureTable corrected = new LinkageDoubt(Band.exactly(.05), Band.exactly(0)).once(split(TRUE), 1);
        assertThat((double) corrected.documented() / TRUE.documented()).isCloseTo(1, within(.003));
        assertThat((double) corrected.onExactly(2) / TRUE.onExactly(2)).isCloseTo(1, within(.02));
    }

    @Test
    void whoWasJoinedIsTakenApartAgain() {
        CaptureTable corrected = new LinkageDoubt(Band.exactly(0), Band.exactly(.05)).once(joined(TRUE), 1);
        assertThat((double) corrected.documented() / TRUE.documented()).isCloseTo(1, within(.004));
        assertThat((double) corrected.onExactly(1) / TRUE.onExactly(1)).isCloseTo(1, within(.02));
    }

    @Test
    void nothingStatedLeavesTheTableAsItIs() {
        assertThat(LinkageDoubt.NONE.isNone()).isTrue();
        assertThat(LinkageDoubt.NONE.versions(TRUE, 5, 1)).allMatch(TRUE::equals);
    }

    @Test
    void ratesAreSpreadOverTheBandAndTheSameSeedGivesTheSame() {
        LinkageDoubt doubt = new LinkageDoubt(new Band(0, .1), Band.exactly(0));
        List<CaptureTable> versions = doubt.versions(TRUE, 10, 7);
        assertThat(doubt.versions(TRUE, 10, 7)).isEqualTo(versions);
        assertThat(versions.getFirst().documented())
                .isGreaterThan(versions.getLast().documented());
        assertThat(Band.about(.04)).isEqualTo(new Band(.02, .06));
        assertThatThrownBy(() -> new Band(.1, .05)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void smallTablesAreNeverTakenBelowNobody() {
        CaptureTable small = Invented.table(3, 2, 1, 0, 1, 1, 0, 1);
        assertThat(new LinkageDoubt(Band.exactly(.5), Band.exactly(.5)).versions(small, 20, 3))
                .allSatisfy(t -> assertThat(t.captures()).allMatch(c -> c.count() > 0));
    }

    @Test
    void aShareBeyondReachIsInTheUpperLimitOnly() {
        Declared tenth = new Declared(true, true, true, .1);
        Range total = tenth.beyond(new Range(100, 90, 180));
        assertThat(total.low()).isEqualTo(90);
        assertThat(total.high()).isCloseTo(200, within(1e-9));
        assertThat(total.point()).isBetween(100., 110.);
    }
}
