package toll.intake.prose;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The frames without an object or a subject: counted deaths, a state before the noun, tolls, parts of a toll. */
final class Nominals {
    private static final int LEFT = 22;

    private final Sentence s;
    private final boolean[] masked;
    private final HarmWords words;
    private final boolean arabic;

    Nominals(Sentence s, boolean[] masked, HarmWords words, boolean arabic) {
        this.s = s;
        this.masked = masked;
        this.words = words;
        this.arabic = arabic;
    }

    /** "12 deaths", "30 injuries", "100 bodies". */
    @Nullable
    Link noun(Draft draft) {
        Head head = draft.head;
        if (head.kind() != Head.Kind.HARM) {
            return null;
        }
        String measure = head.value();
        if (measure.equals("casualties")) {
            String told = verbAfter(head.to());
            measure = told.isEmpty() ? measure : told;
        }
        // prisoners and refugees are people first, and what else befell them is what is told
        int score = s.has(head.from(), Role.PERSON) ? 70 : 96;
        return new Link("counted-harm", score, measure, head.from(), head.to());
    }

    private String verbAfter(int to) {
        for (int i = to; i < Math.min(s.size(), to + 6); i++) {
            Hit hit = words.at(i);
            if (hit != null
                    && (hit.role() == Role.HARM_VERB || hit.role() == Role.HARM_GONE)
                    && s.has(i - 1, Role.AUXILIARY)) {
                return hit.value();
            }
            if (s.token(i).kind() == Token.Kind.MARK || words.number(i) != null) {
                return "";
            }
        }
        return "";
    }

    /** "three wounded civilians": the state stands before the noun. */
    @Nullable
    Link state(Draft draft) {
        Head head = draft.head;
        if (head.state().isEmpty()) {
            return null;
        }
        return new Link("state-before-noun", 80, head.state(), draft.num.to(), head.to());
    }

    /** "the death toll rose to 22", "put the toll at 58", "brought to 36 the number of dead". */
    @Nullable
    Link toll(Draft draft, List<Draft> before) {
        int b = draft.num.from();
        boolean linked = b > 0
                && (s.is(b - 1, "to")
                        || s.is(b - 1, "at")
                        || s.is(b - 1, "of")
                        || s.is(b - 1, "is")
                        || s.is(b - 1, "was")
                        || s.is(b - 1, "as")
                        || s.is(b - 1, "hit")
                        || s.mark(b - 1, ":")
                        || s.endingAt(b, Role.UPDATE) != null
                        || s.endingAt(b, Role.TOLL) != null
                        || s.is(b - 1, "الي")
                        || s.is(b - 1, "exceeded"));
        if (linked || arabic) {
            int reach = arabic ? 9 : LEFT;
            for (int j = b - 1; j >= Math.max(0, b - reach); j--) {
                Hit hit = words.at(j);
                if (hit != null && hit.role() == Role.TOLL && hit.to() <= b) {
                    return new Link("toll", 93, same(hit, before), hit.from(), hit.to());
                }
                Num between = words.number(j);
                boolean stop = between != null
                        && between != draft.num
                        && !s.is(j - 1, "from")
                        && !masked[j]
                        && between.form() == Num.Form.NUMERAL;
                if (stop
                        || s.mark(j, ".")
                        || s.mark(j, ";")
                        || hit != null
                                && hit.role() != Role.HARM_NOUN
                                && hit.role() != Role.HARM_STATE
                                && hit.role() != Role.HARM_VERB) {
                    break;
                }
            }
        }
        for (int j = draft.head.to(); j < Math.min(s.size(), draft.head.to() + 4); j++) {
            Hit hit = words.at(j);
            if (hit != null) {
                return hit.role() == Role.TOLL && linked
                        ? new Link("toll-after", 90, same(hit, before), hit.from(), hit.to())
                        : null;
            }
        }
        return null;
    }

    /** "bringing the total to 36": of what was counted before. */
    private static String same(Hit hit, List<Draft> before) {
        if (!hit.value().equals("same")) {
            return hit.value();
        }
        for (int k = before.size() - 1; k >= 0; k--) {
            if (Wholes.ofPeople(before.get(k).measure)) {
                return before.get(k).measure;
            }
        }
        return "killed";
    }

    /** "three children and two women were among the dead": parts of a toll told before. */
    @Nullable
    Link amongTheDead(Draft draft) {
        if (arabic || draft.head.kind() != Head.Kind.PERSON) {
            return null;
        }
        boolean verb = false;
        for (int i = draft.head.to(); i < Math.min(s.size(), draft.head.to() + 14); i++) {
            Hit among = s.at(i, Role.AMONG);
            if (verb && among != null) {
                int k = s.has(among.to(), Role.DETERMINER) ? among.to() + 1 : s.size();
                Hit dead = words.at(k);
                return dead == null ? null : new Link("among-the-dead", 93, dead.value(), k, dead.to());
            }
            boolean auxiliary = s.has(i, Role.AUXILIARY);
            boolean inList = words.number(i) != null
                    || s.has(i, Role.PERSON)
                    || s.has(i, Role.PERSON_ADJECTIVE)
                    || s.has(i, Role.ADJECTIVE)
                    || s.is(i, "and")
                    || s.mark(i, ",");
            if (verb ? !s.has(i, Role.ADVERB) && !s.has(i, Role.SAY) : !auxiliary && !inList) {
                return null;
            }
            verb = verb || auxiliary;
        }
        return null;
    }
}
