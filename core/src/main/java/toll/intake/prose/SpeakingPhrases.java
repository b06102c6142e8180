package toll.intake.prose;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The noun phrase that speaks, where no list names it in full: "opposition politicians in Lagos", "a police spokesman",
 * "the survivors' association", "a report seen by Reuters".
 */
final class SpeakingPhrases {
    private static final Set<String> SOME = Set.of(
            "some",
            "several",
            "many",
            "most",
            "multiple",
            "other",
            "various",
            "all",
            "number",
            "additional",
            "same",
            "numerous",
            "few",
            "further",
            "dozens",
            "hundreds");

    private static final Set<String> SEEN =
            Set.of("seen", "obtained", "reviewed", "viewed", "shared", "provided", "sent", "leaked", "examined");

    private SpeakingPhrases() {}

    /**
     * The noun phrase that speaks before a verb at {@code end}, where no list names it: "opposition politicians in Lagos",
     * "the survivors' association", "the head of the clinic"; null for none.
     */
    static int @Nullable [] phrase(Sentence s, int end) {
        int to = end;
        while (to > 0
                && (s.has(to - 1, Role.ADVERB) || has(s, to - 1) || s.is(to - 1, "first") || s.is(to - 1, "earlier"))) {
            to--;
        }
        if (to == 0 || s.has(to - 1, Role.AUXILIARY)) {
            return null; // "others were also reported injured": nobody is made to say it
        }
        to = beforePlace(s, to);
        int from = to;
        int floor = Math.max(0, to - 7);
        while (from > floor) {
            boolean of = (s.is(from - 1, "of") || s.is(from - 1, "for"))
                    && from < to
                    && from > 1
                    && !Speakers.closed(s, from - 2);
            boolean inner =
                    s.has(from - 1, Role.DETERMINER) && from < to && (s.is(from - 2, "of") || s.is(from - 2, "for"));
            boolean noun = s.has(from - 1, Role.PLACE) && s.is(from - 2, "of")
                    || (s.token(from - 1).isWord() && !Speakers.closed(s, from - 1))
                    || s.token(from - 1).kind() == Token.Kind.POSSESSIVE
                    || s.mark(from - 1, "'") && from < to;
            if (!of && !inner && !noun) {
                break;
            }
            from--;
        }
        while (from < to - 1 && SOME.contains(s.token(from).norm())) {
            from += s.is(from + 1, "of") ? 2 : 1;
        }
        from += from < to - 1 && s.has(from, Role.DETERMINER) ? 1 : 0;
        if (from >= to || thing(s, to - 1)) {
            return null;
        }
        boolean begins = from == 0
                || s.has(from - 1, Role.DETERMINER)
                || s.has(from - 1, Role.CARDINAL)
                || SOME.contains(s.token(from - 1).norm())
                || s.is(from - 1, "of")
                || s.has(from - 1, Role.CLAUSE)
                || s.token(from - 1).kind() == Token.Kind.MARK
                || s.is(from - 1, "and");
        boolean word = from < to
                && begins
                && s.token(from).isWord()
                && !Speakers.PRONOUNS.contains(s.token(from).norm())
                && !Speakers.QUOTED.contains(s.token(from).norm());
        return word ? new int[] {from, to} : null;
    }

    private static boolean has(Sentence s, int i) {
        return s.is(i, "has") || s.is(i, "have") || s.is(i, "had");
    }

    /** Whether a noun phrase that ends in this word can say nothing: "the shelling", "some local". */
    private static boolean thing(Sentence s, int i) {
        boolean speaks = s.has(i, Role.PERSON)
                || s.endingAt(i + 1, Role.SPEAKER) != null
                || s.token(i).capital();
        boolean pronoun = Speakers.PRONOUNS.contains(s.token(i).norm());
        boolean mute = s.has(i, Role.MEANS) || s.has(i, Role.ADJECTIVE) || s.has(i, Role.BLOCK) || s.has(i, Role.VAGUE);
        return pronoun || s.is(i, "local") || !speaks && mute;
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
        boolean by = (s.is(k, "by") || s.is(k, "with") || s.is(k, "to"))
                && k > 1
                && SEEN.contains(s.token(k - 1).norm());
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
                && (s.token(to).isWord() && !Speakers.closed(s, to) && !s.is(to, "as")
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
                && !Speakers.closed(s, to)
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
                && !s.is(to, "first")
                && !s.is(to, "earlier")
                && !s.is(to, "later")
                && (s.token(to).isWord() && !Speakers.closed(s, to)
                        || s.token(to).kind() == Token.Kind.POSSESSIVE
                        || s.mark(to, "'"))) {
            to++;
        }
        boolean late = s.is(to, "first") || s.is(to, "earlier") || s.is(to, "later");
        if (to < end && !late && !s.has(to, Role.ADVERB) && !s.has(to, Role.AUXILIARY)) {
            to = hit.to();
        }
        int from = s.has(hit.from(), Role.DETERMINER) && hit.to() - hit.from() > 1 ? hit.from() + 1 : hit.from();
        int left = from;
        while (from == hit.from()
                && left > Math.max(0, from - 3)
                && s.token(left - 1).isWord()
                && (!s.token(left - 1).capital() || left == 1)
                && !SOME.contains(s.token(left - 1).norm())
                && !Speakers.closed(s, left - 1)
                && !s.has(left - 1, Role.BLOCK)) {
            left--;
        }
        boolean begins = left == 0
                || SOME.contains(s.token(left - 1).norm())
                || s.has(left - 1, Role.DETERMINER)
                || s.has(left - 1, Role.CARDINAL)
                || s.token(left - 1).kind() == Token.Kind.POSSESSIVE
                || s.token(left - 1).kind() == Token.Kind.MARK
                || s.is(left - 1, "and");
        return new int[] {begins ? left : from, to};
    }
}
