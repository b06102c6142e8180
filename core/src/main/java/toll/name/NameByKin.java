package toll.name;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What somebody is called of whom no name is known but somebody else's: "son of X", "wife of Y". X is neither the person's name
 * nor a part of it.
 */
public final class NameByKin {
    private static final Map<String, String> RELATIONS = relations();

    private NameByKin() {}

    private static Map<String, String> relations() {
        Map<String, String> relations = new HashMap<>();
        for (String[] row : NameWords.table("relations.tsv")) {
            for (String word : row[1].split(" ", -1)) {
                relations.put(NameReader.fold(word), row[0]);
            }
        }
        return Map.copyOf(relations);
    }

    /** The relation and the parts of the other's name, folded; nothing where a text is no such name. */
    public static Optional<String> of(String written) {
        String[] words = written.strip().split("\\s+(?i:of(?:\\s+|$))?", 2);
        String relation = words.length < 2 ? null : RELATIONS.get(NameReader.fold(words[0]));
        if (relation == null || !isKinNote(PersonName.parse(written))) {
            return Optional.empty();
        }
        PersonName other = PersonName.parse(words[1]);
        return other.isUnknown()
                ? Optional.empty()
                : Optional.of(relation + " "
                        + other.compared().stream().map(NamePart::folded).collect(Collectors.joining(" ")));
    }

    private static boolean isKinNote(PersonName name) {
        return name.isUnknown() && name.part(NameRole.KIN_NOTE).isPresent();
    }
}
