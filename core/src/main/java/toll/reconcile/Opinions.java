package toll.reconcile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import toll.ledger.Judged;
import toll.ledger.Judgement;
import toll.ledger.Judgement.Kind;
import toll.ledger.View;

/**
 * What recorders answered about pairs of records and nobody has reversed. A judgement on a record that its source has
 * since replaced goes on to the record that stands. Where two answers cannot both hold the later one does, and the earlier
 * is set aside and named.
 */
public final class Opinions {
    /** In the value of a judgement {@link Kind#DISPOSITION}: the reviewer looked at the pair and left it open. */
    private static final Map<String, String> UNSURE = Map.of("same", "unsure");

    private final List<Opinion> all;

    private Opinions(List<Opinion> all) {
        this.all = List.copyOf(all);
    }

    /** The answers that stand, in ledger order. A judgement over several records gives one for each pair it speaks of. */
    public static Opinions of(View view) {
        List<Opinion> all = new ArrayList<>();
        Map<Long, Long> standing = new HashMap<>();
        for (Judged judged : view.standing()) {
            Judgement judgement = judged.judgement();
            Opinion.Answer answer = answer(judgement);
            if (answer == null) {
                continue;
            }
            List<Long> subjects = judgement.subjects().stream()
                    .map(s -> standing.computeIfAbsent(s, view::newest))
                    .distinct()
                    .sorted()
                    .toList();
            for (int j = 1; j < subjects.size(); j++) {
                int from = answer == Opinion.Answer.SAME ? j - 1 : 0;
                for (int i = from; i < j; i++) {
                    all.add(new Opinion(
                            judged.sequence(),
                            judgement.author(),
                            judgement.time(),
                            subjects.get(i),
                            subjects.get(j),
                            answer,
                            judgement.reason()));
                }
            }
        }
        return new Opinions(all);
    }

    private static Opinion.@org.jspecify.annotations.Nullable Answer answer(Judgement judgement) {
        return switch (judgement.kind()) {
            case SAME -> Opinion.Answer.SAME;
            case DIFFERENT -> Opinion.Answer.DIFFERENT;
            case DISPOSITION -> judgement.value().equals(UNSURE) ? Opinion.Answer.UNSURE : null;
            case GRADED, CORRECTED, WITHDRAWN, REDACTED, OFFERED_ACCEPTED, OFFERED_DECLINED, REVERSED -> null;
        };
    }

    /** The judgement by which a reviewer answers; nothing is written until it is put into a batch. */
    public static Judgement judgement(
            String author, Instant time, long first, long second, Opinion.Answer answer, String reason) {
        List<Long> pair = List.of(first, second);
        return switch (answer) {
            case SAME -> new Judgement(Kind.SAME, author, time, pair, Map.of(), reason, 0);
            case DIFFERENT -> new Judgement(Kind.DIFFERENT, author, time, pair, Map.of(), reason, 0);
            case UNSURE -> new Judgement(Kind.DISPOSITION, author, time, pair, UNSURE, reason, 0);
        };
    }

    /** The judgement that takes an answer back. */
    public static Judgement reversal(String author, Instant time, Opinion opinion, String reason) {
        List<Long> pair = List.of(opinion.first(), opinion.second());
        return new Judgement(Kind.REVERSED, author, time, pair, Map.of(), reason, opinion.judgement());
    }

    /** These and one more, as if it had been answered last. */
    Opinions and(Opinion opinion) {
        List<Opinion> more = new ArrayList<>(all);
        more.add(opinion);
        return new Opinions(more);
    }

    /** All of them, in ledger order. */
    public List<Opinion> all() {
        return all;
    }

    /** Those on exactly this pair, in ledger order. */
    public List<Opinion> about(long a, long b) {
        long first = Math.min(a, b);
        long second = Math.max(a, b);
        return all.stream()
                .filter(o -> o.first() == first && o.second() == second)
                .toList();
    }

    /** Those that decide something, the latest first: the order in which they go before one another. */
    List<Opinion> deciding() {
        return all.reversed().stream()
                .filter(o -> o.answer() != Opinion.Answer.UNSURE)
                .toList();
    }
}
