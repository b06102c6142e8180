package toll.intake.prose;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The frames in which the harm stands before the number: "killed 14 people", "killing at least 12", "the deaths of
 * four", "four civilians in Aleppo and 12 in Idlib".
 */
final class Objects {
    private static final int REACH = 22;

    private final Sentence s;
    private final boolean[] masked;
    private final List<Num> nums;
    private final HarmWords words;
    private final Heads heads;
    private final boolean arabic;

    Objects(Sentence s, boolean[] masked, List<Num> nums, HarmWords words, boolean arabic) {
        this.s = s;
        this.masked = masked;
        this.nums = nums;
        this.words = words;
        this.heads = new Heads(s, masked);
        this.arabic = arabic;
    }

    /** "killed 14 people", "killing at least 12", "the deaths of four", "four civilians in Aleppo and 12 in Idlib". */
    @Nullable
    Link of(Draft draft) {
        if (!arabic && ownVerb(draft)) {
            return null;
        }
        int cost = 0;
        int b = draft.num.from();
        for (int p = b; p > Math.max(0, b - REACH); p--) {
            Hit hit = words.ending(p);
            if (hit != null && apart(draft, hit)) {
                return null;
            }
            if (hit != null) {
                return governs(hit, draft)
                        ? new Link(
                                hit.role() == Role.HARM_EVENT ? "event-of" : "object-of-verb",
                                90 - cost,
                                hit.value(),
                                hit.from(),
                                hit.to())
                        : null;
            }
            int j = p - 1;
            int step = gap(j, draft);
            if (step < 0) {
                return null;
            }
            cost += step;
            if (cost > (arabic ? 40 : 32)) {
                return null;
            }
        }
        return null;
    }

    /** "killed five people and one other was injured": the number is the subject of a verb of its own. */
    private boolean ownVerb(Draft draft) {
        int e = draft.head.to();
        e = draft.head.kind() == Head.Kind.NONE && (s.is(e, "other") || s.is(e, "others") || s.is(e, "more"))
                ? e + 1
                : e;
        boolean was = s.is(e, "was") || s.is(e, "were");
        int k = e + 1;
        while (was && k < e + 4 && s.has(k, Role.ADVERB)) {
            k++;
        }
        Hit verb = was ? words.at(k) : null;
        return verb != null && (verb.role() == Role.HARM_VERB || verb.role() == Role.HARM_STATE);
    }

    /** "and 18 who are missing": what befell them is told after the number. */
    private boolean apart(Draft draft, Hit hit) {
        return !arabic
                && draft.head.kind() == Head.Kind.NONE
                && (s.is(draft.num.to(), "who") || s.is(draft.num.to(), "that"))
                && draft.num.from() - hit.to() > 0;
    }

    /** What it costs to pass token {@code j} between verb and object; -1 where nothing may stand between. */
    private int gap(int j, Draft draft) {
        Token t = s.token(j);
        Num other = words.number(j);
        if (other != null && other != draft.num) {
            return other.form() == Num.Form.NUMERAL ? 1 : 0;
        }
        if (t.isMark(".") || t.isMark(";") || t.isMark("?") || t.isMark("!") || t.isMark(":") && !arabic) {
            return -1;
        }
        if (t.kind() == Token.Kind.MARK
                || t.kind() == Token.Kind.POSSESSIVE
                || t.is("and")
                || t.is("or")
                || t.is("himself")
                || t.is("herself")
                || t.is("themselves")) {
            return t.isMark(",") ? 2 : 1;
        }
        if (s.has(j, Role.AUXILIARY) && !s.is(j, "have") && !arabic || s.has(j, Role.SAY) && !arabic) {
            return -1;
        }
        if (s.has(j, Role.BLOCK) || s.has(j, Role.CLAUSE) && !s.is(j, "as")) {
            return arabic ? 8 : -1;
        }
        if (s.has(j, Role.ADVERB)
                || s.has(j, Role.DETERMINER)
                || s.has(j, Role.ADJECTIVE)
                || s.has(j, Role.QUALIFIER_BEFORE)
                || s.has(j, Role.PERSON_ADJECTIVE)
                || s.has(j, Role.SUBSET)) {
            return 0;
        }
        if (s.has(j, Role.PERSON) || s.has(j, Role.PLACE) || masked[j]) {
            return 1;
        }
        if (s.has(j, Role.PREPOSITION)) {
            return arabic ? 1 : 4;
        }
        return arabic ? 2 : t.capital() ? 3 : 6;
    }

    private boolean governs(Hit hit, Draft draft) {
        return switch (hit.role()) {
            case HARM_ING, HARM_BASE, HARM_EVENT, HARM_ACTIVE -> true;
            case HARM_VERB -> arabic || !passive(hit.from()) && !reduced(hit);
            case HARM_GONE -> arabic;
            case HARM_STATE -> false;
            case HARM_NOUN -> arabic && draft.head.kind() == Head.Kind.PERSON;
            default -> false;
        };
    }

    /** "12 people killed in Homs, 30 ...": a participle after its own number takes no object. */
    private boolean reduced(Hit hit) {
        int p = hit.from();
        Num before = p > 0 ? words.number(p - 1) : null;
        if (before != null && before.form() == Num.Form.NUMERAL) {
            return true;
        }
        boolean adjacent = words.number(Math.min(hit.to(), s.size())) != null;
        if (adjacent) {
            return false;
        }
        for (Num num : nums) {
            Head head = num.form() == Num.Form.NUMERAL ? heads.after(num) : null;
            if (head != null && head.kind() == Head.Kind.PERSON && head.to() == p) {
                return true;
            }
        }
        return false;
    }

    private boolean passive(int verb) {
        for (int i = verb - 1; i >= Math.max(0, verb - 4); i--) {
            Hit aux = s.endingAt(i + 1, Role.AUXILIARY);
            if (aux != null) {
                String last = s.token(i).norm();
                return !last.equals("have") && !last.equals("has") && !last.equals("had");
            }
            if (!s.has(i, Role.ADVERB) && !s.is(i, "not")) {
                return false;
            }
        }
        return false;
    }
}
