package toll.intake.prose;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import toll.count.Count;
import toll.count.Qualifier;

/**
 * Victims told one beside the other: "a mother and her two sons", "ten children and five women", "X was killed
 * alongside his wife". Their sum is a claim of its own, derived and ranked low, with the span of each member; the members
 * stay the claims that the text makes.
 */
final class Enumerations {

    private Enumerations() {}

    /** Adds the sums of a sentence's drafts, in the order of the text. */
    static void complete(String text, Sentence s, boolean[] masked, List<Draft> drafts) {
        List<Draft> sums = new ArrayList<>();
        int i = 0;
        while (i < drafts.size()) {
            List<Draft> members = new ArrayList<>();
            if (isMember(drafts.get(i))) {
                members.add(drafts.get(i));
            }
            int next = i + 1;
            while (!members.isEmpty() && next < drafts.size()) {
                Draft last = members.get(members.size() - 1);
                Draft draft = drafts.get(next);
                if (draft.parent != null && members.contains(draft.parent)) {
                    next++;
                    continue;
                }
                boolean together = isMember(draft)
                        && draft.measure.equals(last.measure)
                        && (Beside.joined(s, masked, after(last, draft), draft.num.from())
                                || Beside.alongside(s, after(last, draft), draft.num.from()));
                if (!together) {
                    break;
                }
                members.add(draft);
                next++;
            }
            if (members.size() > 1 && !told(s, members)) {
                sums.add(sum(text, s, members));
            }
            i = Math.max(i + 1, next);
        }
        drafts.addAll(sums);
    }

    /** "three civilians, two women and a child": the first is the whole of the others. */
    private static boolean told(Sentence s, List<Draft> members) {
        Draft whole = members.get(0);
        long rest = 0;
        for (Draft member : members.subList(1, members.size())) {
            rest += member.size();
        }
        boolean open = List.of("people", "civilian", "combatant").contains(whole.status);
        Draft first = members.get(1);
        // "two civilians, X and his daughter": a name right after the comma begins the list of those counted
        boolean named = whole.size() > 1
                && (s.mark(end(whole), ",") || s.mark(end(whole), ":") || s.mark(end(whole), "-"))
                && !s.is(end(whole) + 1, "and")
                && first.num.from() - end(whole) > 2
                && !Beside.together(s, end(whole) + 1);
        boolean one = whole.size() == 1 && rest == 1 && s.mark(end(whole), ",") && first.num.from() == end(whole) + 1;
        boolean apposed = open && (whole.size() > 1 || one) && rest <= whole.size();
        for (int i = end(whole); i < first.num.from(); i++) {
            apposed = apposed && (named || !s.is(i, "and")) && !Beside.together(s, i);
        }
        if (apposed) {
            for (Draft member : members.subList(1, members.size())) {
                member.parent = whole;
                member.rule("part-apposed");
            }
        }
        return apposed;
    }

    /** Where to look from: past the verb, where the next is told with the last ("was killed alongside his wife"). */
    private static int after(Draft last, Draft draft) {
        boolean with = draft.rules.contains("together-with") && last.triggerTo <= draft.num.from();
        return with ? Math.max(end(last), last.triggerTo) : end(last);
    }

    /** Where the words about a draft end: its noun, or the verb that makes one of a name. */
    static int end(Draft draft) {
        return Math.max(draft.head.to(), draft.num.to());
    }

    /** A counted victim beside whom others may be told. */
    private static boolean isVictim(Draft draft) {
        return isMember(draft) || draft.status.equals("combatant") && draft.measure.equals("killed");
    }

    private static boolean isMember(Draft draft) {
        boolean counted = draft.measure.equals("killed") || draft.measure.equals("injured");
        boolean people = draft.head.kind() == Head.Kind.PERSON
                && (!draft.head.partitive() || draft.rules.contains("together-with"));
        boolean told = draft.num.form() != Num.Form.VAGUE
                && draft.num.form() != Num.Form.BARE
                && draft.num.form() != Num.Form.NONE;
        boolean apart = draft.rules.contains("among-the-dead") || draft.parent != null;
        // fighters told together may be of opposing sides
        boolean armed = draft.status.equals("combatant");
        return counted
                && people
                && told
                && !apart
                && !armed
                && draft.count.min().isKnown();
    }

    private static Draft sum(String text, Sentence s, List<Draft> members) {
        Draft first = members.get(0);
        Draft last = members.get(members.size() - 1);
        long low = 0;
        long high = 0;
        boolean open = false;
        String status = first.status;
        for (Draft member : members) {
            low += member.count.min().orElse(0);
            high += member.count.max().orElse(member.count.min().orElse(0));
            open = open || member.count.qualifier() == Qualifier.AT_LEAST;
            status = status.equals(member.status) ? status : "people";
        }
        Count count = open ? Count.atLeast(low) : low == high ? Count.exactly(low) : Count.between(low, high);
        int from = first.num.from();
        int to = end(last);
        Num num =
                new Num(from, to, from, to, low, count.written(s.span(from, to).of(text)), Num.Form.NUMERAL);
        Draft sum = new Draft(s, num, new Head(Head.Kind.NONE, to, to, "", "", "", false, false));
        sum.measure = first.measure;
        sum.status = status;
        sum.score = first.score;
        sum.triggerFrom = first.triggerFrom;
        sum.triggerTo = first.triggerTo;
        sum.rule("sum-of-members");
        sum.rule("derived");
        int number = 0;
        for (Draft member : members) {
            member.rule("member-of-sum");
            sum.spans.put("member_" + ++number, s.span(member.num.from(), member.num.to()));
        }
        return sum;
    }

    /**
     * The victim beside whom this number's people are told: "was killed with two of her sons", "killed a commander of the
     * brigade together with his wife", "killed a woman, X, and her four sons".
     */
    static @Nullable Draft beside(Sentence s, boolean[] masked, List<Draft> before, Num num, Head head) {
        Draft last = before.isEmpty() ? null : before.get(before.size() - 1);
        if (last == null || head.kind() != Head.Kind.PERSON || !isVictim(last)) {
            return null;
        }
        int from = Math.max(end(last), last.triggerTo);
        boolean acts = s.has(head.to(), Role.SAY) || s.has(head.to(), Role.AUXILIARY) || s.has(head.to(), Role.BLOCK);
        if (!acts && Beside.joined(s, masked, from, num.from())) {
            return last;
        }
        return Beside.alongside(s, from, num.from()) ? last : null;
    }
}
