package toll.intake.prose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import toll.date.Edge;

/** What a reader carries from sentence to sentence: who spoke last, which period and place were last named. */
final class Context {
    private static final Set<String> CONTINUES = Set.of(
            "it", "they", "he", "she", "the", "among", "those", "of", "another", "a", "also", "both", "these", "most",
            "some", "at", "in", "its", "their");
    private static final int BACKGROUND_DAYS = 75;
    private static final int WAR = 10_000;

    private final Lexicon lexicon;
    private final LocalDate published;
    private final Voices voices;
    private final Surroundings surroundings;
    private @Nullable Voice lastVoice;
    private int lastVoiceAt = -10;
    private @Nullable Period lastPeriod;
    private @Nullable Span lastPeriodSpan;
    private List<String> lastPlaces = List.of();
    private @Nullable Span lastPlaceSpan;
    private int lastPlaceAt = -10;
    private @Nullable Draft lastToll;
    private final Map<String, Draft> lastOf = new HashMap<>();

    Context(Lexicon lexicon, LocalDate published) {
        this.lexicon = lexicon;
        this.published = published;
        this.voices = new Voices(lexicon.vocabulary("source"), lexicon.language());
        this.surroundings = new Surroundings(lexicon);
    }

    void settle(String text, Sentence s, List<Draft> drafts, List<Periods.Found> times) {
        List<Voice> found = voices.of(text, s);
        for (Draft draft : drafts) {
            Wholes.across(s, draft, lastOf.getOrDefault(draft.measure, lastToll));
            Voice voice = voice(s, draft, found);
            attribute(s, draft, voice, found);
            Moods.of(text, s, draft, voice);
            period(s, draft, times, found);
            surroundings.place(draft, found);
            if (draft.places.isEmpty()) {
                surroundings.country(draft);
            }
            surroundings.means(draft);
            surroundings.actor(draft, voice);
            spans(text, s, draft);
            if (Wholes.ofPeople(draft.measure)
                    && draft.parent == null
                    && !draft.negated
                    && draft.num.form() == Num.Form.NUMERAL) {
                lastToll = draft;
                lastOf.put(draft.measure, draft);
            }
        }
        carryPlace(s, drafts, found);
        for (Draft draft : drafts) {
            inherit(draft);
            settleBackground(draft);
        }
        if (!found.isEmpty()) {
            lastVoice = found.get(found.size() - 1);
            lastVoiceAt = s.index;
        }
        for (Periods.Found time : times) {
            if (time.period().state() == Period.State.RESOLVED) {
                lastPeriod = time.period();
                lastPeriodSpan = s.span(time.from(), time.to());
            }
        }
    }

    private void carryPlace(Sentence s, List<Draft> drafts, List<Voice> found) {
        List<Hit> named = surroundings.places(s, found);
        for (Draft draft : drafts) {
            if (draft.places.isEmpty()
                    && !lastPlaces.isEmpty()
                    && s.index - lastPlaceAt <= 3
                    && named.isEmpty()
                    && !(draft.period.when().to() instanceof Edge.Open)) {
                draft.places = lastPlaces;
                draft.rule("place-carried");
                if (lastPlaceSpan != null) {
                    draft.spans.put("place", lastPlaceSpan);
                }
            }
        }
        if (!named.isEmpty()) {
            Hit last = named.get(named.size() - 1);
            Draft stated =
                    drafts.stream().filter(d -> !d.places.isEmpty()).findFirst().orElse(null);
            lastPlaces = stated != null
                    ? stated.places
                    : List.of(lexicon.gazetteer()
                            .place(Integer.parseInt(last.value()))
                            .en());
            lastPlaceSpan = stated != null ? stated.spans.get("place") : s.span(last.from(), last.to());
            lastPlaceAt = s.index;
        }
    }

