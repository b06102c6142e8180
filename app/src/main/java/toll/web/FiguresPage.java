package toll.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import toll.ledger.Entry;
import toll.ledger.Figure;
import toll.ledger.Record;

/** What do they say? Every figure with its scope and its chain of attribution; two or more side by side. */
final class FiguresPage {
    private static final List<String> SORTS = List.of("order", "source", "count", "period", "published");

    private FiguresPage() {}

    static void list(Visit visit) {
        Moment moment = visit.moment();
        Asked asked = Asked.of(visit.address());
        String sort =
                SORTS.contains(visit.address().get("sort")) ? visit.address().get("sort") : "order";
        List<Entry<Figure>> figures = new ArrayList<>();
        for (Entry<Figure> entry : moment.all(Figure.class)) {
            if (shows(asked, entry.record())) {
                figures.add(entry);
            }
        }
        figures.sort(order(sort));
        visit.page(
                "figures",
                "nav.figures",
                Map.of(
                        "figures",
                        figures,
                        "asked",
                        asked,
                        "sort",
                        sort,
                        "sources",
                        moment.keep("figure sources", () -> distinct(moment, true)),
                        "measures",
                        moment.keep("figure measures", () -> distinct(moment, false))));
    }

    private static List<String> distinct(Moment moment, boolean sources) {
        return moment.all(Figure.class).stream()
                .map(e -> sources
                        ? e.record().origin().source()
                        : e.record().scope().measure())
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean shows(Asked asked, Figure figure) {
        return (asked.source().isEmpty() || figure.origin().source().equals(asked.source()))
                && (asked.measure().isEmpty() || figure.scope().measure().equals(asked.measure()))
                && (asked.actor().isEmpty() || figure.scope().actors().contains(asked.actor()));
    }

    private static Comparator<Entry<Figure>> order(String sort) {
        Comparator<Entry<Figure>> ledger = Comparator.comparingLong(Entry::sequence);
        Comparator<Entry<Figure>> first = switch (sort) {
            case "source" -> Comparator.comparing(e -> e.record().origin().source());
            case "count" ->
                Comparator.comparingLong(e -> -e.record()
                        .count()
                        .min()
                        .orElse(e.record().count().max().orElse(0)));
            case "period" ->
                Comparator.comparingLong(e -> e.record().scope().period().firstDay());
            case "published" ->
                Comparator.comparingLong(e -> e.record().origin().published().firstDay());
            default -> ledger;
        };
        return first.thenComparing(ledger);
    }

    /** One figure by its number in the ledger. */
    static Entry<Figure> figure(Moment moment, long sequence) {
        return moment.all(Figure.class).stream()
                .filter(e -> e.sequence() == sequence)
                .findFirst()
                .orElseThrow(Fault::absent);
    }

    static void one(Visit visit) {
        Moment moment = visit.moment();
        Entry<Figure> figure = figure(moment, visit.number("id"));
        List<Entry<Figure>> parts = moment.all(Figure.class).stream()
                .filter(e -> !e.record().parent().isEmpty()
                        && e.record().parent().equals(figure.record().origin().key())
                        && e.record()
                                .origin()
                                .source()
                                .equals(figure.record().origin().source()))
                .toList();
        visit.page(
                "figure",
                "figure.title",
                Map.of("figure", figure, "chain", chain(moment, figure.record()), "parts", parts));
    }

    /** One link of a chain of attribution: who speaks, and the record where the ledger holds it. */
    record Link(String who, Optional<Entry<Record>> entry) {}

    /** From whoever counted, through each who relays, to whose document it stands in. */
    private static List<Link> chain(Moment moment, Figure figure) {
        List<Link> chain = new ArrayList<>();
        if (!figure.quotes().isEmpty()) {
            int slash = figure.quotes().indexOf('/');
            String source = slash < 0 ? figure.quotes() : figure.quotes().substring(0, slash);
            Optional<Entry<Record>> origin = slash < 0
                    ? Optional.empty()
                    : moment.view().find(source, "figure", figure.quotes().substring(slash + 1));
            chain.add(new Link(source, origin));
        }
        if (chain.isEmpty() || !chain.get(0).who().equals(figure.origin().source())) {
            chain.add(new Link(figure.origin().source(), Optional.empty()));
        }
        figure.origin().via().forEach(who -> chain.add(new Link(who, Optional.empty())));
        return chain;
    }
}
