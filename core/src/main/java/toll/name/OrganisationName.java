package toll.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The name of a group, undertaking or entity: its words in order, each with what it tells. Legal forms tell nothing,
 * generic words (bank, trading, foundation) little, distinctive words nearly everything.
 *
 * @param written as given
 * @param words at most {@value #MOST_WORDS}
 * @param acronyms short capitals that stood in brackets, or the whole name when it is one
 */
public record OrganisationName(String written, List<Word> words, List<String> acronyms) {
    static final int MOST_WORDS = 24;
    private static final int SHORTEST_GLUED_STEM = 4;
    private static final List<String> GLUED = List.of(
            "gmbh", "limited", "ltd", "llc", "inc", "corp", "sarl", "plc", "pjsc", "ojsc", "jsc", "fze", "fzco");
    /** Words that acronyms leave out. */
    private static final Set<String> JOINING = Set.of(
            "the", "of", "and", "for", "in", "to", "de", "del", "des", "du", "la", "le", "les", "et", "e", "y", "al",
            "el", "ul", "fi", "wal", "wa", "der", "die", "und", "fur");

    /** What a word of an organisation's name is. */
    public enum Use {
        LEGAL_FORM,
        GENERIC,
        DISTINCTIVE
    }

    /**
     * @param part the word, with role {@link NameRole#FAMILY} for want of a better
     */
    public record Word(NamePart part, Use use) {}

    private static final class Holder {
        static final Map<String, Use> USES = uses();
    }

    public OrganisationName {
        words = List.copyOf(words);
        acronyms = List.copyOf(acronyms);
    }

    /** Reads any text as the name of an organisation; bounded time, never fails. */
    public static OrganisationName parse(String written) {
        String text = NameReader.cleanText(written);
        if (text.length() > PersonName.MOST_CHARACTERS) {
            text = text.substring(0, PersonName.MOST_CHARACTERS);
        }
        Set<String> acronyms = new LinkedHashSet<>();
        text = takeAcronyms(text, acronyms);
        List<Word> words = new ArrayList<>();
        for (String piece : split(text)) {
            add(piece, words);
            if (words.size() >= MOST_WORDS) {
                break;
            }
        }
        if (words.size() == 1 && isAcronym(words.getFirst().part().written())) {
            acronyms.add(words.getFirst().part().written());
        }
        return new OrganisationName(written, words, List.copyOf(acronyms));
    }

    /**
     * The pieces of a text that {@link #parse} makes words of, each by itself; empty for a text with brackets, of which some may be no
     * words but an acronym.
     */
    public static List<String> pieces(String written) {
        return written.indexOf('(') >= 0 || written.length() > PersonName.MOST_CHARACTERS
                ? List.of()
                : split(NameReader.cleanText(written));
    }

    /** The words that one of {@link #pieces} gives: one, two where a legal form is written together with it, or none. */
    public static List<Word> words(String piece) {
        List<Word> words = new ArrayList<>(1);
        add(piece, words);
        return words;
    }

    /**
     * The first letters of the words, in capitals: ROT for Republic of Tarmania and RT as well; empty for names of fewer than three
     * words, or of more than eight, or in another script.
     */
    public Set<String> initials() {
        StringBuilder all = new StringBuilder(words.size());
        StringBuilder telling = new StringBuilder(words.size());
        for (Word word : words) {
            char first = word.part().folded().charAt(0);
            if (first < 'a' || first > 'z') {
                return Set.of();
            }
            all.append((char) (first - 32));
            if (!JOINING.contains(word.part().folded())) {
                telling.append((char) (first - 32));
            }
        }
        Set<String> some = new LinkedHashSet<>();
        for (StringBuilder one : List.of(telling, all)) {
            if (one.length() >= 3 && one.length() <= 8) {
                some.add(one.toString());
            }
        }
        return some;
    }

    private static void add(String piece, List<Word> words) {
        String folded = NameReader.fold(piece) + digits(piece);
        if (folded.isEmpty()) {
            return;
        }
        boolean arabic = Script.of(folded) == Script.ARABIC;
        String form = arabic ? withoutPreposition(withoutArticle(folded)) : folded;
        Use use = use(form);
        if (use == Use.DISTINCTIVE && !arabic) {
            String stem = unglued(form);
            if (stem.length() < form.length()) {
                words.add(new Word(part(piece, stem), use(stem)));
                words.add(new Word(part(piece, form.substring(stem.length())), Use.LEGAL_FORM));
                return;
            }
        }
        words.add(new Word(part(piece, form), use));
    }

    private static NamePart part(String written, String form) {
        return new NamePart(NameRole.FAMILY, written, form, Script.of(form), false);
    }

    private static Use use(String folded) {
        return Holder.USES.getOrDefault(folded, folded.length() <= 1 ? Use.GENERIC : Use.DISTINCTIVE);
    }

    /** A word of a table as {@link #parse} would leave it. */
    static String folded(String word) {
        String folded = NameReader.fold(word);
        return Script.of(folded) == Script.ARABIC ? withoutArticle(folded) : folded;
    }

    /** "And", "in" and "for" are written together with their word: {@code والشام}, {@code بليبيا}. */
    private static String withoutPreposition(String word) {
        if (word.length() < 4 || "وبلف".indexOf(word.charAt(0)) < 0 || use(word) != Use.DISTINCTIVE) {
            return word;
        }
        String rest = word.substring(1);
        boolean article = rest.startsWith("ال") && rest.length() >= 5;
        String bare = withoutArticle(rest);
        boolean known = OrganisationTerms.builtIn().meanings(word).length == 0
                && OrganisationTerms.builtIn().meanings(bare).length > 0;
        return article || known ? bare : word;
    }

    private static String withoutArticle(String word) {
        String rest = word.startsWith("لل") && word.length() >= 5 ? word.substring(2) : word;
        return rest.startsWith("ال") && rest.length() >= 5 ? rest.substring(2) : rest;
    }

    /** {@code acmegmbh -> acme}: a legal form written together with the word before it. */
    private static String unglued(String word) {
        for (String form : GLUED) {
            if (word.endsWith(form) && word.length() - form.length() >= SHORTEST_GLUED_STEM) {
                return word.substring(0, word.length() - form.length());
            }
        }
        return word;
    }

    private static String takeAcronyms(String text, Set<String> acronyms) {
        StringBuilder rest = new StringBuilder(text.length());
        int from = 0;
        for (int open = text.indexOf('('); open >= 0; open = text.indexOf('(', from)) {
            int close = text.indexOf(')', open);
            if (close < 0) {
                break;
            }
            String inside = text.substring(open + 1, close).strip();
            rest.append(text, from, open).append(' ');
            if (isAcronym(inside)
                    && (!text.equals(text.toUpperCase(Locale.ROOT)) || isInitials(inside, text.substring(0, open)))) {
                acronyms.add(inside);
            } else {
                rest.append(inside).append(' ');
            }
            from = close + 1;
        }
        return rest.append(text.substring(from)).toString();
    }

    /** Whether the letters are, in order, among the first letters of the words: what an acronym is among capitals. */
    private static boolean isInitials(String acronym, String name) {
        int at = 0;
        for (String word : name.split("[^\\p{L}\\d]+")) {
            if (at < acronym.length() && !word.isEmpty() && word.charAt(0) == acronym.charAt(at)) {
                at++;
            }
        }
        return at == acronym.length();
    }

    private static boolean isAcronym(String text) {
        String bare = text.replace(".", "").replace("-", "");
        return bare.length() >= 2
                && bare.length() <= 8
                && bare.equals(bare.toUpperCase(Locale.ROOT))
                && !bare.equals(bare.toLowerCase(Locale.ROOT))
                && bare.chars().allMatch(Character::isLetterOrDigit);
    }

    private static List<String> split(String text) {
        List<String> out = new ArrayList<>(6);
        int n = text.length();
        int start = 0;
        for (int i = 0; i <= n; i++) {
            char c = i < n ? text.charAt(i) : ' ';
            boolean small = c >= 'a' && c <= 'z' || c >= '\u0620' && c <= '\u064A';
            if (c == ' ' || !small && !inWord(text, i, c)) {
                if (i > start) {
                    out.add(text.substring(start, i));
                }
                start = i + 1;
            } else if (!small
                    && i - start >= SHORTEST_GLUED_STEM
                    && Character.isUpperCase(c)
                    && Character.isLowerCase(text.charAt(i - 1))) {
                out.add(text.substring(start, i));
                start = i;
            }
        }
        return out;
    }

    private static boolean inWord(String text, int i, char c) {
        return Character.isLetterOrDigit(c)
                || LatinFolding.isApostrophe(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || (c == '.'
                        && i + 1 < text.length()
                        && i > 0
                        && Character.isLetter(text.charAt(i - 1))
                        && dotted(text, i));
    }

    /** A full stop inside "S.A.": single letters on both sides. */
    private static boolean dotted(String text, int i) {
        boolean before = i < 2 || !Character.isLetterOrDigit(text.charAt(i - 2));
        boolean after = i + 2 >= text.length() || !Character.isLetterOrDigit(text.charAt(i + 2));
        return before && after;
    }

    private static String digits(String piece) {
        StringBuilder out = new StringBuilder(0);
        for (int i = 0; i < piece.length(); i++) {
            char c = piece.charAt(i);
            int digit = c >= ':' && c < '\u0660' ? -1 : Character.digit(c, 10);
            if (digit >= 0) {
                out.append((char) ('0' + digit));
            }
        }
        return out.toString();
    }

    private static Map<String, Use> uses() {
        Map<String, Use> uses = new HashMap<>();
        for (String[] row : NameWords.table("organisation-words.tsv")) {
            Use use = Use.valueOf(row[0]);
            for (String word : row[1].split(" ", -1)) {
                uses.put(folded(word), use);
            }
        }
        return Map.copyOf(uses);
    }
}
