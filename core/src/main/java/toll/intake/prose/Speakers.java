package toll.intake.prose;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where in a sentence the one stands who is made to speak: listed speakers and sources, names, plain nouns. */
final class Speakers {
    private static final int REACH = 16;

    static final Set<String> PRONOUNS = Set.of("it", "they", "he", "she");

    /** Who speaks inside a quotation is named outside it. */
    static final Set<String> QUOTED = Set.of("we", "i", "you", "who", "there", "what", "which", "that");

    private Speakers() {}

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
