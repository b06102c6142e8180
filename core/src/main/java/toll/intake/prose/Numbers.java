package toll.intake.prose;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import toll.count.Count;
import toll.count.Qualifier;

/**
 * Finds the numbers of a sentence and reads their hedges: "at least 624" is [624, unbounded), "more than 120" begins
 * at 121, "up to 30" has no known lower end, "dozens" stays a word. Dates, ages, money and the like are masked before.
 */
final class Numbers {
    private final Sentence s;
    private final Cardinals cardinals;
    private final boolean[] masked;
    private final String text;
    private final List<Num> out = new ArrayList<>();

    private Numbers(String text, Sentence s, Cardinals cardinals, boolean[] masked) {
        this.text = text;
        this.s = s;
        this.cardinals = cardinals;
        this.masked = masked;
    }

    static List<Num> of(String text, Sentence s, Cardinals cardinals, boolean[] masked) {
        return new Numbers(text, s, cardinals, masked).run();
    }

    private List<Num> run() {
        int i = 0;
        while (i < s.size()) {
            Hit hedge = masked[i] ? null : s.at(i, Role.QUALIFIER_BEFORE);
            if (hedge != null && hedge.to() < s.size() && read(hedge.to()) != null) {
                // "no fewer than 57", "a minimum of 14": the number reads its hedge itself
                i = hedge.to();
            }
            Num found = masked[i] ? null : at(i);
            if (found == null) {
                i++;
            } else {
                out.add(found);
                i = Math.max(i + 1, found.to());
            }
        }
        return out;
    }

    private int free() {
        return out.isEmpty() ? 0 : out.get(out.size() - 1).to();
    }

    private @Nullable Num at(int i) {
        Hit vague = s.at(i, Role.VAGUE);
        if (vague != null) {
            return vague(vague);
        }
        Cardinals.Read read = read(i);
        if (read == null) {
            return article(i);
        }
        boolean lone = read.words() && read.value() == 1 && read.to() == read.from() + 1 && s.is(i, "one");
        return hedged(read, lone ? Num.Form.ARTICLE : Num.Form.NUMERAL);
    }

    Cardinals.@Nullable Read read(int i) {
        if (i < 0
                || i >= s.size()
                || masked[i]
                || (s.token(i).isNumber()
                        && s.token(i).glued()
                        && !s.mark(i - 1, "-")
                        && i > 0
                        && s.token(i - 1).isWord()
                        && s.token(i - 1).end() + 1 >= s.token(i).start()
                        && !prefix(s, i - 1)
                        && s.endingAt(i, Role.QUALIFIER_BEFORE) == null)) {
            return null;
        }
        return cardinals.at(s, i);
    }

    /** An Arabic conjunction or preposition of one letter, written on to a numeral. */
    static boolean prefix(Sentence s, int i) {
        String norm = s.token(i).norm();
        return norm.length() == 1 && "وفبلك".indexOf(norm.charAt(0)) >= 0 || norm.equals("ال");
    }

    private Num vague(Hit hit) {
        int from = hit.from();
        Hit before = s.endingAt(from, Role.QUALIFIER_BEFORE);
        if (before != null && before.from() >= free()) {
            from = before.from();
        }
        Count count = Count.vague(words(from, hit.to()));
        return new Num(from, hit.to(), hit.from(), hit.to(), -1, count, Num.Form.VAGUE);
    }

    private @Nullable Num article(int i) {
        Hit none = s.at(i, Role.NEGATION);
        if (none != null && none.value().isEmpty() && !s.is(i, "without") && !s.is(i, "nor")) {
            return new Num(i, none.to(), i, none.to(), 0, Count.exactly(0).written(words(i, none.to())), Num.Form.NONE);
        }
        if ((s.is(i, "any") || s.is(i, "اي")) && (denied(i) || s.size() == 1)) {
            return new Num(i, i + 1, i, i + 1, 0, Count.exactly(0).written(words(i, i + 1)), Num.Form.NONE);
        }
        boolean without =
                none != null && s.is(i, "without") && (s.has(none.to(), Role.HARM_NOUN) || none.to() == s.size());
        if (none != null && without) {
            return new Num(i, none.to(), i, none.to(), 0, Count.exactly(0).written(words(i, none.to())), Num.Form.NONE);
        }
        if (s.is(i, "a")
                || s.is(i, "an")
                || kin(i)
                || kinOf(i)
                || s.is(i, "the") && s.size() == 1
                || (s.is(i, "another")
                        && !s.token(Math.min(i + 1, s.size() - 1)).isNumber())) {
            return new Num(i, i + 1, i, i + 1, 1, Count.exactly(1).written(words(i, i + 1)), Num.Form.ARTICLE);
        }
        return null;
    }

