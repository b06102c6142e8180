package toll.ledger.form;

import java.util.Map;
import toll.ledger.Group;

/** The five disclosure groups of one entry while they are read. One reader serves many entries, one after another. */
final class GroupsIn {
    private final JsonIn figures = new JsonIn();
    private final JsonIn identity = new JsonIn();
    private final JsonIn source = new JsonIn();

    private byte[][] groups = new byte[0][];
    private Map<String, String> asWritten = Map.of();
    private Map<String, String> extra = Map.of();
    private Map<String, String> notes = Map.of();
    private String description = "";
    private String words = "";

    GroupsIn begin(byte[][] entry) {
        groups = entry;
        readWords(entry[Group.WORDS.ordinal()]);
        readNotes(entry[Group.NOTES.ordinal()]);
        return this;
    }

    JsonIn figures() {
        return figures.on(groups[Group.FIGURES.ordinal()]);
    }

    JsonIn identity() {
        return identity.on(groups[Group.IDENTITY.ordinal()]);
    }

    JsonIn source() {
        return source.on(groups[Group.SOURCE.ordinal()]);
    }

    /** The words in which the value at this path was written. */
    String written(String path) {
        return asWritten.isEmpty() ? "" : asWritten.getOrDefault(path, "");
    }

    boolean hasWritten() {
        return !asWritten.isEmpty();
    }

    Map<String, String> extra() {
        return extra;
    }

    Map<String, String> notes() {
        return notes;
    }

    String description() {
        return description;
    }

    String words() {
        return words;
    }

    private void readWords(byte[] group) {
        if (group.length == Form.EMPTY.length) {
            asWritten = Map.of();
            description = "";
            words = "";
            return;
        }
        JsonIn in = identity.on(group);
        asWritten = in.map("asWritten");
        description = in.text("description");
        words = in.text("words");
        in.end();
    }

    private void readNotes(byte[] group) {
        if (group.length == Form.EMPTY.length) {
            extra = Map.of();
            notes = Map.of();
            return;
        }
        JsonIn in = identity.on(group);
        extra = in.map("extra");
        notes = in.map("notes");
        in.end();
    }
}
