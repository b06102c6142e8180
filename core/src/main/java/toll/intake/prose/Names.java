package toll.intake.prose;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import toll.count.Count;

/** People told by name: "X was killed", "he died of his wounds", "A X, B Y and his nephew were killed". */
final class Names {
    private static final int NAME = 6;
    private static final int APPOSITION = 16;
    private static final int LIST = 70;

    private final String text;
    private final Sentence s;
    private final boolean[] masked;
    private final boolean[] taken;
    private final List<Num> out;

    /**
     * @param taken tokens of numbers and of what they count; those of the names found are added
     * @param out the numbers of the sentence; the names found are added, one person each
     */
    Names(String text, Sentence s, boolean[] masked, boolean[] taken, List<Num> out) {
        this.text = text;
        this.s = s;
        this.masked = masked;
        this.taken = taken;
        this.out = out;
    }

    void complete() {
        named();
        listed();
        pronouns();
    }

    /** "killed him alongside his wife": the pronoun is one person. */
    private void pronouns() {
        for (int i = 1; i < s.size(); i++) {
            Hit verb = (s.is(i, "him") || s.is(i, "her")) && beside(i + 1) ? harmed(i) : null;
            if (verb != null && !taken[i] && !taken[verb.from()]) {
                Count one = Count.exactly(1).written(words(verb.from(), i + 1));
                out.add(new Num(verb.from(), i + 1, i, i + 1, 1, one, Num.Form.NOUN));
                taken[i] = true;
            }
        }
    }

    /** Only beside others: alone, the pronoun tells again of somebody named before. */
    private boolean beside(int i) {
        return s.is(i, "and") || Beside.together(s, i);
    }

    private @Nullable Hit harmed(int i) {
        Hit done = s.endingAt(i, Role.HARM_VERB);
        return done != null ? done : s.endingAt(i, Role.HARM_ING);
    }

    private void named() {
        for (int i = 1; i < s.size(); i++) {
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
            int wounds = gone ? ofWounds(i) : -1;
            boolean pronoun = wounds > 0 && (s.is(end - 1, "he") || s.is(end - 1, "she"));
            Num name = end < 1
                    ? null
                    : pronoun
                            ? new Num(end - 1, end, end - 1, end, 1, Count.exactly(1), Num.Form.NOUN)
                            : name(end, was);
            if (name != null) {
                int to = pronoun ? wounds : verb != null ? verb.to() : died != null ? died.to() : i + 1;
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

    /** One past "died of his wounds", "succumbed to her injuries"; -1 where the verb says something else. */
    private int ofWounds(int verb) {
        for (int i = verb + 1; i < Math.min(s.size(), verb + 6); i++) {
            if (s.is(i, "wounds") || s.is(i, "injuries")) {
                return i + 1;
            }
            if (s.token(i).kind() == Token.Kind.MARK) {
                return -1;
            }
        }
        return -1;
    }

    /** "A X, B Y and his nephew were killed": each name of the list is one person. */
    private void listed() {
        for (int i = 3; i < s.size(); i++) {
            Hit verb = s.at(i, Role.HARM_VERB);
            int aux = i - 1;
            while (verb != null && aux > 0 && (s.has(aux, Role.ADVERB) || s.is(aux, "also") || s.is(aux, "been"))) {
                aux--;
            }
            boolean were = verb != null && (s.is(aux, "were") || s.is(aux, "have") && s.is(aux + 1, "been"));
            if (were) {
                List<int[]> names = names(s.mark(aux - 1, ",") ? aux - 1 : aux);
                for (int[] name : names) {
                    Count one = Count.exactly(1).written(words(name[0], name[1]));
                    out.add(new Num(name[0], name[1], name[0], name[1], 1, one, Num.Form.NOUN));
                    for (int k = name[0]; k < name[1]; k++) {
                        taken[k] = true;
                    }
                }
            }
        }
    }

    /** The names of a list that ends at {@code end}; none where fewer than two people are listed. */
    private List<int[]> names(int end) {
        List<int[]> names = new ArrayList<>();
        int members = 0;
        int i = end;
        int floor = Math.max(0, end - LIST);
        while (i > floor) {
            int to = s.mark(i - 1, ")") ? back(i - 1, "(") : i;
            int from = to;
            while (from > Math.max(floor, to - NAME) && ownName(from - 1)) {
                from--;
            }
            boolean name = to - from >= 2 && s.token(from).capital();
            boolean kin = from > 0 && taken[from - 1] && !masked[from - 1];
            if (!name && !kin) {
                break;
            }
            if (kin) {
                while (from > floor && taken[from - 1]) {
                    from--;
                }
            } else {
                names.add(new int[] {from, to});
            }
            members++;
            from = described(from, floor);
            boolean and = s.is(from - 1, "and");
            boolean comma = s.mark(from - 1, ",");
            if (!and && !comma) {
                break;
            }
            i = and && s.mark(from - 2, ",") ? from - 2 : from - 1;
        }
        return members > 1 ? names : List.of();
    }

    /** Past age and trade before a name: "16 year old", "the engineer". */
    private int described(int from, int floor) {
        int k = from;
        while (k > floor
                && (s.token(k - 1).isNumber()
                        || s.has(k - 1, Role.CARDINAL)
                        || s.has(k - 1, Role.TIME_UNIT)
                        || s.is(k - 1, "old")
                        || s.mark(k - 1, "-")
                        || s.has(k - 1, Role.TITLE)
                        || s.has(k - 1, Role.PERSON_ADJECTIVE)
                        || s.has(k - 1, Role.PERSON) && !taken[k - 1])) {
            k--;
        }
        return k;
    }

    private boolean ownName(int i) {
        boolean surname = s.has(i, Role.PLACE)
                && i > 0
                && (s.is(i - 1, "al") || s.token(i - 1).capital());
        return (surname || nameWord(i))
                && !taken[i]
                && !s.has(i, Role.ACTOR)
                && !s.has(i, Role.PERSON)
                && !s.has(i, Role.PERSON_ADJECTIVE)
                && !s.has(i, Role.FORCE)
                && !s.has(i, Role.GROUP);
    }

    /** Whether these words are one name and no more, so that one person follows from them. */
    static boolean oneName(String words) {
        int runs = 0;
        boolean letter = false;
        for (int i = 0; i < words.length(); i++) {
            boolean now = Character.isLetter(words.charAt(i)) || Character.isSurrogate(words.charAt(i));
            runs += now && !letter ? 1 : 0;
            letter = now;
        }
        int first = words.isEmpty() ? 0 : words.codePointAt(0);
        return runs >= 2 && (Character.isUpperCase(first) || Character.isTitleCase(first));
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
