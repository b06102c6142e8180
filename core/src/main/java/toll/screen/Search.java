package toll.screen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the names of a segment that may score enough. One object a thread: it keeps its working arrays. */
final class Search {
    /**
     * A name that scored.
     */
    record Found(Segment.Form form, NameScore.Outcome outcome) {}

    /** More bits than any name has. */
    private static final float NEEDS_NO_MORE = 128;

    private final Segment segment;
    private final boolean persons;
    private final int[] formStamp;
    private final int[] touched;
    private final int[] partStamp;
    private final float[] partGain;
    private int query;

    Search(Segment segment, boolean persons) {
        this.segment = segment;
        this.persons = persons;
        formStamp = new int[segment.forms.size()];
        touched = new int[segment.forms.size()];
        partStamp = new int[segment.table.size()];
        partGain = new float[segment.table.size()];
    }

    /** Names whose score reaches {@code least}, in the order of the list. */
    List<Found> find(ScreenedName name, double least) {
        if (++query == Integer.MAX_VALUE) {
            Arrays.fill(formStamp, 0);
            Arrays.fill(partStamp, 0);
            query = 1;
        }
        int elements = name.elements.size();
        Resolved[] resolved = new Resolved[elements];
        float[] best = new float[elements];
        float rest = 0;
        for (int e = 0; e < elements; e++) {
            ScreenedName.Element element = name.elements.get(e);
            String form = element.part().folded();
            Resolved r = e < name.parts
                    ? segment.table.resolve(form, element.part().script())
                    : segment.table.resolveJoined(form, element.part().script());
            resolved[e] = r;
            best[e] = mark(r, element.bits());
            rest += e < name.parts ? best[e] : 0;
        }
        if (rest == 0 && name.parts == elements) {
            return List.of();
        }
        return score(name, resolved, gather(name, resolved, best, rest, least), least);
    }

    /** Notes for each listed part what agreement with it would gain; answers the most. */
    private float mark(Resolved r, float bits) {
        float best = 0;
        for (int i = 0; i < r.ids().length; i++) {
            int id = r.ids()[i];
            float gain = bits * r.gains()[i];
            if (partStamp[id] != query) {
                partStamp[id] = query;
                partGain[id] = gain;
            } else if (gain > partGain[id]) {
                partGain[id] = gain;
            }
            best = Math.max(best, gain);
        }
        return best;
    }

    /** Fills {@link #touched} with names that may reach the score; answers how many. */
    private int gather(ScreenedName name, Resolved[] resolved, float[] best, float all, double least) {
        float needed = needed(name.missingBits, least);
        float rest = all;
        int count = 0;
        for (int e : byGain(best)) {
            boolean single = e < name.parts;
            // once the parts that are left cannot carry a name by themselves, every name that can be carried is touched
            if (best[e] <= 0 || (single && rest < needed)) {
                continue;
            }
            rest -= single ? best[e] : 0;
            Resolved r = resolved[e];
            float bits = name.elements.get(e).bits();
            for (int i = 0; i < r.ids().length; i++) {
                if (single && rest + bits * r.gains()[i] < needed) {
                    continue; // a name that holds this part as its first cannot be carried by it and what is left
                }
                for (int form : segment.postings[r.ids()[i]]) {
                    if (formStamp[form] != query) {
                        formStamp[form] = query;
                        if (mayReach(name, form, needed, least)) {
                            touched[count++] = form;
                        }
                    }
                }
            }
        }
        return count;
    }

    /** The fewest bits of agreement with which a name that lacks nothing could reach the score; a little less, to be safe. */
    private float needed(float missing, double least) {
        float low = 0;
        float high = NEEDS_NO_MORE;
        if (NameScore.bound(high, missing, 0, persons) < least) {
            return high;
        }
        for (int step = 0; step < 14; step++) {
            float middle = (low + high) / 2;
            if (NameScore.bound(middle, missing, 0, persons) >= least) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low;
    }

    private boolean mayReach(ScreenedName name, int form, float needed, double least) {
        float most = 0;
        for (int i = segment.from[form]; i < segment.from[form + 1]; i++) {
            int id = segment.parts[i];
            most += partStamp[id] == query ? partGain[id] : 0;
        }
        if (most < needed) {
            return false;
        }
        most = Math.min(most, Math.min(name.totalBits, segment.totalBits[form]));
        return NameScore.bound(most, name.missingBits, segment.missingBits[form], persons) >= least;
    }

    /** Element numbers, greatest gain first. */
    private static int[] byGain(float[] best) {
        int[] order = new int[best.length];
        for (int i = 0; i < order.length; i++) {
            int k = i;
            while (k > 0 && best[order[k - 1]] < best[i]) {
                order[k] = order[k - 1];
                k--;
            }
            order[k] = i;
        }
        return order;
    }

    private List<Found> score(ScreenedName name, Resolved[] resolved, int count, double least) {
        Arrays.sort(touched, 0, count);
        List<Found> out = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Segment.Form form = segment.forms.get(touched[i]);
            NameScore.Outcome outcome = NameScore.of(name, resolved, form, segment.ofEntry[touched[i]], persons);
            if (outcome.score() >= least) {
                out.add(new Found(form, outcome));
            }
        }
        return out;
    }
}