    /** "did not cause any": a negated verb stands before. */
    private boolean denied(int i) {
        for (int k = i - 1; k >= Math.max(0, i - 5); k--) {
            Hit hit = s.at(k, Role.NEGATION);
            if (hit != null && hit.value().equals("verb")) {
                return true;
            }
        }
        return false;
    }

    /** "with his wife", "and her infant son": one of a family, told beside another victim. */
    private boolean kin(int i) {
        boolean possessive = s.is(i, "his") || s.is(i, "her") || s.is(i, "their");
        boolean number = i + 1 < s.size() && (s.token(i + 1).isNumber() || s.has(i + 1, Role.CARDINAL));
        boolean counted = number && !Masks.aged(s, i + 2);
        boolean joined = i == 0
                || s.is(i - 1, "and")
                || s.is(i - 1, "with")
                || s.is(i - 1, "alongside")
                || s.mark(i - 1, ",")
                || s.is(i - 1, "as") && s.is(i - 2, "well");
        return possessive && joined && !counted;
    }

    /** "killing the wife of a commander": one of a family, known by whose kin it is. */
    private boolean kinOf(int i) {
        Hit kin = s.is(i, "the") ? s.at(i + 1, Role.PERSON) : null;
        return kin != null
                && kin.value().endsWith(":1")
                && s.is(kin.to(), "of")
                && (s.endingAt(i, Role.HARM_ING) != null || s.endingAt(i, Role.HARM_ACTIVE) != null)
                && List.of("wife", "husband", "son", "daughter", "mother", "father", "brother", "sister")
                        .contains(s.token(i + 1).norm());
    }

    private Num hedged(Cardinals.Read read, Num.Form form) {
        int from = read.from();
        int to = read.to();
        long low = read.value();
        long high = low;
        Hit before = before(from);
        Cardinals.Read second = new Ranges(s, this).of(read, before);
        if (second != null) {
            high = second.value();
            to = second.to();
            form = Num.Form.NUMERAL;
            if (s.is(from - 1, "between") || s.is(from - 1, "from") || s.is(from - 1, "بين") || s.is(from - 1, "من")) {
                from = from - 1;
                before = before(from);
            }
        }
        String bound = "exactly";
        while (before != null && before.from() >= free()) {
            from = before.from();
            if (!before.value().equals("exactly") && bound.equals("exactly")) {
                bound = before.value();
            }
            before = before(from);
        }
        if (bound.equals("estimate")) {
            bound = "about";
        }
        Hit after = s.at(to, Role.QUALIFIER_AFTER);
        if (after != null
                && bound.equals("exactly")
                && !masked[to]
                && !(after.value().equals("at-least") && after.entry().length() > 1 && read(after.to()) != null)) {
            bound = after.value();
            to = after.to();
        } else if (s.mark(to, "+") && bound.equals("exactly")) {
            bound = "at-least";
            to = to + 1;
        }
        Count count = count(low, high, bound).written(words(from, to));
        return new Num(
                from,
                to,
                read.from(),
                second == null ? read.to() : second.to(),
                low,
                count,
                bound.equals("exactly") && low == high ? form : Num.Form.NUMERAL);
    }

    private @Nullable Hit before(int from) {
        int end = from;
        // "at least another 24", "more than the 24": a determiner may stand between hedge and number
        if (end > 1 && (s.is(end - 1, "the") || s.is(end - 1, "'s"))) {
            Hit beyond = s.endingAt(end - 1, Role.QUALIFIER_BEFORE);
            if (beyond != null && !beyond.value().equals("exactly")) {
                return beyond;
            }
        }
        return s.endingAt(end, Role.QUALIFIER_BEFORE);
    }

    static Count count(long low, long high, String bound) {
        if (low != high) {
            return Count.between(low, high);
        }
        return switch (bound) {
            case "at-least" -> Count.atLeast(low);
            case "more-than" -> Count.atLeast(low + 1);
            case "at-most" -> Count.atMost(low);
            case "less-than" -> low > 0 ? Count.atMost(low - 1) : Count.exactly(0);
            case "about" -> Count.about(low);
            default -> Count.exactly(low);
        };
    }

    /** Whether the count follows from its words again: the invariant of every output. */
    static boolean derivable(Count count, Count again) {
        return count.qualifier() == again.qualifier()
                        && count.min().equals(again.min())
                        && count.max().equals(again.max())
                || count.qualifier() == Qualifier.VAGUE_WORD;
    }

    private String words(int from, int to) {
        return s.span(from, to).of(text);
    }
}
