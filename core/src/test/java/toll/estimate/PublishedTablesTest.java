package toll.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Published tables against published answers; each figure's source stands in docs/accuracy/estimate.md. */
final class PublishedTablesTest {
    private static final Workers WORKERS = new Workers(2);

    @AfterAll
    static void close() {
        WORKERS.close();
    }

    @Test
    void kosovoHasTheModelsOfTheLiteratureInTheirOrder() {
        CaptureTable kosovo = Published.table("kosovo");
        Counts counts = Counts.of(kosovo);
        List<LogLinearFit> ranked = ModelSet.candidates(4).ranked(counts, Math.log(4400), WORKERS);
        assertThat(ranked).hasSize(113);
        assertThat(ranked.stream().limit(6).map(f -> f.model().generators()))
                .containsExactly(
                        "[123,14,34]", "[123,134]", "[134,12,23]", "[123,14,24,34]", "[134,12,23,24]", "[123,134,24]");
        LogLinearFit best = ranked.getFirst();
        assertThat(4400 + best.unseen()).isCloseTo(10_356.52, within(.005));
        assertThat(Math.sqrt(best.variance())).isCloseTo(785.9, within(.05));
        assertThat(best.deviance()).isCloseTo(9.323, within(.001));
        assertThat(best.freedom()).isEqualTo(4);
        assertThat(best.criterion(Math.log(4400)) + ModelSet.saturated(counts)).isCloseTo(203.0296, within(.0001));
        assertThat(best.criterion(2) + ModelSet.saturated(counts)).isCloseTo(132.7467, within(.0001));
        assertThat(ranked.stream().limit(4).map(f -> Math.round(100 * (4400 + f.unseen())) / 100.))
                .containsExactly(10_356.52, 12_740.97, 18_393.31, 9_824.17);
        Range profile = Profile.of(new ModelFitter(best.model()), counts, best, Normal.Z95);
        assertThat(profile.low()).isCloseTo(9_012, within(1.));
        assertThat(profile.high()).isCloseTo(12_138, within(1.));
    }

    @Test
    void kosovoBootstrapWithSelectionRepeatedIsAsWideAsPublished() {
        CaptureTable kosovo = Published.table("kosovo");
        Counts counts = Counts.of(kosovo);
        ModelSet models = ModelSet.candidates(4);
        double price = Math.log(4400);
        ModelSet.Search search = models.search(counts, price);
        Bootstrap bootstrap =
                Bootstrap.of(kosovo, c -> c.n() + models.best(c, price, search).unseen(), 1000, 7, WORKERS);
        assertThat(bootstrap.interval(Normal.Z95).low()).isCloseTo(6_900, Percentage.withPercentage(10));
        assertThat(bootstrap.interval(Normal.Z95).high()).isCloseTo(18_000, Percentage.withPercentage(10));
        assertThat(bootstrap.interval(Normal.Z80).low()).isCloseTo(7_400, Percentage.withPercentage(10));
        assertThat(bootstrap.interval(Normal.Z80).high()).isCloseTo(12_200, Percentage.withPercentage(10));
    }

    @Test
    void kosovoUnderOtherModelsAndBounds() {
        CaptureTable kosovo = Published.table("kosovo");
        Counts counts = Counts.of(kosovo);
        assertThat(4400 + new Stepwise(4, .02).best(counts).unseen()).isCloseTo(14_341.66, within(.01));
        assertThat(Chao.of(kosovo).total().point()).isCloseTo(10_270.5, within(.05));
        assertThat(Chao.of(kosovo).corrected()).isCloseTo(10_262.0, within(.05));
        assertThat(Chao.of(kosovo).total().low()).isCloseTo(9_718, within(.5));
        assertThat(Chao.of(kosovo).total().high()).isCloseTo(10_880, within(.5));
        assertThat(Heterogeneity.NONE.fit(counts).orElseThrow().total().point()).isCloseTo(7_394.6, within(.05));
        assertThat(Heterogeneity.CHAO.fit(counts).orElseThrow().total().point()).isCloseTo(8_591.2, within(.05));
        assertThat(Heterogeneity.CHAO.fit(counts).orElseThrow().standardError()).isCloseTo(213.5, within(.1));
        assertThat(Heterogeneity.POISSON2.fit(counts).orElseThrow().total().point())
                .isCloseTo(9_327.8, within(.05));
        assertThat(Heterogeneity.DARROCH.fit(counts).orElseThrow().total().point())
                .isCloseTo(12_797.3, within(.05));
        assertThat(Heterogeneity.GAMMA35.fit(counts).orElseThrow().total().point())
                .isCloseTo(18_387.1, within(.05));
    }

