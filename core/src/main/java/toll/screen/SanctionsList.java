package toll.screen;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One version of a list, pinned by date and hash.
 *
 * @param name which list: {@code UN}, {@code OFAC}, {@code UK}, or the name of a plain file
 * @param generated when its publisher made it, ISO date or instant as written; empty when the file does not say
 * @param sha256 SHA-256 of the bytes read, hex; of several files, of their hashes in order
 * @param entries in the file's order, references unique
 * @param notes what the reader could not read surely, each with its reference
 */
public record SanctionsList(String name, String generated, String sha256, List<ListEntry> entries, List<String> notes) {
    public SanctionsList {
        entries = List.copyOf(entries);
        notes = List.copyOf(notes);
        Set<String> seen = new HashSet<>();
        for (ListEntry entry : entries) {
            if (!seen.add(entry.reference())) {
                throw new IllegalArgumentException("the reference " + entry.reference() + " stands twice");
            }
        }
    }

    /** The day it was generated, ISO, or empty. */
    public String day() {
        return generated.length() >= 10 ? generated.substring(0, 10) : "";
    }

    /** How the list is named in a reason: name, day, beginning of the hash. */
    public String version() {
        return name + (day().isEmpty() ? "" : " of " + day()) + " (sha256 " + sha256.substring(0, 12) + ")";
    }
}
