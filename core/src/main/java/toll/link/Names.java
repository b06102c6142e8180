package toll.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import toll.name.PersonName;

/**
 * The name of every row as parts from one dictionary: the given name, the chain and other parts between, the family name.
 * Columns of single parts and whole names end in the same shape, so that they can be compared with each other, and a name
 * given both ways is not counted twice.
 */
final class Names {
    /** How alike two parts are. */
    static final int EQUAL = 0;

    static final int NEAR = 1;
    static final int SOUNDS_ALIKE = 2;
    static final int INITIAL = 3;
    static final int DIFFER = 4;

    private static final int[] NONE = {};
    private final NameParts parts;
    private final int[] given;
    private final int[] family;
    private final int[][] between;
    /** Rows that have parts between, in little memory: it is asked of every pair. */
    private final BitSet withBetween = new BitSet();

    private Names(NameParts parts, int[] given, int[] family, int[][] between) {
        this.parts = parts;
        this.given = given;
        this.family = family;
        this.between = between;
        for (int row = 0; row < between.length; row++) {
            withBetween.set(row, between[row].length > 0);
        }
    }

    /** Whether a column holds personal names. */
    static boolean isIn(Rows rows) {
        return Stream.of(Role.Kind.NAME_AR, Role.Kind.NAME, Role.Kind.GIVEN, Role.Kind.FAMILY)
                .anyMatch(kind -> rows.column(kind).isPresent());
    }

    /** The names of the rows, or empty when no column holds a personal name. */
    static Optional<Names> of(Rows rows, int learntFrom) {
        if (!isIn(rows)) {
            return Optional.empty();
        }
        List<Column> whole = new ArrayList<>();
        rows.column(Role.Kind.NAME_AR).ifPresent(whole::add);
        rows.column(Role.Kind.NAME).ifPresent(whole::add);
        whole.sort((a, b) -> Integer.compare(filled(b, learntFrom), filled(a, learntFrom)));
        Optional<Column> givenColumn = rows.column(Role.Kind.GIVEN);
        Optional<Column> familyColumn = rows.column(Role.Kind.FAMILY);
        NameParts parts = new NameParts();
        List<NameParts.Parsed[]> wholes =
                whole.stream().map(c -> parts.names(c, PersonName::parse)).toList();
        NameParts.Parsed[] givens =
                givenColumn.map(c -> parts.names(c, v -> PersonName.of(v, ""))).orElse(new NameParts.Parsed[0]);
        NameParts.Parsed[] families =
                familyColumn.map(c -> parts.names(c, v -> PersonName.of("", v))).orElse(new NameParts.Parsed[0]);
        List<Column> chain = new ArrayList<>();
        rows.column(Role.Kind.FATHER).ifPresent(chain::add);
        rows.column(Role.Kind.GRANDFATHER).ifPresent(chain::add);
        List<NameParts.Parsed[]> chains = chain.stream()
                .map(c -> parts.names(c, v -> PersonName.of(v, "")))
                .toList();

        int n = rows.size();
        int[] given = new int[n];
        int[] family = new int[n];
        int[][] between = new int[n][];
        Map<List<Integer>, int[]> shared = new HashMap<>();
        for (int row = 0; row < n; row++) {
            int g = -1;
            int f = -1;
            List<Integer> rest = new ArrayList<>(4);
            int code = givenColumn.isPresent() ? givenColumn.get().codes()[row] : -1;
            if (code >= 0) {
                int[] some = givens[code].tokens();
                g = some.length > 0 ? some[0] : -1;
                add(rest, some, 1, some.length);
            }
            code = familyColumn.isPresent() ? familyColumn.get().codes()[row] : -1;
            if (code >= 0) {
                int[] some = families[code].tokens();
                f = some.length > 0 ? some[some.length - 1] : -1;
                add(rest, some, 0, some.length - 1);
            }
            for (int c = 0; c < chain.size(); c++) {
                int value = chain.get(c).codes()[row];
                if (value >= 0) {
                    int[] some = chains.get(c)[value].tokens();
                    add(rest, some, 0, some.length);
                }
            }
            for (int c = 0; c < whole.size(); c++) {
                int value = whole.get(c).codes()[row];
                if (value >= 0 && (g < 0 || f < 0 || rest.isEmpty())) {
                    NameParts.Parsed name = wholes.get(c)[value];
                    int from = g >= 0 || f >= 0 ? 0 : name.given();
                    if (g < 0 && f < 0) {
                        g = name.given() >= 0 ? name.tokens()[name.given()] : -1;
                        f = name.family() >= 0 ? name.tokens()[name.family()] : -1;
                        from = 0;
                    }
                    for (int i = from; i < name.tokens().length; i++) {
                        int token = name.tokens()[i];
                        if (token != g && token != f && rest.isEmpty() | !rest.contains(token)) {
                            rest.add(token);
                        }
                    }
                    break;
                }
            }
            given[row] = g;
            family[row] = f;
            between[row] = rest.isEmpty()
                    ? NONE
                    : shared.computeIfAbsent(
                            rest, r -> r.stream().mapToInt(Integer::intValue).toArray());
        }
        return Optional.of(new Names(parts, given, family, between));
    }

    private static void add(List<Integer> to, int[] tokens, int from, int until) {
        for (int i = from; i < until; i++) {
            to.add(tokens[i]);
        }
    }

    private static int filled(Column column, int rows) {
        return (int)
                Arrays.stream(column.codes()).limit(rows).filter(c -> c >= 0).count();
    }

    NameParts parts() {
        return parts;
    }

    /** The given name's part, or -1. */
    int given(int row) {
        return given[row];
    }

    /** The family name's part, or -1. */
    int family(int row) {
        return family[row];
    }

    /** Parts between and beside, in order: father, grandfather and further. */
    int[] between(int row) {
        return between[row];
    }

    /** Whether a row has parts between. */
    boolean hasBetween(int row) {
        return withBetween.get(row);
    }

    /** For each row 0 where it has parts between, -1 where it has none. */
    int[] present() {
        int[] present = new int[between.length];
        for (int row = 0; row < present.length; row++) {
            present[row] = between[row].length == 0 ? -1 : 0;
        }
        return present;
    }

    int[] givens() {
        return given;
    }

    int[] families() {
        return family;
    }

    /** How alike two parts are, through the memo of one thread. */
    int alike(int x, int y, Memo memo) {
        if (x == y) {
            return EQUAL;
        }
        int known = memo.get(x, y);
        if (known < 0) {
            known = parts.compare(Math.min(x, y), Math.max(x, y));
            memo.put(x, y, known);
        }
        return known;
    }

    /** Whether two parts are equal or near, which is told sooner than how alike they are. */
    boolean near(int x, int y, Memo memo) {
        return x == y || (!parts.surelyNotNear(x, y) && alike(x, y, memo) <= NEAR);
    }

    /** The parts of a row as one readable string. */
    String shown(int row) {
        StringBuilder out = new StringBuilder();
        append(out, given[row]);
        for (int part : between[row]) {
            append(out, part);
        }
        append(out, family[row]);
        return out.toString();
    }

    String shownPart(int part) {
        return part < 0 ? "" : parts.written(part);
    }

    private void append(StringBuilder out, int part) {
        if (part >= 0) {
            out.append(out.isEmpty() ? "" : " ").append(parts.written(part));
        }
    }
}
