package toll.link;

import java.util.Arrays;

/** The later rows that share a block with a row, each once, with what the shared keys say. Belongs to one thread. */
final class Partners {
    /** Families whose evidence is added up; the last place is for blocks of joined keys. */
    private static final int FAMILIES = 7;

    private final Rows rows;
    private final int from;
    private final Blocks blocks;
    private final int[] placeOf;
    private final IntList partners = new IntList(256);
    private int[] families = new int[256];
    private long[] evidence = new long[256];

    /** @param from only partners from this row on */
    Partners(Rows rows, int from, Blocks blocks) {
        this.rows = rows;
        this.from = from;
        this.blocks = blocks;
        this.placeOf = new int[rows.size()];
    }

    int size() {
        return partners.size();
    }

    int get(int i) {
        return partners.get(i);
    }

    /** The families of evidence whose blocks gave the pair, a bit each. */
    int families(int i) {
        return families[i];
    }

    /**
     * What the shared keys say together, in tenths of a bit: the strongest of each family, because keys of one family
     * rest on one field.
     */
    int evidence(int i) {
        int sum = 0;
        for (long e = evidence[i]; e != 0; e >>>= 8) {
            sum += (int) e & 0xFF;
        }
        return sum;
    }

    void gather(int row) {
        partners.clear();
        int n = blocks.blocksOf(row);
        for (int i = 0; i < n; i++) {
            int block = blocks.block(row, i);
            int family = blocks.family(block);
            int bit = family < 0 ? 0 : 1 << (family & 7);
            int shift = 8 * (family < 0 ? FAMILIES : family % FAMILIES);
            long says = (long) blocks.evidence(block) << shift;
            int start = blocks.start(block);
            for (int at = blocks.end(block) - 1; at >= start; at--) {
                int other = blocks.row(at);
                if (other <= row || other < from) {
                    break;
                }
                add(row, other, bit, says, shift);
            }
        }
        for (int i = 0; i < partners.size(); i++) {
            placeOf[partners.get(i)] = 0;
        }
    }

    private void add(int row, int other, int bit, long says, int shift) {
        int place = placeOf[other] - 1;
        if (place < 0) {
            if (rows.apart(row, other)) {
                return;
            }
            place = partners.size();
            if (place == families.length) {
                families = Arrays.copyOf(families, place * 2);
                evidence = Arrays.copyOf(evidence, place * 2);
            }
            families[place] = bit;
            evidence[place] = says;
            partners.add(other);
            placeOf[other] = place + 1;
            return;
        }
        families[place] |= bit;
        long mask = 0xFFL << shift;
        if (Long.compareUnsigned(says, evidence[place] & mask) > 0) {
            evidence[place] = evidence[place] & ~mask | says;
        }
    }
}
