package toll.intake.prose;

/** How far a phrase stands from a claim in its sentence, in tokens, and whether another clause stands between. */
final class Nearness {
    private Nearness() {}

    static int distance(Draft draft, Hit hit) {
        return distance(draft, hit.from(), hit.to());
    }

    static int distance(Draft draft, int begin, int end) {
        int from = Math.min(draft.num.from(), draft.triggerFrom);
        int to = Math.max(draft.head.to(), draft.triggerTo);
        if (begin >= to) {
            return begin - to;
        }
        return end <= from ? from - end + 3 : 0;
    }

    static boolean separated(Sentence s, Draft draft, Hit hit) {
        int from = Math.min(draft.num.from(), hit.from());
        int to = Math.max(draft.num.to(), hit.to());
        for (int i = from; i < to; i++) {
            if (s.mark(i, ";") || s.is(i, "while") || s.is(i, "meanwhile")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word that opens another clause stands between two tokens. */
    static boolean divided(Sentence s, int from, int to) {
        for (int i = from; i < to; i++) {
            if (s.mark(i, ";")
                    || s.is(i, "while")
                    || s.is(i, "whereas")
                    || s.is(i, "but")
                    || s.is(i, "meanwhile")
                    || s.is(i, "بينما")
                    || s.is(i, "فيما")) {
                return true;
            }
        }
        return false;
    }
}
