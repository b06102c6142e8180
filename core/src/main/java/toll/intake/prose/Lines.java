package toll.intake.prose;

/** Whether the line ends of a text are the paper's or the author's. */
final class Lines {
    private static final int SAMPLE = 20_000;

    private Lines() {}

    /**
     * A text is hard-wrapped when most line ends inside its paragraphs stand after 40 to 140 characters and after no
     * mark: then a single line end is only a blank.
     */
    static boolean wrapped(String text) {
        int inner = 0;
        int open = 0;
        int length = 0;
        char last = ' ';
        int n = Math.min(text.length(), SAMPLE);
        for (int i = 0; i < n; i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                boolean blank = i + 1 >= text.length() || text.charAt(i + 1) == '\n' || text.charAt(i + 1) == '\r';
                if (length > 0 && !blank) {
                    inner++;
                    open += length >= 40 && length <= 140 && (Character.isLetterOrDigit(last) || last == ',') ? 1 : 0;
                }
                length = 0;
            } else {
                length++;
                last = Character.isWhitespace(c) ? last : c;
            }
        }
        return inner >= 3 && open * 2 > inner;
    }
}
