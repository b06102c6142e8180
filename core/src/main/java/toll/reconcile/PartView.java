package toll.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import toll.ledger.Entry;
import toll.ledger.Finding;
import toll.ledger.Incident;
import toll.ledger.Judged;
import toll.ledger.NarrowedView;
import toll.ledger.Record;
import toll.ledger.View;

/** Some incidents and findings of a view, with all its judgements. */
final class PartView extends NarrowedView {
    private final List<Entry<Record>> entries;
    private final List<Judged> standing;

    private PartView(View whole, List<Entry<Record>> entries, List<Judged> standing) {
        super(whole);
        this.entries = List.copyOf(entries);
        this.standing = List.copyOf(standing);
    }

    /** The incidents and findings with these sequence numbers, read once. */
    static PartView of(View whole, Set<Long> wanted) {
        List<Entry<Record>> entries = new ArrayList<>();
        Consumer<Entry<? extends Record>> keep = e -> {
            if (wanted.contains(e.sequence())) {
                entries.add(new Entry<>(e.sequence(), e.recorded(), e.supersedes(), e.record()));
            }
        };
        whole.each(Incident.class, keep::accept);
        whole.each(Finding.class, keep::accept);
        return new PartView(whole, entries, whole.standing());
    }

    /** Fewer of them. */
    PartView only(Set<Long> wanted) {
        return new PartView(
                whole(),
                entries.stream().filter(e -> wanted.contains(e.sequence())).toList(),
                standing);
    }

    @Override
    public <R extends Record> void each(Class<R> kind, Consumer<Entry<R>> use) {
        for (Entry<Record> entry : entries) {
            if (kind.isInstance(entry.record())) {
                use.accept(
                        new Entry<>(entry.sequence(), entry.recorded(), entry.supersedes(), kind.cast(entry.record())));
            }
        }
    }

    @Override
    public Optional<Entry<Record>> entry(long sequence) {
        return entries.stream().filter(e -> e.sequence() == sequence).findFirst();
    }

    @Override
    public Optional<Entry<Record>> find(String source, String kind, String key) {
        return entries.stream()
                .filter(e -> e.record().kind().equals(kind)
                        && e.record().origin().source().equals(source)
                        && e.record().origin().key().equals(key))
                .findFirst();
    }

    @Override
    public List<Judged> judgements() {
        return standing;
    }

    @Override
    public List<Judged> standing() {
        return standing;
    }
}
