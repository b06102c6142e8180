package toll.link;

/**
 * How many more clusters would be one if it were known which: a record that says little may be the same as any of ten
 * others, each unlikely, and still is probably one of them. Counted for the number of different people only; no such pair
 * is ever joined.
 */
final class FaintMatches {
    private FaintMatches() {}

    /**
     * Expected number of joins between components, and its variance.
     *
     * @param component for each row the first row of its component
     */
    static PartitionSampler.Spread of(Neighbours neighbours, int[] component, Joining joining) {
        double[] towards = neighbours.towards(joining);
        double[] sum = new double[2];
        neighbours.each((c, d, weights, count) -> {
            if (component[c] != component[d]) {
                double p = neighbours.probability(c, d, neighbours.odds(c, d, weights, count, joining), towards);
                sum[0] += p;
                sum[1] += p * (1 - p);
            }
        });
        return new PartitionSampler.Spread(sum[0], sum[1]);
    }
}
