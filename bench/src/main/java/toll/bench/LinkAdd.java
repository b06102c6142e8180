package toll.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import toll.link.LinkOptions;
import toll.link.Linked;
import toll.link.Linker;
import toll.link.Rows;

/**
 * How fast new records join those that are resident ({@code Linker.add}).
 *
 * <p>{@code LinkAdd RESIDENT PORTION PORTIONS [again]}: made persons; the first RESIDENT are linked as a whole, then so many
 * portions are added. With {@code again} the end is held against all records compared from scratch under the same model.
 */
public final class LinkAdd {
    private LinkAdd() {}

    public static void main(String[] args) throws IOException {
        int resident = Integer.parseInt(args[0]);
        int portion = Integer.parseInt(args[1]);
        int portions = Integer.parseInt(args[2]);
        int threads = Runtime.getRuntime().availableProcessors();
        int all = resident + portion * portions;
        Path table = Files.createTempFile("persons", ".csv");
        try {
            PersonTables.write(all, 7, table);
            Linker linker = new Linker(LinkOptions.threads(threads));
            Stopwatch start = Stopwatch.started();
            Linked first = linker.link(PersonRows.of(table, 0, resident));
            System.out.printf(Locale.ROOT, "%,d linked: %s%n", resident, start);
            Linked grown = first;
            Stopwatch added = Stopwatch.started();
            for (int p = 0; p < portions; p++) {
                Rows more = PersonRows.of(table, resident + p * portion, resident + (p + 1) * portion);
                Stopwatch one = Stopwatch.started();
                grown = linker.add(grown, more);
                System.out.printf(
                        Locale.ROOT, "%,d added: %s, %.0f records a second%n", portion, one, one.rate(portion));
            }
            System.out.printf(
                    Locale.ROOT,
                    "all portions, reading them included: %s, %.0f records a second%n",
                    added,
                    added.rate((double) portion * portions));
            if (args.length > 3) {
                Linked again = linker.again(first, PersonRows.of(table, 0, all));
                int differ = 0;
                for (int row = 0; row < all; row++) {
                    differ += again.cluster(row) == grown.cluster(row) ? 0 : 1;
                }
                System.out.printf(
                        Locale.ROOT,
                        "from scratch: %,d clusters and %,d added up; %d records stand elsewhere; %s and %s%n",
                        again.clusters(),
                        grown.clusters(),
                        differ,
                        again.unique(),
                        grown.unique());
            }
        } finally {
            Files.delete(table);
        }
    }
}
