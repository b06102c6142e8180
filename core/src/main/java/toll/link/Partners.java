package toll.link;

import java.util.Arrays;

/** The later rows that share a block with a row, each once. Belongs to one thread. */
final class Partners {
    private final Rows rows;
    private final boolean apart;
    private final int from;
    private final Blocks blocks;
    private final int[] placeOf;
    private final IntList partners = new IntList(256);
    private byte[] families = new byte[256];

    /** @param from only partners from this row on */
    Partners(Rows rows, int from, Blocks blocks) {
        this.rows = rows;
        this.apart = rows.hasUniqueGroups();
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
        return families[i] & 0xFF;
    }

    void gather(int row) {
        partners.clear();
        int n = blocks.blocksOf(row);
        int first = Math.max(row + 1, from);
        for (int i = 0; i < n; i++) {
            int block = blocks.block(row, i);
            int family = blocks.family(block);
            int bit = family < 0 ? 0 : 1 << (family & 7);
            int start = blocks.start(block);
            for (int at = blocks.end(block) - 1; at >= start; at--) {
                int other = blocks.row(at);
                if (other < first) {
                    break;
                }
                int place = placeOf[other] - 1;
                if (place >= 0) {
                    families[place] |= (byte) bit;
                } else if (!apart || !rows.apart(row, other)) {
                    add(other, bit);
                }
            }
        }
        for (int i = 0; i < partners.size(); i++) {
            placeOf[partners.get(i)] = 0;
        }
    }

    private void add(int other, int bit) {
        int place = partners.size();
        if (place == families.length) {
            families = Arrays.copyOf(families, place * 2);
        }
        families[place] = (byte) bit;
        partners.add(other);
        placeOf[other] = place + 1;
    }
}
