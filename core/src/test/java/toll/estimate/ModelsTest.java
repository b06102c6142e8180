package toll.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Counts of models and graphs, and fast ways against slow ones. */
final class ModelsTest {
    @Test
    void thereAreAsManyModelsAndGraphsAsTheLiteratureCounts() {
        assertThat(HierarchicalModel.all(3, 2)).hasSize(8);
        assertThat(HierarchicalModel.all(4, 2)).hasSize(64);
        assertThat(HierarchicalModel.all(4, 3)).hasSize(113);
        assertThat(HierarchicalModel.all(5, 2)).hasSize(1_024);
        assertThat(DecomposableGraph.all(3)).hasSize(8);
        assertThat(DecomposableGraph.all(4)).hasSize(61);
        assertThat(DecomposableGraph.all(5)).hasSize(822);
        assertThat(DecomposableGraph.all(6)).hasSize(18_154);
    }

    /** The bound that skips models never changes which one wins. */
    @Property(tries = 25)
    void theQuickSelectionFindsTheModelThatFittingAllFinds(
            @ForAll @IntRange(min = 1, max = 100_000) int seed, @ForAll @IntRange(min = 3, max = 4) int lists) {
        double[] chances = new double[lists];
        Variates random = new Variates(seed, 1);
        for (int j = 0; j < lists; j++) {
            chances[j] = .05 + .3 * random.uniform();
        }
        Counts made = Counts.of(Invented.independent(400, seed, chances));
        Counts now = Counts.of(Invented.independent(400, seed + 1L, chances));
        ModelSet models = ModelSet.candidates(lists);
        double price = Math.log(now.n());
        LogLinearFit quick = models.best(now, price, models.search(made, price));
        double least = HierarchicalModel.all(lists, lists == 4 ? 3 : 2).stream()
                .map(m -> new ModelFitter(m).fit(now))
                .filter(LogLinearFit::stands)
                .mapToDouble(f -> f.criterion(price))
                .min()
                .orElseThrow();
        assertThat(quick.criterion(price)).isCloseTo(least, within(1e-6));
    }

    /** Newton's method by margins against the same by a written-out design. */
    @Property(tries = 40)
    void marginsGiveTheSameFitAsTheWrittenOutDesign(@ForAll @IntRange(min = 1, max = 100_000) int seed) {
        Counts counts = Counts.of(Invented.independent(900, seed, .2, .1, .25, .15));
        List<HierarchicalModel> all = HierarchicalModel.all(4, 3);
        ModelFitter fitter = new ModelFitter(all.get(seed % all.size()));
        LogLinearFit fit = fitter.fit(counts);
        if (!fit.stands()) {
            return;
        }
        ModelFitter.Reduced r = fitter.reduce(counts);
        PoissonFit dense = PoissonFit.fit(new Design.Dense(r.x(), r.y(), r.p()), new double[0]);
        assertThat(fit.deviance()).isCloseTo(dense.deviance(), within(1e-6));
        assertThat(Math.log(fit.unseen())).isCloseTo(dense.beta()[0], within(1e-3));
    }

    @Test
    void averagingOverGraphsAgreesWithTheSumWrittenOut() {
        CaptureTable table = Invented.table(3, 30, 20, 9, 25, 7, 6, 4);
        UnseenGrid grid = UnseenGrid.every(0, 400);
        try (Workers workers = new Workers(1)) {
            DecomposableAveraging.Answer answer =
                    new DecomposableAveraging(.5, PopulationPrior.FLAT, true).of(table, grid, workers);
            double[] slow = new double[401];
            for (DecomposableGraph g : DecomposableGraph.all(3)) {
                for (int n0 = 0; n0 <= 400; n0++) {
                    slow[n0] += Math.exp(SlowGraphs.logPosterior(table, g, n0, .5) - 300);
                }
            }
            double all = Arrays.stream(slow).sum();
            for (int n0 = 0; n0 <= 400; n0 += 20) {
                assertThat(answer.unseen().mass()[n0]).isCloseTo(slow[n0] / all, within(1e-9));
            }
        }
    }

    @Test
    void modesAreTheHillsOfAMixture() {
        Variates random = new Variates(4, 0);
        double[] values = new double[4_000];
        Arrays.setAll(values, i -> Math.exp((i % 4 == 0 ? 9 : 7) + .1 * random.normal()));
        double[] ones = new double[values.length];
        Arrays.fill(ones, 1);
        List<Mode> modes = Mode.of(values, ones);
        assertThat(modes).hasSize(2);
        assertThat(Math.log(modes.get(0).unseen())).isCloseTo(7, within(.1));
        assertThat(modes.get(1).weight()).isCloseTo(.25, within(.02));
        assertThat(modes.stream()
                        .max(Comparator.comparingDouble(Mode::weight))
                        .orElseThrow()
                        .unseen())
                .isLessThan(1_500);
    }
}
