package toll.web;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import toll.intake.prose.Claim;
import toll.intake.prose.Reading;
import toll.intake.prose.Span;

/** A text cut at the edges of the claims' words, so that each can be marked where it stands. */
final class MarkedText {
    /**
     * One stretch.
     *
     * @param ranks of the claims whose words it is part of, in order; empty where it is nobody's
     * @param number whether it is the number of one of them
     * @param begins ranks of the claims whose words begin here
     */
    record Stretch(String text, List<Integer> ranks, boolean number, List<Integer> begins) {}

    private MarkedText() {}

    static List<Stretch> of(Reading reading) {
        String text = reading.text();
        TreeSet<Integer> edges = new TreeSet<>(List.of(0, text.length()));
        for (Claim claim : reading.claims()) {
            note(edges, claim.span());
            Span count = claim.spans().get("count");
            if (count != null) {
                note(edges, count);
            }
        }
        List<Stretch> stretches = new ArrayList<>();
        int from = 0;
        for (int to : edges) {
            if (to > from) {
                stretches.add(stretch(reading, from, to));
                from = to;
            }
        }
        return stretches;
    }

    private static void note(TreeSet<Integer> edges, Span span) {
        edges.add(span.start());
        edges.add(span.end());
    }

    private static Stretch stretch(Reading reading, int from, int to) {
        List<Integer> ranks = new ArrayList<>();
        List<Integer> begins = new ArrayList<>();
        boolean number = false;
        for (Claim claim : reading.claims()) {
            Span count = claim.spans().getOrDefault("count", claim.span());
            if (claim.span().start() <= from && to <= claim.span().end()) {
                ranks.add(claim.rank());
            }
            if (claim.span().start() == from) {
                begins.add(claim.rank());
            }
            number |= claim.spans().containsKey("count") && count.start() <= from && to <= count.end();
        }
        return new Stretch(reading.text().substring(from, to), ranks, number, begins);
    }
}
