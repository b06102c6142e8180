package toll.link;

import java.util.ArrayList;
import java.util.List;

/**
 * Ages, with the direction of a difference of one year when two sources are compared: the list made later counts
 * everyone who has had a birthday as one year older, and hardly anyone as younger.
 */
final class AgeField extends Field {
    private final CodedField<Integer> ages;
    private final Rows rows;

    AgeField(CodedField<Integer> ages, Rows rows) {
        super("age", levels(ages), ages.equalLevels(), true);
        this.ages = ages;
        this.rows = rows;
    }

    private static List<String> levels(CodedField<Integer> ages) {
        List<String> levels = new ArrayList<>(ages.levels());
        levels.set(ages.equalLevels(), "one year older in the second source, or ages one year apart in one source");
        levels.add(ages.equalLevels() + 1, "one year younger in the second source");
        return levels;
    }

    @Override
    int level(int a, int b, Memo memo) {
        int level = ages.level(a, b, memo);
        int oneApart = ages.equalLevels();
        if (level == MISSING || level < oneApart) {
            return level;
        }
        if (level > oneApart) {
            return level + 1;
        }
        int before = rows.source(a) <= rows.source(b) ? a : b;
        int after = before == a ? b : a;
        boolean younger = rows.source(a) != rows.source(b) && age(after) < age(before);
        return younger ? oneApart + 1 : oneApart;
    }

    @Override
    int[] codes() {
        return ages.codes();
    }

    @Override
    int same(int code) {
        return ages.same(code);
    }

    /** Which direction is likelier is learnt: neither order of the two sources is known to be the later. */
    @Override
    int orderedFrom() {
        return equalLevels() + 2;
    }

    private int age(int row) {
        return ages.distinct().get(ages.codes()[row]);
    }

    @Override
    double[] equalShares() {
        return ages.equalShares();
    }

    @Override
    double rarity(int a, int b, int level) {
        return ages.rarity(a, b, level);
    }

    @Override
    String sentence(int a, int b, int level) {
        return label() + ": " + levels().get(level) + " (“" + age(a) + "” and “" + age(b) + "”)";
    }
}
