package toll.link;

import java.util.ArrayList;
import java.util.List;

/**
 * Why two records weigh what they weigh: the weight is the sum of these steps, by construction.
 *
 * @param steps in the order of the model
 */
public record Explanation(List<Step> steps) {
    /** What a step is. */
    public enum Kind {
        /** How likely a match is before anything is compared. */
        PRIOR,
        /** What one field says. */
        FIELD,
        /** How common the agreeing value is within its level. */
        RARITY,
        /** Fields that tend to agree together, counted once. */
        TOGETHER,
        /** How unevenly records are written: errors come together, and so does agreement in everything. */
        CARE,
        /** Relatives, or others of one incident, would agree as well. */
        RELATIVES
    }

    /**
     * One step.
     *
     * @param kind what it is
     * @param label the field or fields
     * @param bits what it adds to the weight
     * @param m probability of this agreement given a match, where there is one; else NaN
     * @param u probability among others, where there is one; else NaN
     * @param sentence for a reader
     */
    public record Step(Kind kind, String label, double bits, double m, double u, String sentence) {}

    public Explanation {
        steps = List.copyOf(steps);
    }

    /** The match weight in bits. */
    public double bits() {
        double sum = 0;
        for (Step step : steps) {
            sum += step.bits();
        }
        return sum;
    }

    static Explanation of(int a, int b, long pattern, Patterns patterns, Model model) {
        List<Step> steps = new ArrayList<>();
        int stratum = Patterns.stratum(pattern);
        steps.add(new Step(
                Kind.PRIOR,
                "before comparing",
                model.prior(stratum),
                Double.NaN,
                Double.NaN,
                "about one pair in " + Math.round(1 / model.match()[stratum]) + " is a match ("
                        + patterns.strata().label(stratum) + ")"));
        for (int f = 0; f < patterns.size(); f++) {
            int level = Patterns.level(pattern, f);
            Field field = patterns.field(f);
            if (level == Field.MISSING) {
                continue;
            }
            steps.add(new Step(
                    Kind.FIELD,
                    field.label(),
                    model.bits(f, level),
                    model.m()[f][level],
                    model.u()[f][level],
                    field.sentence(a, b, level)));
            double rarity = field.rarity(a, b, level);
            if (rarity != 0) {
                steps.add(new Step(
                        Kind.RARITY,
                        field.label(),
                        rarity,
                        Double.NaN,
                        Double.NaN,
                        field.label() + ": the value is " + (rarity > 0 ? "rarer" : "more common")
                                + " than most at this level"));
            }
        }
        for (Dependence.Tie tie : model.together().ties()) {
            double bits = tie.bits(pattern);
            if (bits != 0) {
                String both = patterns.field(tie.first()).label() + " and "
                        + patterns.field(tie.second()).label();
                steps.add(new Step(
                        Kind.TOGETHER,
                        both,
                        -bits,
                        Double.NaN,
                        Double.NaN,
                        both + (bits > 0 ? " go together among different records" : " seldom go together by chance")));
            }
        }
        double relatives = model.relatives(pattern);
        if (relatives != 0) {
            steps.add(new Step(
                    Kind.RELATIVES,
                    "relatives",
                    relatives,
                    Double.NaN,
                    Double.NaN,
                    "others who belong together would agree as much"));
        }
        double care = model.care().bits(pattern);
        if (care != 0) {
            steps.add(new Step(
                    Kind.CARE,
                    "care",
                    care,
                    Double.NaN,
                    Double.NaN,
                    care > 0
                            ? "agreement in everything, or errors in several fields, come together oftener than singly"
                            : "one difference among many agreements is rarer than the fields singly say"));
        }
        return new Explanation(steps);
    }
}
