package toll.intake.prose;

import org.jspecify.annotations.Nullable;

/** By what means: the nearest word of means in the sentence, or the one means that the sentence before tells. */
final class MeansNamed {
    /** Means further away belong to something else. */
    private static final int FAR = 60;

    private @Nullable String told;
    private @Nullable Span toldSpan;
    private int toldAt = -10;

    /** @param elsewhere whether the sentence names a place of its own, so that it may tell another event */
    void settle(Draft draft, boolean elsewhere) {
        Sentence s = draft.sentence;
        Hit best = null;
        int nearest = Integer.MAX_VALUE;
        for (int i = 0; i < s.size(); i++) {
            Hit hit = s.at(i, Role.MEANS);
            if (hit != null && hit.value().equals("-")) {
                i = hit.to() - 1; // "a coal mine"
            } else if (hit != null) {
                int distance = Nearness.distance(draft, hit) + (Nearness.separated(s, draft, hit) ? 20 : 0);
                if (distance < nearest) {
                    nearest = distance;
                    best = hit;
                }
            }
        }
        if (best != null && nearest < FAR) {
            draft.means.add(best.value());
            draft.spans.put("means", s.span(best.from(), best.to()));
        } else if (best == null && !elsewhere && told != null && s.index - toldAt == 1 && suffered(draft.measure)) {
            draft.means.add(told);
            draft.rule("means-carried");
            if (toldSpan != null) {
                draft.spans.put("means", toldSpan);
            }
        }
    }

    /** Remembers the means of this sentence for the next, where it tells one and no other. */
    void remember(Sentence s) {
        told = null;
        for (int i = 0; i < s.size(); i++) {
            Hit hit = s.at(i, Role.MEANS);
            if (hit != null && hit.value().equals("-")) {
                i = hit.to() - 1;
            } else if (hit != null && told != null && !told.equals(hit.value())) {
                told = null;
                return;
            } else if (hit != null && told == null) {
                told = hit.value();
                toldSpan = s.span(hit.from(), hit.to());
                toldAt = s.index;
            }
        }
    }

    private static boolean suffered(String measure) {
        return measure.equals("killed") || measure.equals("injured") || measure.equals("casualties");
    }
}
