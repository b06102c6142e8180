package toll.intake.prose;

import org.jspecify.annotations.Nullable;

/** Finds the head noun after a number: over adjectives, nationalities and "of the", to the last noun of a compound. */
final class Heads {
    private static final int REACH = 9;

    private final Sentence s;
    private final boolean[] masked;
    private final Compounds compounds;

    Heads(Sentence s, boolean[] masked) {
        this.s = s;
        this.masked = masked;
        this.compounds = new Compounds(s);
    }

    Head after(Num num) {
        int i = num.to();
        boolean partitive = false;
        if (s.mark(i, "\"") && s.is(i + 1, "of")) {
            i++; // "“hundreds” of wounded"
        }
        if (s.is(i, "of") && i + 1 < s.size()) {
            Token next = s.token(i + 1);
            if (next.is("them") || next.is("whom") || next.is("those") || next.is("these") || next.is("which")) {
                partitive = true;
                i += 2;
                Head apart = apart(i);
                if (apart != null) {
                    return apart;
                }
            } else if (s.has(i + 1, Role.DETERMINER)) {
                // "five of his passengers" are so many of them, told beside him
                partitive = !next.is("his") && !next.is("her");
                i += 2;
                while (i < s.size() && (s.token(i).isNumber() || s.has(i, Role.CARDINAL)) && aged(i) == i) {
                    i++; // "18 of the 31 lorries"
                }
                Head apart = apart(i);
                if (apart != null) {
                    return apart;
                }
            } else if (num.form() != Num.Form.VAGUE && !s.has(i + 1, Role.PERSON)) {
                return none(num.to(), "", false);
            } else {
                i++;
            }
        }
        boolean clause = num.from() > 0 && (s.mark(num.from() - 1, ",") || s.is(num.from() - 1, "and"));
        if (clause && !partitive && (s.is(i, "were") || s.is(i, "was") || s.is(i, "are"))) {
            Head apart = apart(i);
            if (apart != null) {
                return apart;
            }
        }
        return walk(num, i, partitive);
    }

    /** "of the victims were minors", "of those killed were believed to be civilians", "of them a child". */
    private @Nullable Head apart(int i) {
        Hit dead = s.at(i, Role.HARM_NOUN);
        dead = dead == null ? harmed(i) : dead;
        int k = dead == null ? i : dead.to();
        boolean verb = false;
        boolean article = false;
        for (; k < Math.min(s.size(), i + 9); k++) {
            Hit noun = s.at(k, Role.PERSON);
            if (noun != null) {
                boolean told = dead != null ? verb : verb || article;
                return told && noun.from() > i
                        ? new Head(
                                Head.Kind.PERSON,
                                noun.from(),
                                noun.to(),
                                Compounds.status(noun),
                                "",
                                dead == null ? "" : dead.value(),
                                true,
                                noun.value().endsWith(":1"))
                        : null;
            }
            boolean now = s.has(k, Role.AUXILIARY);
            boolean a = s.is(k, "a") || s.is(k, "an");
            boolean passes = s.has(k, Role.ADVERB)
                    || s.has(k, Role.ADJECTIVE)
                    || s.has(k, Role.PERSON_ADJECTIVE)
                    || s.is(k, "believed")
                    || s.is(k, "thought")
                    || s.is(k, "to")
                    || s.mark(k, ",") && k == i;
            if (!now && !a && !passes) {
                return null;
            }
            verb = verb || now;
            article = article || a;
        }
        return null;
    }

    private Head none(int to, String hint, boolean partitive) {
        return new Head(Head.Kind.NONE, to, to, "", hint, "", partitive, false);
    }

