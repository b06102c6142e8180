package toll.intake.prose;

import java.util.List;

/** Numbers whose noun is left out because another number of the sentence names it. */
final class Ellipses {
    private Ellipses() {}

    /** "killed 28 and wounded 30 militants": the noun of the second number is that of the first. */
    static void fill(Sentence s, HarmWords words, List<Draft> drafts) {
        for (int k = 0; k + 1 < drafts.size(); k++) {
            Draft bare = drafts.get(k);
            Draft next = drafts.get(k + 1);
            int from = bare.num.to();
            int to = next.num.from();
            boolean close = bare.head.kind() == Head.Kind.NONE
                    && bare.status.equals("people")
                    && Wholes.ofPeople(bare.measure)
                    && !bare.measure.equals(next.measure)
                    && next.head.kind() == Head.Kind.PERSON
                    && next.num.form() == Num.Form.NUMERAL
                    && to > from
                    && to - from <= 4;
            for (int i = from; close && i < to; i++) {
                close = words.at(i) != null || s.is(i, "and") || s.mark(i, ",") || s.has(i, Role.ADVERB);
            }
            if (close && !next.status.equals("people")) {
                bare.status = next.status;
                bare.rule("shared-noun");
            }
            elide(s, bare, next);
        }
    }

    /** "killed 24 civilians in Aleppo and 12 in Idlib", "3 soldiers were killed and 13 wounded": the noun is left out. */
    private static void elide(Sentence s, Draft named, Draft bare) {
        boolean elided = bare.head.kind() == Head.Kind.NONE
                && bare.status.equals("people")
                && bare.parent == null
                && named.head.kind() == Head.Kind.PERSON
                && named.num.form() == Num.Form.NUMERAL
                && !named.status.equals("people")
                && bare.num.form() == Num.Form.NUMERAL
                && Wholes.ofPeople(bare.measure)
                && bare.num.from() - named.head.to() <= 7
                && s.is(bare.num.from() - 1, "and");
        for (int i = named.head.to(); elided && i < bare.num.from(); i++) {
            elided = !s.has(i, Role.SAY) && !s.has(i, Role.CLAUSE) && !s.mark(i, ";");
        }
        if (elided) {
            bare.status = named.status;
            bare.rule("noun-left-out");
        }
    }
}
