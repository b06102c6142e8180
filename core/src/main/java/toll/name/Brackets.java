package toll.name;

import java.util.List;

/**
 * Sets aside what stands in brackets or quotation marks: a kunya or by-name is a part of its own, a kinship note and any
 * other remark are kept as notes. An unclosed bracket runs to the end.
 */
final class Brackets {
    private static final String OPEN = "([{«“\"„<";
    private static final String CLOSE = ")]}»”\"“>";

    private Brackets() {}

    static String setAside(String text, List<NamePart> aside) {
        if (!hasMark(text)) {
            return text;
        }
        StringBuilder rest = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int kind = OPEN.indexOf(c);
            if (kind < 0) {
                rest.append(CLOSE.indexOf(c) >= 0 ? ' ' : c);
                i++;
                continue;
            }
            boolean quoted = kind >= 3 && kind <= 6;
            int end = text.indexOf(CLOSE.charAt(kind), i + 1);
            if (end < 0 && quoted) {
                rest.append(' '); // an unclosed quotation mark is a slip of the pen
                i++;
                continue;
            }
            if (end < 0) {
                end = text.length();
            }
            String inside = text.substring(i + 1, end).strip();
            boolean whole = rest.toString().isBlank() && end >= text.length() - 1;
            if (whole || !place(inside, quoted, aside)) {
                rest.append(' ').append(whole ? inside : "").append(' ');
            } else {
                rest.append(' ');
            }
            i = end + 1;
        }
        String out = rest.toString();
        return hasMark(out) ? out.replaceAll("[" + java.util.regex.Pattern.quote(OPEN + CLOSE) + "]", " ") : out;
    }

    private static boolean hasMark(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c == ' ' || c >= '\u0600' && c <= '\u06FF';
            if (!letter && (OPEN.indexOf(c) >= 0 || CLOSE.indexOf(c) >= 0)) {
                return true;
            }
        }
        return false;
    }

    private static boolean place(String inside, boolean quoted, List<NamePart> aside) {
        if (inside.isEmpty()) {
            return false;
        }
        List<NameReader.Word> words = NameReader.words(inside, aside);
        if (words.isEmpty()) {
            aside.add(NameReader.note(NameRole.NOTE, inside));
            return true;
        }
        List<NamePart> parts = NameGrammar.parts(words);
        NameRole role = NameGrammar.roleOfAside(words, quoted, parts);
        if (!role.compared()) {
            aside.add(NameReader.note(role, inside));
            return true;
        }
        StringBuilder folded = new StringBuilder();
        boolean article = false;
        for (NamePart part : parts) {
            if (part.role().compared()) {
                article |= folded.isEmpty() && part.article();
                folded.append(part.folded());
            }
        }
        aside.add(new NamePart(role, inside, folded.toString(), Script.of(folded.toString()), article));
        return true;
    }
}
