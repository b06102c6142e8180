package toll.intake.prose;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import toll.intake.prose.Token.Kind;

/**
 * Cuts a text into sentences: ICU's sentence boundaries (Unicode Standard Annex 29), except after an abbreviation or
 * an initial, and wherever a paragraph ends. No sentence is longer than {@value #LONGEST} tokens, so that what looks
 * at a sentence looks at a bounded stretch.
 */
final class Sentences {
    static final int LONGEST = 250;

    private final String text;
    private final Lexicon lexicon;
    private final boolean capitals;
    private final BreakIterator breaks;
    private final List<Sentence> out = new ArrayList<>();
    private List<Token> open = new ArrayList<>();
    private int paragraph;

    private Sentences(String text, Lexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
        this.capitals = !shouting(text);
        this.breaks =
                BreakIterator.getSentenceInstance(new ULocale(lexicon.language().code()));
    }

    static List<Sentence> of(String text, Lexicon lexicon) {
        return new Sentences(text, lexicon).run();
    }

    private List<Sentence> run() {
        List<Token> tokens = Tokens.of(text);
        breaks.setText(Lines.wrapped(text) ? text.replace('\n', ' ').replace('\r', ' ') : text);
        int boundary = breaks.first();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            while (boundary != BreakIterator.DONE && boundary <= token.start()) {
                if (boundary > 0 && boundary >= lastEnd() && !open.isEmpty() && ends(open.get(open.size() - 1))) {
                    close(false);
                }
                boundary = breaks.next();
            }
            if (token.kind() == Kind.BREAK) {
                close(true);
                paragraph++;
            } else {
                open.add(token);
                if (open.size() >= LONGEST || stop(token, i + 1 < tokens.size() ? tokens.get(i + 1) : token)) {
                    close(false);
                }
            }
        }
        close(true);
        return out;
    }

    private int lastEnd() {
        return open.isEmpty() ? 0 : open.get(open.size() - 1).end();
    }

    /** A full stop that ICU does not see as an end: no blank after it, and a capital. */
    private boolean stop(Token token, Token next) {
        if (token.isMark(";") || token.isMark("\u2022")) {
            return true;
        }
        return (token.isMark(".") || token.isMark("?") || token.isMark("!"))
                && next.start() == token.end()
                && next.capital()
                && open.size() > 1
                && open.get(open.size() - 2).norm().length() > 2
                && ends(token);
    }

    private boolean ends(Token last) {
        if (!last.isMark(".")) {
            return !last.isWord() || !abbreviation(last);
        }
        if (open.size() < 2) {
            return true;
        }
        Token before = open.get(open.size() - 2);
        return before.end() != last.start() || !abbreviation(before);
    }

    private boolean abbreviation(Token word) {
        if (!word.isWord()) {
            return false;
        }
        boolean initial = word.norm().length() == 1 && word.capital();
        boolean listed = lexicon.startingWith(word.norm()).stream()
                .anyMatch(e -> e.length() == 1 && e.role() == Role.ABBREVIATION);
        return initial || listed || (word.norm().contains(".") && !word.norm().endsWith("."));
    }

    private void close(boolean atBreak) {
        if (!open.isEmpty()) {
            Token last = open.get(open.size() - 1);
            boolean heading = atBreak
                    && !last.isMark(".")
                    && !last.isMark("?")
                    && !last.isMark("!")
                    && !last.isMark("\"")
                    && open.size() < 30;
            out.add(new Sentence(out.size(), paragraph, heading, open, lexicon, capitals));
            open = new ArrayList<>();
        }
    }

    /** Whether the text is written in capitals throughout, so that capitals tell nothing. */
    private static boolean shouting(String text) {
        int upper = 0;
        int lower = 0;
        for (int i = 0; i < Math.min(text.length(), 4000); i++) {
            upper += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
            lower += Character.isLowerCase(text.charAt(i)) ? 1 : 0;
        }
        return upper > lower;
    }
}
