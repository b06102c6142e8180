package toll.ledger;

import java.util.List;
import java.util.Optional;

/**
 * A view that shows less than another one. Every call is handed on to the wider view, except which records are seen:
 * what extends this class says that, and overrides whatever else must show less.
 */
public abstract class NarrowedView implements View {
    private final View whole;

    protected NarrowedView(View whole) {
        this.whole = whole;
    }

    /** The view that shows more. */
    protected final View whole() {
        return whole;
    }

    @Override
    public final long size() {
        return whole.size();
    }

    @Override
    public final String root() {
        return whole.root();
    }

    @Override
    public Optional<Entry<Record>> entry(long sequence) {
        return whole.entry(sequence);
    }

    @Override
    public Optional<Entry<Record>> find(String source, String kind, String key) {
        return whole.find(source, kind, key);
    }

    @Override
    public List<Entry<Record>> history(long sequence) {
        return whole.history(sequence);
    }

    @Override
    public final long newest(long sequence) {
        return whole.newest(sequence);
    }

    @Override
    public List<Judged> judgements() {
        return whole.judgements();
    }

    /** None: a refusal belongs to no record, and what it quotes may be confidential. */
    @Override
    public final List<Refusal> refusals() {
        return List.of();
    }

    @Override
    public InclusionProof prove(long sequence) {
        return whole.prove(sequence);
    }
}
