package toll.intake.prose;

import java.util.List;

/** What each number of a sentence counts, and which words that look like numbers count nobody. */
final class Countings {
    /** How far after "the number of wounded" the number itself may stand. */
    private static final int TOLL_REACH = 9;

    private final Sentence s;
    private final boolean[] masked;
    private final List<Num> nums;
    private final Heads heads;
    private final HarmWords words;
    private final boolean arabic;

    Countings(Sentence s, boolean[] masked, List<Num> nums, HarmWords words, boolean arabic) {
        this.s = s;
        this.masked = masked;
        this.nums = nums;
        this.heads = new Heads(s, masked);
        this.words = words;
        this.arabic = arabic;
    }

    /** The noun that a number counts. */
    Head head(Num num) {
        if (!arabic && num.form() == Num.Form.NOUN) {
            return new Head(Head.Kind.PERSON, num.coreFrom(), num.to(), "people", "", "", false, true);
        }
        if (!arabic && num.form() == Num.Form.BARE) {
            Hit person = s.at(num.from(), Role.PERSON);
            Hit harm = person == null ? s.at(num.from(), Role.HARM_NOUN) : null;
            if (harm != null) {
                return new Head(Head.Kind.HARM, num.from(), num.to(), harm.value(), "", "", false, false);
            }
            String status = person == null ? "people" : Compounds.status(person);
            return new Head(Head.Kind.PERSON, num.from(), num.to(), status, "", "", false, false);
        }
        return arabic ? new ArabicHeads(s, masked).after(num) : heads.after(num);
    }

    /** Whether an article or a vague word is no count: "a report", "most". */
    boolean isNone(Num num, Head head) {
        return num.form() == Num.Form.ARTICLE && !countsOne(num, head)
                || num.form() == Num.Form.VAGUE && !people(head, num);
    }

    /** Whether a count of people is told elsewhere, or belongs to who speaks or is kin: not one of its own. */
    boolean isOfAnother(Num num, Head head, List<Draft> before) {
        boolean article = num.form() == Num.Form.ARTICLE;
        if (s.has(num.from(), Role.MENTION) && article || apposed(num, before)) {
            return true;
        }
        if (num.form() == Num.Form.VAGUE && tollOf(num.coreFrom())
                || article && s.endingAt(num.from(), Role.ACCORDING) != null) {
            return true; // "the number of wounded", "according to an official communique"
        }
        if (article && s.has(head.to(), Role.SAY) && !s.has(head.to(), Role.HARM_VERB)) {
            return true;
        }
        return article && relation(num.from());
    }

    private boolean countsOne(Num num, Head head) {
        boolean one = s.is(num.coreFrom(), "one");
        if (head.kind() == Head.Kind.PERSON) {
            return head.singular();
        }
        int past = one && (s.is(num.to(), "other") || s.is(num.to(), "more")) ? num.to() + 1 : num.to();
        boolean alone = words.at(past) != null || s.has(past, Role.AUXILIARY);
        boolean more = one && (head.kind() == Head.Kind.HARM || alone || s.is(num.to(), "of"))
                || alone && s.is(num.coreFrom(), "another");
        return more
                || head.kind() == Head.Kind.HARM
                        && !one
                        && (s.is(head.from(), "civilian")
                                || s.is(head.to() - 1, "fatality")
                                || s.is(head.to() - 1, "death")
                                || s.is(head.to() - 1, "martyr")
                                || s.is(head.to() - 1, "injury"));
    }

    private boolean people(Head head, Num num) {
        return head.kind() != Head.Kind.NONE
                || words.at(Math.min(num.to(), s.size())) != null
                || !s.is(num.coreFrom(), "most")
                        && !s.is(num.coreFrom(), "many")
                        && !s.is(num.coreFrom(), "various")
                        && !s.is(num.coreFrom(), "multiple");
    }

    /** "the wife of a commander": who is named only to say whose kin was harmed. */
    private boolean relation(int from) {
        Hit kin = !arabic && s.is(from - 1, "of") ? s.endingAt(from - 1, Role.PERSON) : null;
        return kin != null && kin.value().endsWith(":1");
    }

    /** "one of them a child": the article belongs to what the number before it counts. */
    private static boolean apposed(Num num, List<Draft> before) {
        Draft last = before.isEmpty() ? null : before.get(before.size() - 1);
        return last != null
                && num.form() == Num.Form.ARTICLE
                && last.head.partitive()
                && num.from() > last.num.from()
                && num.from() < last.head.to();
    }

    /** "put the number of wounded at 130" names a toll that is told; "the number of wounded is unknown" counts them. */
    private boolean tollOf(int i) {
        return s.has(i, Role.TOLL)
                && nums.stream()
                        .anyMatch(n -> n.form() == Num.Form.NUMERAL && n.from() > i && n.from() - i <= TOLL_REACH);
    }
}
