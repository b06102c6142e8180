package toll.intake.prose;

/** Whether the line ends of a text are the paper's or the author's. */
final class Lines {
    private static final int SAMPLE = 20_000;

    private Lines() {}

    /**
     * A text is hard-wrapped when most of its lines are 40 to 90 characters long and end without a mark: then a
     * single line end is only a blank.
     */
    static boolean wrapped(String text) {
        int lines = 0;
        int open = 0;
        int length = 0;
        char last = ' ';
        int n = Math.min(text.length(), SAMPLE);
        for (int i = 0; i < n; i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                if (length > 0) {
                    lines++;
                    open += length >= 40 && length <= 90 && (Character.isLetterOrDigit(last) || last == ',') ? 1 : 0;
                }
                length = 0;
            } else {
                length++;
                last = Character.isWhitespace(c) ? last : c;
            }
        }
        return lines >= 3 && open * 2 > lines;
    }
}
