package toll.name;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From text to words: cleans, sets brackets and quotations aside, splits, folds. {@link NameGrammar} makes parts of them. */
final class NameReader {
    /**
     * A word of the text.
     *
     * @param written as it stands
     * @param folded folded, never empty
     * @param hyphen whether a hyphen, and no blank, joins it to the next word
     * @param use what it does in a name, if it is one of the words that steer the reading
     */
    record Word(String written, String folded, boolean hyphen, NameWords.@Nullable Use use) {}

    private NameReader() {}

    /** Folds one word of either script; empty when nothing of it is a letter. */
    static String fold(String word) {
        StringBuilder out = new StringBuilder(word.length());
        String plain = ArabicFolding.plain(word);
        for (int i = 0; i < plain.length(); i++) {
            foldInto(plain.charAt(i), out);
        }
        return out.toString();
    }

    static PersonName read(String written) {
        String text = cleanText(written);
        List<NamePart> aside = new ArrayList<>();
        if (text.strip().equalsIgnoreCase("n/a")) {
            return name(written, List.of(), List.of(note(NameRole.NOTE, text)));
        }
        if (text.length() > PersonName.MOST_CHARACTERS) {
            aside.add(note(NameRole.NOTE, text.substring(PersonName.MOST_CHARACTERS)));
            text = text.substring(0, PersonName.MOST_CHARACTERS);
        }
        text = Brackets.setAside(text, aside);
        int comma = familyFirst(text);
        List<NamePart> parts = comma > 0
                ? NameGrammar.parts(words(text.substring(comma + 1), aside), words(text.substring(0, comma), aside))
                : NameGrammar.parts(words(text, aside));
        return name(written, parts, aside);
    }

    static PersonName readColumns(String given, String family) {
        List<NamePart> aside = new ArrayList<>();
        String g = cut(Brackets.setAside(cleanText(given), aside));
        String f = cut(Brackets.setAside(cleanText(family), aside));
        String written = given.isBlank() ? family : family.isBlank() ? given : given + " " + family;
        if (g.isBlank() || f.isBlank()) {
            return name(written, NameGrammar.parts(words(g.isBlank() ? f : g, aside)), aside);
        }
        return name(written, NameGrammar.parts(words(g, aside), words(f, aside)), aside);
    }

    static NamePart note(NameRole role, String text) {
        return new NamePart(role, text.strip(), "", Script.LATIN, false);
    }

    private static PersonName name(String written, List<NamePart> parts, List<NamePart> aside) {
        List<NamePart> all = parts;
        StringBuilder normal = new StringBuilder(written.length());
        if (!aside.isEmpty()) {
            all = new ArrayList<>(parts);
            all.addAll(aside);
        }
        if (all.size() > PersonName.MOST_PARTS) {
            StringBuilder rest = new StringBuilder();
            for (NamePart part : all.subList(PersonName.MOST_PARTS - 1, all.size())) {
                rest.append(part.written()).append(' ');
            }
            all = new ArrayList<>(all.subList(0, PersonName.MOST_PARTS - 1));
            all.add(note(NameRole.NOTE, rest.toString()));
        }
        for (NamePart part : all) {
            if (part.role().compared()) {
                normal.append(normal.isEmpty() ? "" : " ").append(part.folded());
            }
        }
        return new PersonName(written, normal.toString(), all);
    }

    private static String cut(String text) {
        return text.length() > PersonName.MOST_CHARACTERS ? text.substring(0, PersonName.MOST_CHARACTERS) : text;
    }

    /** Direction marks, zero-width characters, controls and unpaired surrogates off; other scripts romanised. */
    static String cleanText(String written) {
        int limit = Math.min(written.length(), 2 * PersonName.MOST_CHARACTERS);
        boolean plain = true;
        boolean other = false;
        for (int i = 0; i < limit; i++) {
            char c = written.charAt(i);
            plain &= c >= ' ' && c < 0x7F || (c >= 0x0620 && c <= 0x064A);
            other |= !plain && OtherScripts.isOther(c) || Character.isSurrogate(c);
        }
        if (plain && limit == written.length()) {
            return written;
        }
        StringBuilder out = new StringBuilder(limit);
        for (int i = 0; i < limit; i++) {
            char c = written.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < limit && Character.isLowSurrogate(written.charAt(i + 1))) {
                out.append(c).append(written.charAt(++i));
            } else if (Character.isSurrogate(c) || Character.getType(c) == Character.FORMAT && c != '\u00AD') {
                continue;
            } else {
                out.append(Character.isISOControl(c) || Character.isSpaceChar(c) ? ' ' : c);
            }
        }
        String text = ArabicFolding.plain(out.toString());
        return other ? OtherScripts.romanise(text) : text;
    }

    /** Position of the comma in "FAMILY, Given", or -1: one comma, Latin letters before it, no generation after it. */
    private static int familyFirst(String text) {
        int comma = text.indexOf(',');
        if (comma <= 0 || text.indexOf(',', comma + 1) >= 0) {
            return -1;
        }
        boolean before = text.substring(0, comma).chars().anyMatch(Character::isLetter);
        String after = fold(text.substring(comma + 1));
        return before && !after.isEmpty() && NameWords.get().use(after) != NameWords.Use.GENERATION ? comma : -1;
    }

    static List<Word> words(String text, List<NamePart> aside) {
        List<Word> words = new ArrayList<>(8);
        int n = text.length();
        int i = 0;
        while (i < n) {
            int start = i;
            boolean arabic = false;
            boolean latin = false;
            boolean digit = false;
            StringBuilder folded = new StringBuilder(12);
            while (i < n && inWord(text.charAt(i))) {
                char c = text.charAt(i);
                if (c >= 'a' && c <= 'z' && !arabic) {
                    latin = true;
                    folded.append(c);
                    i++;
                    continue;
                }
                boolean isArabic = Script.isArabic(c);
                if ((isArabic && latin) || (!isArabic && arabic && Character.isLetter(c))) {
                    break;
                }
                arabic |= isArabic;
                latin |= !isArabic && Character.isLetter(c);
                digit |= Character.isDigit(c);
                foldInto(c, folded);
                i++;
            }
            if (i == start) {
                i++;
                continue;
            }
            String written = text.substring(start, i);
            if (digit || folded.isEmpty()) {
                if (digit) {
                    aside.add(note(NameRole.NOTE, written));
                }
                continue;
            }
            String form = arabic ? ArabicFolding.repairLamAlef(folded.toString()) : folded.toString();
            boolean hyphen = i + 1 < n && isHyphen(text.charAt(i)) && inWord(text.charAt(i + 1));
            words.add(new Word(written, form, hyphen, NameWords.get().use(form)));
        }
        return words;
    }

    private static boolean inWord(char c) {
        if (c == ' ') {
            return false;
        }
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c > 0x7F && (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK))
                || (c >= '0' && c <= '9')
                || c == 'ـ'
                || LatinFolding.isApostrophe(c);
    }

    private static boolean isHyphen(char c) {
        return c == '-' || (c >= '\u2010' && c <= '\u2015') || c == '\u00AD';
    }

    private static void foldInto(char c, StringBuilder out) {
        if (c < 0x80) {
            if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
                LatinFolding.append(c, out);
            }
        } else if (c >= 0x0600 && c < 0x0900) {
            char folded = ArabicFolding.fold(c);
            if (folded != 0) {
                out.append(folded);
            }
        } else if (!LatinFolding.isApostrophe(c)) {
            LatinFolding.append(c, out);
        }
    }
}
