package toll.estimate;

/**
 * The sample coverage approach (Chao and Tsay 1998): the share of the population's catchability that the lists hold, and
 * the total that follows when dependence between pairs of lists is allowed for.
 *
 * @param coverage C, the mean share of each list that another list also holds
 * @param meanRepeat D, people less the mean number seen by one list only
 * @param n0 D/C, as if lists were independent
 * @param total the estimate with dependence; infinite or below the documented when the data cannot bear it
 * @param n1 the one-step estimate, for low coverage
 */
public record SampleCoverage(double coverage, double meanRepeat, double n0, double total, double n1) {
    public static SampleCoverage of(CaptureTable table) {
        return of(table.dense(), table.lists().size());
    }

    static SampleCoverage of(double[] y, int lists) {
        double n = 0;
        double[] size = new double[lists];
        double[] alone = new double[lists];
        double[][] both = new double[lists][lists];
        for (int w = 1; w < y.length; w++) {
            n += y[w];
            for (int i = 0; i < lists; i++) {
                if ((w >> i & 1) == 1) {
                    size[i] += y[w];
                    for (int j = 0; j < lists; j++) {
                        if ((w >> j & 1) == 1) {
                            both[i][j] += y[w];
                        }
                    }
                }
            }
        }
        double share = 0;
        double mean = 0;
        for (int j = 0; j < lists; j++) {
            alone[j] = y[1 << j];
            share += alone[j] / size[j] / lists;
            mean += alone[j] / lists;
        }
        double c = 1 - share;
        double d = n - mean;
        double ratio = d / c;
        double sumA = 0;
        double sumAB = 0;
        double sumDependence = 0;
        for (int i = 0; i < lists; i++) {
            for (int j = i + 1; j < lists; j++) {
                double a = alone[i] + alone[j] + 2 * y[1 << i | 1 << j];
                double b = both[i][j] / (size[i] * size[j]);
                sumA += a;
                sumAB += a * b;
                sumDependence += a * (ratio * b - 1);
            }
        }
        double oneStep = ratio + sumDependence / (lists * c);
        double sumR = 0;
        for (int i = 0; i < lists; i++) {
            for (int j = i + 1; j < lists; j++) {
                double a = alone[i] + alone[j] + 2 * y[1 << i | 1 << j];
                sumR += a * (both[i][j] / (size[i] * size[j]) * oneStep - 1);
            }
        }
        return new SampleCoverage(c, d, ratio, (lists * d - sumA) / (lists * c - sumAB), ratio + sumR / (lists * c));
    }
}
