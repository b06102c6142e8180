package toll.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import toll.compare.NameComparison;
import toll.compare.PartAgreement;
import toll.compare.PartMatch;
import toll.name.NamePart;
import toll.name.PartFrequencies;
import toll.name.PersonName;

/** Two records beside each other, what differs marked: names part by part, all else field by field. */
public final class SideBySide {
    /** How the two sides of a line go together. */
    public enum Mark {
        SAME,
        /** Another spelling, script, form or neighbouring value: may well be the same. */
        NEAR,
        DIFFERENT,
        /** One side is silent, which is not disagreement. */
        ONE_SIDED
    }

    /**
     * One line.
     *
     * @param label what it is: "name: father", "born", "place"
     * @param first as the first record has it, or empty
     * @param second as the second has it, or empty
     */
    public record Line(String label, String first, String second, Mark mark) {}

    private SideBySide() {}

    /**
     * The lines of two rows, names first, then the other columns in the order of the roles; empty lines left out.
     *
     * @param explanation of these two rows: values that are not equal are near where their field speaks for a match
     */
    public static List<Line> of(Rows rows, int a, int b, Explanation explanation) {
        List<Line> lines = new ArrayList<>();
        Optional<String> nameA = name(rows, a);
        Optional<String> nameB = name(rows, b);
        if (nameA.isPresent() && nameB.isPresent()) {
            names(nameA.get(), nameB.get(), lines);
        } else if (nameA.isPresent() || nameB.isPresent()) {
            lines.add(new Line("name", nameA.orElse(""), nameB.orElse(""), Mark.ONE_SIDED));
        }
        for (Role role : rows.roles()) {
            if (role.kind() == Role.Kind.NAME || role.kind() == Role.Kind.NAME_AR || role.kind() == Role.Kind.GROUP) {
                continue;
            }
            String first = rows.written(a, role).orElse("").strip();
            String second = rows.written(b, role).orElse("").strip();
            if (!first.isEmpty() || !second.isEmpty()) {
                lines.add(new Line(label(role), first, second, mark(first, second, speaks(role, explanation))));
            }
        }
        return lines;
    }

    /** A role in a reader's words. */
    private static String label(Role role) {
        return role.label().isEmpty() ? role.kind().word() : role.label();
    }

    /** Whether the field of this role speaks for a match. */
    private static boolean speaks(Role role, Explanation explanation) {
        double bits = 0;
        for (Explanation.Step step : explanation.steps()) {
            bits += step.kind() == Explanation.Kind.FIELD && step.label().equals(role.toString()) ? step.bits() : 0;
        }
        return bits > 0;
    }

    private static Mark mark(String first, String second, boolean near) {
        if (first.isEmpty() || second.isEmpty()) {
            return Mark.ONE_SIDED;
        }
        return first.equalsIgnoreCase(second) ? Mark.SAME : near ? Mark.NEAR : Mark.DIFFERENT;
    }

    /** The names in one script where both have it, else whichever there is. */
    private static Optional<String> name(Rows rows, int row) {
        Optional<String> arabic = rows.written(row, new Role(Role.Kind.NAME_AR, ""));
        return arabic.isPresent() ? arabic : rows.written(row, new Role(Role.Kind.NAME, ""));
    }

    private static void names(String first, String second, List<Line> lines) {
        lines.add(new Line("name", first, second, mark(first, second, true)));
        if (first.equals(second)) {
            return;
        }
        for (PartMatch row : new NameComparison(PartFrequencies.builtIn())
                .compare(PersonName.parse(first), PersonName.parse(second))
                .rows()) {
            NamePart left = row.left();
            NamePart right = row.right();
            NamePart there = left == null ? right : left;
            if (there != null) {
                lines.add(new Line(
                        "name: " + there.role().name().toLowerCase(java.util.Locale.ROOT),
                        left == null ? "" : left.written(),
                        right == null ? "" : right.written(),
                        mark(row.agreement())));
            }
        }
    }

    private static Mark mark(PartAgreement agreement) {
        return switch (agreement) {
            case SAME -> Mark.SAME;
            case SPELLING, TRANSLITERATION, NICKNAME, JOINED, INITIAL -> Mark.NEAR;
            case MISSING -> Mark.ONE_SIDED;
            case CONTRADICTING -> Mark.DIFFERENT;
        };
    }
}
