package toll.intake.prose;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where in a sentence the one stands who is made to speak: listed speakers and sources, names, plain nouns. */
final class Speakers {
    private static final int REACH = 16;

    static final Set<String> PRONOUNS = Set.of("it", "they", "he", "she");

    private static final Set<String> SEEN =
            Set.of("seen", "obtained", "reviewed", "viewed", "shared", "provided", "sent", "leaked", "examined");

    /** Who speaks inside a quotation is named outside it. */
    private static final Set<String> QUOTED = Set.of("we", "i", "you", "who", "there", "what", "which", "that");

    private Speakers() {}

    /** Where the plain words before a verb of saying begin: "the port authority said", "engineers warned"; -1 for none. */
    static int loose(Sentence s, int to) {
        int from = to;
        while (from > 0 && to - from < 4 && s.token(from - 1).isWord() && !closed(s, from - 1)) {
            from--;
        }
        boolean begins = from == 0
                || s.has(from - 1, Role.DETERMINER)
                || s.token(from - 1).kind() == Token.Kind.MARK
                || s.is(from - 1, "and")
                || s.is(from - 1, "but")
                || s.is(from - 1, "while");
        return begins && from < to && !PRONOUNS.contains(s.token(from).norm()) ? from : -1;
    }

    static boolean closed(Sentence s, int i) {
        return s.has(i, Role.PREPOSITION)
                || s.has(i, Role.AUXILIARY)
                || s.has(i, Role.DETERMINER)
                || s.has(i, Role.CLAUSE)
                || s.has(i, Role.SAY)
                || s.has(i, Role.ACCORDING)
                || s.has(i, Role.HARM_VERB)
                || s.has(i, Role.HARM_GONE)
                || s.has(i, Role.HARM_STATE)
                || s.has(i, Role.HARM_NOUN)
                || s.has(i, Role.HARM_ING)
                || s.has(i, Role.TOLL)
                || s.has(i, Role.CARDINAL)
                || s.has(i, Role.WEEKDAY)
                || s.has(i, Role.MONTH)
                || s.has(i, Role.TIME_UNIT)
                || s.has(i, Role.PLACE)
                || s.has(i, Role.NEGATION)
                || s.has(i, Role.ADVERB)
                || s.is(i, "and")
                || s.is(i, "or")
                || s.is(i, "it");
    }

    /** The nearest source or speaker that ends before token {@code end}; its name where an apposition follows it. */
    static @Nullable Hit before(Sentence s, int end) {
        Hit near = null;
        int floor = Math.max(0, end - REACH);
        for (int i = end - 1; i >= floor; i--) {
            if (s.mark(i, ".")
                    || s.mark(i, "\"") && i < end - 1
                    || s.mark(i, ";")
                    || s.is(i, "that") && i < end - 1
                    || s.has(i, Role.SAY) && !noun(s, i) && i < end - 1 && !s.has(i, Role.PERSON) && !relative(s, i)) {
                return near;
            }
            Hit hit = speaker(s, i);
            if (hit != null && hit.to() <= end) {
                if (near == null) {
                    near = widest(s, hit, end);
                    if (near.role() == Role.SOURCE) {
                        return near;
                    }
                } else if (hit.role() == Role.SOURCE && apposed(s, hit, near)) {
                    return hit;
                }
            }
            if (near == null
                    && (s.token(i).isNumber() || s.has(i, Role.HARM_VERB) || s.has(i, Role.HARM_ING))
                    && end - i > 1) {
                return null;
            }
        }
        return near;
    }

    static boolean relative(Sentence s, int i) {
        return s.is(i - 1, "which") || s.is(i - 1, "who");
    }

    /** A longer phrase that contains this one and ends with it: "a senior military source" over "source". */
    static Hit widest(Sentence s, Hit hit, int end) {
        Hit best = hit;
        for (int from = Math.max(0, hit.from() - 5); from < hit.from(); from++) {
            Hit wider = speaker(s, from);
            if (wider != null && wider.to() >= hit.to() && wider.to() <= end) {
                return wider;
            }
        }
        return best;
    }

    static boolean apposed(Sentence s, Hit name, Hit description) {
        boolean comma = false;
        for (int i = name.to(); i < description.from(); i++) {
            if (s.mark(i, ",") || s.mark(i, "(") || s.mark(i, "-")) {
                comma = true;
            } else if (s.token(i).isNumber() || s.has(i, Role.HARM_VERB) || s.has(i, Role.SAY)) {
                return false;
            }
        }
        return comma || description.from() - name.to() <= 5;
    }

    static @Nullable Hit speaker(Sentence s, int i) {
        Hit best = null;
        for (Hit hit : s.at(i)) {
            boolean named = hit.role() == Role.SOURCE || hit.role() == Role.SPEAKER;
            if (named && (best == null || hit.to() > best.to() || hit.to() == best.to() && hit.role() == Role.SOURCE)) {
                best = hit;
            }
        }
        return best;
    }

