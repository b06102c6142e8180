package toll.link;

import java.util.List;

/**
 * The parts between given and family name: father, grandfather, middle names. A missing generation is missing and not a
 * contradiction; a first link that contradicts is strong evidence against.
 */
final class ChainField extends Field {
    private static final List<String> LEVELS = List.of(
            "two or more parts agree in order",
            "every part of the shorter agrees",
            "every part of the shorter agrees, one with another spelling",
            "agree after a generation is left out",
            "some agree, some do not",
            "contradict each other");
    /** A rare forebear adds this much at most, and a common one takes it off, in bits. */
    private static final double MOST_RARITY = 5;

    private final Names names;
    /** 0 where a row has parts between, -1 where not. */
    private final int[] present;

    private final EqualLevels common;

    ChainField(Names names, int rows) {
        super("parts between", LEVELS, 0, false);
        this.names = names;
        int[] counts = new int[names.parts().size()];
        for (int row = 0; row < rows; row++) {
            for (int part : names.between(row)) {
                counts[part]++;
            }
        }
        this.common = new EqualLevels(counts, 1);
        this.present = names.present();
    }

    @Override
    int[] codes() {
        return present;
    }

    @Override
    boolean late() {
        return true;
    }

    @Override
    int level(int a, int b, Memo memo) {
        int[] x = names.between(a);
        int[] y = names.between(b);
        if (x.length == 0 || y.length == 0) {
            return MISSING;
        }
        int[] few = x.length <= y.length ? x : y;
        int[] many = few == x ? y : x;
        int exact = 0;
        int near = 0;
        int inPlace = 0;
        int from = 0;
        for (int i = 0; i < few.length; i++) {
            int best = Names.DIFFER;
            int where = -1;
            for (int j = from; j < many.length; j++) {
                int alike = names.alike(few[i], many[j], memo);
                if (alike < best) {
                    best = alike;
                    where = j;
                }
            }
            if (best < Names.DIFFER) {
                from = where + 1;
                exact += best == Names.EQUAL ? 1 : 0;
                near += best == Names.EQUAL ? 0 : 1;
                inPlace += where == i ? 1 : 0;
            }
        }
        int agree = exact + near;
        if (agree == 0) {
            return 5;
        }
        if (agree < few.length) {
            return 4;
        }
        if (inPlace < agree) {
            return 3;
        }
        return near > 0 ? 2 : exact >= 2 ? 0 : 1;
    }

    @Override
    double[] equalShares() {
        return new double[0];
    }

    /** Parts that both rows have word for word, where the chains agree. */
    @Override
    double rarity(int a, int b, int level) {
        if (level > 2) {
            return 0;
        }
        double sum = 0;
        for (int part : names.between(a)) {
            for (int other : names.between(b)) {
                if (part == other) {
                    sum += common.rarity(part);
                    break;
                }
            }
        }
        return Math.max(-MOST_RARITY, Math.min(MOST_RARITY, sum));
    }

    @Override
    String sentence(int a, int b, int level) {
        return label() + ": " + levels().get(level) + " (“" + names.shown(a) + "” and “" + names.shown(b) + "”)";
    }
}
