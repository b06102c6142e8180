package toll.publish;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import toll.ledger.Entry;
import toll.ledger.Finding;
import toll.ledger.Incident;
import toll.ledger.NarrowedView;
import toll.ledger.Person;
import toll.ledger.Record;
import toll.ledger.View;

/**
 * The records of one event: those that carry its code, or a code that one of them carries. Strike logs and figures stay,
 * since a finding is held against them; everything else is left out.
 */
final class EventView extends NarrowedView {
    private final Set<String> codes = new HashSet<>();

    /** @throws IllegalArgumentException where no record carries the code */
    EventView(View whole, String code) {
        super(whole);
        codes.add(code);
        List<List<String>> carried = new ArrayList<>();
        whole.each(Incident.class, e -> carried.add(e.record().codes()));
        if (carried.stream().noneMatch(all -> all.contains(code))) {
            throw new IllegalArgumentException("no incident carries the code \"" + code + "\"");
        }
        boolean grown = true;
        while (grown) {
            grown = false;
            for (List<String> all : carried) {
                if (all.stream().anyMatch(codes::contains) && codes.addAll(all)) {
                    grown = true;
                }
            }
        }
    }

    private boolean ours(Record record) {
        return switch (record) {
            case Incident i -> any(i.codes());
            case Finding f -> any(f.about());
            case Person p -> any(p.incidents());
            default -> true;
        };
    }

    private boolean any(List<String> carried) {
        return carried.stream().anyMatch(codes::contains);
    }

    @Override
    public <R extends Record> void each(Class<R> kind, Consumer<Entry<R>> use) {
        whole().each(kind, entry -> {
            if (ours(entry.record())) {
                use.accept(entry);
            }
        });
    }
}
