package toll.intake.prose;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ties each number of a sentence to what happened to the people counted, by named frames; the frame with the highest
 * score wins, and its name stands in the claim. Distances are bounded, so the work grows with the text and no faster.
 */
final class Links {
    private final Sentence s;
    private final boolean[] masked;
    private final List<Num> nums;
    private final Countings countings;
    private final HarmWords words;
    private final boolean arabic;
    private final Nominals nominals;
    private final Objects objects;
    private final Subjects subjects;

    private Links(Sentence s, boolean[] masked, List<Num> nums, Language language) {
        this.s = s;
        this.masked = masked;
        this.nums = nums;
        this.arabic = language == Language.ARABIC;
        this.words = new HarmWords(s, nums);
        this.countings = new Countings(s, masked, nums, words, arabic);
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
            Head head = countings.head(num);
            if (countings.isNone(num, head)) {
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
            if (countings.isOfAnother(num, head, drafts)) {
                continue;
            }
            Link link = best(draft, drafts);
            link = arabic ? link : LooseLinks.fits(s, draft, link);
            Draft beside = !arabic && (link == null || LooseLinks.weak(num, link))
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
            if (link == null && !arabic && AndThere.follows(s, num, head, drafts)) {
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
            if (link != null && !LooseLinks.weak(num, link)) {
                apply(draft, link);
                drafts.add(draft);
            }
        }
        Wholes.among(s, drafts);
        Ellipses.fill(s, words, drafts);
        return drafts;
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
