package toll.compare;

import java.util.StringJoiner;
import toll.name.NamePart;
import toll.name.NameRole;

/** Puts an alignment into words. */
final class NameSentence {
    private NameSentence() {}

    static String of(NameAlignment alignment) {
        if (alignment.level() == NameLevel.UNKNOWN) {
            return "a side has no name that can be compared";
        }
        StringJoiner out = new StringJoiner("; ");
        for (PartMatch row : alignment.rows()) {
            out.add(of(row));
        }
        return out.toString();
    }

    private static String of(PartMatch row) {
        NamePart left = row.left();
        NamePart right = row.right();
        if (left == null || right == null) {
            NamePart there = left == null ? right : left;
            return there == null ? "" : role(there) + " “" + there.written() + "” on one side only";
        }
        String both = "“" + left.written() + "” and “" + right.written() + "” ";
        return switch (row.agreement()) {
            case SAME -> left.written().equals(right.written()) ? "“" + left.written() + "” same" : both + "same";
            case SPELLING -> both + "spelled differently";
            case TRANSLITERATION -> both + "same in sound across scripts";
            case NICKNAME -> both + "forms of one name";
            case JOINED -> both + "same, written together or apart";
            case INITIAL -> both + "initial fits";
            case CONTRADICTING -> both + "contradict (" + role(left) + ")";
            case MISSING -> both;
        };
    }

    private static String role(NamePart part) {
        return part.role() == NameRole.GIVEN ? "given name" : part.role().name().toLowerCase(java.util.Locale.ROOT);
    }
}
