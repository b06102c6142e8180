package toll.intake.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import toll.count.Count;

/** Arabic counts in the noun itself: the dual ("شهيدان") is two, a bare singular after a verb of harm is one. */
final class ArabicNounCounts {
    private ArabicNounCounts() {}

    static List<Num> complete(String text, Sentence s, boolean[] masked, List<Num> nums) {
        List<Num> out = new ArrayList<>(nums);
        boolean[] taken = new boolean[s.size() + 1];
        for (Num num : nums) {
            for (int i = num.from(); i < Math.min(s.size(), num.to() + 2); i++) {
                taken[i] = true;
            }
        }
        for (int i = 0; i < s.size(); i++) {
            Hit dual = s.at(i, Role.DUAL);
            Hit one = s.at(i, Role.PERSON);
            if (taken[i] || masked[i]) {
                continue;
            }
            String words = s.span(i, i + 1).of(text);
            if (dual != null) {
                out.add(new Num(i, i + 1, i, i + 1, 2, Count.exactly(2).written(words), Num.Form.NOUN));
            } else if (one != null && one.value().endsWith(":1") && (s.size() == 1 || told(s, i))) {
                out.add(new Num(i, i + 1, i, i + 1, 1, Count.exactly(1).written(words), Num.Form.NOUN));
            }
        }
        out.sort(Comparator.comparingInt(Num::from));
        return out;
    }

    /** After a word of harm ("مقتل طفل"), in a part ("بينهم طفل"), or joined to another victim ("وامرأة"). */
    private static boolean told(Sentence s, int i) {
        boolean joined = s.token(i).norm().startsWith("و") && (s.has(i - 1, Role.PERSON) || s.has(i - 1, Role.DUAL));
        return joined
                || s.endingAt(i, Role.HARM_VERB) != null
                || s.endingAt(i, Role.HARM_EVENT) != null
                || s.endingAt(i, Role.SUBSET) != null;
    }
}
