package toll.intake.prose;

import toll.count.Count;

/**
 * A number found in a sentence, with its hedge.
 *
 * @param from first token with the hedge, {@code to} one past the last; {@code coreFrom}, {@code coreTo} without it
 * @param value the bare number before the hedge is applied, or -1 for a vague word
 */
record Num(int from, int to, int coreFrom, int coreTo, long value, Count count, Form form) {
    enum Form {
        NUMERAL,
        VAGUE,
        /** a, an, one before a singular. */
        ARTICLE,
        /** no, not a single. */
        NONE,
        /** Arabic dual, or a bare singular: number and noun are one word. */
        NOUN,
        /** A plural without a number. */
        BARE
    }

    Num span(int newFrom, int newTo, Count newCount) {
        return new Num(newFrom, newTo, coreFrom, coreTo, value, newCount, form);
    }
}
