package toll.intake.prose;

import java.util.List;

/**
 * What is a number and no count: dates, years, clock times, ages, money, shares, codes, handles. Without this a date
 * eats the count beside it ("October 10, 2023, 18 civilians").
 */
final class Masks {
    private Masks() {}

    /** Marks the tokens of a sentence that must not be read as a count. */
    static boolean[] of(Sentence s, List<Periods.Found> times) {
        boolean[] masked = new boolean[s.size()];
        for (Periods.Found time : times) {
            for (int i = time.from(); i < time.to(); i++) {
                masked[i] = true;
            }
        }
        for (int i = 0; i < s.size(); i++) {
            Hit ordinal = s.at(i, Role.ORDINAL);
            if (ordinal != null && !s.is(i, "half")) {
                mark(masked, i, ordinal.to());
            }
            if (s.token(i).isNumber()) {
                number(s, i, masked);
            }
            if (s.has(i, Role.CARDINAL)) {
                int to = i + 1;
                while (s.has(to, Role.CARDINAL) || s.mark(to, "-") && s.has(to + 1, Role.CARDINAL)) {
                    to++;
                }
                if (aged(s, to)) {
                    mark(masked, i, to);
                }
            }
            boolean parent = s.is(i - 1, "of") && (s.is(i - 2, "mother") || s.is(i - 2, "father"));
            if (parent && (s.token(i).isNumber() || s.has(i, Role.CARDINAL)) && !s.has(i + 1, Role.PERSON)) {
                mark(masked, i, i + 1); // "the mother of three, died"
            }
            if (s.mark(i, "@") && i + 1 < s.size()) {
                mark(masked, i, i + 2);
            }
        }
        return masked;
    }

    /** Whether "-year-old" or "months old" stands here. */
    static boolean aged(Sentence s, int i) {
        int unit = s.mark(i, "-") ? i + 1 : i;
        boolean time = s.is(unit, "year")
                || s.is(unit, "years")
                || s.is(unit, "month")
                || s.is(unit, "months")
                || s.is(unit, "week")
                || s.is(unit, "weeks")
                || s.is(unit, "day")
                || s.is(unit, "days");
        int old = s.mark(unit + 1, "-") ? unit + 2 : unit + 1;
        return time && s.is(old, "old");
    }

