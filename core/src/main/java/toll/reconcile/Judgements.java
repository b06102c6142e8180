package toll.reconcile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import toll.ledger.Judged;
import toll.ledger.Judgement.Kind;
import toll.ledger.View;

/** What recorders decided and nobody has since reversed. */
final class Judgements {
    private Judgements() {}

    /** The judgements that stand, in ledger order; a reversal that was itself reversed reverses nothing. */
    static List<Judged> standing(View view) {
        return view.standing();
    }

    /** Grades that recorders signed, by entry; the last one stands. */
    static Map<Long, String> grades(View view) {
        Map<Long, String> grades = new HashMap<>();
        for (Judged judged : standing(view)) {
            String grade = judged.judgement().value().get("grade");
            if (judged.judgement().kind() == Kind.GRADED && grade != null) {
                for (long subject : judged.judgement().subjects()) {
                    grades.put(subject, grade);
                }
            }
        }
        return grades;
    }
}
