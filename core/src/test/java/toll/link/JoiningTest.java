package toll.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class JoiningTest {
    private static final Role BORN = new Role(Role.Kind.BORN, "");

    /** For each record the first of its cluster, for so many clusters of one, two, three … records. */
    private static int[] clusters(int... ofSize) {
        List<Integer> first = new ArrayList<>();
        for (int size = 1; size <= ofSize.length; size++) {
            for (int c = 0; c < ofSize[size - 1]; c++) {
                int start = first.size();
                for (int i = 0; i < size; i++) {
                    first.add(start);
                }
            }
        }
        return first.stream().mapToInt(Integer::intValue).toArray();
    }

    private static Rows rows(int n, String... uniqueWithin) {
        Rows.Builder rows = new Rows.Builder(List.of(BORN));
        for (int i = 0; i < n; i++) {
            rows.add("list", "r" + i, i < uniqueWithin.length ? uniqueWithin[i] : "", List.of("1990-01-01"));
        }
        return rows.build();
    }

    private static Neighbours neighbours(Rows rows, int[] cluster, int[] a, int[] b, float... bits) {
        return Neighbours.of(rows, cluster, List.of(new Candidates.Stretch(a, b, new long[a.length])), List.of(bits));
    }

    private static Joining joining(int... ofSize) {
        int[] cluster = clusters(ofSize);
        return Joining.of(cluster, neighbours(rows(cluster.length), cluster, new int[0], new int[0]));
    }

    /** Every way to see people in two parts, counted one by one: parts of one person, and parts that are two people. */
    @Property(tries = 30)
    void priorOddsAreThoseOfCountingEveryWayToTakeAPersonsRecordsApart(
            @ForAll @IntRange(min = 40, max = 90) int ones,
            @ForAll @IntRange(min = 40, max = 90) int twos,
            @ForAll @IntRange(min = 40, max = 90) int threes,
            @ForAll @IntRange(min = 40, max = 90) int fours) {
        Joining joining = joining(ones, twos, threes, fours);
        int[] size = {0, ones, twos, threes, fours};
        for (int a = 1; a <= 2; a++) {
            for (int b = a; a + b <= 4; b++) {
                long same = 0;
                for (int part = 0; part < 1 << (a + b); part++) {
                    same += Integer.bitCount(part) == a ? size[a + b] : 0;
                }
                double odds = same / ((double) size[a] * size[b]);
                double expected = Math.min(64, odds / joining.pair()) / b;
                assertThat(joining.factor(a, b)).isCloseTo(expected, within(.06 * expected));
            }
        }
    }

    @Test
    void aRecordAloneAmongPeopleWhoHaveSeveralIsLikelierToBelongThanAPairDrawnByChance() {
        assertThat(joining(200, 100).factor(1, 1)).isCloseTo(3.9, within(.1));
    }

    @Test
    void whereNobodyStandsTwiceARecordAloneIsNoLikelierToBelong() {
        assertThat(joining(400).factor(1, 1)).isLessThanOrEqualTo(1);
    }

    @Test
    void weightsThatPromiseMoreThanStandsTogetherArePulledDownAndTheStrongestStay() {
        int[] cluster = clusters(400);
        int[] a = new int[200];
        int[] b = new int[200];
        float[] bits = new float[200];
        for (int i = 0; i < 200; i++) {
            a[i] = 0;
            b[i] = i + 1;
            bits[i] = 1;
        }
        Joining joining = Joining.of(cluster, neighbours(rows(400), cluster, a, b, bits));
        assertThat(joining.bits(1)).isBetween(-2.1f, 0f);
        assertThat(joining.bits(14)).isEqualTo(14f);
        assertThat(joining.bits(Clustering.NEVER)).isEqualTo(Clustering.NEVER);
    }

    /** Lone records half of which lean towards one other: what is counted as alone must shrink by what is to be expected. */
    @Property(tries = 30)
    void sizesAreThoseToBeExpectedAndNoRecordIsLostAmongThem(
            @ForAll @IntRange(min = 20, max = 60) int pairs, @ForAll @IntRange(min = -6, max = 6) int bits) {
        int[] cluster = clusters(4 * pairs, pairs);
        int[] a = new int[pairs];
        int[] b = new int[pairs];
        float[] weights = new float[pairs];
        for (int i = 0; i < pairs; i++) {
            a[i] = 2 * i;
            b[i] = 2 * i + 1;
            weights[i] = bits;
        }
        Joining found = joining(4 * pairs, pairs);
        Joining joining = Joining.of(cluster, neighbours(rows(cluster.length), cluster, a, b, weights));
        assertThat(records(joining)).isCloseTo(records(found), within(1e-6));
        double joins = found.sizes()[1] / 2 - joining.sizes()[1] / 2;
        assertThat(joins).isGreaterThan(0).isLessThan(pairs);
        assertThat(joining.sizes()[2]).isCloseTo(found.sizes()[2] + joins, within(1e-6));
        assertThat(joining.factor(1, 1)).isGreaterThan(found.factor(1, 1));
        assertThat(Arrays.stream(joining.right()).max()).hasValue(0);
    }

    private static double records(Joining joining) {
        double records = 0;
        for (int size = 1; size < joining.sizes().length; size++) {
            records += size * joining.sizes()[size];
        }
        return records;
    }

    @Test
    void aClusterThatHoldsARecordOfTheSameListIsNoNeighbour() {
        int[] cluster = {0, 0, 2, 3};
        int[] a = {0, 1};
        int[] b = {2, 3};
        List<String> found = new ArrayList<>();
        neighbours(rows(4, "x", "y", "y", "z"), cluster, a, b, 3, 2)
                .each((c, d, weights, count) -> found.add(c + "-" + d));
        assertThat(found).containsExactly("0-3");
    }
}
