package toll.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A chosen rule brings together the rows that carry the same values of all its kinds, held against a slow reading of that sentence. */
final class RuleGroupsTest {
    private static final int ROWS = 160;
    private static final int LARGEST = 5;
    private static final int NAMES = 0;
    private static final int YEARS = 1;
    private static final int TOWNS = 2;

    /** Three kinds; rows carry one or two names. */
    private static int[][][] values(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[][][] values = new int[3][2][ROWS];
        for (int row = 0; row < ROWS; row++) {
            values[NAMES][0][row] = random.nextInt(9);
            values[NAMES][1][row] = random.nextInt(9) - 3;
            values[YEARS][0][row] = random.nextInt(12) - 1;
            values[TOWNS][0][row] = random.nextInt(5) - 1;
            values[YEARS][1][row] = -1;
            values[TOWNS][1][row] = -1;
        }
        return values;
    }

    private static List<Key> keys(int[][][] values) {
        List<Key> keys = new ArrayList<>();
        for (int k = 0; k < values.length; k++) {
            int[] hashes = new int[12];
            for (int v = 0; v < hashes.length; v++) {
                hashes[v] = Key.hash(v, k);
            }
            Key.Slot[] slots = new Key.Slot[2];
            for (int s = 0; s < slots.length; s++) {
                int[] codes = new int[ROWS];
                for (int row = 0; row < ROWS; row++) {
                    codes[row] = Math.max(-1, values[k][s][row]);
                }
                slots[s] = new Key.Slot(codes, hashes);
            }
            keys.add(new Key("kind " + k, k, k, false, slots));
        }
        return keys;
    }

    private static Set<Integer> carried(int[][][] values, int kind, int row) {
        Set<Integer> carried = new TreeSet<>();
        for (int[] slot : values[kind]) {
            if (slot[row] >= 0) {
                carried.add(slot[row]);
            }
        }
        return carried;
    }

    /** The combinations that a row carries, in words. */
    private static Set<String> combinations(int[][][] values, int rule, int row) {
        Set<String> all = new TreeSet<>(Set.of(""));
        int[] last = {-1};
        for (int i = 0; i < RuleCode.size(rule); i++) {
            Set<String> longer = new TreeSet<>();
            boolean again = i > 0 && RuleCode.kind(rule, i) == last[0];
            for (String before : all) {
                for (int value : carried(values, RuleCode.kind(rule, i), row)) {
                    String[] parts = before.split(" ");
                    if (!again || value > Integer.parseInt(parts[parts.length - 1])) {
                        longer.add((before + " " + value).strip());
                    }
                }
            }
            last[0] = RuleCode.kind(rule, i);
            all = longer;
        }
        return all;
    }

    private static Set<String> expected(int[][][] values, List<Integer> rules, int from) {
        Set<String> pairs = new TreeSet<>();
        for (int rule : rules) {
            java.util.Map<String, List<Integer>> groups = new java.util.TreeMap<>();
            for (int row = 0; row < ROWS; row++) {
                for (String each : combinations(values, rule, row)) {
                    groups.computeIfAbsent(each, c -> new ArrayList<>()).add(row);
                }
            }
            for (List<Integer> group : groups.values()) {
                long learnt =
                        group.stream().filter(row -> from == 0 || row < from).count();
                for (int a : learnt <= LARGEST ? group : List.<Integer>of()) {
                    group.stream().filter(b -> b > a && b >= from).forEach(b -> pairs.add(a + " " + b));
                }
            }
        }
        return pairs;
    }

    private static Set<String> found(Blocks blocks, int from) {
        Set<String> pairs = new TreeSet<>();
        for (int row = 0; row < ROWS; row++) {
            for (int i = 0; i < blocks.blocksOf(row); i++) {
                int block = blocks.block(row, i);
                for (int at = blocks.start(block); at < blocks.end(block); at++) {
                    if (blocks.row(at) > row && blocks.row(at) >= from) {
                        pairs.add(row + " " + blocks.row(at));
                    }
                }
            }
        }
        return pairs;
    }

    @Property(tries = 40)
    void rowsThatAgreeInAllKindsOfARuleShareABlock(@ForAll long seed) {
        int[][][] values = values(seed);
        List<Integer> rules = List.of(
                RuleCode.and(RuleCode.of(NAMES), YEARS),
                RuleCode.and(RuleCode.of(NAMES), NAMES),
                RuleCode.and(RuleCode.and(RuleCode.of(NAMES), NAMES), TOWNS),
                RuleCode.and(RuleCode.and(RuleCode.of(NAMES), YEARS), TOWNS));
        for (int from : List.of(0, ROWS * 3 / 4)) {
            int learntFrom = from == 0 ? ROWS : from;
            Blocks blocks = new BlockRules(keys(values), ROWS, learntFrom, new Workers(2))
                    .chosen(rules, LARGEST, Asked.from(from, ROWS));
            assertThat(found(blocks, from)).isEqualTo(expected(values, rules, from));
        }
    }

    @Property(tries = 40)
    void aValueThatFewCarryNeedsNoOtherBesideIt(@ForAll long seed) {
        int[][][] values = values(seed);
        List<Integer> rules = List.of(RuleCode.of(NAMES), RuleCode.and(RuleCode.of(NAMES), YEARS));
        Blocks blocks = new BlockRules(keys(values), ROWS, ROWS, new Workers(1)).chosen(rules, LARGEST, Asked.ALL);
        assertThat(found(blocks, 0)).isEqualTo(expected(values, rules, 0));
    }
}
