package toll.intake.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ties each number of a sentence to what happened to the people counted, by named frames; the frame with the highest
 * score wins, and its name stands in the claim. Distances are bounded, so the work grows with the text and no faster.
 */
final class Links {
    /** Verbs of harm that are said of things as well as of people. */
    private static final Set<String> OF_THINGS = Set.of(
            "burned",
            "burnt",
            "burning",
            "recovered",
            "retrieved",
            "pulled",
            "seized",
            "captured",
            "capturing",
            "evacuated",
            "buried",
            "trapped",
            "missing",
            "lost",
            "unearthed",
            "hurt",
            "felled",
            "eliminated",
            "neutralized",
            "neutralised",
            "suffered",
            "vanished",
            "disappeared",
            "expelled");

    /** How far after "the number of wounded" the number itself may stand. */
    private static final int TOLL_REACH = 9;

    private final Sentence s;
    private final boolean[] masked;
    private final List<Num> nums;
    private final Heads heads;
    private final HarmWords words;
    private final boolean arabic;
    private final Nominals nominals;
    private final Objects objects;
    private final Subjects subjects;

    private Links(Sentence s, boolean[] masked, List<Num> nums, Language language) {
        this.s = s;
        this.masked = masked;
        this.nums = nums;
        this.heads = new Heads(s, masked);
        this.arabic = language == Language.ARABIC;
        this.words = new HarmWords(s, nums);
        this.nominals = new Nominals(s, masked, words, arabic);
        this.objects = new Objects(s, masked, nums, words, arabic);
        this.subjects = new Subjects(s, masked, words, arabic);
    }

    static List<Draft> of(String text, Sentence s, boolean[] masked, List<Num> nums, Language language) {
        List<Draft> drafts = new Links(s, masked, nums, language).run();
        if (language == Language.ENGLISH) {
            Enumerations.complete(text, s, masked, drafts);
        }
        return drafts;
    }

    private List<Draft> run() {
        List<Draft> drafts = new ArrayList<>();
        for (Num num : nums) {
            Head head = head(num);
            if (num.form() == Num.Form.ARTICLE && !countsOne(num, head)
                    || num.form() == Num.Form.VAGUE && !people(head, num)) {
                continue;
            }
            Draft draft = new Draft(s, num, head);
            if (head.kind() == Head.Kind.THING) {
                if (!head.value().equals("-")
                        && num.form() != Num.Form.ARTICLE
                        && num.form() != Num.Form.NONE
                        && !num.count().isUnknown()) {
                    apply(draft, new Link("thing-counted", 60, head.value(), head.from(), head.to()));
                    drafts.add(draft);
                }
                continue;
            }
            if (s.has(num.from(), Role.MENTION) && num.form() == Num.Form.ARTICLE || apposed(num, drafts)) {
                continue;
            }
            if (num.form() == Num.Form.VAGUE && tollOf(num.coreFrom())
                    || num.form() == Num.Form.ARTICLE && s.endingAt(num.from(), Role.ACCORDING) != null) {
                continue; // "the number of wounded", "according to an official communique"
            }
            if (num.form() == Num.Form.ARTICLE && s.has(head.to(), Role.SAY) && !s.has(head.to(), Role.HARM_VERB)) {
                continue;
            }
            if (num.form() == Num.Form.ARTICLE && relation(num.from())) {
                continue;
            }
            Link link = fits(draft, best(draft, drafts));
            Draft beside = !arabic && (link == null || weak(num, link))
                    ? Enumerations.beside(s, masked, drafts, num, head)
                    : null;
            if (beside != null) {
                link = new Link("together-with", 80, beside.measure, beside.triggerFrom, beside.triggerTo);
            }
            Draft whole = Wholes.of(s, draft, drafts, link);
            boolean fate = whole != null
                    && link != null
                    && head.partitive()
                    && !link.measure().equals(whole.measure)
                    && (link.rule().equals("intransitive")
                            || link.rule().equals("passive") && s.has(num.to() + 2, Role.AUXILIARY));
            if (whole != null && !fate) {
                draft.parent = whole;
                if (link == null || link.score() < 94) {
                    link = new Link("part-of-whole", 75, whole.measure, whole.triggerFrom, whole.triggerTo);
                }
                draft.rule("part-of-whole");
            }
            if (link == null && there(num, head, drafts)) {
                Draft first = drafts.get(drafts.size() - 1);
                link = new Link("and-there", 78, first.measure, first.triggerFrom, first.triggerTo);
                draft.status = first.status;
            }
            if (link != null
                    && !arabic
                    && num.form() == Num.Form.NOUN
                    && !link.rule().equals("named-person")) {
                draft.rule("named-in-list");
            }
            if (link != null && !weak(num, link)) {
                apply(draft, link);
                drafts.add(draft);
            }
        }
        Wholes.among(s, drafts);
        Ellipses.fill(s, words, drafts);
        return drafts;
    }

