package toll.intake.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import toll.count.Count;

/** Counts without a number word: a bare plural ("civilians were killed") and one person by name ("X was killed"). */
final class NounCounts {
    private static final int NAME = 6;
    private static final int APPOSITION = 16;

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
        counts.named();
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

    private void named() {
        for (int i = 2; i < s.size(); i++) {
            Hit verb = s.at(i, Role.HARM_VERB);
            Hit died = s.at(i, Role.HARM_GONE);
            boolean gone = died != null && (s.is(i, "died") || s.is(i, "succumbed"));
            if (verb == null && !gone) {
                continue;
            }
            int aux = i - 1;
            while (aux > 0 && (s.has(aux, Role.ADVERB) || s.is(aux, "been") || s.is(aux, "also"))) {
                aux--;
            }
            boolean was = s.is(aux, "was") || s.is(aux, "is") || s.is(aux, "has") && s.is(aux + 1, "been");
            int end = was ? aux : gone ? aux + 1 : -1;
            Num name = end < 1 ? null : name(end, was);
            if (name != null) {
                int to = verb != null ? verb.to() : died != null ? died.to() : i + 1;
                out.add(new Num(
                        name.from(),
                        to,
                        name.coreFrom(),
                        name.coreTo(),
                        1,
                        Count.exactly(1).written(words(name.from(), to)),
                        Num.Form.NOUN));
                for (int k = name.from(); k < to; k++) {
                    taken[k] = true;
                }
            }
        }
    }

    /** The name that is the subject of a verb at {@code end}, before a bracket or an apposition. */
    private @Nullable Num name(int end, boolean apposed) {
        int to = end;
        if (apposed && s.mark(to - 1, ")")) {
            to = back(to - 1, "(");
        } else if (apposed && s.mark(to - 1, ",") && s.mark(to - 2, ")")) {
            to = back(to - 2, "(");
        } else if (apposed && s.mark(to - 1, ",")) {
            to = back(to - 1, ",");
            if (s.mark(to - 1, ")")) {
                to = back(to - 1, "(");
            }
        }
        int from = to;
        while (from > Math.max(0, to - NAME) && nameWord(from - 1)) {
            from--;
        }
        boolean plural = s.is(from - 1, "and") && from > 1 && s.token(from - 2).capital();
        return to - from >= 2 && !plural && !taken[from] && s.token(from).capital()
                ? new Num(from, to, from, to, 1, Count.exactly(1), Num.Form.NOUN)
                : null;
    }

    private int back(int close, String open) {
        for (int i = close - 1; i > Math.max(0, close - APPOSITION); i--) {
            if (s.mark(i, open)) {
                return i;
            }
        }
        return 0;
    }

    private boolean nameWord(int i) {
        Token t = s.token(i);
        boolean particle = t.is("al") || t.is("abu") || t.is("bin") || t.is("el") || t.is("de");
        boolean other = s.has(i, Role.PLACE)
                || s.has(i, Role.SOURCE)
                || s.has(i, Role.MONTH)
                || s.has(i, Role.WEEKDAY)
                || s.has(i, Role.DETERMINER)
                || s.has(i, Role.THING)
                || s.has(i, Role.PREPOSITION)
                || masked[i];
        return t.isWord() && (t.capital() || particle) && !other;
    }

    private String words(int from, int to) {
        return s.span(from, to).of(text);
    }
}
