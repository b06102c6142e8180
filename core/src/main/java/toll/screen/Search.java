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

    private final Segment segment;
    private final boolean persons;
    private final float[] gathered;
    private final int[] stamp;
    private final int[] touched;
    private int query;

    Search(Segment segment, boolean persons) {
        this.segment = segment;
        this.persons = persons;
        int n = segment.forms.size();
        gathered = new float[n];
        stamp = new int[n];
        touched = new int[n];
    }

    /** Names whose score reaches {@code least}, in the order of the list. */
    List<Found> find(ScreenedName name, double least) {
        int elements = name.elements.size();
        Resolved[] resolved = new Resolved[elements];
        float[] best = new float[elements];
        boolean any = false;
        for (int e = 0; e < elements; e++) {
            ScreenedName.Element element = name.elements.get(e);
            Resolved r = segment.table.resolve(
                    element.part().folded(), element.part().script());
            resolved[e] = r;
            for (int i = 0; i < r.ids().length; i++) {
                best[e] = Math.max(best[e], element.bits() * Resolved.gain(r.agreements()[i], r.similarities()[i]));
            }
            any |= r.ids().length > 0;
        }
        if (!any) {
            return List.of();
        }
        return score(name, resolved, gather(name, resolved, best, least), least);
    }

    /** Fills {@link #touched} with names that may reach the score; answers how many. */
    private int gather(ScreenedName name, Resolved[] resolved, float[] best, double least) {
        if (++query == Integer.MAX_VALUE) {
            Arrays.fill(stamp, 0);
            query = 1;
        }
        int elements = resolved.length;
        Integer[] order = new Integer[elements];
        float rest = 0;
        for (int e = 0; e < elements; e++) {
            order[e] = e;
            rest += e < name.parts ? best[e] : 0;
        }
        // a joined pair is worth what its two parts are worth, so it adds nothing to what can still be gathered
        Arrays.sort(order, (a, b) -> Float.compare(best[b], best[a]));
        int count = 0;
        for (int e : order) {
            if (best[e] == 0) {
                break;
            }
            boolean opens = e >= name.parts || NameScore.bound(rest, name.missingBits, 0) >= least;
            if (opens) {
                Resolved r = resolved[e];
                for (int i = 0; i < r.ids().length; i++) {
                    for (int form : segment.postings[r.ids()[i]]) {
                        if (stamp[form] != query) {
                            stamp[form] = query;
                            gathered[form] = 0;
                            touched[count++] = form;
                        }
                        gathered[form] += best[e];
                    }
                }
            }
            if (e < name.parts) {
                rest -= opens ? best[e] : 0;
            }
        }
        // what common parts that opened no names may still add
        float left = Math.max(0, rest);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            ScreenedName listed = segment.forms.get(touched[i]).words();
            float most = Math.min(Math.min(name.totalBits, listed.totalBits), gathered[touched[i]] + left);
            if (NameScore.bound(most, name.missingBits, listed.missingBits) >= least) {
                touched[kept++] = touched[i];
            }
        }
        return kept;
    }

    private List<Found> score(ScreenedName name, Resolved[] resolved, int count, double least) {
        Arrays.sort(touched, 0, count);
        List<Found> out = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Segment.Form form = segment.forms.get(touched[i]);
            NameScore.Outcome outcome = NameScore.of(name, resolved, form, persons);
            if (outcome.score() >= least) {
                out.add(new Found(form, outcome));
            }
        }
        return out;
    }
}