    /** "12 dead in Kherson, four in Mykolaiv and one in Odesa": number and place alone, after one that says what befell. */
    private boolean there(Num num, Head head, List<Draft> before) {
        Draft last = before.isEmpty() ? null : before.get(before.size() - 1);
        boolean placed = !arabic
                && last != null
                && head.kind() == Head.Kind.NONE
                && (num.form() == Num.Form.NUMERAL || s.is(num.from(), "one"))
                && (s.is(num.to(), "in") || s.is(num.to(), "at") || s.is(num.to(), "near"))
                && num.to() + 1 < s.size()
                && s.token(num.to() + 1).capital()
                && Wholes.ofPeople(last.measure)
                && (s.is(num.from() - 1, "and") || s.mark(num.from() - 1, ","));
        int from = last == null ? 0 : Math.max(last.num.to(), Math.max(last.head.to(), last.triggerTo));
        placed = placed && num.from() - from <= 8 && (s.is(from, "in") || s.is(from, "at") || s.is(from, "near"));
        for (int i = from; placed && i < num.from() - 1; i++) {
            placed = s.token(i).capital()
                    || s.has(i, Role.PREPOSITION)
                    || s.token(i).glued()
                    || s.mark(i, ",");
        }
        return placed;
    }

    /** "put the number of wounded at 130" names a toll that is told; "the number of wounded is unknown" counts them. */
    private boolean tollOf(int i) {
        return s.has(i, Role.TOLL)
                && nums.stream()
                        .anyMatch(n -> n.form() == Num.Form.NUMERAL && n.from() > i && n.from() - i <= TOLL_REACH);
    }

    /** "150 electoral cards were burned": what may befall things too is taken only where people are counted. */
    private @Nullable Link fits(Draft draft, @Nullable Link link) {
        boolean things = link != null
                && !arabic
                && draft.num.form() == Num.Form.NUMERAL
                && draft.head.kind() == Head.Kind.NONE
                && OF_THINGS.contains(s.token(link.from()).norm())
                && unknownNoun(draft.num.to());
        return things ? null : link;
    }

    /** A plural that no list knows, right after the number or after one word that describes it. */
    private boolean unknownNoun(int to) {
        for (int i = to; i < Math.min(s.size(), to + 3); i++) {
            Token t = s.token(i);
            if (!t.isWord() || !s.at(i).isEmpty() && !s.has(i, Role.ADJECTIVE)) {
                return false;
            }
            if (t.norm().endsWith("s") && t.norm().length() > 3 && s.at(i).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** A frame too loose for a count that is no number word. */
    private static boolean weak(Num num, Link link) {
        return num.form() == Num.Form.ARTICLE && link.score() < 66 || num.form() == Num.Form.BARE && link.score() < 80;
    }

    /** "the wife of a commander": who is named only to say whose kin was harmed. */
    private boolean relation(int from) {
        Hit kin = !arabic && s.is(from - 1, "of") ? s.endingAt(from - 1, Role.PERSON) : null;
        return kin != null && kin.value().endsWith(":1");
    }

    private Head head(Num num) {
        if (!arabic && num.form() == Num.Form.NOUN) {
            return new Head(Head.Kind.PERSON, num.coreFrom(), num.to(), "people", "", "", false, true);
        }
        if (!arabic && num.form() == Num.Form.BARE) {
            Hit person = s.at(num.from(), Role.PERSON);
            Hit harm = person == null ? s.at(num.from(), Role.HARM_NOUN) : null;
            if (harm != null) {
                return new Head(Head.Kind.HARM, num.from(), num.to(), harm.value(), "", "", false, false);
            }
            String status = person == null ? "people" : Heads.status(person);
            return new Head(Head.Kind.PERSON, num.from(), num.to(), status, "", "", false, false);
        }
        return arabic ? new ArabicHeads(s, masked).after(num) : heads.after(num);
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

    /** "X was killed": name and verb are one phrase. */
    private @Nullable Link named(Draft draft) {
        if (arabic || draft.num.form() != Num.Form.NOUN) {
            return null;
        }
        Hit object = draft.num.from() < draft.num.coreFrom() ? words.at(draft.num.from()) : null;
        if (object != null && object.to() == draft.num.coreFrom()) {
            return new Link("named-person", 82, object.value(), object.from(), object.to());
        }
        for (int i = draft.num.coreTo(); i < draft.num.to(); i++) {
            Hit hit = words.at(i);
            if (hit != null && (hit.to() == draft.num.to() || hit.role() == Role.HARM_GONE)) {
                return new Link("named-person", 82, hit.value(), hit.from(), hit.to());
            }
        }
        return null;
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

    private void apply(Draft draft, Link link) {
        draft.measure = link.measure();
        draft.score = link.score();
        draft.rule(link.rule());
        draft.triggerFrom = link.from();
        draft.triggerTo = link.to();
        if (draft.head.kind() == Head.Kind.HARM) {
            String told = s.is(draft.head.from(), "civilian") ? "civilian" : "people";
            draft.status = draft.head.hint().isEmpty() ? told : draft.head.hint();
        }
    }

    private @Nullable Link best(Draft draft, List<Draft> before) {
        Link best = null;
        Link named = named(draft);
        if (named != null) {
            return named;
        }
        @Nullable
        Link[] all = {
            nominals.noun(draft),
            nominals.state(draft),
            nominals.idiom(draft),
            nominals.toll(draft, before),
            nominals.amongTheDead(draft),
            objects.of(draft),
            subjects.of(draft)
        };
        for (Link link : all) {
            if (link != null && (best == null || link.score() > best.score())) {
                best = link;
            }
        }
        return best;
    }
}
