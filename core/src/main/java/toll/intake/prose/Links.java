package toll.intake.prose;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ties each number of a sentence to what happened to the people counted, by named frames; the frame with the highest
 * score wins, and its name stands in the claim. Distances are bounded, so the work grows with the text and no faster.
 */
final class Links {
    private static final int RIGHT = 45;
    private static final int LEFT = 22;

    private final Sentence s;
    private final boolean[] masked;
    private final List<Num> nums;
    private final Heads heads;
    private final @Nullable Num[] numAt;
    private final @Nullable Hit[] trigger;
    private final @Nullable Hit[] triggerEnd;
    private final boolean arabic;
    private final Nominals nominals;

    private Links(Sentence s, boolean[] masked, List<Num> nums, Language language) {
        this.s = s;
        this.masked = masked;
        this.nums = nums;
        this.heads = new Heads(s, masked);
        this.arabic = language == Language.ARABIC;
        this.numAt = new @Nullable Num[s.size() + 1];
        for (Num num : nums) {
            for (int i = num.from(); i < num.to(); i++) {
                numAt[i] = num;
            }
        }
        this.trigger = new @Nullable Hit[s.size() + 1];
        this.triggerEnd = new @Nullable Hit[s.size() + 1];
        triggers();
        this.nominals = new Nominals(s, masked, numAt, trigger, arabic);
    }

    static List<Draft> of(String text, Sentence s, boolean[] masked, List<Num> nums, Language language) {
        List<Draft> drafts = new Links(s, masked, nums, language).run();
        if (language == Language.ENGLISH) {
            Enumerations.complete(text, s, masked, drafts);
        }
        return drafts;
    }

    private void triggers() {
        int i = 0;
        while (i < s.size()) {
            Hit best = null;
            for (Hit hit : s.at(i)) {
                if (isHarm(hit.role()) && (best == null || hit.to() > best.to())) {
                    best = hit;
                }
            }
            Hit person = best == null ? null : s.at(i, Role.PERSON);
            boolean compound = person != null && best != null && person.to() > best.to();
            if (best == null || compound) {
                i++;
            } else {
                trigger[i] = best;
                triggerEnd[best.to()] = best;
                i = best.to();
            }
        }
    }

