package toll.ledger.form;

import java.util.Map;
import java.util.TreeMap;
import toll.ledger.Group;
import toll.ledger.Origin;

/**
 * The five disclosure groups of one entry while they are written. Words as written are gathered apart from the values
 * that they belong to, because they go into another group: a number can be published without the sentence it stood in.
 */
final class GroupsOut {
    final JsonOut figures = new JsonOut();
    final JsonOut identity = new JsonOut();
    final JsonOut source = new JsonOut();
    final JsonOut words = new JsonOut();
    final JsonOut notes = new JsonOut();

    private final Map<String, String> asWritten = new TreeMap<>();

    GroupsOut begin() {
        figures.reset().open();
        identity.reset().open();
        source.reset().open();
        words.reset().open();
        notes.reset().open();
        asWritten.clear();
        return this;
    }

    /** Remembers the words in which the value at this path was written, if there are any. */
    void written(String path, String asWritten) {
        if (!asWritten.isEmpty()) {
            this.asWritten.put(path, asWritten);
        }
    }

    /** Puts the words gathered so far into this group, in the place of its name. */
    void writtenInto(JsonOut group) {
        group.texts("asWritten", asWritten);
        asWritten.clear();
    }

    /** The words and the notes of a record. */
    void wordsAndNotes(Origin origin, String description) {
        writtenInto(words);
        words.text("description", description).text("words", origin.words());
        // Columns that no field holds may hold anything: they go with the notes, which are never published.
        notes.texts("extra", origin.extra()).texts("notes", origin.notes());
    }

    byte[][] end() {
        byte[][] groups = new byte[Group.values().length][];
        groups[Group.FIGURES.ordinal()] = bytes(figures);
        groups[Group.IDENTITY.ordinal()] = bytes(identity);
        groups[Group.SOURCE.ordinal()] = bytes(source);
        groups[Group.WORDS.ordinal()] = bytes(words);
        groups[Group.NOTES.ordinal()] = bytes(notes);
        return groups;
    }

    private static byte[] bytes(JsonOut group) {
        group.close();
        return group.isEmptyObject() ? Form.EMPTY : group.toBytes();
    }
}
