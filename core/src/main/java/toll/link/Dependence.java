package toll.link;

import java.util.ArrayList;
import java.util.List;

/**
 * Which fields agree together among records of different people, and by how much: city and area code, forename and sex,
 * family and place. Counting such agreement as independent evidence would count it twice. The strongest of these ties
 * form a tree over the fields (Chow and Liu 1968), so that the joint share of a pattern is still a product.
 *
 * @param ties pairs of fields, at most one fewer than there are fields
 */
record Dependence(List<Tie> ties) {
    /** Bits that a tie may take off at most. */
    static final double MOST_BITS = 14;

    private static final double LEAST_INFORMATION = 1e-7;

    /**
     * Two fields that go together.
     *
     * @param first a field
     * @param second a later field
     * @param bits for each level of the first and of the second, log2 of how much more often they meet among others than
     *     they would by chance
     */
    record Tie(int first, int second, double[][] bits) {
        double bits(long pattern) {
            int x = Patterns.level(pattern, first);
            int y = Patterns.level(pattern, second);
            return x == Field.MISSING || y == Field.MISSING ? 0 : bits[x][y];
        }
    }

    Dependence {
        ties = List.copyOf(ties);
    }

    static final Dependence NONE = new Dependence(List.of());

    /** Bits to take off the sum of the fields' weights. */
    double bits(long pattern) {
        double sum = 0;
        for (Tie tie : ties) {
            sum += tie.bits(pattern);
        }
        return sum;
    }

    /** A tie with the information in it, in bits a pair. */
    record Weighed(Tie tie, double information) {}

    /** The tree of the most informative ties; equal information goes to the earlier fields. */
    static Dependence strongest(int fields, List<Weighed> all) {
        List<Weighed> sorted = new ArrayList<>(all);
        sorted.sort((a, b) -> Double.compare(b.information(), a.information()));
        Components joined = new Components(fields);
        List<Tie> ties = new ArrayList<>();
        for (Weighed weighed : sorted) {
            Tie tie = weighed.tie();
            if (weighed.information() > LEAST_INFORMATION && joined.find(tie.first()) != joined.find(tie.second())) {
                joined.join(tie.first(), tie.second());
                ties.add(tie);
            }
        }
        return new Dependence(ties);
    }
}
