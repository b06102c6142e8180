package toll.intake.prose;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The frames without an object or a subject: counted deaths, a state before the noun, tolls, parts of a toll. */
final class Nominals {
    private static final int LEFT = 22;

    private static final Set<String> EXCEED =
            Set.of("exceed", "exceeds", "exceeded", "surpass", "surpassed", "surpasses", "top", "topped", "tops");

    private static final Set<String> FREED =
            Set.of("freed", "released", "freeing", "releasing", "swapped", "exchanged", "pardoned", "free", "release");

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
        Hit person = s.at(head.from(), Role.PERSON);
        int score = person != null && person.to() == head.to() ? 70 : 96;
        if (measure.equals("detained") && freed(head, draft.num.from())) {
            return null;
        }
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

    /** "lost 26 fighters", "has driven 40,000 people from their homes". */
    @Nullable
    Link idiom(Draft draft) {
        if (arabic || draft.head.kind() != Head.Kind.PERSON) {
            return null;
        }
        int k = draft.num.from() - 1;
        while (k > 0 && (s.has(k, Role.ADVERB) || s.has(k, Role.DETERMINER))) {
            k--;
        }
        boolean lost = s.is(k, "lost") || s.is(k, "lose") || s.is(k, "loses") || s.is(k, "losing");
        if (lost && draft.head.value().equals("combatant")) {
            return new Link("lost", 84, "killed", k, k + 1);
        }
        int e = draft.head.to();
        boolean home =
                (s.is(e, "from") || s.is(e, "out") && s.is(e + 1, "of")) && (home(e + 1) || home(e + 2) || home(e + 3));
        boolean flee = s.is(e, "to") && (s.is(e + 1, "flee") || s.is(e + 1, "leave") && home(e + 3));
        return home || flee ? new Link("driven-from-home", 92, "displaced", e, Math.min(s.size(), e + 2)) : null;
    }

    private boolean home(int i) {
        return s.is(i, "home") || s.is(i, "homes") || s.is(i, "houses") || s.is(i, "villages") || s.is(i, "land");
    }

    /** "freed 320 prisoners", "120 detainees were released": who is let go is not newly held. */
    private boolean freed(Head head, int from) {
        int k = from - 1;
        while (k > 0 && (s.has(k, Role.ADVERB) || s.has(k, Role.DETERMINER))) {
            k--;
        }
        boolean before = FREED.contains(k < 0 ? "" : s.token(k).norm()) || s.is(k, "of") && s.is(k - 1, "release");
        for (int i = head.to(); !before && i < Math.min(s.size(), head.to() + 5); i++) {
            if (FREED.contains(s.token(i).norm())) {
                return true;
            }
            if (!s.has(i, Role.AUXILIARY) && !s.has(i, Role.ADVERB)) {
                return false;
            }
        }
        return before;
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
                        || s.is(b - 1, "exceeded")
                        || EXCEED.contains(s.token(b).norm())
                        || s.is(b - 1, "from")
                                && s.is(draft.num.to(), "to")
                                && words.number(draft.num.to() + 1) != null);
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
    private String same(Hit hit, List<Draft> before) {
        if (!hit.value().equals("same")) {
            return hit.value();
        }
        if (s.is(hit.to(), "of")) {
            // "put the number of wounded at 130"
            for (Hit told : s.at(s.has(hit.to() + 1, Role.DETERMINER) ? hit.to() + 2 : hit.to() + 1)) {
                if (told.role() == Role.HARM_STATE || told.role() == Role.HARM_NOUN || told.role() == Role.HARM_VERB) {
                    return told.value();
                }
            }
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
