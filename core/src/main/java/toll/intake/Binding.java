package toll.intake;

import java.util.BitSet;
import java.util.List;
import toll.term.Vocabularies;

/** Ties a profile's column names to the columns of one header, and remembers which columns are spoken for. */
final class Binding {
    private final Header header;
    private final Vocabularies vocabularies;
    private final BitSet used = new BitSet();

    Binding(Header header, Vocabularies vocabularies) {
        this.header = header;
        this.vocabularies = vocabularies;
    }

    Vocabularies vocabularies() {
        return vocabularies;
    }

    /** Position of the column, spoken for from now on; -1 where this table has no such column. */
    int use(String name) {
        int column = header.find(name);
        if (column >= 0) {
            used.set(column);
        }
        return column;
    }

    int[] use(List<String> names) {
        return names.stream().mapToInt(this::use).toArray();
    }

    /** Position of a column that is only looked at, so that its text is kept beside the record all the same. */
    int see(String name) {
        return header.find(name);
    }

    /** Columns that nothing speaks for. */
    int[] rest() {
        return java.util.stream.IntStream.range(0, header.size())
                .filter(column -> !used.get(column))
                .toArray();
    }

    String name(int column) {
        return header.name(column);
    }
}
