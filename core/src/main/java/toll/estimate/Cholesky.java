package toll.estimate;

/** Cholesky factors of small symmetric matrices held in the lower triangle of a row-major array, in place. */
final class Cholesky {
    /** A pivot that shrank to this share of its diagonal means a column that the others already span. */
    private static final double SPANNED = 1e-11;

    private Cholesky() {}

    /** Factors; false when the matrix is not positive definite to working precision. */
    static boolean factor(double[] a, int p) {
        for (int i = 0; i < p; i++) {
            double diagonal = a[i * p + i];
            for (int j = 0; j <= i; j++) {
                double s = a[i * p + j];
                for (int k = 0; k < j; k++) {
                    s -= a[i * p + k] * a[j * p + k];
                }
                if (i == j) {
                    if (!(s > SPANNED * diagonal) || !(diagonal > 0) || !Double.isFinite(s)) {
                        return false;
                    }
                    a[i * p + i] = Math.sqrt(s);
                } else {
                    a[i * p + j] = s / a[j * p + j];
                }
            }
        }
        return true;
    }

    /** Solves in place, given the factor. */
    static void solve(double[] factor, int p, double[] b) {
        for (int i = 0; i < p; i++) {
            double s = b[i];
            for (int k = 0; k < i; k++) {
                s -= factor[i * p + k] * b[k];
            }
            b[i] = s / factor[i * p + i];
        }
        for (int i = p - 1; i >= 0; i--) {
            double s = b[i];
            for (int k = i + 1; k < p; k++) {
                s -= factor[k * p + i] * b[k];
            }
            b[i] = s / factor[i * p + i];
        }
    }

    /** The first diagonal entry of the inverse. */
    static double firstOfInverse(double[] factor, int p) {
        double[] e = new double[p];
        e[0] = 1;
        solve(factor, p, e);
        return e[0];
    }
}
