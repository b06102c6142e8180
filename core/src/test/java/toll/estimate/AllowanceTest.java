package toll.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What nobody stated widens the limits, is said, and leaves the point alone. */
final class AllowanceTest {
    private static final Workers WORKERS = new Workers(2);
    private static final Settings QUICK =
            new Settings(3, 100, new LatentClass.Length(4, 500, 200, 5, 1), false, Declared.NOTHING_AGAINST);
    private static final CaptureTable TABLE = Invented.independent(4_000, 8, .3, .25, .2);

    @AfterAll
    static void close() {
        WORKERS.close();
    }

    private static Verdict.Given given(Settings settings) {
        return (Verdict.Given) new Estimation(settings, WORKERS).of(TABLE).verdict();
    }

    @Test
    void thoseWhoWereSplitAreJoinedOnAverage() {
        Counts clean = Counts.of(2, new double[] {0, 600, 400, 100});
        Counts split = Counts.of(2, new double[] {0, 610, 410, 90});
        assertThat(LinkageErrors.mended(split, .1).y()).containsExactly(clean.y(), within(1e-9));
        Counts three = Counts.of(3, new double[] {0, 500, 500, 60, 500, 60, 60, 27});
        assertThat(LinkageErrors.mended(three, .1).y())
                .containsExactly(
                        new double[] {
                            0,
                            500 - 60 / 9. * 2 - 1,
                            500 - 60 / 9. * 2 - 1,
                            60 + 60 / 9. - 1,
                            500 - 60 / 9. * 2 - 1,
                            60 + 60 / 9. - 1,
                            60 + 60 / 9. - 1,
                            30
                        },
                        within(1e-9));
    }

    @Test
    void thoseWhoWereJoinedAreTakenApartOnAverage() {
        Counts joined = Counts.of(2, new double[] {0, 590, 390, 110});
        assertThat(LinkageErrors.parted(joined, 10. / 110).y())
                .containsExactly(new double[] {0, 600, 400, 100}, within(1e-9));
    }

    @Test
    void noCorrectionMakesACountNegative() {
        Counts sparse = Counts.of(3, new double[] {0, 1, 2, 90, 300, 80, 70, 60});
        assertThat(Arrays.stream(LinkageErrors.mended(sparse, .4).y())).allMatch(v -> v >= 0);
        assertThat(Arrays.stream(LinkageErrors.parted(sparse, .5).y())).allMatch(v -> v >= 0);
    }

    @Test
    void thePetersenEstimateFallsByTheShareMissedAndRisesByTheShareJoined() {
        CaptureTable table = Invented.table(3, 4_000, 3_000, 600, 2_500, 500, 400, 80);
        Counts counts = Counts.of(table);
        LogLinearFit independence = new ModelFitter(HierarchicalModel.independence(3)).fit(counts);
        Allowance.Widening w = new Allowance(.1, .05, .1).on(counts, Optional.of(independence));
        assertThat(w.down()).isBetween(.89, .93);
        assertThat(w.up()).isBetween(1.04 / .9, 1.09 / .9);
        Allowance.Widening blind = new Allowance(.1, .05, 0).on(counts, Optional.empty());
        assertThat(blind.down()).isEqualTo(.9);
        assertThat(blind.up()).isCloseTo(1 / .95, within(1e-9));
    }

    @Test
    void theLimitsGiveWayAndThePointDoesNot() {
        Verdict.Given plain = given(QUICK.withAllowance(Allowance.NONE));
        Verdict.Given usual = given(QUICK);
        assertThat(plain.allowed()).isEmpty();
        assertThat(usual.total().point()).isEqualTo(plain.total().point());
        assertThat(usual.total().low()).isLessThan(plain.total().low());
        assertThat(usual.total().high()).isGreaterThan(plain.total().high() / .9);
        assertThat(usual.allowed().orElseThrow().without()).isEqualTo(plain.total());
        assertThat(usual.eighty().high()).isLessThan(usual.total().high());
    }

    @Test
    void theLowerLimitIsNeverBelowTheDocumented() {
        Verdict.Given far = given(QUICK.withAllowance(new Allowance(.5, 0, 0)));
        assertThat(far.total().low()).isGreaterThanOrEqualTo(TABLE.documented());
    }

    @Test
    void whatIsStatedTakesThePlaceOfWhatIsUsual() {
        Settings declared = new Settings(3, 100, QUICK.chains(), false, new Declared(true, true, true, .2));
        assertThat(declared.unstated().unreachable()).isZero();
        assertThat(declared.unstated().missed()).isEqualTo(Allowance.USUAL.missed());
        double reach = given(declared.withAllowance(Allowance.NONE)).total().high();
        assertThat(reach)
                .isCloseTo(given(QUICK.withAllowance(Allowance.NONE)).total().high() / .8, within(1e-6));
    }

    @Test
    void itIsSaidWithTheEstimateAndNotWithARefusal() {
        Result result = new Estimation(QUICK, WORKERS).of(TABLE);
        assertThat(result.warnings().stream().map(Reason::rule)).contains(Warnings.ALLOWED);
        assertThat(Wording.sentence(result)).contains("Nobody stated how well the lists were linked");
        Result other = result.withVerdict(new Verdict.Refused(List.of(new Reason("R11", "x", "y"))));
        assertThat(other.warnings().stream().map(Reason::rule)).doesNotContain(Warnings.ALLOWED);
    }

    @Test
    void sharesBeyondHalfAreNoAllowance() {
        assertThatThrownBy(() -> new Allowance(.6, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Allowance(0, Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
