package toll.intake.prose;

import java.util.List;

/** Numbers told with a place of their own and nothing else, after one that says what befell: "12 dead in Kherson, four in Mykolaiv". */
final class AndThere {
    private AndThere() {}

    /** "12 dead in Kherson, four in Mykolaiv and one in Odesa": number and place alone, after one that says what befell. */
    static boolean follows(Sentence s, Num num, Head head, List<Draft> before) {
        Draft last = before.isEmpty() ? null : before.get(before.size() - 1);
        boolean placed = last != null
                && head.kind() == Head.Kind.NONE
                && (num.form() == Num.Form.NUMERAL || s.is(num.from(), "one"))
                && (s.is(num.to(), "in") || s.is(num.to(), "at") || s.is(num.to(), "near"))
                && num.to() + 1 < s.size()
                && s.token(num.to() + 1).capital()
                && Wholes.ofPeople(last.measure)
                && (s.is(num.from() - 1, "and") || s.mark(num.from() - 1, ","));
        int from = last == null ? 0 : Math.max(last.num.to(), Math.max(last.head.to(), last.triggerTo));
        placed = placed && num.from() - from <= 8 && (s.is(from, "in") || s.is(from, "at") || s.is(from, "near"));
        for (int i = from; placed && i < num.from() - 1; i++) {
            placed = s.token(i).capital()
                    || s.has(i, Role.PREPOSITION)
                    || s.token(i).glued()
                    || s.mark(i, ",");
        }
        return placed;
    }
}
