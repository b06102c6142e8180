package toll.screen;

import java.util.List;
import java.util.SortedMap;

/**
 * One entry of a list, as far as screening reads it, with every field as the list gives it.
 *
 * @param reference the list's permanent reference, blanks and stray full stops off
 * @param dataId the list's internal number, or empty
 * @param regime key of the regime, such as {@code Al-Qaida}, or the programme as the list names it
 * @param names primary name first, then in the list's order
 * @param fields every field of the record by path, values in order, blanks made single: what {@link ListDifference}
 *     compares and {@code digest} is taken of
 * @param digest SHA-256 of the fields, hex
 */
public record ListEntry(
        String reference,
        String dataId,
        EntryKind kind,
        String regime,
        List<ListedName> names,
        List<Birth> births,
        List<String> birthPlaces,
        List<String> nationalities,
        List<Document> documents,
        Sex sex,
        SortedMap<String, List<String>> fields,
        String digest) {
    public ListEntry {
        if (reference.isBlank() || names.isEmpty()) {
            throw new IllegalArgumentException("an entry has a reference and a name: " + reference);
        }
        names = List.copyOf(names);
        births = List.copyOf(births);
        birthPlaces = List.copyOf(birthPlaces);
        nationalities = List.copyOf(nationalities);
        documents = List.copyOf(documents);
        fields = java.util.Collections.unmodifiableSortedMap(fields);
    }

    /** The primary name as the list writes it. */
    public String primaryName() {
        return names.getFirst().text();
    }

    /** First value of a field, or empty. */
    public String field(String path) {
        List<String> values = fields.get(path);
        return values == null || values.isEmpty() ? "" : values.getFirst();
    }
}
