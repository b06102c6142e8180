package toll.cli;

import java.util.List;
import toll.ledger.Entry;
import toll.ledger.Figure;
import toll.ledger.View;

/** Figures as they are asked for: a sequence number, {@code source/key}, or a key that only one figure has. */
final class FigureIds {
    private FigureIds() {}

    static Entry<Figure> find(View view, String id) {
        List<Entry<Figure>> all = view.all(Figure.class);
        for (Entry<Figure> entry : all) {
            if (id.equals(Long.toString(entry.sequence())) || id.equals(of(entry))) {
                return entry;
            }
        }
        List<Entry<Figure>> byKey = all.stream()
                .filter(entry -> entry.record().origin().key().equals(id))
                .toList();
        if (byKey.size() == 1) {
            return byKey.get(0);
        }
        throw new Failure(
                Exit.USAGE,
                byKey.isEmpty()
                        ? "no figure \"" + id + "\" in the ledger; toll figures lists them with their ids"
                        : "\"" + id + "\" names " + byKey.size() + " figures: "
                                + String.join(
                                        ", ", byKey.stream().map(FigureIds::of).toList()));
    }

    /** The id that finds this figure again. */
    static String of(Entry<Figure> entry) {
        return entry.record().origin().source() + "/" + entry.record().origin().key();
    }
}
