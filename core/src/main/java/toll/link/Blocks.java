package toll.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** Blocks of rows that share a key, and for every row the blocks it stands in. */
final class Blocks {
    /**
     * What one kind of key contributed.
     *
     * @param name the key's name
     * @param blocks blocks kept
     * @param pairs pairs inside them, some of which other keys give as well
     * @param givenUp rows left in groups too large to compare, though further keys were tried
     */
    record Contribution(String name, long blocks, long pairs, long givenUp) {
        Contribution and(Contribution more) {
            return new Contribution(
                    name, blocks + more.blocks, pairs + more.pairs, Math.addExact(givenUp, more.givenUp));
        }
    }

    /**
     * What the keys gave.
     *
     * @param bound records in one block at most
     * @param rules those that were followed; none when every key was
     * @param contributions by key, or by rule
     */
    record Found(int bound, List<Integer> rules, List<Contribution> contributions) {
        /** The same bound, what both gave added up. */
        Found and(List<Contribution> more) {
            Map<String, Contribution> byName = new LinkedHashMap<>();
            for (Contribution each : contributions) {
                byName.put(each.name(), each);
            }
            for (Contribution each : more) {
                byName.merge(each.name(), each, Contribution::and);
            }
            return new Found(bound, rules, List.copyOf(byName.values()));
        }

        /** With what every key had to give up among rows that taught, which rules do not try. */
        Found withGivenUp(Blocks taught) {
            return and(taught.contributions().stream()
                    .filter(each -> each.givenUp() > 0)
                    .map(each -> new Contribution(each.name(), 0, 0, each.givenUp()))
                    .toList());
        }
    }

    /**
     * Where in a report the blocks of a rule are counted.
     *
     * @param names one a place
     * @param of for each rule its place
     */
    record Places(List<String> names, IntUnaryOperator of) {}

    private final int[] rows;
    private final int[] start;
    private final int[] rule;
    private final byte[] family;
    private final int[] rowStart;
    private final int[] rowBlocks;
    private final List<Contribution> contributions;

    /** @param found emptied on the way, to save memory */
    Blocks(List<BlockList> found, List<Key> keys, int rowCount, Places places, Workers workers) {
        boolean[][] first = Repeats.firsts(found, keys, workers);
        int blocks = 0;
        int entries = 0;
        int n = places.names().size();
        long[] blocksOf = new long[n];
        long[] pairsOf = new long[n];
        long[] givenUp = new long[n];
        for (int p = 0; p < found.size(); p++) {
            BlockList some = found.get(p);
            some.givenUp(givenUp, places.of());
            for (int b = 0; b < some.size(); b++) {
                if (first[p][b]) {
                    int size = some.end(b) - some.start(b);
                    int place = places.of().applyAsInt(some.rule(b));
                    blocks++;
                    entries = Math.addExact(entries, size);
                    blocksOf[place]++;
                    pairsOf[place] += (long) size * (size - 1) / 2;
                }
            }
        }
        this.rows = new int[entries];
        this.start = new int[blocks + 1];
        this.rule = new int[blocks];
        this.family = new byte[blocks];
        int[] next = new int[rowCount + 1];
        int block = 0;
        int at = 0;
        for (int p = 0; p < found.size(); p++) {
            BlockList some = found.get(p);
            for (int b = 0; b < some.size(); b++) {
                if (first[p][b]) {
                    rule[block] = some.rule(b);
                    family[block] = (byte) RuleCode.family(rule[block], keys);
                    start[block++] = at;
                    for (int i = some.start(b); i < some.end(b); i++) {
                        rows[at++] = some.row(i);
                        next[some.row(i) + 1]++;
                    }
                }
            }
            found.set(p, new BlockList());
        }
        start[blocks] = entries;
        for (int i = 0; i < rowCount; i++) {
            next[i + 1] += next[i];
        }
        this.rowStart = next.clone();
        this.rowBlocks = new int[entries];
        for (int b = 0; b < blocks; b++) {
            for (int i = start[b]; i < start[b + 1]; i++) {
                rowBlocks[next[rows[i]]++] = b;
            }
        }
        List<Contribution> each = new ArrayList<>();
        for (int k = 0; k < n; k++) {
            each.add(new Contribution(places.names().get(k), blocksOf[k], pairsOf[k], givenUp[k]));
        }
        this.contributions = List.copyOf(each);
    }

    /** What each place of the report got. */
    List<Contribution> contributions() {
        return contributions;
    }

    int blocksOf(int row) {
        return rowStart[row + 1] - rowStart[row];
    }

    int block(int row, int i) {
        return rowBlocks[rowStart[row] + i];
    }

    int start(int block) {
        return start[block];
    }

    int end(int block) {
        return start[block + 1];
    }

    int row(int at) {
        return rows[at];
    }

    /** The family of evidence of a block, or -1 when it joins several. */
    int family(int block) {
        return family[block];
    }

    /** The rule that made a block. */
    int rule(int block) {
        return rule[block];
    }
}