    private static boolean isHarm(Role role) {
        return switch (role) {
            case HARM_VERB, HARM_ING, HARM_BASE, HARM_GONE, HARM_STATE, HARM_NOUN, HARM_EVENT, HARM_ACTIVE, TOLL ->
                true;
            default -> false;
        };
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
            if (num.form() == Num.Form.ARTICLE && s.has(head.to(), Role.SAY) && !s.has(head.to(), Role.HARM_VERB)) {
                continue;
            }
            Link link = best(draft, drafts);
            Draft beside = link == null && !arabic ? Enumerations.beside(s, masked, drafts, num, head) : null;
            if (beside != null) {
                link = new Link("together-with", 80, beside.measure, beside.triggerFrom, beside.triggerTo);
            }
            Draft whole = Wholes.of(s, draft, drafts, link == null ? 0 : link.score());
            boolean fate = whole != null
                    && link != null
                    && head.partitive()
                    && !link.measure().equals(whole.measure)
                    && link.rule().equals("intransitive");
            if (whole != null && !fate) {
                draft.parent = whole;
                if (link == null || link.score() < 94) {
                    link = new Link("part-of-whole", 75, whole.measure, whole.triggerFrom, whole.triggerTo);
                }
                draft.rule("part-of-whole");
            }
            boolean weak = link != null
                    && (num.form() == Num.Form.ARTICLE && link.score() < 66
                            || num.form() == Num.Form.BARE && link.score() < 80);
            if (link != null && !weak) {
                apply(draft, link);
                drafts.add(draft);
            }
        }
        Wholes.among(s, drafts);
        Ellipses.fill(s, trigger, drafts);
        return drafts;
    }

    private Head head(Num num) {
        if (!arabic && num.form() == Num.Form.NOUN) {
            return new Head(Head.Kind.PERSON, num.coreFrom(), num.to(), "people", "", "", false, true);
        }
        if (!arabic && num.form() == Num.Form.BARE) {
            Hit person = s.at(num.from(), Role.PERSON);
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
        for (int i = draft.num.coreTo(); i < draft.num.to(); i++) {
            Hit hit = trigger[i];
            if (hit != null && hit.to() == draft.num.to()) {
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
        boolean alone = trigger[Math.min(num.to(), s.size())] != null || s.has(num.to(), Role.AUXILIARY);
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
                || trigger[Math.min(num.to(), s.size())] != null
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
            nominals.toll(draft, before),
            nominals.amongTheDead(draft),
            left(draft, before),
            right(draft)
        };
        for (Link link : all) {
            if (link != null && (best == null || link.score() > best.score())) {
                best = link;
            }
        }
        return best;
    }

    /** "killed 14 people", "killing at least 12", "the deaths of four", "four civilians in Aleppo and 12 in Idlib". */
    private @Nullable Link left(Draft draft, List<Draft> before) {
        int cost = 0;
        int b = draft.num.from();
        for (int p = b; p > Math.max(0, b - LEFT); p--) {
            Hit hit = triggerEnd[p];
            if (hit != null) {
                return governs(hit, draft)
                        ? new Link(
                                hit.role() == Role.HARM_EVENT ? "event-of" : "object-of-verb",
                                90 - cost,
                                hit.value(),
                                hit.from(),
                                hit.to())
                        : null;
            }
            int j = p - 1;
            int step = gap(j, draft);
            if (step < 0) {
                return null;
            }
            cost += step;
            if (cost > (arabic ? 40 : 32)) {
                return null;
            }
        }
        return null;
    }

    /** What it costs to pass token {@code j} between verb and object; -1 where nothing may stand between. */
    private int gap(int j, Draft draft) {
        Token t = s.token(j);
        Num other = numAt[j];
        if (other != null && other != draft.num) {
            return other.form() == Num.Form.NUMERAL ? 1 : 0;
        }
        if (t.isMark(".") || t.isMark(";") || t.isMark("?") || t.isMark("!") || t.isMark(":") && !arabic) {
            return -1;
        }
        if (t.kind() == Token.Kind.MARK
                || t.kind() == Token.Kind.POSSESSIVE
                || t.is("and")
                || t.is("or")
                || t.is("himself")
                || t.is("herself")
                || t.is("themselves")) {
            return t.isMark(",") ? 2 : 1;
        }
        if (s.has(j, Role.AUXILIARY) && !s.is(j, "have") && !arabic || s.has(j, Role.SAY) && !arabic) {
            return -1;
        }
        if (s.has(j, Role.BLOCK) || s.has(j, Role.CLAUSE) && !s.is(j, "as")) {
            return arabic ? 8 : -1;
        }
        if (s.has(j, Role.ADVERB)
                || s.has(j, Role.DETERMINER)
                || s.has(j, Role.ADJECTIVE)
                || s.has(j, Role.QUALIFIER_BEFORE)
                || s.has(j, Role.PERSON_ADJECTIVE)
                || s.has(j, Role.SUBSET)) {
            return 0;
        }
        if (s.has(j, Role.PERSON) || s.has(j, Role.PLACE) || masked[j]) {
            return 1;
        }
        if (s.has(j, Role.PREPOSITION)) {
            return arabic ? 1 : 4;
        }
        return arabic ? 2 : t.capital() ? 3 : 6;
    }

    private boolean governs(Hit hit, Draft draft) {
        return switch (hit.role()) {
            case HARM_ING, HARM_BASE, HARM_EVENT, HARM_ACTIVE -> true;
            case HARM_VERB -> arabic || !passive(hit.from()) && !reduced(hit);
            case HARM_GONE -> arabic;
            case HARM_STATE -> false;
            case HARM_NOUN -> arabic && draft.head.kind() == Head.Kind.PERSON;
            default -> false;
        };
    }

    /** "12 people killed in Homs, 30 ...": a participle after its own number takes no object. */
    private boolean reduced(Hit hit) {
        int p = hit.from();
        Num before = p > 0 ? numAt[p - 1] : null;
        if (before != null && before.form() == Num.Form.NUMERAL) {
            return true;
        }
        boolean adjacent = numAt[Math.min(hit.to(), s.size())] != null;
        if (adjacent) {
            return false;
        }
        for (Num num : nums) {
            Head head = num.form() == Num.Form.NUMERAL ? heads.after(num) : null;
            if (head != null && head.kind() == Head.Kind.PERSON && head.to() == p) {
                return true;
            }
        }
        return false;
    }

    private boolean passive(int verb) {
        for (int i = verb - 1; i >= Math.max(0, verb - 4); i--) {
            Hit aux = s.endingAt(i + 1, Role.AUXILIARY);
            if (aux != null) {
                String last = s.token(i).norm();
                return !last.equals("have") && !last.equals("has") && !last.equals("had");
            }
            if (!s.has(i, Role.ADVERB) && !s.is(i, "not")) {
                return false;
            }
        }
        return false;
    }

    /** "14 people were killed", "22 dead", "12 soldiers died", "five people, who were at home, were injured". */
    private @Nullable Link right(Draft draft) {
        int cost = 0;
        boolean needsAuxiliary = false;
        boolean among = false;
        int e = draft.head.to();
        int past = arabic ? e : aside(e);
        for (int j = past; j < Math.min(s.size(), e + RIGHT); j++) {
            Hit hit = trigger[j];
            if (hit != null) {
                if (arabic) {
                    boolean verb = hit.role() == Role.HARM_VERB && hit.from() > e - 1 && cost < 20;
                    return verb ? new Link("verb-after", 70 - cost, hit.value(), hit.from(), hit.to()) : null;
                }
                return suffered(draft, hit, e, cost, needsAuxiliary, among);
            }
            Token t = s.token(j);
            Num other = numAt[j];
            boolean adjective = s.has(j, Role.SAY) && s.has(j, Role.ADJECTIVE) && described(j);
            boolean believed = adjective
                    || s.has(j, Role.SAY)
                            && j > e
                            && (s.has(j - 1, Role.AUXILIARY) || s.has(j - 1, Role.ADVERB) || s.is(j - 1, "not"));
            if (believed) {
                cost += 1;
                continue;
            }
            if (t.isMark(".")
                    || t.isMark(";")
                    || t.isMark(":")
                    || s.has(j, Role.SAY)
                    || s.has(j, Role.ACCORDING) && !t.is("per")) {
                return null;
            }
            if (other != null
                    && j == e
                    && other.from() == e
                    && draft.head.kind() == Head.Kind.NONE
                    && other.form() != Num.Form.ARTICLE) {
                return null;
            }
            boolean relative = t.is("who") || t.is("that") || t.is("whom") || t.is("which");
            if (s.has(j, Role.CLAUSE) && !s.has(j, Role.ADVERB) && !relative && !t.is("as") && !t.is("where")) {
                return null;
            }
            if (s.has(j, Role.BLOCK) || relative) {
                needsAuxiliary = true;
                cost += 6;
            } else if (other != null && other != draft.num) {
                among = among
                        || s.endingAt(other.from(), Role.AMONG) != null
                        || s.has(other.from() - 1, Role.DETERMINER) && s.endingAt(other.from() - 1, Role.AMONG) != null;
                boolean listed = among
                        || s.is(other.from() - 1, "and")
                        || s.mark(other.from() - 1, ",")
                        || s.is(other.from() - 1, "or")
                        || s.endingAt(other.from(), Role.SUBSET) != null
                        || s.is(other.from() - 1, "with")
                        || s.mark(other.from() - 1, "-")
                        || s.mark(other.from() - 1, "(");
                cost += other.form() == Num.Form.ARTICLE ? 1 : listed ? 2 : 14;
            } else if (t.isMark(",")) {
                cost += 2;
            } else if (t.isMark("(") || t.isMark(")")) {
                cost += 1;
            } else if (!s.has(j, Role.AUXILIARY) && !s.has(j, Role.ADVERB)) {
                cost += 1;
            }
        }
        return null;
    }

    /** "six identified men": the verb form describes a noun. */
    private boolean described(int j) {
        return s.has(j + 1, Role.PERSON) || j > 0 && numAt[j - 1] != null;
    }

    /** Past an aside to the verb: "one civilian, not observed before the strike, was killed"; else {@code e}. */
    private int aside(int e) {
        if (!s.mark(e, ",") || numAt[Math.min(e + 1, s.size())] != null) {
            return e;
        }
        for (int i = e + 1; i < Math.min(s.size(), e + 24); i++) {
            boolean verb = s.is(i, "was") || s.is(i, "were") || s.is(i, "have") || s.is(i, "has");
            if (verb && (s.mark(i - 1, ",") || s.mark(i - 1, ")"))) {
                return i;
            }
            if (trigger[i] != null || verb && !s.is(i - 1, "who") || s.mark(i, ";") || s.mark(i, ".")) {
                return e;
            }
        }
        return e;
    }

    private @Nullable Link suffered(Draft draft, Hit hit, int e, int cost, boolean needsAuxiliary, boolean among) {
        Hit worse = finished(hit);
        if (worse != null) {
            return new Link("and-killed", 90 - cost, worse.value(), worse.from(), worse.to());
        }
        int j = hit.from();
        boolean adjacent = j == e;
        boolean aux = auxiliaryBetween(e, j) || among;
        boolean fresh = fresh(hit);
        return switch (hit.role()) {
            case HARM_VERB -> {
                boolean object = takesObject(hit) && !aux && draft.head.kind() == Head.Kind.PERSON;
                if (object || (needsAuxiliary && !aux) || (!aux && !adjacent && cost > 8)) {
                    yield null;
                }
                yield new Link(
                        aux ? "passive" : "participle",
                        (adjacent ? 94 : aux ? 88 : 84) - cost,
                        state(hit),
                        j,
                        hit.to());
            }
            case HARM_STATE ->
                adjacent || aux || left(e, j) || cost <= 3 && fresh
                        ? new Link("state", (adjacent ? 94 : 86) - cost, hit.value(), j, hit.to())
                        : null;
            case HARM_GONE ->
                needsAuxiliary && cost > 14 ? null : new Link("intransitive", 86 - cost, hit.value(), j, hit.to());
            default -> null;
        };
    }

    /** "were rounded up and executed", "had been kidnapped and later killed": the second verb is what happened. */
    private @Nullable Hit finished(Hit hit) {
        if (hit.role() != Role.HARM_VERB || !hit.value().equals("detained")) {
            return null;
        }
        int k = hit.to();
        while (k < Math.min(s.size(), hit.to() + 4)
                && (s.is(k, "and") || s.mark(k, ",") || s.is(k, "then") || s.has(k, Role.ADVERB))) {
            k++;
        }
        Hit second = trigger[Math.min(k, s.size())];
        boolean killed = second != null
                && k > hit.to()
                && second.role() == Role.HARM_VERB
                && second.value().equals("killed");
        return killed ? second : null;
    }

    private static String state(Hit hit) {
        return hit.value();
    }

    private boolean fresh(Hit hit) {
        return hit.to() >= s.size() || !s.has(hit.to(), Role.PERSON);
    }

    private boolean left(int e, int j) {
        for (int i = Math.max(0, e - 7); i < e; i++) {
            if (s.is(i, "leaving") || s.is(i, "left") || s.is(i, "leaves") || s.is(i, "leave")) {
                return true;
            }
        }
        for (int i = e; i < j; i++) {
            if (s.is(i, "left") || s.is(i, "lay") || s.is(i, "found")) {
                return true;
            }
        }
        return false;
    }

    private boolean auxiliaryBetween(int e, int j) {
        for (int i = j - 1; i >= Math.max(e, j - 6); i--) {
            if (s.has(i, Role.AUXILIARY)) {
                return !s.is(i, "have") && !s.is(i, "has") && !s.is(i, "had");
            }
            if (!s.has(i, Role.ADVERB) && !s.has(i, Role.SAY) && !s.has(i, Role.MODAL) && !s.is(i, "not")) {
                return s.is(i, "and") && i > e && trigger[i - 1] != null;
            }
        }
        return false;
    }

    /** Whether people follow the verb, so that what stands before it is who did it: "two gunmen killed 14 people". */
    private boolean takesObject(Hit verb) {
        int i = verb.to();
        while (i < s.size() && (s.has(i, Role.ADVERB) || s.has(i, Role.DETERMINER) && numAt[i] == null)) {
            i++;
        }
        if (i >= s.size()) {
            return false;
        }
        Num num = numAt[i];
        if (num != null) {
            Head head = heads.after(num);
            Hit after = trigger[head.to()];
            return head.kind() == Head.Kind.PERSON
                    && (after == null || after.role() != Role.HARM_VERB && after.role() != Role.HARM_STATE);
        }
        return s.has(i, Role.PERSON) && !s.has(i, Role.PREPOSITION);
    }
}
