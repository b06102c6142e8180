package toll.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a number rests on, as a paper lists it.
 *
 * @param key of the lineage
 * @param entries the ledger entries behind it, or empty where they are those of an earlier note
 * @param like the key of that earlier note, or empty
 */
record Note(String key, Lineage lineage, String entries, String like) {
    /** The notes of a paper, in order. The entries of a toll stand once, not at each of its cells again. */
    static List<Note> of(Paper paper) {
        Map<List<Long>, String> first = new HashMap<>();
        List<Note> notes = new ArrayList<>();
        paper.lineage().forEach((key, lineage) -> {
            String earlier = first.putIfAbsent(lineage.records(), key);
            notes.add(
                    earlier == null || lineage.records().size() < 2
                            ? new Note(key, lineage, Sequences.compact(lineage.records()), "")
                            : new Note(key, lineage, "", earlier));
        });
        return notes;
    }

    /** The entries in words: which, that there are none, or whose they are again. */
    List<Run> rests(Words words) {
        if (!like.isEmpty()) {
            return List.of(Run.text(words.say("lineage.same", Lineage.reference(like))));
        }
        return entries.isEmpty()
                ? List.of(Run.text(words.say("lineage.none")))
                : List.of(Run.text(words.say("lineage.records") + " "), Run.fact(entries));
    }
}
