package toll.intake.prose;

/**
 * One word, number or mark of a text, with its place in the text as given.
 *
 * @param norm the folded form: lower case, no diacritics or tatweel, alef and ya of one shape, digits 0 to 9
 * @param glued joined to the token before by a hyphen or nothing at all ("US-led", "5-year-old")
 * @param capital begins with a capital letter; {@code upper}: all its letters are capitals
 */
record Token(int start, int end, String norm, Kind kind, boolean glued, boolean capital, boolean upper) {
    enum Kind {
        WORD,
        NUMBER,
        MARK,
        /** The {@code 's} of a possessive. */
        POSSESSIVE,
        /** The end of a paragraph or of a line that stands alone. */
        BREAK
    }

    boolean is(String word) {
        return norm.equals(word);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    boolean isMark(String mark) {
        return kind == Kind.MARK && norm.equals(mark);
    }
}
