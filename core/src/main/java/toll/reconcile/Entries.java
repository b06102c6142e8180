package toll.reconcile;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** Sequence numbers of the ledger's entries behind a number, in ascending order, each once. */
public final class Entries {
    public static final Entries NONE = new Entries(new long[0]);
    private final long[] sequences;

    private Entries(long[] sequences) {
        this.sequences = sequences;
    }

    /** Takes the array over; sorts it. */
    static Entries of(long[] sequences) {
        if (sequences.length == 0) {
            return NONE;
        }
        for (int i = 1; i < sequences.length; i++) {
            if (sequences[i - 1] >= sequences[i]) {
                return new Entries(sorted(sequences));
            }
        }
        return new Entries(sequences);
    }

    private static long[] sorted(long[] sequences) {
        Arrays.sort(sequences);
        int kept = 1;
        for (int i = 1; i < sequences.length; i++) {
            if (sequences[i] != sequences[kept - 1]) {
                sequences[kept++] = sequences[i];
            }
        }
        return kept == sequences.length ? sequences : Arrays.copyOf(sequences, kept);
    }

    /** Both together, each once. */
    Entries plus(Entries that) {
        if (sequences.length == 0 || that.sequences.length == 0) {
            return sequences.length == 0 ? that : this;
        }
        long[] all = Arrays.copyOf(sequences, sequences.length + that.sequences.length);
        System.arraycopy(that.sequences, 0, all, sequences.length, that.sequences.length);
        return of(all);
    }

    public static Entries of(List<Long> sequences) {
        return of(sequences.stream().mapToLong(Long::longValue).toArray());
    }

    public int size() {
        return sequences.length;
    }

    public LongStream stream() {
        return LongStream.of(sequences);
    }

    public List<Long> asList() {
        return stream().boxed().toList();
    }

    @Override
    public boolean equals(Object that) {
        return that instanceof Entries other && Arrays.equals(sequences, other.sequences);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sequences);
    }

    @Override
    public String toString() {
        return sequences.length <= 10 ? Arrays.toString(sequences) : sequences.length + " entries";
    }
}