    static @Nullable Hit next(Sentence s, int from, int reach) {
        for (int i = from; i < Math.min(s.size(), from + reach); i++) {
            Hit hit = speaker(s, i);
            if (hit != null) {
                for (int k = hit.to(); k < Math.min(s.size(), hit.to() + 4); k++) {
                    Hit better = speaker(s, k);
                    if (s.has(k, Role.ACCORDING) || s.is(k, "by")) {
                        break; // "witnesses quoted by AFP"
                    }
                    if (hit.role() == Role.SPEAKER
                            && better != null
                            && better.role() == Role.SOURCE
                            && !s.mark(k - 1, ",")) {
                        return better;
                    }
                }
                return hit;
            }
            if (s.token(i).kind() == Token.Kind.MARK && !s.mark(i, "\"")
                    || s.has(i, Role.HARM_VERB)
                    || s.token(i).isNumber()) {
                return null;
            }
        }
        return null;
    }

    /** One past a name in capitals that begins at {@code from}. */
    static int capitals(Sentence s, int from) {
        int to = from;
        while (to < Math.min(s.size(), from + 6)
                && (s.token(to).capital()
                        || to > from && (s.is(to, "al") || s.is(to, "of") || s.is(to, "for"))
                        || to == from && s.is(to, "the"))) {
            to++;
        }
        return to;
    }

    static int nameBefore(Sentence s, int end) {
        int to = end;
        while (to > 0 && (s.has(to - 1, Role.ADVERB) || s.has(to - 1, Role.AUXILIARY))) {
            to--;
        }
        int from = to;
        while (from > Math.max(0, to - 5)
                && (s.token(from - 1).capital()
                        || s.is(from - 1, "al") && s.token(from - 1).glued()
                        || s.mark(from - 1, "@"))) {
            from--;
        }
        boolean word = from < to
                && !PRONOUNS.contains(s.token(from).norm())
                && !QUOTED.contains(s.token(from).norm())
                && !s.has(from, Role.DETERMINER);
        if (word && s.is(from - 1, "of") && from > 1 && !closed(s, from - 2)) {
            int head = from - 2; // "the council of Izium", "the mayor of Hit"
            while (head > Math.max(0, from - 6) && s.token(head - 1).isWord() && !closed(s, head - 1)) {
                head--;
            }
            return head;
        }
        boolean place =
                word && from > 0 && (s.has(from - 1, Role.PREPOSITION) || s.has(from, Role.PLACE) && to - from == 1);
        return word && !place ? from : -1;
    }

    /**
     * The noun phrase that speaks before a verb at {@code end}, where no list names it: "opposition politicians in Lagos",
     * "the survivors' association", "the head of the clinic"; null for none.
     */
    static int @Nullable [] phrase(Sentence s, int end) {
        int to = end;
        while (to > 0 && (s.has(to - 1, Role.ADVERB) || s.has(to - 1, Role.AUXILIARY) || s.is(to - 1, "first"))) {
            to--;
        }
        to = beforePlace(s, to);
        int from = to;
        int floor = Math.max(0, to - 7);
        while (from > floor) {
            boolean of =
                    (s.is(from - 1, "of") || s.is(from - 1, "for")) && from < to && from > 1 && !closed(s, from - 2);
            boolean inner =
                    s.has(from - 1, Role.DETERMINER) && from < to && (s.is(from - 2, "of") || s.is(from - 2, "for"));
            boolean noun = (s.token(from - 1).isWord() && !closed(s, from - 1))
                    || s.token(from - 1).kind() == Token.Kind.POSSESSIVE
                    || s.mark(from - 1, "'") && from < to;
            if (!of && !inner && !noun) {
                break;
            }
            from--;
        }
        boolean begins = from == 0
                || s.has(from - 1, Role.DETERMINER)
                || s.has(from - 1, Role.CARDINAL)
                || s.has(from - 1, Role.CLAUSE)
                || s.token(from - 1).kind() == Token.Kind.MARK
                || s.is(from - 1, "and");
        boolean word = from < to
                && begins
                && s.token(from).isWord()
                && !PRONOUNS.contains(s.token(from).norm())
                && !QUOTED.contains(s.token(from).norm());
        return word ? new int[] {from, to} : null;
    }

    /** Before "in Lagos", "on Monday" at the end of a noun phrase. */
    private static int beforePlace(Sentence s, int to) {
        int k = to;
        while (k > Math.max(0, to - 5)
                && (s.token(k - 1).capital() || s.has(k - 1, Role.PLACE) || s.has(k - 1, Role.WEEKDAY))) {
            k--;
        }
        boolean where = k < to
                && k > 1
                && (s.is(k - 1, "in")
                        || s.is(k - 1, "at")
                        || s.is(k - 1, "near")
                        || s.is(k - 1, "on")
                        || s.is(k - 1, "from"));
        return where ? k - 1 : to;
    }