    /** A part has what its whole has, where it says nothing else. */
    private static void inherit(Draft draft) {
        Draft whole = draft.parent;
        if (whole == null) {
            return;
        }
        if (draft.source.equals(Voice.PUBLISHER)) {
            draft.source = whole.source;
            draft.sourceId = whole.sourceId;
            draft.via = whole.via;
            copy(draft, whole, "source");
        }
        if (!draft.periodStated) {
            draft.period = whole.period;
            copy(draft, whole, "period");
        }
        if (draft.places.isEmpty()) {
            draft.places = whole.places;
            copy(draft, whole, "place");
        }
        if (draft.actors.isEmpty()) {
            draft.actors = whole.actors;
            draft.actorAlleged = whole.actorAlleged;
            copy(draft, whole, "actor");
        }
        if (draft.means.isEmpty()) {
            draft.means = whole.means;
            copy(draft, whole, "means");
        }
        draft.modality = draft.modality.equals("asserted") ? whole.modality : draft.modality;
    }

    private static void copy(Draft draft, Draft whole, String field) {
        Span span = whole.spans.get(field);
        if (span != null) {
            draft.spans.put(field, span);
        }
    }

    /** The voice whose clause holds the claim. */
    private static @Nullable Voice voice(Sentence s, Draft draft, List<Voice> found) {
        Voice best = null;
        int nearest = Integer.MAX_VALUE;
        int at = draft.num.from();
        for (Voice voice : found) {
            int from = Math.min(voice.cue(), voice.from());
            int to = Math.max(voice.cue() + 1, voice.to());
            boolean before = to <= at;
            int distance = before ? at - to : from - Math.max(draft.head.to(), draft.triggerTo);
            if (!before) {
                distance = Math.max(distance, 0) + 2;
            }
            boolean subject = voice.verb()
                    && voice.from() < voice.cue()
                    && !before
                    && !s.mark(voice.from() - 1, ",")
                    && voice.from() > at
                    && !quoteCloses(s, voice.from());
            int price = distance + (divided(s, before ? to : at, before ? at : from) ? 30 : 0) + (subject ? 12 : 0);
            if (price < nearest) {
                nearest = price;
                best = voice;
            }
        }
        return best;
    }

    private static boolean quoteCloses(Sentence s, int i) {
        return s.mark(i - 1, "\"") || s.mark(i - 2, "\"");
    }

