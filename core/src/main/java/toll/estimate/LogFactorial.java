package toll.estimate;

/** log k!, from a table for small k and Stirling's series beyond. */
final class LogFactorial {
    private static final double[] TABLE = table();
    private static final double HALF_LOG_TWO_PI = .5 * Math.log(2 * Math.PI);

    private LogFactorial() {}

    static double of(long k) {
        return k < TABLE.length ? TABLE[(int) k] : stirling(k + 1.);
    }

    /** log Gamma(k + 1) for any k not below 0. */
    static double real(double k) {
        double shift = 0;
        double x = k + 1;
        while (x < 12) {
            shift += Math.log(x);
            x++;
        }
        return stirling(x) - shift;
    }

    private static double stirling(double x) {
        double r = 1 / (x * x);
        return (x - .5) * Math.log(x) - x + HALF_LOG_TWO_PI + (1. / 12 - r * (1. / 360 - r / 1260)) / x;
    }

    private static double[] table() {
        double[] t = new double[1024];
        for (int i = 2; i < t.length; i++) {
            t[i] = t[i - 1] + Math.log(i);
        }
        return t;
    }
}
