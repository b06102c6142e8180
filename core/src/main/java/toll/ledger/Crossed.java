package toll.ledger;

/**
 * A minimum above its maximum, as a source's own columns give them. It is no range and is never turned round: the record
 * is marked, and a policy says whether the two are added as the source adds them.
 *
 * @param min what the source calls the minimum
 * @param max what it calls the maximum; 0 or more, below {@code min}
 */
public record Crossed(long min, long max) {
    public Crossed {
        if (max < 0 || min <= max) {
            throw new IllegalArgumentException("not crossed: " + min + " and " + max);
        }
    }
}
