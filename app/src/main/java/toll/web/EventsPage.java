package toll.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import toll.count.Count;
import toll.ledger.Entry;
import toll.ledger.Incident;
import toll.ledger.Judged;
import toll.ledger.Judgement;
import toll.ledger.Record;
import toll.place.Area;
import toll.place.Where;
import toll.reconcile.Dimension;
import toll.reconcile.Tally;
import tools.jackson.databind.json.JsonMapper;

/** What happened here? The events as a list, on a map and along time; and each with all its accounts. */
final class EventsPage {
    private static final int ROWS = 50;
    /** Accounts whose document is open at the place on the event's own page; others are one click away. */
    private static final int EXCERPTS = 12;

    private static final JsonMapper JSON = JsonMapper.shared();

    private EventsPage() {}

    static List<EventView> asked(Moment moment, Asked asked) {
        return moment.answer(List.of("events", asked), m -> {
            List<EventView> events = new ArrayList<>();
            for (EventView event : m.events().all()) {
                boolean logOnly =
                        event.incidents().isEmpty() && event.findings().isEmpty();
                if (asked.shows(event) && (!logOnly || !asked.source().isEmpty())) {
                    events.add(event);
                }
            }
            events.sort(Comparator.comparingLong((EventView e) -> e.when().firstDay())
                    .reversed()
                    .thenComparingLong(EventView::id));
            return List.copyOf(events);
        });
    }

    static void list(Visit visit) {
        Moment moment = visit.moment();
        Asked asked = Asked.of(visit.address());
        List<EventView> events = asked(moment, asked);
        Slice slice = Slice.of(visit.address(), events.size(), ROWS);
        Tally months = moment.tally(TallyPage.policy(visit), asked.filter(), Optional.of(Dimension.MONTH));
        visit.page(
                "events",
                "nav.events",
                Map.of(
                        "asked",
                        asked,
                        "choices",
                        moment.choices(),
                        "events",
                        events.subList(slice.first(), slice.last()),
                        "slice",
                        slice,
                        "months",
                        months));
    }

    /** The same events as areas for the map. */
    static void map(Visit visit) {
        Moment moment = visit.moment();
        Asked asked = Asked.of(visit.address());
        String lang = visit.address().lang();
        byte[] bytes = drawn(moment, asked, lang);
        visit.header("Cache-Control", "private, max-age=60");
        visit.send(bytes, "application/geo+json");
    }

    /** The events asked for, as a browser draws them. */
    static byte[] drawn(Moment moment, Asked asked, String lang) {
        return moment.answer(List.of("map", asked, lang), m -> geo(lang, asked(m, asked)));
    }

    private static byte[] geo(String lang, List<EventView> events) {
        List<Map<String, Object>> features = new ArrayList<>();
        for (EventView event : events) {
            Optional<Where> where = event.located();
            if (where.isEmpty() || where.get().area().isEmpty()) {
                continue;
            }
            Area area = where.get().area().get();
            Map<String, Object> properties = new LinkedHashMap<>();
            properties.put("id", event.id());
            properties.put("when", event.when().edtf());
            properties.put("place", name(where.get(), lang));
            properties.put("metres", Math.min(area.precision().radiusMetres(), 75_000));
            Optional<Count> killed = event.incidents().stream()
                    .flatMap(e -> EventView.killed(e.record()).stream())
                    .findFirst();
            properties.put(
                    "max", killed.map(c -> c.max().orElse(c.min().orElse(0))).orElse(0L));
            properties.put(
                    "grade", event.grades().isEmpty() ? "" : event.grades().get(0));
            features.add(Map.of(
                    "type",
                    "Feature",
                    "geometry",
                    Map.of(
                            "type",
                            "Point",
                            "coordinates",
                            List.of(area.point().lon(), area.point().lat())),
                    "properties",
                    properties));
        }
        return JSON.writeValueAsBytes(Map.of("type", "FeatureCollection", "features", features));
    }

    /** One event's areas, each account's own. */
    static void area(Visit visit) {
        EventView event = visit.moment().events().byId(visit.number("id")).orElseThrow(Fault::absent);
        visit.send(geo(visit.address().lang(), List.of(event)), "application/geo+json");
    }

    /** The name in the reader's language, where the source gives one. */
    static String name(Where where, String lang) {
        String first = where.name();
        String other = where.otherName();
        boolean otherFits = !other.isEmpty() && lang.equals("ar") == isArabic(other);
        boolean firstFits = !first.isEmpty() && lang.equals("ar") == isArabic(first);
        if (otherFits && !firstFits) {
            return other;
        }
        if (!first.isEmpty()) {
            return first;
        }
        return other.isEmpty() && !where.chain().isEmpty()
                ? where.chain().get(where.chain().size() - 1)
                : other;
    }

    private static boolean isArabic(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
    }

    static void one(Visit visit) {
        Moment moment = visit.moment();
        EventView event = moment.events()
                .byId(visit.number("id"))
                .or(() -> moment.events().of(visit.number("id")))
                .orElseThrow(Fault::absent);
        List<Judged> judgements = new ArrayList<>();
        for (Judged judged : moment.view().judgements()) {
            Judgement judgement = judged.judgement();
            if (judgement.subjects().stream()
                    .anyMatch(s -> moment.events()
                            .of(s)
                            .filter(e -> e.id() == event.id())
                            .isPresent())) {
                judgements.add(judged);
            }
        }
        Map<Long, DocumentPage.Excerpt> excerpts = new LinkedHashMap<>();
        for (Entry<? extends Record> entry : event.accounts()) {
            if (excerpts.size() < EXCERPTS) {
                excerpts.put(
                        entry.sequence(),
                        DocumentPage.excerpt(visit, moment, entry.record().origin(), 0));
            }
        }
        visit.page(
                "event",
                "event.title",
                Map.of(
                        "event",
                        event,
                        "judgements",
                        judgements,
                        "classes",
                        classes(event),
                        "course",
                        Happening.of(event, judgements),
                        "excerpts",
                        excerpts));
    }

    /** Measures and classes that any account gives a range for, in the order in which they come. */
    private static List<List<String>> classes(EventView event) {
        List<List<String>> classes = new ArrayList<>();
        for (Entry<Incident> entry : event.incidents()) {
            entry.record().harms().forEach(harm -> {
                List<String> name = List.of(harm.measure(), harm.who());
                if (!classes.contains(name)) {
                    classes.add(name);
                }
            });
        }
        classes.sort(Comparator.comparing(c -> c.get(0).equals("killed") ? "" : c.get(0)));
        return classes;
    }
}
