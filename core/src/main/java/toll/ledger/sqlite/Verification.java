package toll.ledger.sqlite;

import java.util.List;

/**
 * What {@link Verify} found.
 *
 * @param entries entries read
 * @param batches batches read
 * @param documents documents in the archive
 * @param root the root recomputed from the entries, hex; empty where they could not be read to the end
 * @param findings the differences, the first one first; at most {@link Verify#MOST}
 */
public record Verification(long entries, long batches, long documents, String root, List<Finding> findings) {
    public Verification {
        findings = List.copyOf(findings);
    }

    /** Whether everything is as it was written. */
    public boolean green() {
        return findings.isEmpty();
    }
}
