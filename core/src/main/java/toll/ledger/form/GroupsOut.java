package toll.ledger.form;

import java.util.ArrayList;
import java.util.List;
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

    /** Paths in ascending order, each before its words: two or three in most records. */
    private final List<String> asWritten = new ArrayList<>();

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
            int at = 0;
            while (at < this.asWritten.size() && this.asWritten.get(at).compareTo(path) < 0) {
                at += 2;
            }
            this.asWritten.addAll(at, List.of(path, asWritten));
        }
    }

    /** Puts the words gathered so far into this group, in the place of its name. */
    void writtenInto(JsonOut group) {
        if (asWritten.isEmpty()) {
            return;
        }
        group.key("asWritten").open();
        for (int i = 0; i < asWritten.size(); i += 2) {
            group.text(asWritten.get(i), asWritten.get(i + 1));
        }
        group.close();
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
