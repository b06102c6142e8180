package toll.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The ledger as it stood after one sequence number; never changes, whatever is appended later. */
public interface View {
    /** Number of entries; the last sequence number. */
    long size();

    /** Merkle root over the entries (RFC 9162), 64 lower-case hex digits. */
    String root();

    /**
     * The records of one kind that stand (not superseded, not withdrawn), in ledger order, each as recorders corrected it:
     * see {@link Corrections}. What the source wrote is what {@link #entry} answers.
     */
    <R extends Record> void each(Class<R> kind, Consumer<Entry<R>> use);

    /** The same, as a list. */
    default <R extends Record> List<Entry<R>> all(Class<R> kind) {
        List<Entry<R>> all = new ArrayList<>();
        each(kind, all::add);
        return all;
    }

    /** The record with this sequence number as its source wrote it, standing or not; empty where the number is a judgement's or too large. */
    Optional<Entry<Record>> entry(long sequence);

    /** The record of this source, kind and key that stands. */
    Optional<Entry<Record>> find(String source, String kind, String key);

    /** All versions of the record with this sequence number, oldest first. */
    List<Entry<Record>> history(long sequence);

    /** The newest version of the record with this sequence number; the number itself where there is none newer. */
    default long newest(long sequence) {
        List<Entry<Record>> versions = history(sequence);
        return versions.isEmpty() ? sequence : versions.getLast().sequence();
    }

    /** All judgements, in ledger order, those since reversed included. */
    List<Judged> judgements();

    /**
     * The judgements that stand: those that no standing judgement reverses, in ledger order. A reversal that is itself
     * reversed reverses nothing.
     */
    default List<Judged> standing() {
        List<Judged> all = judgements();
        Set<Long> reversed = new HashSet<>();
        List<Judged> standing = new ArrayList<>();
        for (int i = all.size() - 1; i >= 0; i--) {
            Judged judged = all.get(i);
            if (reversed.contains(judged.sequence())) {
                continue;
            }
            if (judged.judgement().kind() == Judgement.Kind.REVERSED) {
                reversed.add(judged.judgement().answers());
            } else {
                standing.add(judged);
            }
        }
        Collections.reverse(standing);
        return standing;
    }

    /** What intake refused, in ledger order. */
    List<Refusal> refusals();

    /** Proof that entry {@code sequence} is in the tree of {@link #root}. */
    InclusionProof prove(long sequence);
}
