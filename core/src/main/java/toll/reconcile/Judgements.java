package toll.reconcile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import toll.ledger.Judged;
import toll.ledger.Judgement.Kind;
import toll.ledger.View;

/** What recorders decided and nobody has since reversed. */
final class Judgements {
    private Judgements() {}

    /** The judgements that stand, in ledger order; a reversal that was itself reversed reverses nothing. */
    static List<Judged> standing(View view) {
        List<Judged> all = view.judgements();
        Set<Long> reversed = new HashSet<>();
        List<Judged> standing = new ArrayList<>();
        for (int i = all.size() - 1; i >= 0; i--) {
            Judged judged = all.get(i);
            if (reversed.contains(judged.sequence())) {
                continue;
            }
            if (judged.judgement().kind() == Kind.REVERSED) {
                reversed.add(judged.judgement().answers());
            } else {
                standing.add(judged);
            }
        }
        Collections.reverse(standing);
        return standing;
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
