package toll.publish;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects a paper's blocks in reading order. */
final class Blocks {
    private final List<Block> blocks = new ArrayList<>();

    Blocks heading(int level, String id, String text) {
        blocks.add(new Block.Heading(level, id, text));
        return this;
    }

    Blocks say(Run... runs) {
        return say(Block.Manner.PLAIN, runs);
    }

    Blocks say(List<Run> runs) {
        return say(Block.Manner.PLAIN, runs);
    }

    Blocks say(Block.Manner manner, Run... runs) {
        return say(manner, Arrays.asList(runs));
    }

    Blocks say(Block.Manner manner, List<Run> runs) {
        blocks.add(new Block.Paragraph(runs, manner));
        return this;
    }

    Blocks add(Block block) {
        blocks.add(block);
        return this;
    }

    List<Block> all() {
        return List.copyOf(blocks);
    }

    /** Rows of a table being collected. */
    static final class Rows {
        private final List<List<List<Run>>> rows = new ArrayList<>();
        private final List<Integer> totals = new ArrayList<>();

        /** Each cell is one run. */
        Rows row(Run... cells) {
            rows.add(Arrays.stream(cells).map(List::of).toList());
            return this;
        }

        Rows cells(List<List<Run>> cells) {
            rows.add(cells);
            return this;
        }

        Rows total(Run... cells) {
            totals.add(rows.size());
            return row(cells);
        }

        boolean isEmpty() {
            return rows.isEmpty();
        }

        Block.Table table(String caption, List<String> head, Integer... numeric) {
            return new Block.Table(caption, head, List.of(numeric), rows, totals, false);
        }

        /** The same, shown only when asked for where a page is on a screen. */
        Block.Table folded(String caption, List<String> head, Integer... numeric) {
            return new Block.Table(caption, head, List.of(numeric), rows, totals, true);
        }
    }
}
