package toll.intake.prose;

import org.jspecify.annotations.Nullable;

/** Finds the noun that an Arabic number counts: right after it, after "من", or the number word itself (the dual). */
final class ArabicHeads {
    private static final int REACH = 4;

    private final Sentence s;
    private final boolean[] masked;

    ArabicHeads(Sentence s, boolean[] masked) {
        this.s = s;
        this.masked = masked;
    }

    Head after(Num num) {
        Hit dual = s.at(num.from(), Role.DUAL);
        if (num.form() == Num.Form.NOUN && dual != null) {
            boolean harm = dual.value().startsWith("harm:");
            return new Head(
                    harm ? Head.Kind.HARM : Head.Kind.PERSON,
                    num.from(),
                    num.to(),
                    harm ? dual.value().substring(5) : dual.value(),
                    "",
                    "",
                    false,
                    false);
        }
        if (num.form() == Num.Form.NOUN) {
            Hit one = s.at(num.from(), Role.PERSON);
            return new Head(
                    Head.Kind.PERSON,
                    num.from(),
                    num.to(),
                    one == null ? "people" : Compounds.status(one),
                    "",
                    "",
                    false,
                    true);
        }
        for (int i = num.to(); i < Math.min(s.size(), num.to() + REACH); i++) {
            Hit noun = noun(i);
            if (noun != null) {
                return head(noun);
            }
            if (masked[i]
                    || !s.token(i).isWord()
                    || s.has(i, Role.HARM_VERB)
                    || s.has(i, Role.HARM_EVENT)
                    || s.has(i, Role.SAY)
                    || s.has(i, Role.PREPOSITION) && !s.is(i, "من")
                    || s.has(i, Role.SUBSET)) {
                break;
            }
        }
        return new Head(Head.Kind.NONE, num.to(), num.to(), "", "", "", false, false);
    }

    private Head head(Hit noun) {
        Head.Kind kind = noun.role() == Role.PERSON
                ? Head.Kind.PERSON
                : noun.role() == Role.HARM_NOUN ? Head.Kind.HARM : Head.Kind.THING;
        String hint = "";
        int to = noun.to();
        Hit next = to < s.size() ? s.at(to, Role.PERSON) : null;
        boolean describes = next != null
                && !Compounds.status(next).equals("people")
                && (kind == Head.Kind.HARM || Compounds.status(noun).equals("people"))
                && s.endingAt(to, Role.SUBSET) == null;
        if (describes && next != null) {
            hint = Compounds.status(next);
            to = next.to();
        }
        String value = Compounds.status(noun);
        return new Head(
                kind,
                noun.from(),
                to,
                kind == Head.Kind.THING && value.isEmpty() ? "-" : value,
                hint,
                "",
                false,
                false);
    }

    private @Nullable Hit noun(int i) {
        Hit best = null;
        for (Hit hit : s.at(i)) {
            boolean noun = hit.role() == Role.PERSON
                    || hit.role() == Role.HARM_NOUN
                    || hit.role() == Role.THING
                    || hit.role() == Role.DURATION_NOT_COUNT;
            if (noun && (best == null || hit.to() > best.to())) {
                best = hit;
            }
        }
        return best;
    }
}
