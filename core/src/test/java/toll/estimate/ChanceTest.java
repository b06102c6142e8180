package toll.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

/** Random variates have the moments of their distributions; convergence is told from its lack. */
final class ChanceTest {
    private static void moments(String what, DoubleSupplier draw, double mean, double variance) {
        int n = 60_000;
        double[] v = new double[n];
        Arrays.setAll(v, i -> draw.getAsDouble());
        double m = Arrays.stream(v).average().orElseThrow();
        double s = Arrays.stream(v).map(x -> (x - m) * (x - m)).sum() / (n - 1);
        assertThat(m).as(what).isCloseTo(mean, within(5 * Math.sqrt(variance / n)));
        assertThat(s / variance).as(what).isCloseTo(1, within(.08));
    }

    @Test
    void variatesHaveTheirMoments() {
        Variates r = new Variates(1, 1);
        moments("normal", r::normal, 0, 1);
        moments("gamma .3", () -> r.gamma(.3), .3, .3);
        moments("gamma 7", () -> r.gamma(7), 7, 7);
        moments("beta 1 5", () -> r.beta(1, 5), 1. / 6, 5. / 252);
        moments("beta .5 2", () -> r.beta(.5, 2), .2, .16 / 3.5);
        moments("binomial small", () -> r.binomial(12, .3), 3.6, 2.52);
        moments("binomial large", () -> r.binomial(4_000, .7), 2_800, 840);
        moments("poisson small", () -> r.poisson(4.2), 4.2, 4.2);
        moments("poisson large", () -> r.poisson(5_000), 5_000, 5_000);
    }

    @Test
    void streamsOfOneSeedDifferAndRepeat() {
        assertThat(new Variates(1, 2).uniform()).isEqualTo(new Variates(1, 2).uniform());
        assertThat(new Variates(1, 2).uniform()).isNotEqualTo(new Variates(1, 3).uniform());
    }

    @Test
    void chainsThatAgreeHaveRhatNearOneAndOthersDoNot() {
        double[][] same = new double[4][1_000];
        double[][] apart = new double[4][1_000];
        double[][] slow = new double[4][1_000];
        for (int c = 0; c < 4; c++) {
            Variates r = new Variates(9, c);
            double walk = 0;
            for (int i = 0; i < 1_000; i++) {
                double z = r.normal();
                walk = .99 * walk + z;
                same[c][i] = z;
                apart[c][i] = z + (c == 0 ? 3 : 0);
                slow[c][i] = walk;
            }
        }
        assertThat(Convergence.rhat(same)).isLessThan(1.01);
        assertThat(Convergence.bulkSize(same)).isBetween(2_500., 6_000.);
        assertThat(Convergence.rhat(apart)).isGreaterThan(1.3);
        assertThat(Convergence.bulkSize(slow)).isLessThan(200);
        assertThat(Convergence.rhat(new double[2][200])).isEqualTo(1);
    }
}
