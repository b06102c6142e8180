package toll.link;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import toll.name.NamePart;
import toll.name.NameRole;
import toll.name.PersonName;

/**
 * What people are called of whom no name is known but somebody else's: "son of X", "wife of Y". A column of its own, since X is
 * neither their name nor a part of it: lists that write so are compared in what they wrote.
 */
final class KinNames {
    /** What the person is to the other, by the word that says so. */
    private static final Map<String, String> RELATION = Map.ofEntries(
            Map.entry("son", "son"),
            Map.entry("daughter", "daughter"),
            Map.entry("child", "child"),
            Map.entry("baby", "child"),
            Map.entry("infant", "child"),
            Map.entry("newborn", "child"),
            Map.entry("fetus", "fetus"),
            Map.entry("foetus", "fetus"),
            Map.entry("wife", "wife"),
            Map.entry("widow", "wife"),
            Map.entry("husband", "husband"),
            Map.entry("mother", "mother"),
            Map.entry("father", "father"),
            Map.entry("brother", "brother"),
            Map.entry("sister", "sister"),
            Map.entry("طفل", "son"),
            Map.entry("طفلة", "daughter"),
            Map.entry("رضيع", "child"),
            Map.entry("رضيعة", "child"),
            Map.entry("جنين", "fetus"),
            Map.entry("زوجة", "wife"),
            Map.entry("حرم", "wife"),
            Map.entry("زوج", "husband"),
            Map.entry("والدة", "mother"),
            Map.entry("والد", "father"),
            Map.entry("شقيق", "brother"),
            Map.entry("شقيقة", "sister"));

    private KinNames() {}

    /**
     * For each row such a name, or nothing where the person has one.
     *
     * @param learntFrom the first rows: where all of them have names of their own there is no such column
     */
    static Optional<Column> of(Rows rows, int learntFrom) {
        List<Column> whole = Stream.of(Role.Kind.NAME_AR, Role.Kind.NAME)
                .flatMap(kind -> rows.column(kind).stream())
                .toList();
        List<List<String>> read = whole.stream()
                .map(column -> column.values().stream().map(KinNames::of).toList())
                .toList();
        boolean learnt = false;
        Column.Builder kin = new Column.Builder();
        for (int row = 0; row < rows.size(); row++) {
            String known = "";
            for (int c = 0; c < whole.size(); c++) {
                int code = whole.get(c).codes()[row];
                known = code < 0 ? known : read.get(c).get(code);
            }
            kin.add(known);
            learnt |= row < learntFrom && !known.isEmpty();
        }
        return learnt ? Optional.of(kin.build()) : Optional.empty();
    }

    /** The relation and the parts of the other's name, folded; empty where a name is the person's own. */
    static String of(String written) {
        String[] words = written.strip().split("\\s+(?i:of(?:\\s+|$))?", 2);
        Optional<String> relation = Optional.ofNullable(RELATION.get(words[0].toLowerCase(Locale.ROOT)));
        if (words.length < 2 || relation.isEmpty() || !isKinNote(PersonName.parse(written))) {
            return "";
        }
        PersonName other = PersonName.parse(words[1]);
        return other.isUnknown()
                ? ""
                : relation.get() + " "
                        + other.compared().stream().map(NamePart::folded).collect(Collectors.joining(" "));
    }

    private static boolean isKinNote(PersonName name) {
        return name.isUnknown() && name.part(NameRole.KIN_NOTE).isPresent();
    }
}
