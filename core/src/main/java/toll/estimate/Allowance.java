package toll.estimate;

import java.util.Optional;

/**
 * What no table shows and nobody stated: how far a linkage usually errs, and how many people lists usually cannot reach. No
 * amount of data narrows it, so an interval that leaves it out is not of 95 % (uncertainty = imprecision and ignorance:
 * Vansteelandt, Goetghebeur, Kenward and Molenberghs 2006). The limits give way to it, the point does not. Sizes and what
 * they rest on: {@code docs/decisions/allowance.md}.
 *
 * @param missed of 1 person on two lists or more, up to how many stand in the table as two; from 0 to .5
 * @param joined of 1 who stands on two lists or more, up to how many are two people; from 0 to .5
 * @param unreachable of 1 of all, up to how many no list could reach; from 0 to .5
 */
public record Allowance(double missed, double joined, double unreachable) {
    /** Nothing is allowed for: the linkage is taken as free of errors and everybody as within reach. */
    public static final Allowance NONE = new Allowance(0, 0, 0);

    /** Where nobody states anything. */
    public static final Allowance USUAL = new Allowance(.1, .05, .1);

    private static final double MOST = .5;

    public Allowance {
        if (outside(missed) || outside(joined) || outside(unreachable)) {
            throw new IllegalArgumentException("shares from 0 to " + MOST + " expected");
        }
    }

    private static boolean outside(double share) {
        return !(share >= 0 && share <= MOST);
    }

    /** Without the part for errors of the linkage: somebody stated them, or versions of the linkage carry them. */
    public Allowance linkageStated() {
        return new Allowance(0, 0, unreachable);
    }

    /** Without the part for people beyond reach: somebody stated it. */
    public Allowance reachStated() {
        return new Allowance(missed, joined, 0);
    }

    public boolean isNone() {
        return missed == 0 && joined == 0 && unreachable == 0;
    }

    /**
     * How far the limits give way, as factors on all people.
     *
     * @param down from 0 to 1, on the lower limit
     * @param up at least 1, on the upper
     */
    record Widening(double down, double up) {
        Range of(Range range, double documented) {
            return new Range(range.point(), Math.max(documented, range.low() * down), range.high() * up);
        }
    }

    /** For one table, by what corrected tables would give under the selected model. */
    Widening on(Counts counts, Optional<LogLinearFit> selected) {
        double down = Math.min(1, ratio(counts, LinkageErrors.mended(counts, missed), selected, 1 - missed));
        double up = Math.max(1, ratio(counts, LinkageErrors.parted(counts, joined), selected, 1 / (1 - joined)));
        return new Widening(down, up / (1 - unreachable));
    }

    /** The total of the corrected table over that of the table; {@code otherwise} where the model cannot say. */
    private static double ratio(Counts counts, Counts corrected, Optional<LogLinearFit> selected, double otherwise) {
        return selected.filter(LogLinearFit::stands)
                .map(fit -> {
                    LogLinearFit again = new ModelFitter(fit.model()).fit(corrected, fit.beta());
                    double r = (corrected.n() + again.unseen()) / (counts.n() + fit.unseen());
                    return again.stands() && Double.isFinite(r) && r > 0 ? r : otherwise;
                })
                .orElse(otherwise);
    }

    /** The verdict with the limits wider, and what they were. */
    Verdict on(Verdict verdict, Widening widening, double documented) {
        return switch (verdict) {
            case Verdict.Given given when isNone() -> given;
            case Verdict.Given given ->
                new Verdict.Given(
                        widening.of(given.total(), documented),
                        widening.of(given.eighty(), documented),
                        Optional.of(new Verdict.Allowed(this, given.total(), widening.down(), widening.up())));
            case Verdict.Refused refused -> refused;
        };
    }

    /** What is allowed for, in words. */
    String words() {
        StringBuilder words = new StringBuilder();
        if (missed > 0 || joined > 0) {
            words.append(Refusals.words(
                    "that up to %.0f in 100 of those on several lists stand there as two people, and up to %.0f in 100 of"
                            + " those who seem to be on several are two",
                    100 * missed, 100 * joined));
        }
        if (unreachable > 0) {
            words.append(words.isEmpty() ? "" : "; and ")
                    .append(Refusals.words(
                            "that no list could reach up to %.0f in 100 of all people", 100 * unreachable));
        }
        return words.toString();
    }
}
