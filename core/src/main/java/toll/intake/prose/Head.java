package toll.intake.prose;

/**
 * What a number counts.
 *
 * @param from first token of the head noun, {@code to} one past the last; both the end of the number where there is none
 * @param value a status for people, a measure for things and harm nouns
 * @param hint a status that an adjective before it gives, or empty
 * @param state a harm state before the noun ("three wounded civilians"), or empty
 * @param partitive "of them", "of whom": the number is a part of what was named before
 */
record Head(Kind kind, int from, int to, String value, String hint, String state, boolean partitive, boolean singular) {
    enum Kind {
        PERSON,
        HARM,
        THING,
        NONE
    }

    /** The status of the people counted. */
    String status() {
        if (kind == Kind.PERSON && !(value.equals("people") && !hint.isEmpty())) {
            return value;
        }
        return hint.isEmpty() ? "people" : hint;
    }
}
