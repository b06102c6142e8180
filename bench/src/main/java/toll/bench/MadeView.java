package toll.bench;

import java.util.List;
import java.util.Optional;
import toll.ledger.Entry;
import toll.ledger.InclusionProof;
import toll.ledger.Judged;
import toll.ledger.Record;
import toll.ledger.Refusal;
import toll.ledger.View;

/** A view of made records, which stand in no ledger: nothing is judged or refused, no single entry is found, and there is no tree. */
interface MadeView extends View {
    @Override
    default String root() {
        return "0".repeat(64);
    }

    @Override
    default Optional<Entry<Record>> entry(long sequence) {
        return Optional.empty();
    }

    @Override
    default Optional<Entry<Record>> find(String source, String kind, String key) {
        return Optional.empty();
    }

    @Override
    default List<Entry<Record>> history(long sequence) {
        return List.of();
    }

    @Override
    default List<Judged> judgements() {
        return List.of();
    }

    @Override
    default List<Refusal> refusals() {
        return List.of();
    }

    @Override
    default InclusionProof prove(long sequence) {
        throw new UnsupportedOperationException("made records have no tree");
    }
}
