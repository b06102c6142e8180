package toll.intake.prose;

/** Whether the line ends of a text are the paper's or the author's. */
final class Lines {
    private static final int SAMPLE = 20_000;

    private Lines() {}

    /**
     * The text of a printed page with the line ends of the paper made blanks, one character for one: where the next line
     * goes on in small letters, or where a full line ends in the middle of a sentence.
     */
    static String joined(String page) {
        String plain = page.replace("\r\n", " \n").replace('\r', ' ');
        int longest = plain.lines().mapToInt(String::length).max().orElse(0);
        StringBuilder out = new StringBuilder(plain);
        int start = 0;
        for (int end = plain.indexOf('\n'); end >= 0; end = plain.indexOf('\n', start)) {
            String line = plain.substring(start, end).strip();
            int next = end + 1;
            while (next < plain.length() && plain.charAt(next) == ' ') {
                next++;
            }
            boolean more = next < plain.length() && plain.charAt(next) != '\n' && !line.isEmpty();
            char last = line.isEmpty() ? ' ' : line.charAt(line.length() - 1);
            boolean open = Character.isLetterOrDigit(last) || last == ',' || last == '-' || last == '\u060C';
            boolean full = line.length() * 4 >= longest * 3;
            if (more && open && (full || Character.isLowerCase(plain.charAt(next)))) {
                out.setCharAt(end, ' ');
            }
            start = end + 1;
        }
        return out.toString();
    }

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
