package toll.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one alias field really holds: several names parted by "; ", Arabic beside Latin, a name in its original script or
 * another Latin form in brackets, a remark. What cannot be split surely stays whole.
 */
final class AliasText {
    private static final Pattern ENUMERATED = Pattern.compile("^\\(?[a-z0-9]\\)\\s*");
    private static final Pattern BRACKET = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern REMARK = Pattern.compile(
            "(?i)\\b(script|birth|born|named?|listed|formerly|previous(ly)?|passport|real|alias|a\\.?k\\.?a|f\\.?k\\.?a|"
                    + "transliterat\\w*|guerre|used|variant|spelling|also|known|maiden|father|mother|son|kunya|nickname|as|the)\\b|\\d");
    /** "…, born 1 Jan. 1953": no part of the name. */
    private static final Pattern BORN = Pattern.compile("(?iu),?\\s+(?:was )?(?:born|né|née)\\b(?=.*\\d).*$");

    private static final Pattern ARABIC =
            Pattern.compile("[\\u0600-\\u06FF\\uFB50-\\uFEFC][\\u0600-\\u06FF\\uFB50-\\uFEFC\\s'ـ-]*");
    private static final int LONGEST = 160;

    /**
     * A name found in the field.
     *
     * @param text the name
     * @param originalScript whether it is the Arabic-script form beside a Latin one
     * @param note the remark that stood with it, or empty
     */
    record Part(String text, boolean originalScript, String note) {}

    private AliasText() {}

    static List<Part> parts(String field) {
        List<Part> out = new ArrayList<>();
        String text = Blanks.single(field);
        if (text.length() > LONGEST && text.indexOf(';') < 0) {
            out.add(new Part(text, false, "longer than a name; kept whole"));
            return out;
        }
        for (String piece : text.split("\\s*[;؛]\\s+|\\s*[;؛]$")) {
            split(piece.strip(), out);
        }
        return out;
    }

    private static void split(String piece, List<Part> out) {
        String text = ENUMERATED.matcher(piece).replaceFirst("");
        List<String> notes = new ArrayList<>();
        List<Part> more = new ArrayList<>();
        Matcher bracket = BRACKET.matcher(text);
        StringBuilder rest = new StringBuilder();
        int from = 0;
        while (bracket.find()) {
            String inside = bracket.group(1).strip();
            Matcher arabic = ARABIC.matcher(inside);
            if (arabic.find()) {
                more.add(new Part(arabic.group().strip(), true, ""));
            } else if (REMARK.matcher(inside).find()) {
                notes.add(inside);
            } else if (inside.contains(" ") && Character.isUpperCase(inside.codePointAt(0))) {
                more.add(new Part(inside, false, "stood in brackets"));
            } else {
                continue; // a single word in brackets stays where it is
            }
            rest.append(text, from, bracket.start()).append(' ');
            from = bracket.end();
        }
        text = rest.append(text.substring(from)).toString();
        if (text.indexOf('(') < 0) {
            text = text.replace(')', ' ');
        }
        boolean latin = text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
        Matcher arabic = ARABIC.matcher(text);
        if (latin && arabic.find()) {
            more.add(new Part(arabic.group().strip(), true, ""));
            text = ARABIC.matcher(text).replaceAll(" ");
        }
        Matcher born = BORN.matcher(text);
        if (born.find()) {
            notes.add(born.group().replaceFirst("^[,\\s]+", ""));
            text = text.substring(0, born.start());
        }
        text = Blanks.single(text).replaceAll("^[\\s,:/-]+|[\\s,:/-]+$", "");
        if (text.codePoints().anyMatch(Character::isLetter)) {
            out.add(new Part(text, false, String.join("; ", notes)));
        }
        out.addAll(more);
    }
}