    private Head walk(Num num, int start, boolean partitive) {
        String hint = "";
        String state = "";
        int strange = 0;
        int i = start;
        int limit = Math.min(s.size(), start + REACH);
        while (i < limit) {
            int aged = aged(i);
            if (aged > i) {
                i = aged;
                continue;
            }
            Hit noun = compounds.noun(i);
            if (noun != null) {
                return compounds.compound(noun, hint, state, partitive);
            }
            Hit adjective = s.at(i, Role.PERSON_ADJECTIVE);
            if (adjective != null) {
                hint = adjective.value().isEmpty() ? hint : adjective.value();
                i = adjective.to();
                continue;
            }
            Hit harmed = harmed(i);
            if (harmed != null) {
                if (nounWithin(harmed.to(), 4)) {
                    state = harmed.value();
                    i = harmed.to();
                    continue;
                }
                break;
            }
            Hit party = s.at(i, Role.ACTOR);
            if (party != null && s.token(i).upper() && nounWithin(party.to(), 2)) {
                i = party.to();
                continue;
            }
            Hit land = s.at(i, Role.PLACE);
            if (land != null && nounWithin(land.to(), 2) && s.token(i).capital()) {
                i = land.to();
                continue;
            }
            Token t = s.token(i);
            if (masked[i] && !t.isWord() || t.isNumber()) {
                break;
            }
            if (s.has(i, Role.ADJECTIVE) || t.kind() == Token.Kind.POSSESSIVE || t.isMark("\"") || t.isMark("'")) {
                i++;
            } else if ((t.is("and") || t.is("or"))
                    && i > start
                    && (s.has(i + 1, Role.PERSON_ADJECTIVE) || s.has(i + 1, Role.ADJECTIVE))
                    && nounWithin(i + 1, 3)) {
                i++;
            } else if (t.isWord() && !closed(i) && strange < 4) {
                strange++;
                i++;
            } else {
                break;
            }
        }
        Head none = none(num.to(), hint, partitive);
        return hint.equals("combatant") && num.form() != Num.Form.ARTICLE && i > start && strange == 0
                ? new Head(Head.Kind.NONE, num.to(), i, "", hint, "", partitive, false)
                : none;
    }

    /** "a 14 year old child", "three 12-year-old girls": past the age, or {@code i} where none stands. */
    private int aged(int i) {
        boolean number = s.token(i).isNumber() || s.has(i, Role.CARDINAL);
        if (!number) {
            return i;
        }
        int to = i + 1;
        while (s.has(to, Role.CARDINAL) || s.mark(to, "-") && s.has(to + 1, Role.CARDINAL)) {
            to++;
        }
        if (!Masks.aged(s, to)) {
            return i;
        }
        while (!s.is(to, "old")) {
            to++;
        }
        return to + 1;
    }

    private @Nullable Hit harmed(int i) {
        Hit state = s.at(i, Role.HARM_STATE);
        return state != null ? state : s.at(i, Role.HARM_VERB);
    }

    private boolean nounWithin(int from, int reach) {
        for (int i = from; i < Math.min(s.size(), from + reach); i++) {
            if (compounds.noun(i) != null) {
                return true;
            }
            if (closed(i) || !s.token(i).isWord() && s.token(i).kind() != Token.Kind.POSSESSIVE) {
                return false;
            }
        }
        return false;
    }

    /** A word that ends a noun phrase: preposition, auxiliary, verb, conjunction. */
    private boolean closed(int i) {
        return s.has(i, Role.PREPOSITION)
                || s.has(i, Role.AUXILIARY)
                || s.has(i, Role.CLAUSE)
                || s.has(i, Role.BLOCK)
                || s.has(i, Role.SAY)
                || s.has(i, Role.HARM_GONE)
                || s.has(i, Role.HARM_ING)
                || s.has(i, Role.HARM_BASE)
                || s.has(i, Role.ADVERB)
                || s.has(i, Role.MODAL)
                || s.has(i, Role.DETERMINER)
                || s.has(i, Role.CARDINAL)
                || s.is(i, "and")
                || s.is(i, "or")
                || s.has(i, Role.PLACE) && !s.has(i, Role.PERSON_ADJECTIVE);
    }
}
