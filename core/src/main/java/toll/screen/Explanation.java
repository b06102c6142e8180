package toll.screen;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** The reason of a hit in one sentence that a reviewer can sign: both names, part by part, evidence, list and version. */
final class Explanation {
    /** In files of 2018 and before; delisting is silent absence otherwise. */
    private static final String DELISTED = "DELISTED_ON";

    private static final int LONGEST_NAME = 120;

    private Explanation() {}

    static String of(
            ScreenQuery query,
            SanctionsList list,
            ListEntry entry,
            ListedName name,
            ScreenedName asked,
            Search.Found found,
            List<Evidence> evidence,
            Band band) {
        StringBuilder out = new StringBuilder(240);
        out.append('“')
                .append(shortened(query.name()))
                .append("” beside “")
                .append(shortened(name.text()))
                .append("” (")
                .append(describe(name))
                .append(" of ")
                .append(entry.reference())
                .append("): ");
        StringJoiner rows = new StringJoiner("; ");
        for (NameScore.Row row : found.outcome().rows()) {
            rows.add(row(row, asked, found.form().words(), entry.kind().isPerson()));
        }
        out.append(rows);
        for (Evidence one : evidence) {
            out.append("; ")
                    .append(one.speaks() == Evidence.Speaks.FOR ? "for: " : "against: ")
                    .append(one.sentence());
        }
        if (!entry.field(DELISTED).isEmpty()) {
            out.append("; the list itself gives it as delisted on ").append(entry.field(DELISTED));
        }
        out.append(". Name score ")
                .append(String.format(Locale.ROOT, "%.3f", found.outcome().score()))
                .append(", ")
                .append(band.word());
        String cap = cap(asked, found, name);
        if (band != Band.MATCH && !cap.isEmpty()) {
            out.append(" (").append(cap).append(')');
        }
        return out.append(". List ").append(list.version()).append('.').toString();
    }

    private static String cap(ScreenedName asked, Search.Found found, ListedName name) {
        ScreenedName listed = found.form().words();
        if (asked.isSingle() || listed.isSingle()) {
            return "a single name, context needed";
        }
        if (asked.isNomDeGuerre() || listed.isNomDeGuerre()) {
            return "a nom de guerre, context needed";
        }
        if (name.quality() == Quality.LOW) {
            return "the list marks this alias low";
        }
        return found.outcome().contradicting() > 0 ? "a part contradicts" : "";
    }

    private static String describe(ListedName name) {
        String kind = switch (name.kind()) {
            case PRIMARY -> "primary name";
            case ALIAS -> "alias";
            case FORMER -> "former name";
            case ORIGINAL_SCRIPT -> "original script";
        };
        return switch (name.quality()) {
            case LOW -> kind + " marked low";
            case GOOD -> name.kind() == NameKind.ALIAS ? "alias marked good" : kind;
            case UNMARKED -> kind;
        };
    }

    private static String row(NameScore.Row row, ScreenedName asked, ScreenedName listed, boolean person) {
        ScreenedName.Element left = row.query() < 0 ? null : asked.elements.get(row.query());
        ScreenedName.Element right = row.listed() < 0 ? null : listed.elements.get(row.listed());
        if (left == null || right == null) {
            ScreenedName.Element there = left != null ? left : right;
            String only = row.listed() == NameScore.OF_ANOTHER_NAME
                    ? " in another name of the entry"
                    : left != null ? " only asked" : " only listed";
            return (there == null ? "" : "“" + there.written() + "”") + only;
        }
        String both = "“" + left.written() + "” and “" + right.written() + "” ";
        return switch (row.agreement()) {
            case SAME -> left.written().equals(right.written()) ? "“" + left.written() + "” same" : both + "same";
            case SPELLING -> both + "spelled differently";
            case TRANSLITERATION -> both + "alike in sound across scripts";
            case NICKNAME -> both + (person ? "forms of one name" : "one meaning in two languages or spellings");
            case JOINED -> both + "same, written together or apart";
            case INITIAL -> both + "initial fits";
            case CONTRADICTING ->
                both
                        + (row.similarity() > 0 ? "are alike in letters, not the same (" : "contradict (")
                        + left.part().role().name().toLowerCase(Locale.ROOT)
                        + ")";
            case MISSING -> both;
        };
    }

    private static String shortened(String name) {
        String text = Blanks.single(name);
        if (text.length() <= LONGEST_NAME) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_NAME - 1)) ? LONGEST_NAME - 1 : LONGEST_NAME;
        return text.substring(0, end) + "…";
    }
}
