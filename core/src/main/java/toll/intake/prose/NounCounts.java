package toll.intake.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import toll.count.Count;

/** Counts without a number word: a bare plural ("civilians were killed") and one person by name ("X was killed"). */
final class NounCounts {
    private static final Set<String> PLURALS =
            Set.of("injuries", "casualties", "deaths", "fatalities", "martyrs", "victims");

    private final String text;
    private final Sentence s;
    private final boolean[] masked;
    private final boolean[] taken;
    private final List<Num> out;

    private NounCounts(String text, Sentence s, boolean[] masked, List<Num> nums) {
        this.text = text;
        this.s = s;
        this.masked = masked;
        this.out = new ArrayList<>(nums);
        this.taken = new boolean[s.size() + 1];
        Heads heads = new Heads(s, masked);
        for (Num num : nums) {
            int to = Math.max(num.to(), heads.after(num).to());
            for (int i = num.from(); i < to; i++) {
                taken[i] = true;
            }
        }
    }

    static List<Num> complete(String text, Sentence s, boolean[] masked, List<Num> nums, Language language) {
        if (language == Language.ARABIC) {
            return ArabicNounCounts.complete(text, s, masked, nums);
        }
        NounCounts counts = new NounCounts(text, s, masked, nums);
        counts.plurals();
        new Names(text, s, masked, counts.taken, counts.out).complete();
        counts.causes();
        counts.out.sort(Comparator.comparingInt(Num::from));
        return counts.out;
    }

    private void plurals() {
        for (int i = 0; i < s.size(); i++) {
            Hit hit = s.at(i, Role.PERSON);
            boolean alone = hit != null
                    && !hit.value().endsWith(":1")
                    && !taken[i]
                    && !taken[hit.to() - 1]
                    && !s.has(i, Role.HARM_NOUN);
            boolean listed = s.is(i - 1, "and") && i > 1 && taken[i - 2];
            if (hit != null && alone && !listed && (suffers(hit.to()) || object(i))) {
                out.add(new Num(i, hit.to(), i, hit.to(), -1, Count.vague(words(i, hit.to())), Num.Form.BARE));
                i = hit.to();
            }
        }
    }

    /** "were killed", "injured", "died" right after the noun. */
    private boolean suffers(int to) {
        int i = to;
        boolean aux = false;
        while (i < Math.min(s.size(), to + 5)) {
            boolean harm = s.has(i, Role.HARM_VERB) || s.has(i, Role.HARM_GONE);
            if (harm) {
                return aux || s.has(i, Role.HARM_GONE) || i == to && s.is(to - 1, "others");
            }
            aux = aux || s.has(i, Role.AUXILIARY) && !s.is(i, "have") && !s.is(i, "has");
            if (!s.has(i, Role.AUXILIARY) && !s.has(i, Role.ADVERB)) {
                return false;
            }
            i++;
        }
        return false;
    }

    private boolean object(int from) {
        int i = from;
        while (i > 0
                && (s.has(i - 1, Role.ADJECTIVE) || s.has(i - 1, Role.PERSON_ADJECTIVE))
                && !s.has(i - 1, Role.HARM_VERB)) {
            i--;
        }
        return s.endingAt(i, Role.HARM_ING) != null
                || s.endingAt(i, Role.HARM_EVENT) != null
                || s.endingAt(i, Role.HARM_BASE) != null;
    }

    /** "causing injuries", "resulted in casualties": harm without a number. */
    private void causes() {
        for (int i = 1; i < s.size(); i++) {
            Hit hit = taken[i] ? null : s.at(i, Role.HARM_NOUN);
            boolean plural =
                    hit != null && PLURALS.contains(s.token(hit.to() - 1).norm());
            int cue = s.has(i - 1, Role.ADJECTIVE) ? i - 2 : i - 1;
            if (hit != null && plural && caused(cue)) {
                out.add(new Num(i, hit.to(), i, hit.to(), -1, Count.vague(words(i, hit.to())), Num.Form.BARE));
                taken[i] = true;
            }
        }
    }

    private boolean caused(int i) {
        boolean cue = s.is(i, "causing")
                || s.is(i, "caused")
                || s.is(i, "inflicting")
                || s.is(i, "in") && (s.is(i - 1, "resulting") || s.is(i - 1, "resulted"))
                || s.is(i, "to") && (s.is(i - 1, "leading") || s.is(i - 1, "led"));
        for (int k = i - 1; cue && k >= Math.max(0, i - 4); k--) {
            cue = !s.has(k, Role.NEGATION) && !s.has(k, Role.MODAL);
        }
        return cue;
    }

    private String words(int from, int to) {
        return s.span(from, to).of(text);
    }
}
