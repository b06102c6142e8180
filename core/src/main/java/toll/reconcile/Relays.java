package toll.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import toll.count.Count;
import toll.ledger.Entry;
import toll.ledger.Figure;
import toll.ledger.View;
import toll.term.Saying;

/**
 * Follows a relayed figure to its origin: by the reference it states, else by its source, its measure and its number
 * within {@link #ROUNDING}, the nearest first. A figure that its own source published in the ledger is no relay.
 */
final class Relays {
    /** How far a quotation may be rounded and still be the same number, as a share of the origin. */
    static final double ROUNDING = 0.05;

    private final Comparability comparability;
    private final View view;

    Relays(Comparability comparability, View view) {
        this.comparability = comparability;
        this.view = view;
    }

    /** The origin of the figure, or the figure itself; what was followed is added to {@code followed}. */
    Entry<Figure> follow(Entry<Figure> quoted, List<Relay> followed) {
        Optional<Entry<Figure>> stated = stated(quoted);
        Optional<Entry<Figure>> origin = stated.isPresent()
                ? stated
                : quoted.record().origin().via().isEmpty() ? Optional.empty() : byNumber(quoted);
        if (origin.isEmpty()) {
            return quoted;
        }
        Entry<Figure> found = origin.get();
        followed.add(new Relay(quoted, found, stated.isEmpty(), changes(quoted.record(), found.record())));
        return found;
    }

    private Optional<Entry<Figure>> stated(Entry<Figure> quoted) {
        String reference = quoted.record().quotes();
        int slash = reference.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        return view.find(reference.substring(0, slash), "figure", reference.substring(slash + 1))
                .flatMap(entry -> entry.record() instanceof Figure figure
                        ? Optional.of(new Entry<>(entry.sequence(), entry.recorded(), entry.supersedes(), figure))
                        : Optional.empty());
    }

    private Optional<Entry<Figure>> byNumber(Entry<Figure> quoted) {
        Figure mine = quoted.record();
        Entry<Figure> best = null;
        double nearest = ROUNDING;
        for (Entry<Figure> entry : view.all(Figure.class)) {
            Figure other = entry.record();
            if (entry.sequence() == quoted.sequence()
                    || !other.origin().via().isEmpty()
                    || !other.origin().source().equals(mine.origin().source())
                    || !other.scope().measure().equals(mine.scope().measure())
                    || !other.scope().status().equals(mine.scope().status())) {
                continue;
            }
            double distance = distance(mine.count(), other.count());
            if (distance < nearest || (distance == nearest && best == null)) {
                best = entry;
                nearest = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Relative distance of two numbers by their lower ends, else their upper ones; 1 where neither is known in both. */
    private static double distance(Count quoted, Count origin) {
        long a = quoted.min().isKnown() ? quoted.min().orElse(0) : quoted.max().orElse(-1);
        long b = origin.min().isKnown() ? origin.min().orElse(0) : origin.max().orElse(-1);
        return a < 0 || b <= 0 ? 1 : Math.abs(a - b) / (double) b;
    }

    private List<Relay.Change> changes(Figure quoted, Figure published) {
        List<Relay.Change> changes = new ArrayList<>();
        Saying x = number(quoted.count());
        Saying y = number(published.count());
        if (!x.equals(y)) {
            changes.add(new Relay.Change("count", x, y));
        }
        for (Difference d : comparability.differences(quoted, published, new LinkedHashMap<>())) {
            if (d.dimension() != Difference.Dimension.AS_OF) {
                changes.add(new Relay.Change(d.dimension().word(), d.first(), d.second()));
            }
        }
        return changes;
    }

    /** A count in words: at least 624, 3 to 7, about 7000, dozens. */
    static Saying number(Count count) {
        Saying low = Saying.plain(count.min().orElse(0));
        Saying high = Saying.plain(count.max().orElse(0));
        return switch (count.qualifier()) {
            case EXACTLY -> low;
            case AT_LEAST -> Saying.of("number.at-least", low);
            case AT_MOST -> Saying.of("number.at-most", high);
            case ABOUT -> Saying.of("number.about", low);
            case BETWEEN -> Saying.of("number.between", low, high);
            case VAGUE_WORD ->
                count.asWritten().isEmpty() ? Saying.of("number.unknown") : Saying.plain(count.asWritten());
        };
    }
}
