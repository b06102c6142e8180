package toll.intake.prose;

/**
 * What ties a number to a harm: a frame that fits.
 *
 * @param rule its name, {@code score} how well it fits; the highest wins
 * @param from first token of the word of harm, {@code to} one past its last
 */
record Link(String rule, int score, String measure, int from, int to) {}
