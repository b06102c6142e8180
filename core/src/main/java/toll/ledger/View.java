package toll.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The ledger as it stood after one sequence number; never changes, whatever is appended later. */
public interface View {
    /** Number of entries; the last sequence number. */
    long size();

    /** Merkle root over the entries (RFC 9162), 64 lower-case hex digits. */
    String root();

    /** The records of one kind that stand (not superseded, not withdrawn), in ledger order. */
    <R extends Record> void each(Class<R> kind, Consumer<Entry<R>> use);

    /** The same, as a list. */
    default <R extends Record> List<Entry<R>> all(Class<R> kind) {
        List<Entry<R>> all = new ArrayList<>();
        each(kind, all::add);
        return all;
    }

    /** The record with this sequence number, standing or not; empty where the number is a judgement's or too large. */
    Optional<Entry<Record>> entry(long sequence);

    /** The record of this source, kind and key that stands. */
    Optional<Entry<Record>> find(String source, String kind, String key);

    /** All versions of the record with this sequence number, oldest first. */
    List<Entry<Record>> history(long sequence);

    /** All judgements, in ledger order, those since reversed included. */
    List<Judged> judgements();

    /** What intake refused, in ledger order. */
    List<Refusal> refusals();

    /** Proof that entry {@code sequence} is in the tree of {@link #root}. */
    InclusionProof prove(long sequence);
}
