package toll.link;

import java.util.List;

/**
 * The given name, or the family name: equal, near, alike in sound, an initial, standing elsewhere in the other name, or
 * different. What stands elsewhere may be a turned-around name, or a son named after his grandfather: the estimation
 * decides what it is worth in these records.
 */
final class EndPartField extends Field {
    private final Names names;
    private final boolean givenName;
    private final EqualLevels equal;

    private EndPartField(Names names, boolean givenName, EqualLevels equal) {
        super(
                givenName ? "given name" : "family name",
                equal.before(List.of(
                        "the same",
                        "spelled a little differently",
                        "alike in sound or spelling",
                        "one is an initial of the other",
                        "found elsewhere in the other name",
                        "different")),
                equal.size(),
                givenName);
        this.names = names;
        this.givenName = givenName;
        this.equal = equal;
    }

    static EndPartField of(Names names, boolean givenName, int learntFrom) {
        int[] counts = new int[names.parts().size()];
        int[] parts = givenName ? names.givens() : names.families();
        for (int row = 0; row < learntFrom; row++) {
            if (parts[row] >= 0) {
                counts[parts[row]]++;
            }
        }
        return new EndPartField(names, givenName, new EqualLevels(counts));
    }

    @Override
    int[] codes() {
        return givenName ? names.givens() : names.families();
    }

    @Override
    int same(int code) {
        return equal.of(code);
    }

    @Override
    boolean late() {
        return true;
    }

    private int own(int row) {
        return givenName ? names.given(row) : names.family(row);
    }

    private int other(int row) {
        return givenName ? names.family(row) : names.given(row);
    }

    @Override
    int level(int a, int b, Memo memo) {
        int x = own(a);
        int y = own(b);
        if (x < 0 || y < 0) {
            return MISSING;
        }
        return x == y ? equal.of(x) : unequal(a, b, x, y, memo);
    }

    @Override
    int unequal(int a, int b, int x, int y, Memo memo) {
        int alike = names.alike(x, y, memo);
        if (alike == Names.DIFFER && (elsewhere(x, b, memo) || elsewhere(y, a, memo))) {
            return equal.size() + 3;
        }
        return equal.size() + (alike == Names.DIFFER ? 4 : alike - 1);
    }

    private boolean elsewhere(int part, int row, Memo memo) {
        int opposite = other(row);
        if (opposite >= 0 && names.near(part, opposite, memo)) {
            return true;
        }
        if (names.hasBetween(row)) {
            for (int between : names.between(row)) {
                if (names.near(part, between, memo)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    double[] equalShares() {
        return equal.shares();
    }

    @Override
    double rarity(int a, int b, int level) {
        return level < equal.size() ? equal.rarity(own(a)) : 0;
    }

    @Override
    String sentence(int a, int b, int level) {
        return label() + ": " + levels().get(level) + " (“" + names.shown(a) + "” and “" + names.shown(b) + "”)";
    }
}
