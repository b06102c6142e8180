package toll.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class ClusteringTest {
    @Test
    void aWeakChainFallsApartWhereItsEndsContradictEachOther() {
        float[][] w = {{}, {8}, {8, 9}, {-9, -9, 2}, {-9, -9, -9, 9}};
        assertThat(Clustering.of(5, (i, j) -> w[i][j])).containsExactly(0, 0, 0, 1, 1);
    }

    @Test
    void aForbiddenPairNeverMeetsHoweverStrongTheRest() {
        float[][] w = {{}, {12}, {Clustering.NEVER, 12}};
        int[] cluster = Clustering.of(3, (i, j) -> w[i][j]);
        assertThat(cluster[0]).isNotEqualTo(cluster[2]);
    }

    /** The same rule, written the slow way: look at all pairs of clusters, join the best, begin again. */
    private static int[] slow(int size, float[][] w) {
        int[] in = new int[size];
        for (int i = 0; i < size; i++) {
            in[i] = i;
        }
        while (true) {
            double best = Clustering.JOIN_BITS;
            int keep = -1;
            int give = -1;
            for (int c = 0; c < size; c++) {
                for (int d = c + 1; d < size; d++) {
                    double sum = 0;
                    int n = 0;
                    for (int i = 0; i < size; i++) {
                        for (int j = 0; j < size; j++) {
                            if (in[i] == c && in[j] == d) {
                                sum += Clustering.clipped(w[Math.max(i, j)][Math.min(i, j)]);
                                n++;
                            }
                        }
                    }
                    if (n > 0 && sum / n > best + 1e-6) {
                        best = sum / n;
                        keep = c;
                        give = d;
                    }
                }
            }
            if (keep < 0) {
                return in;
            }
            for (int i = 0; i < size; i++) {
                in[i] = in[i] == give ? keep : in[i];
            }
        }
    }

    @Property(tries = 200)
    void theFastWayAndTheSlowWayAgree(@ForAll @IntRange(min = 2, max = 9) int size, @ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[][] w = new float[size][];
        for (int i = 0; i < size; i++) {
            w[i] = new float[i];
            for (int j = 0; j < i; j++) {
                w[i][j] = (float) (random.nextDouble() * 20 - 10);
            }
        }
        int[] fast = Clustering.of(size, (i, j) -> w[i][j]);
        int[] plain = slow(size, w);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                assertThat(fast[i] == fast[j]).isEqualTo(plain[i] == plain[j]);
            }
        }
    }

    @Property(tries = 100)
    void weightsNeverRiseDownTheLevels(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] m = new double[7];
        double[] u = new double[7];
        double sum = 0;
        for (int i = 0; i < 7; i++) {
            m[i] = random.nextDouble() + 1e-6;
            u[i] = random.nextDouble() + 1e-6;
            sum += m[i];
        }
        Monotone.down(m, u, 2, 2);
        double after = 0;
        for (int i = 0; i < 7; i++) {
            after += m[i];
            if (i > 2) {
                assertThat(m[i] / u[i]).isLessThanOrEqualTo(m[i - 1] / u[i - 1] + 1e-9);
            }
        }
        assertThat(after).isCloseTo(sum, org.assertj.core.api.Assertions.within(1e-9));
    }
}
