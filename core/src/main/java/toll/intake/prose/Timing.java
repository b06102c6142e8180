package toll.intake.prose;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which of the times stated in a sentence is a claim's; "the same period" takes the one named last. */
final class Timing {
    private @Nullable Period last;
    private @Nullable Span lastSpan;

    /** Gives the claim its period. {@code toll} is the claim told last, whose period a part of it shares. */
    void settle(Sentence s, Draft draft, List<Periods.Found> times, List<Voice> found, @Nullable Draft toll) {
        Periods.Found best = null;
        int nearest = Integer.MAX_VALUE;
        for (Periods.Found time : times) {
            int distance = time.from() >= draft.head.to()
                    ? time.from() - Math.max(draft.head.to(), Math.min(draft.triggerTo, time.from()))
                    : draft.num.from() - time.to() + 2;
            int price = Math.max(0, distance)
                    + (ofSaying(s, time, found) ? 40 : 0)
                    + (Nearness.divided(
                                    s, Math.min(draft.num.from(), time.from()), Math.max(draft.num.from(), time.from()))
                            ? 25
                            : 0);
            boolean longer = time.period().edtf().contains("/") || time.period().state() != Period.State.RESOLVED;
            price -= longer ? 6 : 0;
            if (price < nearest) {
                nearest = price;
                best = time;
            }
        }
        if (best == null || nearest >= 45 && ofSaying(s, best, found)) {
            carry(s, draft, toll);
            return;
        }
        draft.spans.put("period", s.span(best.from(), best.to()));
        draft.periodStated = true;
        switch (best.period().state()) {
            case RESOLVED -> {
                draft.period = best.period();
                draft.rule("period-stated");
            }
            case SAME -> {
                draft.period = last == null ? Period.NONE : last;
                draft.rule(last == null ? "period-unresolved" : "period-same");
                if (lastSpan != null) {
                    draft.spans.put("period_antecedent", lastSpan);
                }
            }
            case UNRESOLVED -> draft.rule("period-unresolved");
        }
    }

    private static void carry(Sentence s, Draft draft, @Nullable Draft toll) {
        boolean same = toll != null
                && s.index - toll.sentence.index <= 2
                && s.index > 0
                && (draft.carried || draft.parent != null)
                && toll.periodStated;
        if (same && toll != null) {
            draft.period = toll.period;
            draft.rule("period-carried");
            Context.copy(draft, toll, "period");
        }
    }

    /** "said on Sunday": the day of the saying, not of what is said. */
    private static boolean ofSaying(Sentence s, Periods.Found time, List<Voice> found) {
        for (Voice voice : found) {
            int gap = time.from() - Math.max(voice.cue() + 1, voice.to());
            boolean after = voice.verb() && gap >= 0 && gap <= 1 && !(gap == 1 && s.mark(time.from() - 1, ","));
            boolean lead =
                    voice.verb() && time.to() <= voice.from() && voice.from() - time.to() <= 8 && time.from() <= 1;
            if (after || lead) {
                return true;
            }
        }
        return false;
    }

    /** Remembers the times of this sentence for the next. */
    void remember(Sentence s, List<Periods.Found> times) {
        for (Periods.Found time : times) {
            if (time.period().state() == Period.State.RESOLVED) {
                last = time.period();
                lastSpan = s.span(time.from(), time.to());
            }
        }
    }
}
