package toll.intake.prose;

/** By what means: the nearest word of means in the sentence. */
final class MeansNamed {
    /** Means further away belong to something else. */
    private static final int FAR = 60;

    private MeansNamed() {}

    static void of(Draft draft) {
        Sentence s = draft.sentence;
        Hit best = null;
        int nearest = Integer.MAX_VALUE;
        for (int i = 0; i < s.size(); i++) {
            Hit hit = s.at(i, Role.MEANS);
            if (hit != null) {
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
        }
    }
}
