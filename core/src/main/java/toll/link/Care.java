package toll.link;

import java.util.Arrays;

/**
 * How unevenly records are written: a pair of which one field is wrong has others wrong more often than chance says,
 * because one of its records was written in haste, and a copy agrees in all. Fields are independent inside a class of care
 * and not over all matches (a latent trait, after Armstrong and Mayda 1993). Each class multiplies the odds of every
 * disagreement by the same number, so the whole takes one share a class and no parameters a field.
 *
 * @param share of matches in each class; sums to 1
 * @param bits for each class, field and level, log2 of how much likelier the level is in the class than m says
 */
record Care(double[] share, double[][][] bits) {
    /** Natural logarithms of what each class multiplies the odds of a full disagreement by. */
    static final double[] CLASSES = {-1.6, -0.8, 0, 0.8, 1.6, 2.4};

    private static final double LOG2 = Math.log(2);

    /** All pairs written with the same care. */
    static final Care EVEN = new Care(new double[] {1}, new double[1][][]);

    boolean even() {
        return share.length == 1;
    }

    /** The classes with these shares about these m. */
    static Care of(double[] share, double[][] m, double[][] severity) {
        double[][][] bits = new double[CLASSES.length][m.length][];
        for (int k = 0; k < CLASSES.length; k++) {
            for (int f = 0; f < m.length; f++) {
                bits[k][f] = new double[m[f].length];
                double sum = 0;
                for (int l = 0; l < m[f].length; l++) {
                    sum += m[f][l] * Math.exp(CLASSES[k] * severity[f][l]);
                }
                for (int l = 0; l < m[f].length; l++) {
                    bits[k][f][l] = CLASSES[k] * severity[f][l] / LOG2 - Model.log2(sum);
                }
            }
        }
        return new Care(share.clone(), bits);
    }

    /** How far each level is a disagreement: 0 for equality, 1 for the last. */
    static double[][] severity(Patterns patterns) {
        double[][] severity = new double[patterns.size()][];
        for (int f = 0; f < severity.length; f++) {
            Field field = patterns.field(f);
            int levels = field.levels().size();
            int from = Math.max(1, field.equalLevels());
            severity[f] = new double[levels];
            for (int l = from; l < levels; l++) {
                severity[f][l] = (l - from + 1.0) / (levels - from);
            }
        }
        return severity;
    }

    /** Likelihood of a pattern in each class relative to plain m, times the share of the class; returns their sum. */
    double classes(long pattern, double[] into) {
        double all = 0;
        for (int k = 0; k < share.length; k++) {
            double sum = 0;
            for (int f = 0; f < bits[k].length; f++) {
                int level = Patterns.level(pattern, f);
                if (level != Field.MISSING) {
                    sum += bits[k][f][level];
                }
            }
            into[k] = share[k] * Math.pow(2, sum);
            all += into[k];
        }
        return all;
    }

    /** Bits to add to the weights of the fields taken singly. */
    double bits(long pattern) {
        return even() ? 0 : Model.log2(classes(pattern, new double[share.length]));
    }

    static double[] start() {
        double[] share = new double[CLASSES.length];
        Arrays.fill(share, 0.04);
        for (int k = 0; k < CLASSES.length; k++) {
            share[k] = CLASSES[k] == 0 ? 1 - 0.04 * (CLASSES.length - 1) : 0.04;
        }
        return share;
    }
}
