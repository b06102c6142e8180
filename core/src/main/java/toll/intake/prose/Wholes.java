package toll.intake.prose;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts and wholes in a sentence: "18 civilians, including five children and three women". */
final class Wholes {
    private Wholes() {}

    /** The claim of which this number is a part, or null. {@code link} is the number's own frame. */
    static @Nullable Draft of(Sentence s, Draft part, List<Draft> before, @Nullable Link link) {
        int own = link == null ? 0 : link.score();
        Draft last = lastOfPeople(before);
        if (last == null) {
            return null;
        }
        int b = part.num.from();
        if (part.head.partitive()
                && part.num.from() > last.num.to()
                && (s.has(part.num.to(), Role.AUXILIARY)
                        || s.is(part.num.to() + 1, "them")
                        || s.is(part.num.to() + 1, "whom")
                        || s.is(part.num.to() + 1, "those")
                        || s.is(part.num.to() + 1, "these"))) {
            // "including 20 soldiers, nine of them officers"
            boolean nested =
                    last.parent != null && b - last.head.to() == 1 && s.mark(b - 1, ",") && smaller(part, last);
            return nested ? last : top(last);
        }
        Hit marker = marker(s, b);
        if (marker != null && marker.from() >= last.num.to()) {
            Draft whole = smaller(part, last) ? last : top(last);
            return smaller(part, whole) && sameHarm(s, part, whole, own) ? whole : null;
        }
        boolean listed = listed(s, last, b) || dashed(s, last, b);
        // "including two women, and several others were injured": others suffered what their own verb says
        boolean others = link != null
                && last.parent != null
                && !link.measure().equals(last.parent.measure)
                && (s.is(part.head.to() - 1, "others") || s.is(part.num.to(), "others"));
        if (listed && last.parent != null && own < 92 && !others) {
            return smaller(part, last.parent) ? last.parent : null;
        }
        if (bracketed(s, last, b) && smaller(part, last)) {
            return last;
        }
        boolean opened = (s.mark(b - 1, "-") || s.mark(b - 1, "(") || s.mark(b - 1, ":"))
                && part.head.kind() == Head.Kind.PERSON
                && (own < 80 || own < 92 && b - 1 == last.head.to())
                && narrower(part.head.status());
        return opened && smaller(part, last) && b - last.num.to() < 12 ? last : null;
    }

    /** "ten people (three soldiers": the bracket opens right after the whole. */
    private static boolean bracketed(Sentence s, Draft whole, int b) {
        int open = b - 1;
        return s.mark(open, "(") && open - whole.head.to() <= 1 && whole.head.kind() == Head.Kind.PERSON;
    }

    private static boolean dashed(Sentence s, Draft last, int b) {
        return b == last.head.to() && last.parent != null;
    }

    private static boolean narrower(String status) {
        return status.equals("child")
                || status.equals("woman")
                || status.equals("man")
                || status.equals("civilian")
                || status.equals("combatant");
    }

    private static boolean sameHarm(Sentence s, Draft part, Draft whole, int own) {
        return own < 92 || s.index >= 0 && whole.measure.isEmpty();
    }

    private static @Nullable Hit marker(Sentence s, int b) {
        int i = b;
        for (int steps = 0; steps < 4 && i > 0; steps++) {
            Hit hit = s.endingAt(i, Role.SUBSET);
            if (hit != null) {
                return hit;
            }
            boolean skip = s.has(i - 1, Role.DETERMINER)
                    || s.has(i - 1, Role.ADVERB)
                    || s.mark(i - 1, ",")
                    || s.has(i - 1, Role.AUXILIARY)
                    || s.mark(i - 1, ":")
                    || s.mark(i - 1, "(")
                    || s.mark(i - 1, "\"");
            if (!skip) {
                return null;
            }
            i--;
        }
        return null;
    }

