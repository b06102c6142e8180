package toll.link;

import java.util.Arrays;
import toll.hash.LongSet;

/**
 * Rows grouped by rules over all their keys: those that carry the same values of every kind that a rule names. A value that
 * few rows carry, and whose kind is a rule by itself, needs no other and is passed over.
 */
final class RuleGroups {
    private static final int MOST_COMBINATIONS = 512;

    private final KindValues[] values;
    private final int rows;
    private final int learntFrom;
    private final int largest;
    private final Asked asked;

    /** @param values what the rows carry of each kind that a rule names */
    RuleGroups(KindValues[] values, int rows, int learntFrom, int largest, Asked asked) {
        this.values = values;
        this.rows = rows;
        this.learntFrom = learntFrom;
        this.largest = largest;
        this.asked = asked;
    }

    /** The blocks of one rule. */
    BlockList of(int rule) {
        Combinations combinations = new Combinations(rule);
        Twice twice = new Twice(asked.all() ? rows : 0);
        LongSet wanted = new LongSet();
        for (int row = 0; row < rows; row++) {
            int n = asked.has(row) ? combinations.of(row) : 0;
            for (int i = 0; i < n; i++) {
                if (asked.all()) {
                    twice.meet(combinations.hash[i]);
                } else {
                    wanted.add(combinations.hash[i]);
                }
            }
        }
        LongList hashes = new LongList();
        IntList rowOf = new IntList();
        for (int row = 0; row < rows; row++) {
            int n = combinations.of(row);
            for (int i = 0; i < n; i++) {
                long hash = combinations.hash[i];
                if (asked.all() ? twice.met(hash) : wanted.has(hash)) {
                    hashes.add(hash);
                    rowOf.add(row);
                }
            }
        }
        BlockList blocks = new BlockList();
        new HashGroups(hashes, rowOf).each((group, start, until) -> {
            int learnt = until - start;
            while (learnt > 0 && group[start + learnt - 1] >= learntFrom) {
                learnt--;
            }
            if (BlockRules.fits(learnt, until - start, largest)) {
                if (until - start > 1) {
                    blocks.add(group, start, until, rule);
                }
            } else {
                blocks.giveUp(until - start, rule);
            }
        });
        return blocks;
    }

    /** Every way in which a row carries what a rule asks for. */
    private final class Combinations {
        private final int rule;
        private final KindValues[] of;
        private long[] hash = new long[16];
        private int size;

        Combinations(int rule) {
            this.rule = rule;
            this.of = new KindValues[RuleCode.size(rule)];
            for (int i = 0; i < of.length; i++) {
                of[i] = values[RuleCode.kind(rule, i)];
            }
        }

        /** Hashes of all combinations of a row; returns how many there are. */
        int of(int row) {
            size = 0;
            for (KindValues each : of) {
                if (each.start(row) == each.start(row + 1)) {
                    return 0;
                }
            }
            join(row, 0, 0, -1);
            return size;
        }

        private void join(int row, int depth, long before, int last) {
            boolean sameKind = depth > 0 && RuleCode.kind(rule, depth - 1) == RuleCode.kind(rule, depth);
            int until = of[depth].start(row + 1);
            for (int at = of[depth].start(row); at < until && size < MOST_COMBINATIONS; at++) {
                int value = of[depth].value(at, of.length > 1);
                if (value < 0 || (sameKind && value <= last)) {
                    continue;
                }
                long joined = mix(before * 31 + value + 1);
                if (depth + 1 < of.length) {
                    join(row, depth + 1, joined, value);
                } else {
                    if (size == hash.length) {
                        hash = Arrays.copyOf(hash, size * 2);
                    }
                    hash[size++] = joined;
                }
            }
        }
    }

    private static long mix(long h) {
        long x = (h ^ h >>> 32) * 0xD6E8FEB86659FD93L;
        x = (x ^ x >>> 32) * 0xD6E8FEB86659FD93L;
        x ^= x >>> 32;
        return x == 0 ? 1 : x;
    }

    /** Says of hashes whether they were surely met once at most: most combinations are, and need no place in a list. */
    private static final class Twice {
        private static final int LEAST_PLACES = 1 << 10;
        private static final int PLACES_BITS = 5;
        private static final long MET = 1;
        private static final long MET_AGAIN = 2;
        /** Two bits a place, next to each other, so that a place costs the processor one fetch. */
        private final long[] places;

        Twice(int rows) {
            this.places = new long[Integer.highestOneBit(Math.max(LEAST_PLACES, rows)) >>> 1];
        }

        void meet(long hash) {
            int word = word(hash);
            int at = at(hash);
            places[word] |= (places[word] >>> at & MET) == 0 ? MET << at : MET_AGAIN << at;
        }

        boolean met(long hash) {
            return (places[word(hash)] >>> at(hash) & MET_AGAIN) != 0;
        }

        private int word(long hash) {
            return (int) (hash >>> PLACES_BITS) & places.length - 1;
        }

        private static int at(long hash) {
            return ((int) hash & (1 << PLACES_BITS) - 1) << 1;
        }
    }
}
