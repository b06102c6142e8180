package toll.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Blocks hold the pairs that the rule in words asks for: rare keys alone, common ones with a second and a third. */
final class BlocksTest {
    private static final int ROWS = 120;
    private static final int KINDS = 4;
    private static final int LARGEST = 4;

    /** The rows of each value of each kind, by kind and number. */
    private static List<Key> keys(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Key> keys = new ArrayList<>();
        for (int k = 0; k < KINDS; k++) {
            int values = 3 + random.nextInt(20);
            int[] codes = new int[ROWS];
            for (int row = 0; row < ROWS; row++) {
                codes[row] = random.nextInt(6) == 0 ? -1 : (int) (values * Math.pow(random.nextDouble(), 2));
            }
            int[] hashes = new int[values];
            for (int v = 0; v < values; v++) {
                hashes[v] = Key.hash(v, k);
            }
            keys.add(new Key("kind " + k, k / 2, k / 2, false, new Key.Slot[] {new Key.Slot(codes, hashes)}));
        }
        return keys;
    }

    private record Common(int kind, int field, Set<Integer> rows) {}

    private static Set<String> expected(List<Key> keys, int learntFrom) {
        Set<String> pairs = new TreeSet<>();
        List<Common> commons = new ArrayList<>();
        for (int k = 0; k < KINDS; k++) {
            for (int v = 0; v < keys.get(k).slots()[0].hashes().length; v++) {
                Set<Integer> rows = new TreeSet<>();
                for (int row = 0; row < ROWS; row++) {
                    if (keys.get(k).slots()[0].codes()[row] == v) {
                        rows.add(row);
                    }
                }
                if (learnt(rows, learntFrom) > LARGEST) {
                    commons.add(new Common(k, keys.get(k).field(), rows));
                } else {
                    pairs(rows, pairs);
                }
            }
        }
        for (int c = 0; c < commons.size(); c++) {
            refined(commons, c, commons.get(c).rows(), 1, learntFrom, pairs);
        }
        return pairs;
    }

    private static void refined(
            List<Common> commons, int at, Set<Integer> rows, int depth, int learntFrom, Set<String> pairs) {
        for (int c = at + 1; c < commons.size(); c++) {
            if (commons.get(c).field() == commons.get(at).field()
                    && commons.get(c).kind() != commons.get(at).kind()) {
                continue;
            }
            Set<Integer> both = new TreeSet<>(rows);
            both.retainAll(commons.get(c).rows());
            if (both.size() == rows.size()) {
                continue;
            }
            if (learnt(both, learntFrom) <= LARGEST) {
                pairs(both, pairs);
            } else if (depth < 2) {
                refined(commons, c, both, depth + 1, learntFrom, pairs);
            }
        }
    }

    private static long learnt(Set<Integer> rows, int learntFrom) {
        return rows.stream().filter(row -> row < learntFrom).count();
    }

    private static void pairs(Set<Integer> rows, Set<String> pairs) {
        for (int a : rows) {
            for (int b : rows) {
                if (a < b) {
                    pairs.add(a + " " + b);
                }
            }
        }
    }

    private static Set<String> found(Blocks blocks, int from) {
        Rows.Builder builder = new Rows.Builder(List.of(new Role(Role.Kind.SEX, "")));
        for (int row = 0; row < ROWS; row++) {
            builder.add("list", "r" + row, "", List.of(""));
        }
        Partners partners = new Partners(builder.build(), from, blocks);
        Set<String> pairs = new TreeSet<>();
        for (int row = 0; row < ROWS; row++) {
            partners.gather(row);
            for (int i = 0; i < partners.size(); i++) {
                assertThat(pairs.add(row + " " + partners.get(i))).isTrue();
            }
        }
        return pairs;
    }

    @Property(tries = 60)
    void blocksHoldThePairsThatTheRuleAsksFor(@ForAll long seed) {
        List<Key> keys = keys(seed);
        Workers workers = new Workers(2);
        assertThat(found(new BlockRules(keys, ROWS, ROWS, workers).everyKey(LARGEST, Asked.ALL), 0))
                .isEqualTo(expected(keys, ROWS));
    }

    @Test
    void shortListsOfDifferentFamiliesAreToldApart() {
        for (long seed = 0; seed < 200; seed++) {
            blocksHoldThePairsThatTheRuleAsksFor(seed);
        }
    }

    @Property(tries = 60)
    void blocksOfNewRowsHoldTheirPairs(@ForAll long seed) {
        List<Key> keys = keys(seed);
        int from = ROWS * 3 / 4;
        Set<String> ofNew = new HashSet<>(expected(keys, from));
        ofNew.removeIf(pair -> Integer.parseInt(pair.split(" ")[1]) < from);
        assertThat(found(
                        new BlockRules(keys, ROWS, from, new Workers(2)).everyKey(LARGEST, Asked.from(from, ROWS)),
                        from))
                .isEqualTo(ofNew);
    }
}
