package toll.intake.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import toll.count.Qualifier;

/** From drafts to the claims offered: repetitions merged, updates linked, ranked with the headline first. */
final class Offers {
    private Offers() {}

    static List<Claim> of(String text, List<Draft> drafts, Language language) {
        List<Draft> kept = merged(text, drafts, language);
        supersede(kept);
        List<Draft> ranked = new ArrayList<>(kept);
        ranked.sort(Comparator.comparingInt(Offers::tier)
                .thenComparingInt(d -> order(d))
                .thenComparingInt(Draft::start)
                .thenComparingInt(d -> d.rules.contains("sum-of-members") ? 0 : 1));
        int rank = 0;
        for (Draft draft : ranked) {
            draft.rank = ++rank;
        }
        List<Claim> claims = new ArrayList<>();
        for (Draft draft : ranked) {
            claims.add(claim(text, draft));
        }
        return claims;
    }

    /** 0 for tolls of the events told, then other harm, strikes, modal and negated claims, background last. */
    private static int tier(Draft draft) {
        if (draft.background) {
            return 9;
        }
        if (draft.rules.contains("derived")) {
            return 8;
        }
        if (draft.negated || !draft.modality.equals("asserted")) {
            return 7;
        }
        return switch (draft.measure) {
            case "killed" ->
                draft.num.form() == Num.Form.VAGUE || draft.num.form() == Num.Form.BARE
                        ? 2
                        : draft.num.form() == Num.Form.ARTICLE ? 1 : 0;
            case "casualties", "injured" ->
                draft.num.form() == Num.Form.VAGUE || draft.num.form() == Num.Form.BARE ? 4 : 3;
            case "bodies-recovered", "missing", "detained", "displaced" -> 5;
            default -> 6;
        };
    }

    private static int order(Draft draft) {
        return draft.parent != null ? order(draft.parent) : draft.sentence.index;
    }

    /** One claim for each (source, measure, status, place, period, number); what repeats it becomes further spans. */
    private static List<Draft> merged(String text, List<Draft> drafts, Language language) {
        Map<String, Draft> byKey = new HashMap<>();
        Map<Draft, Draft> into = new HashMap<>();
        List<Draft> kept = new ArrayList<>();
        for (Draft draft : drafts) {
            String key = draft.measure
                    + '|'
                    + group(draft.status)
                    + '|'
                    + draft.count.min()
                    + '|'
                    + (draft.count.qualifier() == Qualifier.BETWEEN
                                    || !draft.count.min().isKnown()
                            ? draft.count.max()
                            : "")
                    + '|'
                    + draft.negated;
            boolean numeral = draft.num.form() == Num.Form.NUMERAL
                    || draft.num.form() == Num.Form.NOUN && language == Language.ARABIC;
            Draft first = numeral ? byKey.get(key) : null;
            Draft heading = numeral && first == null
                    ? byKey.get(key.replace('|' + group(draft.status) + '|', "|people|"))
                    : null;
            if (heading != null
                    && heading.sentence.index <= 1
                    && draft.sentence.index <= 3
                    && heading.head.kind() == Head.Kind.NONE) {
                first = heading;
            }
            if (first != null && compatible(first, draft)) {
                absorb(first, draft, text);
                into.put(draft, first);
            } else {
                kept.add(draft);
                byKey.putIfAbsent(key, draft);
            }
        }
        for (Draft draft : kept) {
            Draft whole = draft.parent;
            for (int steps = 0; whole != null && into.containsKey(whole) && steps < 8; steps++) {
                whole = into.get(whole);
            }
            draft.parent = whole == draft ? null : whole;
        }
        return kept;
    }

    private static String group(String status) {
        return status.equals("civilian") ? "people" : status;
    }

    private static boolean compatible(Draft a, Draft b) {
        boolean source = a.source.equals(b.source)
                || a.source.equals(Voice.PUBLISHER)
                || b.source.equals(Voice.PUBLISHER)
                || a.carried
                || b.carried;
        boolean period = untimed(a) || untimed(b) || a.period.when().mayOverlap(b.period.when());
        boolean place = a.places.isEmpty()
                || b.places.isEmpty()
                || a.places.equals(b.places)
                || a.places.stream().anyMatch(b.places::contains)
                || b.sentence.index - a.sentence.index <= 2
                || a.size() >= 10;
        boolean lead = b.sentence.index <= 2 && b.sentence.index - a.sentence.index <= 1 && a.size() > 1;
        return source && (period || lead) && place && a.background == b.background;
    }

