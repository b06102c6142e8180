package toll.publish;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A publication before it has a form: title, blocks in reading order, and the lineage of every number in it. The HTML,
 * PDF and DOCX renderers all start from this one value, so that they cannot disagree.
 *
 * @param language {@code en} or {@code ar}
 * @param lineage by key, in the order in which the numbers appear
 */
public record Paper(
        String language,
        String title,
        String subtitle,
        String author,
        List<Block> blocks,
        Map<String, Lineage> lineage) {
    public Paper {
        blocks = List.copyOf(blocks);
        lineage = Collections.unmodifiableMap(new LinkedHashMap<>(lineage));
        Set<String> missing = new TreeSet<>();
        for (Run.Num number : numbers(blocks)) {
            if (!lineage.containsKey(number.lineage())) {
                missing.add(number.text());
            }
        }
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("numbers without a lineage: " + missing);
        }
    }

    public boolean rightToLeft() {
        return language.equals("ar");
    }

    /** Every computed number, in reading order. */
    public List<Run.Num> numbers() {
        return numbers(blocks);
    }

    private static List<Run.Num> numbers(List<Block> blocks) {
        return blocks.stream()
                .flatMap(block -> runs(block).stream())
                .filter(Run.Num.class::isInstance)
                .map(Run.Num.class::cast)
                .toList();
    }

    private static List<Run> runs(Block block) {
        return switch (block) {
            case Block.Heading h -> List.of();
            case Block.Paragraph p -> p.runs();
            case Block.Items i -> i.items().stream().flatMap(List::stream).toList();
            case Block.Table t ->
                t.rows().stream().flatMap(List::stream).flatMap(List::stream).toList();
            case Block.Bars b ->
                b.bars().stream()
                        .<Run>map(bar -> new Run.Num(bar.shown(), bar.lineage()))
                        .toList();
            case Block.Timeline t ->
                t.months().values().stream()
                        .<Run>map(month -> new Run.Num(month.shown(), month.lineage()))
                        .toList();
            case Block.Places p -> List.of();
            case Block.PageBreak p -> List.of();
        };
    }
}
