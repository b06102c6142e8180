package toll.intake;

import java.util.Optional;
import toll.date.When;

/**
 * What the person says about a file beyond what it shows itself.
 *
 * @param reader name of the profile, or of a format, to read it by
 * @param source id of the source, instead of the profile's
 * @param published when the source published it, for rows that do not say; unknown where nobody knows
 * @param encoding name of the text encoding, instead of the one detected
 * @param threads threads that map rows, at least 1; the result does not depend on it
 * @param rowsPerBatch rows that become durable together at first; later in a long file up to five times as many
 */
public record IntakeOptions(
        Optional<String> reader,
        Optional<String> source,
        When published,
        Optional<String> encoding,
        int threads,
        int rowsPerBatch) {
    public static final IntakeOptions PLAIN =
            new IntakeOptions(Optional.empty(), Optional.empty(), When.UNKNOWN, Optional.empty(), 2, 100_000);

    public IntakeOptions {
        if (threads < 1 || rowsPerBatch < 1) {
            throw new IllegalArgumentException("threads " + threads + " and rows a batch " + rowsPerBatch);
        }
    }
}