    private static void mark(boolean[] masked, int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(to, masked.length); i++) {
            masked[i] = true;
        }
    }

    private static void number(Sentence s, int i, boolean[] masked) {
        Token t = s.token(i);
        boolean clock = t.norm().indexOf(':') >= 0
                || s.is(i + 1, "am")
                || s.is(i + 1, "pm")
                || s.is(i + 1, "a.m")
                || s.is(i + 1, "p.m")
                || s.is(i + 1, "p.m.")
                || s.is(i + 1, "a.m.")
                || s.is(i + 1, "gmt")
                || s.is(i + 1, "hrs");
        boolean money = s.mark(i - 1, "$")
                || s.mark(i - 1, "€")
                || s.mark(i - 1, "£")
                || s.mark(i + 1, "%")
                || s.mark(i + 1, "$");
        boolean ordinal = i + 1 < s.size()
                && s.token(i + 1).isWord()
                && s.token(i + 1).glued()
                && (s.is(i + 1, "th") || s.is(i + 1, "st") || s.is(i + 1, "nd") || s.is(i + 1, "rd"));
        boolean code = i > 0
                && t.glued()
                && s.token(i - 1).isWord()
                && !Numbers.prefix(s, i - 1)
                && s.endingAt(i, Role.QUALIFIER_BEFORE) == null;
        boolean reference = i > 0
                && (s.is(i - 1, "resolution")
                        || s.is(i - 1, "article")
                        || s.is(i - 1, "no")
                        || s.is(i - 1, "number")
                        || s.is(i - 1, "nr")
                        || s.is(i - 1, "resolutions")
                        || s.is(i - 1, "block")
                        || s.is(i - 1, "chapter")
                        || s.is(i - 1, "page")
                        || s.is(i - 1, "age")
                        || s.is(i - 1, "aged")
                        || s.is(i - 1, "ages")
                        || s.is(i - 1, "highway")
                        || s.is(i - 1, "route")
                        || s.is(i - 1, "channel")
                        || s.is(i - 1, "detachment")
                        || s.mark(i - 1, "#")
                        || s.is(i - 1, "flight")
                        || s.is(i - 1, "phase"));
        boolean numbered = s.mark(i - 1, ".") && i > 1 && (s.is(i - 2, "no") || s.is(i - 2, "nr"));
        boolean glyph = i + 1 < s.size()
                && s.token(i + 1).isWord()
                && s.token(i + 1).glued()
                && s.token(i + 1).start() == t.end()
                && !s.is(i + 1, "k");
        boolean year = i + 1 < s.size()
                && s.token(i + 1).glued()
                && (s.is(i + 1, "year")
                        || s.is(i + 1, "years")
                        || s.is(i + 1, "month")
                        || s.is(i + 1, "day")
                        || s.is(i + 1, "hour")
                        || s.is(i + 1, "storey")
                        || s.is(i + 1, "story")
                        || s.is(i + 1, "minute")
                        || s.is(i + 1, "week")
                        || s.is(i + 1, "km")
                        || s.is(i + 1, "meter")
                        || s.is(i + 1, "metre")
                        || s.is(i + 1, "mm")
                        || s.is(i + 1, "point"));
        boolean old = (s.is(i + 1, "years") || s.is(i + 1, "months") || s.is(i + 1, "year") || s.is(i + 1, "days"))
                && (s.is(i + 2, "old") || s.is(i + 2, "of"));
        boolean bracketed = s.mark(i - 1, "(")
                && s.mark(i + 1, ")")
                && i > 1
                && s.token(i - 2).capital();
        boolean apposed = s.mark(i - 1, ",")
                && (s.mark(i + 1, ",") || s.mark(i + 1, ".") || s.mark(i + 1, ";"))
                && i > 1
                && s.token(i - 2).capital()
                && t.norm().length() <= 3;
        // a page's counter before the text: "2510 The strike killed"
        boolean alone = i + 1 < s.size()
                && s.has(i + 1, Role.DETERMINER)
                && s.token(i + 1).capital();
        boolean bareYear = yearLike(t) && !counted(s, i + 1);
        boolean fraction = s.mark(i + 1, "/") || s.mark(i - 1, "/");
        boolean long_ = t.norm().length() > 13
                || (t.norm().length() > 1
                        && t.norm().charAt(0) == '0'
                        && t.norm().indexOf('.') < 0
                        && !t.is("000"));
        if (clock || alone || bareYear || money || ordinal || code || reference || numbered || glyph || year || old
                || bracketed || apposed || fraction || long_) {
            mark(masked, i, ordinal || old ? i + 2 : i + 1);
        }
    }

    private static boolean yearLike(Token t) {
        long value = t.norm().length() == 4 ? Cardinals.digits(t.norm()) : -1;
        return value >= 1900 && value <= 2100;
    }

    /** Whether a noun, an adjective of people or a verb of harm follows, so that the number before it is a count. */
    private static boolean counted(Sentence s, int i) {
        for (int k = i; k < Math.min(s.size(), i + 2); k++) {
            for (Hit hit : s.at(k)) {
                switch (hit.role()) {
                    case PERSON,
                            PERSON_ADJECTIVE,
                            HARM_NOUN,
                            THING,
                            HARM_STATE,
                            HARM_VERB,
                            ADJECTIVE,
                            QUALIFIER_AFTER,
                            AUXILIARY -> {
                        return true;
                    }
                    default -> {}
                }
            }
        }
        return false;
    }
}
