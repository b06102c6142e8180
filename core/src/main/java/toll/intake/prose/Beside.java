package toll.intake.prose;

/** What stands between two victims who are told one beside the other: names and joining words, or the verb of another clause. */
final class Beside {
    /** How many words may stand between two members: names, ages and brackets among them. */
    private static final int REACH = 26;

    private Beside() {}

    /** Whether nothing but names, ages and joining words stands between two members, one of the latter at least. */
    static boolean joined(Sentence s, boolean[] masked, int from, int to) {
        if (to < from || to - from > REACH) {
            return false;
        }
        if (to == from) {
            // "700 children 400 women": the comma is lost
            return true;
        }
        boolean joined = false;
        boolean comma = false;
        boolean aside = false;
        for (int i = from; i < to; i++) {
            Token t = s.token(i);
            aside = t.isMark("(") || aside && !t.isMark(")");
            if (aside) {
                continue;
            }
            if (t.is("and") || together(s, i) || t.isMark(",")) {
                joined = joined || !t.isMark(",");
                comma = t.isMark(",");
            } else {
                comma = comma && !t.capital(); // after a comma only an age or a trade, no name
                boolean passes = masked[i]
                        || t.is("same")
                        || t.isNumber()
                        || t.isMark(")")
                        || s.has(i, Role.DETERMINER)
                        || t.isMark("-")
                        || t.isMark("\"")
                        || t.kind() == Token.Kind.POSSESSIVE
                        || t.capital() && t.isWord() && !s.has(i, Role.ACTOR)
                        || t.glued()
                        || t.is("al")
                        || t.is("bin")
                        || t.is("family")
                        || (t.is("of") || t.is("from")) && family(s, i)
                        || t.is("named")
                        || t.is("called")
                        || s.has(i, Role.DURATION_NOT_COUNT)
                        || t.is("old")
                        || s.has(i, Role.CARDINAL)
                        || s.has(i, Role.TITLE)
                        || trade(s, i);
                if (!passes) {
                    return false;
                }
            }
        }
        return joined || comma;
    }

    /** "and engineer X": what one person does, before the name. */
    private static boolean trade(Sentence s, int i) {
        Hit person = s.at(i, Role.PERSON);
        return person != null
                && person.value().equals("people:1")
                && s.token(Math.min(person.to(), s.size() - 1)).capital();
    }

    /** "of the X family", "from the same family". */
    private static boolean family(Sentence s, int i) {
        for (int k = i + 1; k < Math.min(s.size(), i + 8); k++) {
            if (s.is(k, "family") || s.is(k, "families") || s.is(k, "household")) {
                return true;
            }
            if (!s.has(k, Role.DETERMINER)
                    && !s.token(k).capital()
                    && !s.token(k).glued()
                    && !s.is(k, "same")) {
                return false;
            }
        }
        return false;
    }

    /** "alongside", "along with", "together with", "as well as", "with". */
    static boolean together(Sentence s, int i) {
        return s.is(i, "alongside")
                || s.is(i, "with")
                || (s.is(i, "along") || s.is(i, "together")) && s.is(i + 1, "with")
                || (s.is(i, "as") && s.is(i + 1, "well"))
                || s.is(i, "well") && s.is(i - 1, "as")
                || s.is(i, "as") && s.is(i - 1, "well");
    }

    /** "the wife of a commander of the brigade, X, alongside their four children". */
    static boolean alongside(Sentence s, int from, int to) {
        int b = s.is(to - 1, "his") || s.is(to - 1, "her") || s.is(to - 1, "their") ? to - 1 : to;
        boolean with = s.is(b - 1, "alongside") || s.is(b - 1, "with") && together(s, b - 2);
        return with && !closed(s, from, b);
    }

    /** Whether a verb or the end of a clause stands between. */
    private static boolean closed(Sentence s, int from, int to) {
        if (to - from > REACH || to < from) {
            return true;
        }
        for (int i = from; i < to; i++) {
            boolean verb = s.has(i, Role.AUXILIARY)
                    || s.has(i, Role.SAY)
                    || s.has(i, Role.CLAUSE) && !s.is(i, "as")
                    || s.has(i, Role.HARM_VERB)
                    || s.has(i, Role.HARM_ING)
                    || s.mark(i, ";")
                    || s.mark(i, ".");
            if (verb) {
                return true;
            }
        }
        return false;
    }
}
