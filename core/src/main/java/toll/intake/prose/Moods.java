package toll.intake.prose;

import org.jspecify.annotations.Nullable;
import toll.count.Count;

/** Negation, modality, totals and updates around a claim. */
final class Moods {
    private Moods() {}

    static void of(String text, Sentence s, Draft draft, @Nullable Voice voice) {
        boolean people = Wholes.ofPeople(draft.measure);
        int from = Math.max(0, Math.min(draft.num.from(), draft.triggerFrom) - 4);
        int to = Math.max(draft.num.from(), draft.triggerFrom);
        if (draft.num.form() == Num.Form.NONE) {
            draft.negated = true;
            draft.rule("negated-none");
        }
        for (int i = from; i <= Math.min(to, s.size() - 1); i++) {
            Hit negation = s.at(i, Role.NEGATION);
            if (negation != null
                    && negation.value().equals("verb")
                    && people
                    && !exceeding(s, draft, i)
                    && near(s, negation.to(), draft)) {
                draft.negated = true;
                draft.rule("negated-verb");
            }
            Hit modal = s.at(i, Role.MODAL);
            if (modal != null
                    && people
                    && !(i >= draft.num.from() && i < draft.num.to())
                    && !s.token(i).capital()
                    && i + 6 >= Math.min(draft.num.from(), draft.triggerFrom)
                    && clear(s, i, draft)
                    && !ofAnother(s, modal.to(), draft)) {
                String word = s.token(i).norm();
                draft.modality = word.startsWith("fear")
                        ? "feared"
                        : word.startsWith("expect") || modal.to() - i > 1 && s.is(i + 1, "expected")
                                ? "expected"
                                : "possible";
                draft.rule("modality");
            }
        }
        if (s.is(draft.triggerFrom - 1, "feared") || s.is(draft.triggerTo, "feared")) {
            draft.modality = "feared";
        }
        if (voice != null && voice.denies() && people) {
            draft.negated = true;
            draft.modality = "denied";
            draft.rule("denied");
        }
        totals(s, draft);
        basis(s, draft);
    }

    /** "did not exceed 12" bounds a number and denies nothing. */
    private static boolean exceeding(Sentence s, Draft draft, int i) {
        return i >= draft.num.from() && i < draft.num.to();
    }

    /** The negation must reach the verb of harm, or the number where that comes first: nothing else between. */
    private static boolean near(Sentence s, int after, Draft draft) {
        int first = after <= draft.num.from()
                ? Math.min(draft.num.from(), Math.max(after, draft.triggerFrom))
                : draft.triggerFrom;
        for (int i = after; i < first; i++) {
            boolean between = after > draft.num.from();
            boolean passes = s.has(i, Role.ADVERB) || s.has(i, Role.AUXILIARY) || s.is(i, "to");
            if (s.mark(i, ",") || s.has(i, Role.CLAUSE) || between && !passes) {
                return false;
            }
        }
        return after <= Math.max(draft.num.from(), draft.triggerFrom);
    }

    private static boolean clear(Sentence s, int i, Draft draft) {
        for (int k = i + 1; k < Math.min(draft.num.from(), draft.triggerFrom); k++) {
            if (s.mark(k, ",") || s.has(k, Role.SAY) || s.mark(k, "\"")) {
                return false;
            }
        }
        return true;
    }

    /** "two civilians, and possibly a third": what is possible is another than the one counted. */
    private static boolean ofAnother(Sentence s, int after, Draft draft) {
        boolean beyond = after > draft.num.to() && after < draft.triggerFrom;
        boolean number = s.token(Math.min(after, s.size() - 1)).isNumber() || s.has(after, Role.CARDINAL);
        return beyond && (number || s.is(after, "a") && s.has(after + 1, Role.ORDINAL));
    }

    private static void totals(Sentence s, Draft draft) {
        for (int i = Math.max(0, draft.num.from() - 7); i < Math.min(s.size(), draft.head.to() + 6); i++) {
            if (s.has(i, Role.CUMULATIVE)) {
                draft.cumulative = true;
            }
            Hit update = s.at(i, Role.UPDATE);
            if (update != null
                    && i < draft.num.from()
                    && update.to() >= draft.num.from() - 2
                    && !counted(s, update.to(), draft.num.from())) {
                draft.update = true;
            }
        }
        for (int i = Math.max(0, draft.num.from() - 3); i < draft.num.from(); i++) {
            boolean another = s.is(i, "war") || s.is(i, "conflict") || s.is(i, "uprising");
            draft.background = draft.background || another && s.has(draft.num.from() - 1, Role.AUXILIARY);
        }
        for (int i = draft.head.to(); i < Math.min(s.size(), draft.head.to() + 16); i++) {
            boolean war = s.is(i, "conflict")
                    || s.is(i, "war")
                    || s.is(i, "uprising")
                    || s.is(i, "revolt")
                    || s.is(i, "revolution");
            boolean the = s.is(i - 1, "the")
                    || s.is(i - 1, "syrian")
                    || s.is(i - 1, "civil")
                    || s.is(i - 1, "year")
                    || s.is(i - 1, "long");
            if (war && the && draft.size() >= 1000) {
                draft.background = true;
            }
        }
    }

    private static boolean counted(Sentence s, int from, int to) {
        for (int i = from; i < to; i++) {
            if (s.token(i).isNumber() || s.has(i, Role.CARDINAL)) {
                return true;
            }
        }
        return false;
    }

    private static void basis(Sentence s, Draft draft) {
        for (int i = Math.max(0, draft.num.from() - 6); i < Math.min(s.size(), draft.head.to() + 1); i++) {
            Hit basis = s.at(i, Role.BASIS);
            if (basis != null && draft.basis.isEmpty() && basis.to() <= draft.head.to()) {
                draft.basis = basis.value();
                draft.spans.put("basis", s.span(i, basis.to()));
            }
            Hit standard = s.at(i, Role.STANDARD);
            if (standard != null) {
                draft.standard = standard.value();
            }
        }
    }

    /** A count of none for "did not cause any injuries". */
    static Count none(Count count) {
        return Count.exactly(0).written(count.asWritten());
    }
}
