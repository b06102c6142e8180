package toll.link;

/**
 * What somebody decided of two rows. It goes before any weight.
 *
 * @param a a row
 * @param b another row
 * @param same whether they are the same person or event, or two
 */
public record Ruling(int a, int b, boolean same) {
    public Ruling {
        if (a == b || a < 0 || b < 0) {
            throw new IllegalArgumentException("a ruling is about two rows, not " + a + " and " + b);
        }
    }
}
