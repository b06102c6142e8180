package toll.reconcile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import toll.ledger.Corrections;
import toll.ledger.Entry;
import toll.ledger.InclusionProof;
import toll.ledger.Judged;
import toll.ledger.Judgement;
import toll.ledger.Record;
import toll.ledger.Refusal;
import toll.ledger.View;

/** A view held in memory: records in the order they are put, judgements after them. */
final class Shelf implements View {
    private final List<Entry<Record>> entries = new ArrayList<>();
    private final List<Judged> judgements = new ArrayList<>();
    private long next = 1;

    long put(Record record) {
        entries.add(new Entry<>(next, Instant.EPOCH, 0, record));
        return next++;
    }

    long judge(Judgement.Kind kind, Map<String, String> value, long answers, Long... subjects) {
        judgements.add(new Judged(
                next, new Judgement(kind, "tester", Instant.EPOCH, List.of(subjects), value, "test", answers)));
        return next++;
    }

    @Override
    public long size() {
        return next - 1;
    }

    @Override
    public String root() {
        return "0".repeat(64);
    }

    @Override
    public <R extends Record> void each(Class<R> kind, Consumer<Entry<R>> use) {
        Corrections corrections = Corrections.of(standing());
        for (Entry<Record> entry : entries) {
            if (kind.isInstance(entry.record())) {
                use.accept(new Entry<>(
                        entry.sequence(),
                        entry.recorded(),
                        entry.supersedes(),
                        kind.cast(corrections.apply(entry.sequence(), entry.record()))));
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
                .filter(e -> e.record().origin().source().equals(source)
                        && e.record().kind().equals(kind)
                        && e.record().origin().key().equals(key))
                .findFirst();
    }

    @Override
    public List<Entry<Record>> history(long sequence) {
        return entry(sequence).stream().toList();
    }

    @Override
    public List<Judged> judgements() {
        return judgements;
    }

    @Override
    public List<Refusal> refusals() {
        return List.of();
    }

    @Override
    public InclusionProof prove(long sequence) {
        throw new UnsupportedOperationException("a shelf has no tree");
    }
}
