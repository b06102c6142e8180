package toll.intake.prose;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import toll.date.Edge;

/** What a reader carries from sentence to sentence: who spoke last, which period and place were last named. */
final class Context {
    private static final int BACKGROUND_DAYS = 75;
    private static final int WAR = 10_000;

    private final Lexicon lexicon;
    private final LocalDate published;
    private final Voices voices;
    private final Attribution attribution = new Attribution();
    private final Timing timing = new Timing();
    private final Places places;
    private final Actors actors;
    private final MeansNamed means = new MeansNamed();
    private List<String> lastPlaces = List.of();
    private @Nullable Span lastPlaceSpan;
    private int lastPlaceAt = -10;
    private boolean lastPlacesListed;
    private @Nullable Draft lastToll;
    private final Map<String, Draft> lastOf = new HashMap<>();

    Context(Lexicon lexicon, LocalDate published) {
        this.lexicon = lexicon;
        this.published = published;
        this.voices = new Voices(lexicon.vocabulary("source"), lexicon.language());
        this.places = new Places(lexicon);
        this.actors = new Actors(lexicon);
    }

    void settle(String text, Sentence s, List<Draft> drafts, List<Periods.Found> times) {
        List<Voice> found = voices.of(text, s);
        if (s.aside()) {
            for (Draft draft : drafts) {
                draft.source = Voice.PUBLISHER;
                draft.background = true;
                draft.rule("beside-the-text");
                spans(text, s, draft);
            }
            return;
        }
        List<Site> sites = places.in(text, s, found);
        for (Draft draft : drafts) {
            Wholes.across(s, draft, lastOf.getOrDefault(draft.measure, lastToll));
            Voice voice = attribution.settle(s, draft, found);
            Moods.of(text, s, draft, voice);
            timing.settle(s, draft, times, found, lastToll, !sites.isEmpty());
            places.settle(draft, sites);
            if (draft.places.isEmpty()) {
                places.settleCountry(draft);
            }
            means.settle(draft, !sites.isEmpty());
            actors.settle(draft, voice);
            spans(text, s, draft);
            if (Wholes.ofPeople(draft.measure)
                    && draft.parent == null
                    && !draft.negated
                    && draft.num.form() == Num.Form.NUMERAL) {
                lastToll = draft;
                lastOf.put(draft.measure, draft);
            }
        }
        carryPlace(s, drafts, sites);
        for (Draft draft : drafts) {
            inherit(draft);
            settleBackground(draft);
        }
        attribution.remember(s, found);
        timing.remember(s, times, found);
        means.remember(s);
    }

    /** What the rest of the text tells about the claims before it. */
    void close(List<Draft> drafts) {
        attribution.nameLater(
                drafts,
                voice -> lexicon.vocabulary("actor").find(voice.name()).isPresent()
                        || lexicon.vocabulary("actor").find(voice.id()).isPresent());
    }

    private void carryPlace(Sentence s, List<Draft> drafts, List<Site> named) {
        boolean near = !lastPlaces.isEmpty() && s.index - lastPlaceAt <= 3;
        boolean listed = named.stream().anyMatch(site -> site.place() != null);
        for (Draft draft : drafts) {
            // a village that the gazetteer lacks lies in the place named before it, which can be compared
            boolean open = draft.places.isEmpty() || lastPlacesListed && draft.rules.contains(Places.AS_WRITTEN);
            if (open && near && !listed && !(draft.period.when().to() instanceof Edge.Open)) {
                draft.places = lastPlaces;
                draft.rules.remove(Places.AS_WRITTEN);
                draft.rule("place-carried");
                if (lastPlaceSpan != null) {
                    draft.spans.put("place", lastPlaceSpan);
                }
            }
        }
        if (listed || !named.isEmpty() && !(near && lastPlacesListed)) {
            Site last = named.stream()
                    .filter(site -> !listed || site.place() != null)
                    .reduce((a, b) -> b)
                    .orElseThrow();
            Draft stated =
                    drafts.stream().filter(d -> !d.places.isEmpty()).findFirst().orElse(null);
            lastPlaces = stated != null ? stated.places : List.of(last.name());
            lastPlaceSpan = stated != null ? stated.spans.get("place") : s.span(last.from(), last.to());
            lastPlacesListed = listed;
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

    static void copy(Draft draft, Draft whole, String field) {
        Span span = whole.spans.get(field);
        if (span != null) {
            draft.spans.put(field, span);
        }
    }

    private void settleBackground(Draft draft) {
        boolean old = draft.period.when().from() instanceof Edge.Day day
                && draft.period.when().lastDay() != draft.period.when().firstDay()
                && day.day().isBefore(published.minusDays(BACKGROUND_DAYS));
        boolean single = draft.period.when().to() instanceof Edge.Day day
                && day.day().isBefore(published.minusDays(BACKGROUND_DAYS));
        // no one event kills ten thousand: such a number is a war's, where no day is told with it
        boolean day = draft.periodStated
                && draft.period.when().firstDay() == draft.period.when().lastDay()
                && !draft.period.edtf().isEmpty();
        boolean war = draft.measure.equals("killed") && draft.size() >= WAR && !day;
        boolean lent = draft.rules.contains(Timing.GOES_ON);
        draft.background = (old || single) && !lent || war || draft.background;
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
