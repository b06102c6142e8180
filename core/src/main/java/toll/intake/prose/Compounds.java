package toll.intake.prose;

import org.jspecify.annotations.Nullable;

/** The nouns that can head a noun phrase, and the last of several that stand together: "ambulance drivers", "civilian deaths". */
final class Compounds {
    private final Sentence s;

    Compounds(Sentence s) {
        this.s = s;
    }

    /** The longest noun that begins here. */
    @Nullable
    Hit noun(int i) {
        Hit best = s.is(i, "families") || s.is(i, "households") ? s.at(i, Role.GROUP) : null;
        for (Hit hit : s.at(i)) {
            boolean noun = hit.role() == Role.PERSON
                    || hit.role() == Role.HARM_NOUN
                    || hit.role() == Role.THING
                    || hit.role() == Role.DURATION_NOT_COUNT;
            boolean tied = hit.to() < s.size()
                    && s.token(hit.to()).glued()
                    && s.token(hit.to()).isWord();
            if (noun && !tied && (best == null || hit.to() > best.to())) {
                best = hit;
            }
        }
        return best;
    }

    /** The head of the compound that begins with this noun, whatever of people and state was told before it. */
    Head compound(Hit first, String hint, String state, boolean partitive) {
        Hit head = first;
        String at = hint;
        for (int steps = 0; steps < 4; steps++) {
            int k = head.to();
            if (k < s.size() && s.token(k).kind() == Token.Kind.POSSESSIVE) {
                k++;
            }
            if (k < s.size()
                    && s.token(k).isWord()
                    && s.has(k, Role.ADJECTIVE)
                    && s.token(k).glued()) {
                k++;
            }
            Hit next =
                    k < s.size() && (k == head.to() || s.token(k - 1).kind() == Token.Kind.POSSESSIVE) ? noun(k) : null;
            boolean verb = next != null
                    && (s.has(k, Role.HARM_STATE) && next.role() != Role.PERSON || s.has(k, Role.HARM_GONE));
            if (next == null || verb || blockedCompound(head, next)) {
                break;
            }
            if (head.role() == Role.PERSON && !status(head).equals("people")) {
                at = status(head);
            }
            head = next;
        }
        boolean singular = head.value().endsWith(":1");
        Head.Kind kind = head.role() == Role.PERSON
                ? Head.Kind.PERSON
                : head.role() == Role.HARM_NOUN ? Head.Kind.HARM : Head.Kind.THING;
        String value = status(head);
        if (kind == Head.Kind.PERSON && value.equals("people") && ArmedGroups.follows(s, head.to())) {
            at = "combatant";
        }
        if (kind == Head.Kind.THING && value.isEmpty()) {
            value = "-";
        }
        return new Head(kind, head.from(), head.to(), value, at, state, partitive, singular);
    }

    /** "five civilians dead" is no compound; nor "people strikes" across a verb that looks like a noun. */
    private boolean blockedCompound(Hit head, Hit next) {
        boolean plural = head.role() == Role.PERSON
                && !head.value().endsWith(":1")
                && s.token(head.to() - 1).norm().endsWith("s");
        boolean cases = head.role() == Role.THING && s.is(head.to() - 1, "of"); // "30 cases of murder"
        return cases
                || plural && (next.role() == Role.THING || next.role() == Role.HARM_NOUN)
                || next.role() == Role.DURATION_NOT_COUNT
                || plural
                        && s.token(head.to()).kind() != Token.Kind.POSSESSIVE
                        && next.role() == Role.PERSON
                        && !s.token(head.to() - 1).norm().equals("civilians");
    }

    /** Whom a noun counts: its value without the mark of the singular. */
    static String status(Hit hit) {
        String value = hit.value();
        return value.endsWith(":1") ? value.substring(0, value.length() - 2) : value;
    }
}