    /** "a report seen by Reuters": the noun phrase before the words by which an outlet came to it; null for none. */
    static int @Nullable [] seenBy(Sentence s, Hit outlet) {
        int k = outlet.from() - 1;
        boolean by = (s.is(k, "by") || s.is(k, "with") || s.is(k, "to")) && k > 1 && SEEN.contains(s.token(k - 1).norm());
        return by && outlet.role() == Role.SOURCE ? phrase(s, k - 1) : null;
    }

    /** The noun phrase that begins here: "a nurse in Mekelle" after "quoted"; null for none. */
    static int @Nullable [] forward(Sentence s, int from) {
        int begin = from;
        while (begin < s.size() && (s.has(begin, Role.DETERMINER) || s.has(begin, Role.CARDINAL))) {
            begin++;
        }
        int to = begin;
        while (to < Math.min(s.size(), begin + 4)
                && (s.token(to).isWord() && !closed(s, to) && !s.is(to, "as")
                        || s.token(to).kind() == Token.Kind.POSSESSIVE)) {
            to++;
        }
        return to > begin && begin > from ? new int[] {begin, to} : null;
    }

    /** A listed speaker after the verb with the nouns that follow it: "said a police spokesman". */
    static int[] inverted(Sentence s, Hit hit) {
        int to = hit.to();
        while (to < Math.min(s.size(), hit.to() + 3)
                && s.token(to).isWord()
                && !s.token(to).capital()
                && !closed(s, to)
                && !s.has(to, Role.BLOCK)
                && !s.has(to, Role.MODAL)) {
            to++;
        }
        int from = s.has(hit.from(), Role.DETERMINER) && hit.to() - hit.from() > 1 ? hit.from() + 1 : hit.from();
        return new int[] {from, to};
    }

    /** A listed speaker with the words of its noun phrase on both sides: "tribal sources", "police spokesman". */
    static int[] widened(Sentence s, Hit hit, int end) {
        int to = hit.to();
        while (to < end
                && to - hit.to() < 3
                && (s.token(to).isWord() && !closed(s, to)
                        || s.token(to).kind() == Token.Kind.POSSESSIVE
                        || s.mark(to, "'"))) {
            to++;
        }
        if (to < end && !s.has(to, Role.ADVERB) && !s.has(to, Role.AUXILIARY)) {
            to = hit.to();
        }
        int from = s.has(hit.from(), Role.DETERMINER) && hit.to() - hit.from() > 1 ? hit.from() + 1 : hit.from();
        int left = from;
        while (from == hit.from()
                && left > Math.max(0, from - 3)
                && s.token(left - 1).isWord()
                && (!s.token(left - 1).capital() || left == 1)
                && !closed(s, left - 1)
                && !s.has(left - 1, Role.BLOCK)) {
            left--;
        }
        boolean begins = left == 0
                || s.has(left - 1, Role.DETERMINER)
                || s.has(left - 1, Role.CARDINAL)
                || s.token(left - 1).kind() == Token.Kind.MARK
                || s.is(left - 1, "and");
        return new int[] {begins ? left : from, to};
    }

    static boolean last(Sentence s, Hit after) {
        return after.to() >= s.size() - 2;
    }

    /** "the confirmed toll", "reported strikes": the verb form stands before a noun; "claimed the lives of" says nothing. */
    static boolean noun(Sentence s, int i) {
        if (s.endingAt(i, Role.DENY) != null && (s.is(i, "reports") || s.is(i, "claims"))) {
            return true;
        }
        if (s.has(i, Role.HARM_BASE) || s.has(i, Role.HARM_VERB)) {
            return true;
        }
        if ((s.is(i, "claimed") || s.is(i, "claims") || s.is(i, "claim")) && lives(s, i)) {
            return true;
        }
        boolean adjective =
                s.has(i, Role.ADJECTIVE) || s.is(i, "claimed") || s.is(i, "documented") || s.is(i, "estimated");
        return adjective
                && i > 0
                && (s.has(i - 1, Role.DETERMINER) || s.token(i - 1).isNumber());
    }

    /** "claimed 14 lives" says nothing. */
    private static boolean lives(Sentence s, int i) {
        for (int k = i + 1; k < Math.min(s.size(), i + 9); k++) {
            if (s.is(k, "lives") || s.is(k, "life")) {
                return true;
            }
            if (s.token(k).kind() == Token.Kind.MARK || s.has(k, Role.SAY) || s.has(k, Role.CLAUSE)) {
                return false;
            }
        }
        return false;
    }
}
