package toll.screen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Finds the names of a segment whose score reaches a bound: the same that scoring all of them would find. One object a thread: it
 * keeps its working arrays.
 */
final class Search {
    /**
     * A name that scored.
     */
    record Found(Segment.Form form, NameScore.Outcome outcome) {}

    private final Segment segment;
    private final Function<AskedPart, Resolved> agreeing;
    private final boolean persons;
    private final double least;
    private final NeededBits needed;
    private final int[] formStamp;
    private final int[] touched;
    /** For each listed part the most that agreement with it gains the name asked; 0 between queries. */
    private final float[] gainOf;
    /** For each listed part that gains something, the parts of the name asked that it may stand for. */
    private final short[] standsFor;

    private int query;
    private int count;
    /** The fewest bits with which any listed name could reach the score. */
    private float fewest;

    /**
     * @param agreeing the parts of the segment's table that a part agrees with
     */
    Search(Segment segment, Function<AskedPart, Resolved> agreeing, boolean persons, double least) {
        this.agreeing = agreeing;
        this.segment = segment;
        this.persons = persons;
        this.least = least;
        needed = new NeededBits(least, persons);
        formStamp = new int[segment.forms.size()];
        touched = new int[segment.forms.size()];
        gainOf = new float[segment.table.size()];
        standsFor = new short[segment.table.size()];
    }

    /** Names whose score reaches the bound, in the order of the list. */
    List<Found> find(ScreenedName name) {
        Asked asked = new Asked(name, segment.table, agreeing, persons);
        float sure = asked.cost(asked.possible);
        if (asked.possible == 0 || !needed.reachable(Math.min(asked.all, name.totalBits), sure)) {
            return List.of();
        }
        if (++query == Integer.MAX_VALUE) {
            Arrays.fill(formStamp, 0);
            query = 1;
        }
        mark(asked);
        count = 0;
        fewest = needed.lacking(sure);
        gather(asked);
        unmark(asked);
        return count == 0 ? List.of() : score(asked);
    }

    private void mark(Asked asked) {
        for (int e = 0; e < asked.resolved.length; e++) {
            Resolved r = asked.resolved[e];
            ScreenedName.Element element = asked.name.elements.get(e);
            for (int i = 0; i < r.ids().length; i++) {
                int id = r.ids()[i];
                float gain = element.bits() * r.gains()[i];
                standsFor[id] |= (short) element.covers();
                if (gain > gainOf[id]) {
                    gainOf[id] = gain;
                }
            }
        }
    }

    private void unmark(Asked asked) {
        for (Resolved r : asked.resolved) {
            for (int id : r.ids()) {
                gainOf[id] = 0;
                standsFor[id] = 0;
            }
        }
    }

    /**
     * Fills {@link #touched} with names that may reach the score. Parts that cannot carry a name together when all others are
     * lacking are not followed: the ones that most names hold.
     */
    private void gather(Asked asked) {
        int passed = 0;
        float gain = asked.initials;
        for (int e : asked.byNames()) {
            if (asked.best[e] > 0 && gain + asked.best[e] < needed.lacking(asked.cost(passed | 1 << e))) {
                passed |= 1 << e;
                gain += asked.best[e];
            }
        }
        for (int e = asked.name.parts; e < asked.resolved.length; e++) {
            for (int id : asked.resolved[e].ids()) {
                follow(asked, id);
            }
        }
        int left = 0;
        float rest = asked.initials;
        for (int e = 0; e < asked.name.parts; e++) {
            left |= asked.best[e] > 0 ? 1 << e : 0;
            rest += asked.best[e];
        }
        for (int e : asked.byGain()) {
            if ((passed & 1 << e) != 0 || asked.best[e] == 0) {
                continue;
            }
            // names that hold none of the parts followed before, and this one through a likeness that does not carry
            // them
            rest -= asked.best[e];
            float enough = needed.lacking(asked.cost(left)) - rest;
            left &= ~(1 << e);
            if (asked.best[e] < enough) {
                continue;
            }
            Resolved r = asked.resolved[e];
            float bits = asked.name.elements.get(e).bits();
            for (int i = 0; i < r.ids().length; i++) {
                if (bits * r.gains()[i] >= enough) {
                    follow(asked, r.ids()[i]);
                }
            }
        }
    }

    private void follow(Asked asked, int id) {
        for (int i = segment.postingsFrom[id]; i < segment.postingsFrom[id + 1]; i++) {
            int form = segment.postings[i];
            if (formStamp[form] != query) {
                formStamp[form] = query;
                if (mayReach(asked, form)) {
                    touched[count++] = form;
                }
            }
        }
    }

    private boolean mayReach(Asked asked, int form) {
        int from = segment.from[form];
        int to = segment.from[form + 1];
        float most = asked.initials;
        for (int i = from; i < to; i++) {
            most += gainOf[segment.parts[i]];
        }
        return most >= fewest && mayReach(asked, form, most);
    }

    private boolean mayReach(Asked asked, int form, float gained) {
        int found = 0;
        float lacking = -asked.coveredByInitials;
        for (int i = segment.from[form]; i < segment.from[form + 1]; i++) {
            int part = segment.parts[i];
            if (gainOf[part] > 0) {
                found |= standsFor[part];
                lacking += Math.min(0, segment.costs[i]);
            } else {
                lacking += Math.max(0, segment.costs[i]);
            }
        }
        float most = Math.min(gained, Math.min(asked.name.totalBits, segment.totalBits[form]));
        float theirs = Math.max(0, lacking);
        return most >= needed.lacking(theirs) && needed.reachable(most, theirs + asked.cost(found));
    }

    private List<Found> score(Asked asked) {
        Arrays.sort(touched, 0, count);
        List<Found> out = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Segment.Form form = segment.forms.get(touched[i]);
            NameScore.Outcome outcome =
                    NameScore.of(asked.name, asked.resolved, form, segment.ofEntry[touched[i]], persons, least - 1e-4);
            if (outcome.score() >= least) {
                out.add(new Found(form, outcome));
            }
        }
        return out;
    }
}
