package toll.intake.prose;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Links that a frame offers and that do not hold: said of things, or too loose for what is counted. */
final class LooseLinks {
    /** Verbs of harm that are said of things as well as of people. */
    private static final Set<String> OF_THINGS = Set.of(
            "burned",
            "burnt",
            "burning",
            "recovered",
            "retrieved",
            "pulled",
            "seized",
            "captured",
            "capturing",
            "evacuated",
            "buried",
            "trapped",
            "missing",
            "lost",
            "unearthed",
            "hurt",
            "felled",
            "eliminated",
            "neutralized",
            "neutralised",
            "suffered",
            "vanished",
            "disappeared",
            "expelled");

    private LooseLinks() {}

    /** "150 electoral cards were burned": what may befall things too is taken only where people are counted. */
    static @Nullable Link fits(Sentence s, Draft draft, @Nullable Link link) {
        boolean things = link != null
                && draft.num.form() == Num.Form.NUMERAL
                && draft.head.kind() == Head.Kind.NONE
                && OF_THINGS.contains(s.token(link.from()).norm())
                && unknownNoun(s, draft.num.to());
        return things ? null : link;
    }

    /** A plural that no list knows, right after the number or after one word that describes it. */
    private static boolean unknownNoun(Sentence s, int to) {
        for (int i = to; i < Math.min(s.size(), to + 3); i++) {
            Token t = s.token(i);
            if (!t.isWord() || !s.at(i).isEmpty() && !s.has(i, Role.ADJECTIVE)) {
                return false;
            }
            if (t.norm().endsWith("s") && t.norm().length() > 3 && s.at(i).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** A frame too loose for a count that is no number word. */
    static boolean weak(Num num, Link link) {
        return num.form() == Num.Form.ARTICLE && link.score() < 66 || num.form() == Num.Form.BARE && link.score() < 80;
    }
}
