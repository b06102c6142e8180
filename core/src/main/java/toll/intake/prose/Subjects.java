package toll.intake.prose;

import org.jspecify.annotations.Nullable;

/**
 * The frames in which the number stands before the harm: "14 people were killed", "22 dead", "12 soldiers died", "five
 * people, who were at home, were injured".
 */
final class Subjects {
    private static final int REACH = 45;

    private final Sentence s;
    private final HarmWords words;
    private final Heads heads;
    private final Sufferings sufferings;
    private final boolean arabic;

    Subjects(Sentence s, boolean[] masked, HarmWords words, boolean arabic) {
        this.s = s;
        this.words = words;
        this.heads = new Heads(s, masked);
        this.sufferings = new Sufferings(s, words, heads);
        this.arabic = arabic;
    }

    /** "14 people were killed", "22 dead", "12 soldiers died", "five people, who were at home, were injured". */
    @Nullable
    Link of(Draft draft) {
        int cost = 0;
        boolean needsAuxiliary = false;
        boolean among = false;
        boolean passed = false;
        int e = draft.head.to();
        int past = arabic ? e : aside(e);
        for (int j = past; j < Math.min(s.size(), e + REACH); j++) {
            Hit hit = words.at(j);
            if (hit != null && !arabic && ofTheWounded(hit)) {
                j = hit.to() - 1; // "two of the wounded died in hospital"
                continue;
            }
            if (hit != null) {
                if (arabic) {
                    boolean verb = hit.role() == Role.HARM_VERB && hit.from() > e - 1 && cost < 20;
                    return verb ? new Link("verb-after", 70 - cost, hit.value(), hit.from(), hit.to()) : null;
                }
                return sufferings.of(draft, hit, e, cost, needsAuxiliary, among);
            }
            int close = bracket(j);
            if (close > j) {
                cost += 2;
                j = close;
                continue;
            }
            Token t = s.token(j);
            Num other = words.number(j);
            Hit hedge = s.at(j, Role.QUALIFIER_BEFORE);
            if (hedge != null && s.has(hedge.to(), Role.ORDINAL)) {
                // "412 people, more than half of them fighters, have been killed"
                cost += 2;
                j = hedge.to() - 1;
                continue;
            }
            boolean adjective = s.has(j, Role.SAY) && s.has(j, Role.ADJECTIVE) && described(j);
            Hit next = words.at(j + 1);
            boolean participle = next != null
                    && (next.role() == Role.HARM_VERB || next.role() == Role.HARM_STATE)
                    && (s.is(j, "reported") || s.is(j, "confirmed") || s.is(j, "believed"));
            boolean believed = adjective
                    || participle
                    || s.has(j, Role.SAY)
                            && j > e
                            && (s.has(j - 1, Role.AUXILIARY) || s.has(j - 1, Role.ADVERB) || s.is(j - 1, "not"));
            if (believed) {
                cost += 1;
                continue;
            }
            if (t.isMark(".")
                    || t.isMark(";")
                    || t.isMark(":")
                    || s.has(j, Role.SAY)
                    || s.has(j, Role.ACCORDING) && !t.is("per")) {
                return null;
            }
            if (other != null
                    && j == e
                    && other.from() == e
                    && draft.head.kind() == Head.Kind.NONE
                    && other.form() != Num.Form.ARTICLE) {
                return null;
            }
            boolean relative = t.is("who") || t.is("that") || t.is("whom") || t.is("which");
            if (s.has(j, Role.CLAUSE) && !s.has(j, Role.ADVERB) && !relative && !t.is("as") && !t.is("where")) {
                return null;
            }
            if (relative && passed && j > e + 1) {
                return null; // "three women gave a list of 57 people who were killed"
            }
            if (s.has(j, Role.BLOCK) || relative) {
                needsAuxiliary = true;
                cost += 6;
            } else if (other != null && other != draft.num) {
                among = among
                        || s.endingAt(other.from(), Role.AMONG) != null
                        || s.has(other.from() - 1, Role.DETERMINER) && s.endingAt(other.from() - 1, Role.AMONG) != null;
                boolean listed = among
                        || other.from() == e // the comma is lost
                                && other.form() == Num.Form.NUMERAL
                                && draft.head.kind() == Head.Kind.PERSON
                        || s.is(other.from() - 1, "and")
                        || s.mark(other.from() - 1, ",")
                        || s.is(other.from() - 1, "or")
                        || s.endingAt(other.from(), Role.SUBSET) != null
                        || s.is(other.from() - 1, "with")
                        || s.mark(other.from() - 1, "-")
                        || s.mark(other.from() - 1, "(");
                cost += other.form() == Num.Form.ARTICLE ? 1 : listed ? 2 : 14;
                passed = passed
                        || !listed
                                && other.form() == Num.Form.NUMERAL
                                && heads.after(other).kind() == Head.Kind.PERSON;
            } else if (t.isMark(",")) {
                cost += 2;
            } else if (t.isMark("(") || t.isMark(")")) {
                cost += 1;
            } else if (!s.has(j, Role.AUXILIARY) && !s.has(j, Role.ADVERB)) {
                cost += 1;
            }
        }
        return null;
    }

    private boolean ofTheWounded(Hit hit) {
        boolean the = s.has(hit.from() - 1, Role.DETERMINER) && s.is(hit.from() - 2, "of");
        int k = hit.to();
        while (k < Math.min(s.size(), hit.to() + 4) && (s.has(k, Role.ADVERB) || s.has(k, Role.AUXILIARY))) {
            k++;
        }
        Hit next = the ? words.at(k) : null;
        return next != null && next.value().equals("killed") && !hit.value().equals("killed");
    }

    /** Where a bracket that opens here closes, if nothing is counted in it; else {@code j}. */
    private int bracket(int j) {
        if (!s.mark(j, "(") && !s.mark(j, "[")) {
            return j;
        }
        for (int i = j + 1; i < Math.min(s.size(), j + 24); i++) {
            if (s.mark(i, ")") || s.mark(i, "]")) {
                return i;
            }
            if (words.number(i) != null || words.at(i) != null) {
                return j;
            }
        }
        return j;
    }

    /** "six identified men": the verb form describes a noun. */
    private boolean described(int j) {
        return s.has(j + 1, Role.PERSON) || j > 0 && words.number(j - 1) != null;
    }

    /** Past an aside to the verb: "one civilian, not observed before the strike, was killed"; else {@code e}. */
    private int aside(int e) {
        if (!s.mark(e, ",") || words.number(Math.min(e + 1, s.size())) != null) {
            return e;
        }
        for (int i = e + 1; i < Math.min(s.size(), e + 24); i++) {
            boolean verb = s.is(i, "was") || s.is(i, "were") || s.is(i, "have") || s.is(i, "has");
            if (verb && (s.mark(i - 1, ",") || s.mark(i - 1, ")"))) {
                return i;
            }
            if (words.at(i) != null || verb && !s.is(i - 1, "who") || s.mark(i, ";") || s.mark(i, ".")) {
                return e;
            }
        }
        return e;
    }
}
