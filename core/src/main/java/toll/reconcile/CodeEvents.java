package toll.reconcile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import toll.ledger.Finding;
import toll.ledger.Incident;
import toll.ledger.Judged;
import toll.ledger.Judgement.Kind;
import toll.ledger.View;

/**
 * Groups records by the codes they cite and by what recorders judged. Incidents of different sources that share a code
 * are one event; incidents of one source never are, since the source itself tells them apart. A Finding belongs to the
 * first incident, in ledger order, that carries the first code it cites that anything carries. Codes are evidence and
 * sometimes wrong: a judgement DIFFERENT breaks what a code joins, SAME joins what no code does.
 */
public final class CodeEvents implements Events {
    private final Map<Long, Long> parent = new HashMap<>();

    private CodeEvents() {}

    public static CodeEvents of(View view) {
        CodeEvents events = new CodeEvents();
        List<Judged> standing = Judgements.standing(view);
        Set<List<Long>> different = new HashSet<>();
        for (Judged judged : standing) {
            if (judged.judgement().kind() == Kind.DIFFERENT) {
                different.add(judged.judgement().subjects());
            }
        }
        BiConsumer<Long, Long> join = (a, b) -> {
            if (!different.contains(List.of(Math.min(a, b), Math.max(a, b)))) {
                events.join(a, b);
            }
        };
        Map<String, Map<String, Long>> firstByCode = new HashMap<>();
        view.each(Incident.class, entry -> {
            String source = entry.record().origin().source();
            for (String code : entry.record().codes()) {
                Map<String, Long> bySource = firstByCode.computeIfAbsent(normal(code), c -> new HashMap<>(2));
                Long other = null;
                for (Map.Entry<String, Long> there : bySource.entrySet()) {
                    if (!there.getKey().equals(source) && (other == null || there.getValue() < other)) {
                        other = there.getValue();
                    }
                }
                if (bySource.putIfAbsent(source, entry.sequence()) == null && other != null) {
                    join.accept(other, entry.sequence());
                }
            }
        });
        view.each(Finding.class, entry -> {
            for (String code : entry.record().about()) {
                Map<String, Long> bySource = firstByCode.get(normal(code));
                if (bySource != null) {
                    join.accept(bySource.values().stream().min(Long::compare).orElseThrow(), entry.sequence());
                    return;
                }
            }
        });
        for (Judged judged : standing) {
            List<Long> subjects = judged.judgement().subjects();
            if (judged.judgement().kind() == Kind.SAME) {
                for (int i = 1; i < subjects.size(); i++) {
                    events.join(subjects.get(0), subjects.get(i));
                }
            }
        }
        return events;
    }

    private static String normal(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }

    private void join(long a, long b) {
        long x = of(a);
        long y = of(b);
        if (x != y) {
            parent.put(Math.max(x, y), Math.min(x, y));
        }
    }

    @Override
    public long of(long sequence) {
        long at = sequence;
        for (Long up = parent.get(at); up != null; up = parent.get(at)) {
            at = up;
        }
        return at;
    }
}
