package toll.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import toll.ledger.Judged;
import toll.ledger.Judgement;
import toll.ledger.Person;
import toll.ledger.View;

/** How much of what was worked out for an earlier moment a later one must work out anew. */
enum Change {
    /** Only judgements that join no event and change no record. */
    NOTHING,
    /** Events or grades; the records are the same. */
    EVENTS,
    RECORDS;

    /** Beyond so many entries nobody looks what they are: everything is worked out anew. */
    private static final long LOOKED_AT = 1_000;

    /** What lies between two views of one ledger, the later second. */
    static Change between(View before, View after) {
        long entries = after.size() - before.size();
        if (entries < 0 || entries > LOOKED_AT) {
            return RECORDS;
        }
        for (long s = before.size() + 1; s <= after.size(); s++) {
            if (after.entry(s).isPresent()) {
                return RECORDS;
            }
        }
        List<Judged> all = after.judgements();
        List<Judged> fresh =
                all.stream().filter(j -> j.sequence() > before.size()).toList();
        Map<Long, Judgement> bySequence = new HashMap<>();
        all.forEach(j -> bySequence.put(j.sequence(), j.judgement()));
        Change change = NOTHING;
        for (Judged judged : fresh) {
            Change one = of(judged.judgement(), bySequence, after);
            change = one.compareTo(change) > 0 ? one : change;
        }
        return change;
    }

    private static Change of(Judgement judgement, Map<Long, Judgement> bySequence, View view) {
        return switch (judgement.kind()) {
            case OFFERED_ACCEPTED, OFFERED_DECLINED, DISPOSITION -> NOTHING;
            case GRADED -> EVENTS;
            case SAME, DIFFERENT ->
                judgement.subjects().stream()
                                .allMatch(s -> view.entry(s)
                                        .filter(e -> e.record() instanceof Person)
                                        .isPresent())
                        ? NOTHING
                        : EVENTS;
            case CORRECTED, WITHDRAWN, REDACTED -> RECORDS;
            case REVERSED -> {
                Judgement answered = bySequence.get(judgement.answers());
                yield answered == null ? RECORDS : of(answered, bySequence, view);
            }
        };
    }
}
