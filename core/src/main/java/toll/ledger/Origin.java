package toll.ledger;

import java.util.List;
import java.util.Map;
import toll.date.When;

/**
 * Where a record comes from.
 *
 * @param source id of who speaks: {@code airwars}, {@code cjtf-oir}
 * @param via ids of who relays it, the nearest to the document last; empty where the source speaks itself
 * @param document SHA-256 of the document's bytes, 64 lower-case hex digits; empty for what was entered by hand
 * @param locator where in the document: {@code line 17}, {@code sheet Strikes row 4}, {@code characters 10-52}
 * @param key the source's own identifier of this record, unique among its records of this kind; a later record with
 *     the same source, kind and key supersedes the earlier one
 * @param published when the source published it
 * @param url the address as given, or empty
 * @param words the evidence as written; empty where the record is a table row kept whole in its document
 * @param notes internal notes and fields marked confidential, by name: never published
 * @param extra columns that no field of the record holds, by name, as written: nothing is lost
 */
public record Origin(
        String source,
        List<String> via,
        String document,
        String locator,
        String key,
        When published,
        String url,
        String words,
        Map<String, String> notes,
        Map<String, String> extra) {
    public Origin {
        if (source.isEmpty() || key.isEmpty()) {
            throw new IllegalArgumentException("a record needs a source and a key");
        }
        via = List.copyOf(via);
        notes = Sorted.copy(notes);
        extra = Sorted.copy(extra);
    }

    public static Origin of(String source, String key) {
        return new Origin(source, List.of(), "", "", key, When.UNKNOWN, "", "", Map.of(), Map.of());
    }

    /** The same origin, found in this document at this place. */
    public Origin found(String document, String locator) {
        return new Origin(source, via, document, locator, key, published, url, words, notes, extra);
    }

    /** The same origin under another key of its source. */
    public Origin keyed(String key) {
        return new Origin(source, via, document, locator, key, published, url, words, notes, extra);
    }
}
