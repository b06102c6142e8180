package toll.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Looking at a pair in steps keeps the pairs, and the patterns, that comparing it in full would keep. */
final class GlanceTest {
    private static final int RECORDS = 400;
    private static final String[] GIVENS = {"Adam", "Bertha", "Carlos", "Doreen", "Edmund", "Farida", "Gustav", "Helena"
    };
    private static final String[] FAMILIES = {"Ashworth", "Brandt", "Castellan", "Dimitrov", "Eklund", "Faraday"};
    private static final String[] TOWNS = {"Northtown", "Southtown", "Lake on Hill", "", "Lake on Hil"};

    private static Rows rows() {
        SplittableRandom random = new SplittableRandom(3);
        Rows.Builder rows = new Rows.Builder(List.of(
                new Role(Role.Kind.NAME, ""),
                new Role(Role.Kind.BORN, ""),
                new Role(Role.Kind.AGE, ""),
                new Role(Role.Kind.PLACE, ""),
                new Role(Role.Kind.CODE, "card"),
                new Role(Role.Kind.TEXT, "work")));
        for (int i = 0; i < RECORDS; i++) {
            String name = GIVENS[random.nextInt(GIVENS.length)]
                    + (random.nextBoolean() ? " " + GIVENS[random.nextInt(GIVENS.length)] : "") + " "
                    + FAMILIES[random.nextInt(FAMILIES.length)];
            int year = 1950 + random.nextInt(20);
            rows.add(
                    random.nextInt(3) == 0 ? "one" : "two",
                    "r" + i,
                    "",
                    List.of(
                            random.nextInt(4) == 0 ? name.replace("a", "e") : name,
                            random.nextInt(5) == 0 ? "" : year + "-03-" + (10 + random.nextInt(15)),
                            random.nextInt(3) == 0 ? "" : String.valueOf(2010 - year),
                            TOWNS[random.nextInt(TOWNS.length)],
                            random.nextInt(3) == 0 ? "" : "C" + (1000 + random.nextInt(300)),
                            random.nextBoolean() ? "" : "baker in town " + random.nextInt(6)));
        }
        return rows.build();
    }

    @Test
    void stepsKeepWhatComparingInFullKeeps() {
        Rows rows = rows();
        Workers workers = new Workers(1);
        Reading read = Reading.of(rows, RECORDS, workers);
        Patterns patterns = new Patterns(read.fields(), new Strata(rows));
        BlockRules rules = new BlockRules(read.keys(), RECORDS, RECORDS, workers);
        Blocks blocks = rules.everyKey(rules.bound(200), Asked.ALL);
        Estimation estimation = new Estimation(patterns, Shares.of(rows, patterns, workers), Labels.NONE);
        Candidates.Teaching teaching = Candidates.teaching(rows, 1, blocks, patterns, workers);
        Model model = estimation.fit(teaching.counts(), teaching.scale());
        for (double plausible : List.of(Double.NEGATIVE_INFINITY, -14.0, -9.0)) {
            assertThat(kept(rows, patterns, new Reach(model, plausible))).isBetween(50, RECORDS * RECORDS / 3);
        }
    }

    private static int kept(Rows rows, Patterns patterns, Reach reach) {
        Glance glance = new Glance(patterns, new RowCodes(patterns, rows), reach);
        ReachTable table = new ReachTable(patterns, reach);
        Memo[] memos = patterns.memos();
        List<String> wrong = new ArrayList<>();
        int kept = 0;
        for (int a = 0; a < RECORDS; a++) {
            for (int b = a + 1; b < RECORDS; b++) {
                long full = patterns.of(a, b, memos);
                long expected = table.keeps(full) ? full : Glance.NOT_WORTH;
                kept += expected == full ? 1 : 0;
                if (glance.of(a, b) != expected) {
                    wrong.add(a + " and " + b + ": " + Long.toHexString(full));
                }
            }
        }
        assertThat(wrong).isEmpty();
        return kept;
    }
}
