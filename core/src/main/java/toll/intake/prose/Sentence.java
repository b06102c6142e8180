package toll.intake.prose;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence, heading or list line: its tokens with every phrase of the word lists that begins at each of them.
 *
 * @param index number within the document, from 0; {@code paragraph} likewise
 */
final class Sentence {
    final int index;
    final int paragraph;
    final boolean heading;

    /** Whether capitals tell something: the text is not written in capitals throughout. */
    final boolean cased;

    private final List<Token> tokens;
    private final List<List<Hit>> hits = new ArrayList<>();
    private final Lexicon lexicon;

    Sentence(int index, int paragraph, boolean heading, List<Token> tokens, Lexicon lexicon, boolean capitals) {
        this.index = index;
        this.paragraph = paragraph;
        this.heading = heading;
        this.cased = capitals;
        this.tokens = tokens;
        this.lexicon = lexicon;
        for (int i = 0; i < tokens.size(); i++) {
            hits.add(match(i, lexicon, capitals));
        }
    }

    int size() {
        return tokens.size();
    }

    /** Whether this is a line that a page puts beside its text: "Related: 40 killed in prison blaze". */
    boolean aside() {
        Hit label = at(0, Role.ASIDE);
        return label != null && (heading || mark(label.to(), ":")) && size() < 40;
    }

    Token token(int i) {
        return tokens.get(i);
    }

    Span span(int from, int to) {
        return new Span(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    boolean is(int i, String word) {
        return i >= 0 && i < size() && tokens.get(i).is(word);
    }

    boolean mark(int i, String mark) {
        return i >= 0 && i < size() && tokens.get(i).isMark(mark);
    }

    /** The phrases that begin at token {@code i}, longest first. */
    List<Hit> at(int i) {
        return i < 0 || i >= size() ? List.of() : hits.get(i);
    }

    /** The longest phrase of this role that begins at token {@code i}. */
    @Nullable
    Hit at(int i, Role role) {
        for (Hit hit : at(i)) {
            if (hit.role() == role) {
                return hit;
            }
        }
        return null;
    }

    boolean has(int i, Role role) {
        return at(i, role) != null;
    }

    /** The longest phrase of this role that ends just before token {@code end}, at most {@code 7} words long. */
    @Nullable
    Hit endingAt(int end, Role role) {
        for (int from = Math.max(0, end - 8); from < end; from++) {
            for (Hit hit : at(from)) {
                if (hit.role() == role && hit.to() == end) {
                    return hit;
                }
            }
        }
        return null;
    }

    /** The phrases of the lists that begin with this folded word. */
    List<Entry> entries(String norm) {
        return lexicon.startingWith(norm);
    }

    private List<Entry> candidates(Token first) {
        List<Entry> plain = lexicon.startingWith(first.norm());
        if (lexicon.language() != Language.ARABIC || first.norm().length() < 4 || !plain.isEmpty()) {
            return plain;
        }
        // one-letter conjunctions and prepositions stick to the word; the article after lam loses its alef
        String norm = first.norm();
        if (norm.startsWith("لل") || norm.startsWith("ولل")) {
            List<Entry> article = lexicon.startingWith("ال" + norm.substring(norm.indexOf("لل") + 2));
            if (!article.isEmpty()) {
                return article;
            }
        }
        List<Entry> stripped =
                "وفبلك".indexOf(norm.charAt(0)) >= 0 ? lexicon.startingWith(norm.substring(1)) : List.of();
        if (stripped.isEmpty() && norm.charAt(0) == 'و' && "بلك".indexOf(norm.charAt(1)) >= 0) {
            stripped = lexicon.startingWith(norm.substring(2));
        }
        int article = norm.indexOf("ال");
        boolean definite = article == 0 || article == 1 && "وفبك".indexOf(norm.charAt(0)) >= 0;
        return stripped.isEmpty() && definite && norm.length() > article + 4
                ? lexicon.startingWith(norm.substring(article + 2))
                : stripped;
    }

    private List<Hit> match(int i, Lexicon lexicon, boolean capitals) {
        Token first = tokens.get(i);
        if (!first.isWord() && !first.isMark("%") && !first.isMark("$") && !first.isNumber()) {
            return List.of();
        }
        List<Hit> found = new ArrayList<>(2);
        for (Entry entry : candidates(first)) {
            if (entry.capitals() && (!capitals || !first.upper())) {
                continue;
            }
            int end = end(entry, i);
            if (end > 0) {
                found.add(new Hit(entry, i, end));
            }
        }
        return found;
    }

    private int end(Entry entry, int i) {
        String[] words = entry.words();
        int at = i + 1;
        for (int w = 1; w < words.length; w++) {
            while (at < tokens.size() && tokens.get(at).kind() == Token.Kind.POSSESSIVE) {
                at++;
            }
            if (at >= tokens.size() || !tokens.get(at).norm().equals(words[w])) {
                return -1;
            }
            at++;
        }
        return at;
    }
}