    @Test
    void decomposableGraphsGiveThePublishedPosteriors() {
        checkGraphs("kosovo", 12_595, 9_827, 16_544, "{1,2,3}{1,3,4}");
        checkGraphs("diabetes_bruno", 2_471, 2_376, 2_589, "{1,3}{2,4}{3,4}");
        checkGraphs("western_us", 2_133, 1_343, 3_871, "{1,2}{1,5}{3}{4,5}");
        checkGraphs("uk_slavery_5", 22_990, 10_387, 33_510, "{1,2,3}{2,5}{3,4}");
        checkGraphs("spina_bifida", 725, 686, 784, "{1}{2,3}");
        checkGraphs("madigan_york_3_spina", 731, 694, 787, "{1}{2,3}");
    }

    private static void checkGraphs(String name, double median, double low, double high, String top) {
        CaptureTable table = Published.table(name);
        DecomposableAveraging.Answer answer =
                DecomposableAveraging.standard(table.lists().size()).of(table, WORKERS);
        Range total = answer.unseen().total(table.documented(), .025);
        assertThat(total.point()).as(name).isCloseTo(median, Percentage.withPercentage(.5));
        assertThat(total.low()).as(name).isCloseTo(low, Percentage.withPercentage(.5));
        assertThat(total.high()).as(name).isCloseTo(high, Percentage.withPercentage(.5));
        assertThat(answer.graphs().getFirst().graph().label()).isEqualTo(top);
    }

    @Test
    void aCoarsePriorLetsTheSaturatedGraphPullTheKosovoTotalDown() {
        CaptureTable kosovo = Published.table("kosovo");
        DecomposableAveraging.Answer with = new DecomposableAveraging(.5, PopulationPrior.RECIPROCAL, true)
                .of(kosovo, UnseenGrid.every(1, 88_000), WORKERS);
        assertThat(with.unseen().total(4400, .025).low()).isCloseTo(4_500, within(5.));
        assertThat(with.unseen().total(4400, .025).point()).isCloseTo(11_323, within(5.));
        assertThat(with.saturatedWeight()).isCloseTo(.061, within(.001));
        DecomposableAveraging.Answer without =
                new DecomposableAveraging(.5, PopulationPrior.RECIPROCAL, false).of(kosovo, WORKERS);
        assertThat(without.unseen().total(4400, .025).low()).isCloseTo(7_536, within(5.));
    }

    @Test
    void madiganAndYorkFindSevenHundredThirtyOne() {
        CaptureTable spina = Published.table("madigan_york_3_spina");
        DecomposableAveraging.Answer answer = new DecomposableAveraging(
                        1, PopulationPrior.negativeBinomial(13.14, 55.17), true)
                .of(spina, UnseenGrid.every(1, 300), WORKERS);
        assertThat(answer.unseen().relativeBayes(626)).isCloseTo(731, within(.5));
        assertThat(626 + answer.unseen().mode()).isEqualTo(728);
        assertThat(answer.graphs().getFirst().probability()).isCloseTo(.37, within(.005));
    }

    @Test
    void spinaBifidaDiabetesAndHareHaveTheirModels() {
        checkModel("spina_bifida", "[23,1]", 724.12, 16.8, 4.33);
        checkModel("madigan_york_3_spina", "[23,1]", 730.93, 17.0, 3.86);
        checkModel("diabetes_bruno", "[13,24,34]", 2_472.25, 53.5, 21.97);
        CaptureTable diabetes = Published.table("diabetes_bruno");
        LogLinearFit leastAic =
                ModelSet.candidates(4).ranked(Counts.of(diabetes), 2, WORKERS).getFirst();
        assertThat(leastAic.model().generators()).isEqualTo("[12,13,23,24,34]");
        assertThat(2069 + leastAic.unseen()).isCloseTo(2_771.19, within(.005));
        SampleCoverage coverage = SampleCoverage.of(diabetes);
        assertThat(coverage.coverage()).isCloseTo(.8035, within(.00005));
        assertThat(coverage.n0()).isCloseTo(2_271.7, within(.05));
        assertThat(coverage.total()).isCloseTo(2_609.0, within(.05));
        assertThat(coverage.n1()).isCloseTo(2_458.0, within(.05));
        Counts hare = Counts.of(Published.table("snowshoe_hare"));
        Heterogeneity.Fit poisson2 = Heterogeneity.POISSON2.fit(hare).orElseThrow();
        assertThat(poisson2.total().point()).isCloseTo(81.08, within(.005));
        assertThat(poisson2.standardError()).isCloseTo(5.57, within(.005));
        assertThat(poisson2.aic()).isCloseTo(146.33, within(.005));
        assertThat(Heterogeneity.DARROCH.fit(hare).orElseThrow().total().point())
                .isCloseTo(90.46, within(.005));
        assertThat(Heterogeneity.CHAO.fit(hare).orElseThrow().total().point()).isCloseTo(79.57, within(.005));
        assertThat(Heterogeneity.NONE.fit(hare).orElseThrow().total().point()).isCloseTo(75.07, within(.005));
        assertThat(Heterogeneity.EQUAL.fit(hare).orElseThrow().total().point()).isCloseTo(75.43, within(.005));
        Heterogeneity.Fit allSix = Heterogeneity.NONE.fit(hare, List.of(63)).orElseThrow();
        assertThat(allSix.total().point()).isCloseTo(76.8, within(.05));
        assertThat(allSix.standardError()).isCloseTo(3.9, within(.05));
        Counts kosovo = Counts.of(Published.table("kosovo"));
        assertThat(Heterogeneity.EQUAL_CHAO.fit(kosovo).orElseThrow().total().point())
                .isCloseTo(8_787.2, within(.05));
    }