    private static boolean listed(Sentence s, Draft last, int b) {
        int from = last.head.to();
        if (b - from > 20) {
            return false;
        }
        int plain = 0;
        for (int i = Math.min(from, b); i < b; i++) {
            plain += s.token(i).capital() && !s.has(i, Role.PLACE) || s.token(i).glued() ? 0 : 1;
        }
        if (plain > 7) {
            return false;
        }
        boolean joined = false;
        for (int i = Math.min(from, b); i < b; i++) {
            if (s.is(i, "and") || s.mark(i, ",") || s.token(i).norm().equals("و") || s.is(i, "plus")) {
                joined = true;
            } else if (s.has(i, Role.BLOCK)
                    || s.has(i, Role.AUXILIARY)
                    || s.has(i, Role.HARM_ING)
                    || s.has(i, Role.HARM_VERB)
                    || s.has(i, Role.HARM_BASE)
                    || s.mark(i, ".")) {
                return false;
            }
        }
        return joined || b > 0 && s.token(b).norm().startsWith("و");
    }

    private static @Nullable Draft lastOfPeople(List<Draft> before) {
        for (int i = before.size() - 1; i >= Math.max(0, before.size() - 4); i--) {
            Draft draft = before.get(i);
            if (ofPeople(draft.measure)) {
                return draft;
            }
        }
        return null;
    }

    static boolean ofPeople(String measure) {
        return switch (measure) {
            case "killed", "injured", "casualties", "bodies-recovered", "missing", "detained", "displaced" -> true;
            default -> false;
        };
    }

    private static Draft top(Draft draft) {
        return draft.parent == null ? draft : draft.parent;
    }

    private static boolean smaller(Draft part, Draft whole) {
        long a = part.size();
        long b = whole.size();
        return a < 0 || b < 0 || a <= b;
    }

    /** The inverse order: "six civilians were among at least 22 killed", "11 children among 18 dead". */
    static void among(Sentence s, List<Draft> drafts) {
        for (int k = 1; k < drafts.size(); k++) {
            Draft whole = drafts.get(k);
            int b = whole.num.from();
            boolean among = s.endingAt(b, Role.AMONG) != null
                    || b > 1 && s.has(b - 1, Role.DETERMINER) && s.endingAt(b - 1, Role.AMONG) != null;
            if (!among || whole.parent != null || !ofPeople(whole.measure)) {
                continue;
            }
            for (int p = k - 1; p >= 0; p--) {
                Draft part = drafts.get(p);
                if (part.parent == null
                        && ofPeople(part.measure)
                        && smaller(part, whole)
                        && whole.start() - part.start() < 160) {
                    part.parent = whole;
                    part.measure = whole.measure;
                    part.rule("among-whole");
                }
            }
        }
    }

    /** "Among the dead were five children", "the victims included": the whole stands in a sentence before. */
    static void across(Sentence s, Draft draft, @Nullable Draft toll) {
        if (toll == null
                || draft.parent != null
                || toll.sentence == s
                || s.index - toll.sentence.index > 4
                || !ofPeople(draft.measure)
                || !smaller(draft, toll)) {
            return;
        }
        boolean ofTheDead = draft.rules.contains("among-the-dead")
                || draft.head.partitive() && !draft.head.state().isEmpty();
        if (ofTheDead) {
            draft.parent = toll;
            draft.measure = toll.measure;
            draft.rule("part-of-earlier");
            return;
        }
        for (int i = 0; i < draft.num.from() && draft.num.from() - i < 12; i++) {
            boolean dead = s.is(i, "dead")
                    || s.is(i, "victims")
                    || s.is(i, "killed")
                    || s.is(i, "casualties")
                    || s.is(i, "fatalities")
                    || s.is(i, "wounded")
                    || s.is(i, "injured");
            boolean the = s.is(i - 1, "the") || s.is(i - 1, "those") || s.is(i - 1, "them");
            boolean among = s.endingAt(i - 1, Role.AMONG) != null || s.is(i - 2, "of") || s.is(i - 2, "among");
            boolean included = s.is(i + 1, "included") || s.is(i + 1, "include") || s.is(i + 1, "were");
            if (dead && the && (among || included) || i < 2 && s.is(i, "they") && s.is(i + 1, "included")) {
                draft.parent = toll;
                draft.measure = toll.measure;
                draft.rule("part-of-earlier");
                return;
            }
        }
    }
}