    private static boolean divided(Sentence s, int from, int to) {
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

    private void attribute(Sentence s, Draft draft, @Nullable Voice stated, List<Voice> found) {
        Voice voice = stated;
        if (voice == null && lastVoice != null && s.index - lastVoiceAt == 1 && continues(s)) {
            voice = lastVoice;
            draft.carried = true;
            draft.rule("source-carried");
        }
        if (voice == null) {
            draft.source = Voice.PUBLISHER;
            return;
        }
        draft.source = voice.name();
        draft.sourceId = voice.id();
        draft.via = new ArrayList<>(voice.via());
        if (!draft.carried) {
            draft.rule("source-" + voice.rule());
            draft.spans.put("source", s.span(voice.from(), voice.to()));
            chain(s, draft, voice, found);
        }
        draft.basis = draft.carried ? "" : voice.basis();
    }

    /** "Reuters reported that the WHO said": the outer voice relays the inner. */
    private static void chain(Sentence s, Draft draft, Voice inner, List<Voice> found) {
        Set<String> seen = new HashSet<>(draft.via);
        for (Voice outer : found) {
            boolean relays = outer != inner
                    && outer.verb()
                    && inner.verb()
                    && outer.cue() < inner.from()
                    && inner.from() - outer.cue() <= 4
                    && (s.is(outer.cue() + 1, "that") || inner.from() - outer.cue() <= 2)
                    && !outer.name().equals(inner.name());
            if (relays && seen.add(outer.name())) {
                draft.via.add(0, outer.name());
                draft.rule("chain");
            }
        }
    }

    private static boolean continues(Sentence s) {
        return CONTINUES.contains(s.token(0).norm())
                || s.mark(0, "\"")
                || s.token(0).isNumber()
                || s.has(0, Role.CARDINAL);
    }

    private void period(Sentence s, Draft draft, List<Periods.Found> times, List<Voice> found) {
        Periods.Found best = null;
        int nearest = Integer.MAX_VALUE;
        for (Periods.Found time : times) {
            int distance = time.from() >= draft.head.to()
                    ? time.from() - Math.max(draft.head.to(), Math.min(draft.triggerTo, time.from()))
                    : draft.num.from() - time.to() + 2;
            int price = Math.max(0, distance)
                    + (ofSaying(s, time, found) ? 40 : 0)
                    + (divided(s, Math.min(draft.num.from(), time.from()), Math.max(draft.num.from(), time.from()))
                            ? 25
                            : 0);
            boolean longer = time.period().edtf().contains("/") || time.period().state() != Period.State.RESOLVED;
            price -= longer ? 6 : 0;
            if (price < nearest) {
                nearest = price;
                best = time;
            }
        }
        if (best == null || nearest >= 45 && ofSaying(s, best, found)) {
            carryPeriod(s, draft);
            return;
        }
        draft.spans.put("period", s.span(best.from(), best.to()));
        draft.periodStated = true;
        switch (best.period().state()) {
            case RESOLVED -> {
                draft.period = best.period();
                draft.rule("period-stated");
            }
            case SAME -> {
                draft.period = lastPeriod == null ? Period.NONE : lastPeriod;
                draft.rule(lastPeriod == null ? "period-unresolved" : "period-same");
                if (lastPeriodSpan != null) {
                    draft.spans.put("period_antecedent", lastPeriodSpan);
                }
            }
            case UNRESOLVED -> draft.rule("period-unresolved");
        }
    }

    private void carryPeriod(Sentence s, Draft draft) {
        Draft toll = lastToll;
        boolean same = toll != null
                && s.index - toll.sentence.index <= 2
                && s.index > 0
                && (draft.carried || draft.parent != null)
                && toll.periodStated;
        if (same && toll != null) {
            draft.period = toll.period;
            draft.rule("period-carried");
            copy(draft, toll, "period");
        }
    }

    /** "said on Sunday": the day of the saying, not of what is said. */
    private static boolean ofSaying(Sentence s, Periods.Found time, List<Voice> found) {
        for (Voice voice : found) {
            int gap = time.from() - Math.max(voice.cue() + 1, voice.to());
            boolean after = voice.verb() && gap >= 0 && gap <= 1 && !(gap == 1 && s.mark(time.from() - 1, ","));
            boolean lead =
                    voice.verb() && time.to() <= voice.from() && voice.from() - time.to() <= 8 && time.from() <= 1;
            if (after || lead) {
                return true;
            }
        }
        return false;
    }

    private void settleBackground(Draft draft) {
        boolean old = draft.period.when().from() instanceof Edge.Day day
                && draft.period.when().lastDay() != draft.period.when().firstDay()
                && day.day().isBefore(published.minusDays(BACKGROUND_DAYS));
        boolean single = draft.period.when().to() instanceof Edge.Day day
                && day.day().isBefore(published.minusDays(BACKGROUND_DAYS));
        // no one event kills ten thousand: such a number is a war's, where no day is told with it
        boolean war = draft.measure.equals("killed") && draft.size() >= WAR && !draft.periodStated;
        draft.background = old || single || war || draft.background;
        draft.cumulative = draft.cumulative || draft.period.when().to() instanceof Edge.Open;
    }

    private static void spans(String text, Sentence s, Draft draft) {
        draft.spans.put("count", s.span(draft.num.from(), draft.num.to()));
        if (draft.head.kind() != Head.Kind.NONE) {
            draft.spans.put("status", s.span(draft.head.from(), draft.head.to()));
            draft.category = s.span(draft.head.from(), draft.head.to()).of(text);
        }
        if (draft.triggerTo > draft.triggerFrom) {
            draft.spans.put("measure", s.span(draft.triggerFrom, draft.triggerTo));
        }
    }
}