    /** Without a time of its own: what the sentence before lends says nothing about whether two are the same. */
    private static boolean untimed(Draft draft) {
        return draft.period.edtf().isEmpty() || draft.rules.contains(Timing.GOES_ON);
    }

    private static void absorb(Draft first, Draft again, String text) {
        first.also.add(evidence(again));
        first.rule("repeated");
        if (first.source.equals(Voice.PUBLISHER) && !again.source.equals(Voice.PUBLISHER)) {
            first.source = again.source;
            first.sourceId = again.sourceId;
            first.via = again.via;
            first.basis = first.basis.isEmpty() ? again.basis : first.basis;
            take(first, again, "source");
            first.rule("source-from-repetition");
        }
        if (first.period.edtf().isEmpty() && !again.period.edtf().isEmpty()) {
            first.period = again.period;
            take(first, again, "period");
        }
        if (first.places.isEmpty()) {
            first.places = again.places;
            take(first, again, "place");
        }
        if (first.actors.isEmpty()) {
            first.actors = again.actors;
            first.actorAlleged = again.actorAlleged;
            take(first, again, "actor");
        }
        if (first.means.isEmpty()) {
            first.means = again.means;
            take(first, again, "means");
        }
        boolean hedged = first.count.qualifier() == Qualifier.EXACTLY
                && again.count.qualifier() != Qualifier.EXACTLY
                && again.sentence.index - first.sentence.index <= 3;
        if (hedged) {
            first.count = again.count;
            take(first, again, "count");
        }
        if (first.status.equals("people")
                && !again.status.equals("people")
                && (again.status.equals("civilian") || first.head.kind() == Head.Kind.NONE)) {
            first.status = again.status;
            first.category = again.category;
            take(first, again, "status");
        }
        if (first.parent == null && again.parent != null && again.parent != first) {
            first.parent = again.parent;
        }
    }

    private static void take(Draft first, Draft again, String field) {
        Span span = again.spans.get(field);
        if (span != null) {
            first.spans.put(field, span);
        }
    }

    /** A later, different number for the same thing that says it is newer. */
    private static void supersede(List<Draft> drafts) {
        Map<String, Draft> latest = new HashMap<>();
        for (Draft draft : drafts) {
            if (draft.parent != null
                    || !Wholes.ofPeople(draft.measure)
                    || draft.background
                    || draft.negated
                    || !draft.modality.equals("asserted")) {
                continue;
            }
            String key = draft.measure + '|' + group(draft.status);
            @Nullable Draft before = latest.get(key);
            if (draft.update
                    && before != null
                    && draft.size() > 0
                    && before.size() > 0
                    && before.size() != draft.size()
                    && before.sentence.index < draft.sentence.index + 1
                    && before.num.form() == Num.Form.NUMERAL) {
                draft.supersedes = before;
                draft.rule("update");
            }
            latest.put(key, draft);
        }
    }

    static Span evidence(Draft draft) {
        Sentence s = draft.sentence;
        int from = Math.min(draft.num.from(), draft.triggerFrom);
        int to = Math.max(draft.num.to(), Math.max(draft.head.to(), draft.triggerTo));
        return s.span(Math.min(from, draft.num.from()), to);
    }

    private static Claim claim(String text, Draft d) {
        if (d.num.value() >= 0 && d.count.min().orElse(-1) == d.num.value() + 1) {
            d.rule("strictly-more");
        }
        Span span = d.rules.contains("part-of-whole") || d.rules.contains("among-whole") ? partSpan(d) : evidence(d);
        return new Claim(
                d.rank,
                d.source,
                d.sourceId,
                d.via,
                d.measure,
                Wholes.ofPeople(d.measure) ? d.status : "",
                d.category,
                d.count,
                d.period,
                d.places,
                d.actors,
                d.actorAlleged,
                d.means,
                d.basis,
                d.standard,
                span,
                d.spans,
                d.also,
                d.parent == null ? 0 : d.parent.rank,
                d.supersedes == null ? 0 : d.supersedes.rank,
                d.negated,
                d.modality,
                d.cumulative,
                d.background,
                "",
                d.rules);
    }

    private static Span partSpan(Draft d) {
        return d.sentence.span(d.num.from(), Math.max(d.num.to(), d.head.to()));
    }
}