    private static void checkModel(String name, String generators, double total, double error, double deviance) {
        Counts counts = Counts.of(Published.table(name));
        LogLinearFit best = ModelSet.candidates(counts.lists())
                .ranked(counts, Math.log(counts.n()), WORKERS)
                .getFirst();
        assertThat(best.model().generators()).as(name).isEqualTo(generators);
        assertThat(counts.n() + best.unseen()).as(name).isCloseTo(total, within(.005));
        assertThat(Math.sqrt(best.variance())).as(name).isCloseTo(error, within(.05));
        assertThat(best.deviance()).as(name).isCloseTo(deviance, within(.005));
    }

    @Test
    void sparseTablesHaveTheirStepwiseAndTheirRankedModels() {
        CaptureTable slavery = Published.table("uk_slavery_5");
        Counts uk = Counts.of(slavery);
        assertThat(2744 + new Stepwise(5, .02).best(uk).unseen()).isCloseTo(11_313.0, within(.05));
        List<LogLinearFit> ranked = ModelSet.candidates(5).ranked(uk, Math.log(2744), WORKERS);
        assertThat(ranked.get(0).model().generators()).isEqualTo("[12,13,23,25,34]");
        assertThat(2744 + ranked.get(0).unseen()).isCloseTo(22_991, within(.5));
        assertThat(ranked.get(0).criterion(Math.log(2744)) + ModelSet.saturated(uk))
                .isCloseTo(196.5, within(.05));
        assertThat(ranked.get(1).model().generators()).isEqualTo("[12,13,25,35,45]");
        assertThat(2744 + ranked.get(1).unseen()).isCloseTo(12_262, within(.5));
        Stepwise stepwise = new Stepwise(5, .02);
        CaptureTable western = Published.table("western_us");
        LogLinearFit best = stepwise.best(Counts.of(western));
        assertThat(best.model().generators()).isEqualTo("[15,2,3,4]");
        assertThat(345 + best.unseen()).isCloseTo(2_483.4, within(.05));
        Bootstrap bootstrap =
                Bootstrap.of(western, c -> c.n() + stepwise.best(c).unseen(), 1000, 1, WORKERS);
        assertThat(bootstrap.interval(Normal.Z95).low()).isCloseTo(1_293, Percentage.withPercentage(20));
        assertThat(bootstrap.interval(Normal.Z95).high()).isCloseTo(3_670, Percentage.withPercentage(5));
    }

    @Test
    void seberHasChapmansEstimate() {
        Chapman chapman = Chapman.of(Published.table("seber_2list"));
        assertThat(chapman.lincolnPetersen()).isCloseTo(2_389.87, within(.005));
        assertThat(chapman.total().point()).isCloseTo(2_382.80, within(.005));
        assertThat(chapman.standardError()).isCloseTo(129.06, within(.005));
        assertThat(chapman.total().low()).isCloseTo(2_155.7, within(.05));
        assertThat(chapman.total().high()).isCloseTo(2_664.0, within(.1));
    }

    @Test
    void existenceCodesAreThoseOfTheLiterature() {
        Counts counts = Counts.of(Published.table("artificial3_pathological"));
        HierarchicalModel independence = HierarchicalModel.independence(3);
        assertThat(code(independence.with(3).with(5).with(6), counts)).isEqualTo(2);
        assertThat(code(independence.with(3), counts)).isEqualTo(1);
        assertThat(code(independence.with(5).with(6), counts)).isZero();
    }

    private static int code(HierarchicalModel model, Counts counts) {
        return new ModelFitter(model).fit(counts).existence().code();
    }

    @Test
    void latentClassesAgreeWithTheReferenceWithinTheirTolerance() {
        LatentClass.Length length = new LatentClass.Length(8, 2_000, 1_000, 10, 0);
        checkClasses("kosovo", 10_469, length);
        checkClasses("western_us", 1_830, length);
        checkClasses("spina_bifida", 728, length);
        checkClasses("snowshoe_hare", 77, length);
    }

    private static void checkClasses(String name, double median, LatentClass.Length length) {
        CaptureTable table = Published.table(name);
        LatentClass classes = LatentClass.of(table, length, 11, WORKERS);
        assertThat(classes.total(table.documented(), .025).point())
                .as(name)
                .isCloseTo(median, Percentage.withPercentage(5));
    }
}
