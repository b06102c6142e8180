package toll.cli;

import java.util.regex.Pattern;

/** Colour on a terminal, and nowhere else; none where NO_COLOR is set (no-color.org) or the terminal is a dumb one. */
final class Ink {
    private static final Pattern FULL = Pattern.compile("\u2588+");
    private static final Pattern LIGHT = Pattern.compile("\u2591+");
    private static final String PLAIN = "\u001b[0m";
    private static final String BOLD = "\u001b[1m";
    private static final String BLUE = "\u001b[34m";
    private static final String YELLOW = "\u001b[33m";

    private Ink() {}

    private static boolean wanted() {
        String refused = System.getenv("NO_COLOR");
        return (refused == null || refused.isEmpty()) && !"dumb".equals(System.getenv("TERM")) && Terminal.isThere();
    }

    /** A text in which bars that add are blue and bars that take away are yellow. */
    static String bars(String text) {
        if (!wanted()) {
            return text;
        }
        String full = FULL.matcher(text).replaceAll(BLUE + "$0" + PLAIN);
        return LIGHT.matcher(full).replaceAll(YELLOW + "$0" + PLAIN);
    }

    static String heading(String text) {
        return wanted() ? BOLD + text + PLAIN : text;
    }
}
