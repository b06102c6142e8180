package toll.intake.prose;

import org.jspecify.annotations.Nullable;

/** What a verb or state of harm says of the people counted before it: whether they suffered it, and how surely. */
final class Sufferings {
    private final Sentence s;
    private final HarmWords words;
    private final Heads heads;

    Sufferings(Sentence s, HarmWords words, Heads heads) {
        this.s = s;
        this.words = words;
        this.heads = heads;
    }

    /**
     * @param e where the words about the people counted end
     * @param cost what stands between them and the harm, in points of the score
     * @param needsAuxiliary whether what stands between can be followed by a passive only
     * @param among whether others are told among them
     */
    @Nullable
    Link of(Draft draft, Hit hit, int e, int cost, boolean needsAuxiliary, boolean among) {
        Hit worse = finished(hit);
        if (worse != null) {
            return new Link("and-killed", 90 - cost, worse.value(), worse.from(), worse.to());
        }
        int j = hit.from();
        boolean adjacent = j == e;
        boolean aux = auxiliaryBetween(e, j) || among;
        boolean fresh = fresh(hit);
        return switch (hit.role()) {
            case HARM_VERB -> {
                boolean object = takesObject(hit) && !aux && draft.head.kind() == Head.Kind.PERSON;
                if (object || (needsAuxiliary && !aux) || (!aux && !adjacent && cost > 8)) {
                    yield null;
                }
                yield new Link(
                        aux ? "passive" : "participle",
                        (adjacent ? 94 : aux ? 88 : 84) - cost,
                        hit.value(),
                        j,
                        hit.to());
            }
            case HARM_STATE ->
                adjacent || aux || left(e, j) || cost <= 3 && fresh
                        ? new Link("state", (adjacent ? 94 : 86) - cost, hit.value(), j, hit.to())
                        : null;
            case HARM_GONE ->
                needsAuxiliary && cost > 14 ? null : new Link("intransitive", 86 - cost, hit.value(), j, hit.to());
            default -> null;
        };
    }

    /** "were rounded up and executed", "had been kidnapped and later killed": the second verb is what happened. */
    private @Nullable Hit finished(Hit hit) {
        if (hit.role() != Role.HARM_VERB || !hit.value().equals("detained")) {
            return null;
        }
        int k = hit.to();
        while (k < Math.min(s.size(), hit.to() + 4)
                && (s.is(k, "and") || s.mark(k, ",") || s.is(k, "then") || s.has(k, Role.ADVERB))) {
            k++;
        }
        Hit second = words.at(Math.min(k, s.size()));
        boolean killed = second != null
                && k > hit.to()
                && second.role() == Role.HARM_VERB
                && second.value().equals("killed");
        return killed ? second : null;
    }

    private boolean fresh(Hit hit) {
        return hit.to() >= s.size() || !s.has(hit.to(), Role.PERSON);
    }

    private boolean left(int e, int j) {
        for (int i = Math.max(0, e - 7); i < e; i++) {
            if (s.is(i, "leaving") || s.is(i, "left") || s.is(i, "leaves") || s.is(i, "leave")) {
                return true;
            }
        }
        for (int i = e; i < j; i++) {
            if (s.is(i, "left") || s.is(i, "lay") || s.is(i, "found")) {
                return true;
            }
        }
        return false;
    }

    private boolean auxiliaryBetween(int e, int j) {
        for (int i = j - 1; i >= Math.max(e, j - 6); i--) {
            if (s.has(i, Role.AUXILIARY)) {
                return !s.is(i, "have") && !s.is(i, "has") && !s.is(i, "had");
            }
            if (!s.has(i, Role.ADVERB) && !s.has(i, Role.SAY) && !s.has(i, Role.MODAL) && !s.is(i, "not")) {
                return s.is(i, "and") && i > e && words.at(i - 1) != null;
            }
        }
        return false;
    }

    /** Whether people follow the verb, so that what stands before it is who did it: "two gunmen killed 14 people". */
    private boolean takesObject(Hit verb) {
        int i = verb.to();
        while (i < s.size() && (s.has(i, Role.ADVERB) || s.has(i, Role.DETERMINER) && words.number(i) == null)) {
            i++;
        }
        if (i >= s.size()) {
            return false;
        }
        Num num = words.number(i);
        if (num != null) {
            Head head = heads.after(num);
            Hit after = words.at(head.to());
            return head.kind() == Head.Kind.PERSON
                    && (after == null || after.role() != Role.HARM_VERB && after.role() != Role.HARM_STATE);
        }
        return s.has(i, Role.PERSON) && !s.has(i, Role.PREPOSITION);
    }
}
