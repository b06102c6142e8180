package toll.intake.prose;

import java.util.ArrayList;
import java.util.List;
import toll.intake.prose.Token.Kind;

/** Cuts a text into tokens in one pass; every token keeps its offsets, so nothing that follows moves a span. */
final class Tokens {
    private final String text;
    private final boolean wrapped;
    private final List<Token> out = new ArrayList<>();
    private int at;

    private Tokens(String text) {
        this.text = text;
        this.wrapped = Lines.wrapped(text);
    }

    static List<Token> of(String text) {
        return new Tokens(text).run();
    }

    private List<Token> run() {
        int n = text.length();
        boolean gap = true;
        while (at < n) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029') {
                newline();
                gap = true;
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c) || invisible(c)) {
                at++;
                gap = gap || !invisible(c);
            } else if (Character.isDigit(c)) {
                number(!gap && gluedBefore());
                gap = false;
            } else if (letter(c)) {
                word(!gap && gluedBefore());
                gap = false;
            } else {
                gap = mark(gap);
            }
        }
        return out;
    }

    private boolean gluedBefore() {
        return !out.isEmpty() && out.get(out.size() - 1).end() >= at - 1 && joiner(at - 1);
    }

    /** Whether the character at {@code i} ties two words: a hyphen, or the end of the token before. */
    private boolean joiner(int i) {
        char c = text.charAt(i);
        return c == '-' || c == '\u2010' || c == '\u2011' || Character.isLetterOrDigit(c);
    }

    private static boolean invisible(char c) {
        return Character.getType(c) == Character.FORMAT || c == '\u00AD' || Character.isISOControl(c);
    }

    private static boolean letter(char c) {
        int type = Character.getType(c);
        return Character.isLetter(c) || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private void newline() {
        int start = at;
        int lines = 0;
        boolean indent = false;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\u2028' || c == '\u2029') {
                lines++;
                indent = false;
            } else if (c != '\r' && !Character.isWhitespace(c)) {
                break;
            } else if (c != '\r') {
                indent = true;
            }
            at++;
        }
        if ((!wrapped || lines > 1 || indent) && !out.isEmpty()) {
            out.add(new Token(start, start, "\n", Kind.BREAK, false, false, false));
        }
    }

    private void number(boolean glued) {
        int start = at;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean inside = at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
            boolean separator =
                    (c == ',' || c == '.' || c == '\u066C' || c == '\u066B' || c == '\u2019' || c == ':') && inside;
            boolean thinSpace = (c == '\u00A0' || c == '\u2009' || c == '\u202F') && threeDigits(at + 1);
            if (Character.isDigit(c) || separator || thinSpace) {
                at++;
            } else {
                break;
            }
        }
        out.add(new Token(start, at, Fold.word(text.substring(start, at)), Kind.NUMBER, glued, false, false));
    }

    private boolean threeDigits(int i) {
        for (int k = i; k < i + 3; k++) {
            if (k >= text.length() || !Character.isDigit(text.charAt(k))) {
                return false;
            }
        }
        return i + 3 >= text.length() || !Character.isDigit(text.charAt(i + 3));
    }

    private void word(boolean glued) {
        int start = at;
        int capitals = 0;
        int letters = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (letter(c) || c == '\u0640') {
                letters++;
                capitals += Character.isUpperCase(c) ? 1 : 0;
                at++;
            } else if (Character.getType(c) == Character.FORMAT
                    && at + 1 < text.length()
                    && letter(text.charAt(at + 1))) {
                at++;
            } else if (c == '.' && acronym(start)) {
                at++;
            } else if (apostrophe(c) && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1))) {
                if (possessive(at + 1)) {
                    break;
                }
                at++;
            } else {
                break;
            }
        }
        String raw = text.substring(start, at);
        boolean capital = Character.isUpperCase(raw.charAt(0));
        out.add(new Token(start, at, Fold.word(raw), Kind.WORD, glued, capital, capitals == letters && capitals > 0));
        if (at < text.length() && apostrophe(text.charAt(at))) {
            int length = at + 1 < text.length() && possessive(at + 1) ? 2 : 1;
            boolean plural = length == 1
                    && raw.endsWith("s")
                    && (at + 1 >= text.length() || Character.isWhitespace(text.charAt(at + 1)));
            if (length == 2 || plural) {
                out.add(new Token(at, at + length, "'s", Kind.POSSESSIVE, true, false, false));
                at += length;
            }
        }
    }

    private static boolean apostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u02BC' || c == '`';
    }

    private boolean possessive(int i) {
        char c = text.charAt(i);
        return (c == 's' || c == 'S') && (i + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(i + 1)));
    }

    /** A full stop inside U.S., a.m., or after their last letter; or between the letters of such. */
    private boolean acronym(int start) {
        int length = at - start;
        boolean nextLetter = at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
        if (length == 1 && nextLetter) {
            return at + 2 >= text.length() || !Character.isLetter(text.charAt(at + 2));
        }
        return length >= 3
                && text.charAt(at - 2) == '.'
                && (at + 1 >= text.length()
                        || !Character.isLetter(text.charAt(at + 1))
                        || at + 2 >= text.length()
                        || text.charAt(at + 2) == '.');
    }

    /** @return whether a gap follows */
    private boolean mark(boolean gap) {
        char c = text.charAt(at);
        boolean hyphen = c == '-' || c == '\u2010' || c == '\u2011';
        boolean before = !gap && !out.isEmpty() && out.get(out.size() - 1).end() == at;
        boolean after = at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
        if (hyphen && before && after) {
            boolean digits = Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at + 1));
            if (!digits) {
                at++;
                return false;
            }
        }
        String norm = switch (c) {
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> "-";
            case '\u201C', '\u201D', '\u00AB', '\u00BB', '\u201E' -> "\"";
            case '\u2018', '\u2019' -> "'";
            case '\u060C' -> ",";
            case '\u061B' -> ";";
            case '\u061F' -> "?";
            case '\u2026' -> "...";
            default -> String.valueOf(c);
        };
        boolean pair =
                Character.isHighSurrogate(c) && at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        int length = pair ? 2 : 1;
        out.add(new Token(at, at + length, norm, Kind.MARK, before, false, false));
        at += length;
        return false;
    }
}
