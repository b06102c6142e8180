package toll.link;

import java.util.Arrays;
import java.util.List;

/** The values of keys that too many rows share, numbered over all kinds of keys, and for every row those it carries. */
final class CommonKeys {
    private static final int PIECE = 1 << 14;

    private final int[] kind;
    private final Key[] key;
    /** For each kind of key and value its number here, or -1. */
    private final int[][] numberOf;

    private final int[][] rowsOf;
    private final int[] rowStart;
    private final int[] ofRow;

    private CommonKeys(int[] kind, Key[] key, int[][] numberOf, int[] rowStart, int[] ofRow) {
        this.kind = kind;
        this.key = key;
        this.numberOf = numberOf;
        this.rowsOf = new int[kind.length][0];
        this.rowStart = rowStart;
        this.ofRow = ofRow;
    }

    static CommonKeys of(List<KeyGroups> groups, int rows, int largest, Workers workers) {
        IntList kind = new IntList();
        int[][] numberOf = new int[groups.size()][];
        int mostPlaces = 1;
        for (int k = 0; k < groups.size(); k++) {
            KeyGroups of = groups.get(k);
            numberOf[k] = new int[of.values()];
            Arrays.fill(numberOf[k], -1);
            mostPlaces = Math.max(mostPlaces, of.places());
            for (int v = 0; v < of.values() && !of.key().alone(); v++) {
                if (of.learnt(v) > largest) {
                    numberOf[k][v] = kind.size();
                    kind.add(k);
                }
            }
        }
        int places = mostPlaces;
        int[] rowStart = new int[rows + 1];
        List<int[]> pieces = workers.each((rows + PIECE - 1) / PIECE, () -> new int[places], (piece, own) -> {
            IntList some = new IntList(PIECE * 8);
            for (int row = piece * PIECE; row < Math.min(rows, (piece + 1) * PIECE); row++) {
                int before = some.size();
                for (int k = 0; k < numberOf.length; k++) {
                    if (groups.get(k).key().alone()) {
                        continue;
                    }
                    int n = groups.get(k).of(row, own);
                    for (int i = 0; i < n; i++) {
                        int number = numberOf[k][own[i]];
                        if (number >= 0) {
                            some.add(number);
                        }
                    }
                }
                rowStart[row + 1] = some.size() - before;
            }
            return some.toArray();
        });
        for (int row = 0; row < rows; row++) {
            rowStart[row + 1] = Math.addExact(rowStart[row + 1], rowStart[row]);
        }
        int[] ofRow = new int[rowStart[rows]];
        int at = 0;
        for (int[] piece : pieces) {
            System.arraycopy(piece, 0, ofRow, at, piece.length);
            at += piece.length;
        }
        int[] kinds = kind.toArray();
        Key[] key = new Key[kinds.length];
        for (int c = 0; c < kinds.length; c++) {
            key[c] = groups.get(kinds[c]).key();
        }
        return new CommonKeys(kinds, key, numberOf, rowStart, ofRow);
    }

    int size() {
        return kind.length;
    }

    /** The rows of a common value, ascending. */
    void take(int ofKind, int value, int[] from, int start, int until) {
        rowsOf[numberOf[ofKind][value]] = Arrays.copyOfRange(from, start, until);
    }

    /** Its rows, or none where none were taken. */
    int[] rows(int common) {
        return rowsOf[common];
    }

    /** Which kind of key it is. */
    int kind(int common) {
        return kind[common];
    }

    /** Whether the later of two says something that the earlier does not: it stands in another field, or is another value. */
    boolean refines(int earlier, int later) {
        return later > earlier && (kind[earlier] == kind[later] || key[earlier].field() != key[later].field());
    }

    int start(int row) {
        return rowStart[row];
    }

    int end(int row) {
        return rowStart[row + 1];
    }

    int at(int place) {
        return ofRow[place];
    }
}
