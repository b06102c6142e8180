package toll.link;

import java.util.Map;

/**
 * How much of the true matches blocking is thought to have given, without labels: two families of evidence that err
 * independently are two captures of the same matches (Chapman 1951). With several families, each is held against the
 * others together, and the estimates are weighed by how many matches both sides share.
 *
 * @param estimate share of true matches among the pairs compared, in [0, 1]; NaN when it cannot be told
 * @param basis what it rests on, in words
 */
public record BlockingRecall(double estimate, String basis) {
    private static final double FEWEST_SHARED = 5;

    static BlockingRecall of(Map<Candidates.Seen, Long> seen, Model model, int families) {
        double sum = 0;
        double weight = 0;
        double all = 0;
        int used = 0;
        for (Map.Entry<Candidates.Seen, Long> entry : seen.entrySet()) {
            all += entry.getValue()
                    * Model.probability(model.bits(entry.getKey().pattern()));
        }
        for (int f = 0; f < Math.min(8, families); f++) {
            double[] captured = captured(seen, model, f);
            double first = captured[1] + captured[3];
            double second = captured[2] + captured[3];
            if (captured[3] < FEWEST_SHARED) {
                continue;
            }
            double total = (first + 1) * (second + 1) / (captured[3] + 1) - 1;
            sum += captured[3] * Math.min(1, all / Math.max(all, total));
            weight += captured[3];
            used++;
        }
        return used == 0
                ? new BlockingRecall(Double.NaN, "no two families of keys found the same matches often enough to tell")
                : new BlockingRecall(
                        sum / weight,
                        "capture and recapture between families of keys; keys that miss the same pairs make it too"
                                + " high");
    }

    /** Expected matches given by neither, only the family, only others, both. */
    private static double[] captured(Map<Candidates.Seen, Long> seen, Model model, int family) {
        double[] captured = new double[4];
        seen.forEach((s, n) -> {
            boolean own = (s.families() & 1 << family) != 0;
            boolean other = (s.families() & ~(1 << family)) != 0;
            captured[(own ? 1 : 0) + (other ? 2 : 0)] += n * Model.probability(model.bits(s.pattern()));
        });
        return captured;
    }
}
