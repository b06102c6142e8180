package toll.intake.prose;

import java.util.List;
import org.jspecify.annotations.Nullable;
import toll.date.Edge;

/** Which of the times stated in a sentence is a claim's; "the same period" takes the one named last. */
final class Timing {
    /** The rule by which a claim takes the time of the sentence before. */
    static final String GOES_ON = "period-of-the-sentence-before";

    /** A longer stretch is a campaign's and not one event's. */
    private static final int EVENT_DAYS = 4;

    private @Nullable Period last;
    private @Nullable Span lastSpan;

    /** The one day or stretch of days on which what the last sentence tells happened, and that sentence. */
    private @Nullable Period event;

    private @Nullable Span eventSpan;
    private int eventAt = -10;

    /** Gives the claim its period. {@code toll} is the claim told last, whose period a part of it shares. */
    void settle(
            Sentence s,
            Draft draft,
            List<Periods.Found> times,
            List<Voice> found,
            @Nullable Draft toll,
            boolean elsewhere) {
        Periods.Found best = null;
        int nearest = Integer.MAX_VALUE;
        for (Periods.Found time : times) {
            if (time.period().state() == Period.State.SAME && time != times.get(0)) {
                continue; // "in 2018 …, the highest number for that period"
            }
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
            if (times.isEmpty() && !elsewhere && draft.period.edtf().isEmpty()) {
                goesOn(s, draft);
            }
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

    /** "Shells hit the market on Tuesday. Six people died": the next sentence, where it names no other time or place. */
    private void goesOn(Sentence s, Draft draft) {
        if (event != null && s.index - eventAt == 1 && !draft.cumulative && Wholes.ofPeople(draft.measure)) {
            draft.period = event;
            draft.rule(GOES_ON);
            if (eventSpan != null) {
                draft.spans.put("period", eventSpan);
            }
        }
    }

    /** "said on Sunday": the day of the saying, not of what is said. */
    private static boolean ofSaying(Sentence s, Periods.Found time, List<Voice> found) {
        for (Voice voice : found) {
            int gap = time.from() - Math.max(voice.cue() + 1, voice.to());
            boolean after = voice.verb() && gap >= 0 && gap <= 1 && !(gap == 1 && s.mark(time.from() - 1, ","));
            boolean day =
                    time.period().when().firstDay() == time.period().when().lastDay();
            boolean lead = voice.verb()
                    && day // "In February the Observatory documented 210 strikes" tells when they were
                    && time.to() <= voice.from()
                    && voice.from() - time.to() <= 8
                    && time.from() <= 1;
            if (after || lead) {
                return true;
            }
        }
        return false;
    }

    /** Remembers the times of this sentence for the next. */
    void remember(Sentence s, List<Periods.Found> times, List<Voice> found) {
        Periods.Found one = times.size() == 1 ? times.get(0) : null;
        boolean told = one != null
                && one.period().state() == Period.State.RESOLVED
                && one.period().when().from() instanceof Edge.Day
                && one.period().when().to() instanceof Edge.Day
                && one.period().when().lastDay() - one.period().when().firstDay() < EVENT_DAYS
                && !ofSaying(s, one, found);
        event = told && one != null ? one.period() : null;
        eventSpan = told && one != null ? s.span(one.from(), one.to()) : null;
        eventAt = s.index;
        for (Periods.Found time : times) {
            if (time.period().state() == Period.State.RESOLVED) {
                last = time.period();
                lastSpan = s.span(time.from(), time.to());
            }
        }
    }
}
