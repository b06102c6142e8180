package toll.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import toll.link.LinkOptions;
import toll.link.LinkReport;
import toll.link.Linked;
import toll.link.Linker;
import toll.link.Role;
import toll.link.Rows;

/**
 * A list in which all records share name and place, and one in twenty has the day of birth and the number of the one before it.
 *
 * <p>{@code EqualKeys RECORDS}: seconds, memory, pairs, clusters, and what was given up by key.
 */
public final class EqualKeys {
    private EqualKeys() {}

    public static void main(String[] args) {
        int records = Integer.parseInt(args[0]);
        Rows.Builder rows = new Rows.Builder(List.of(
                new Role(Role.Kind.GIVEN, ""),
                new Role(Role.Kind.FAMILY, ""),
                new Role(Role.Kind.BORN, ""),
                new Role(Role.Kind.PLACE, ""),
                new Role(Role.Kind.CODE, "number")));
        for (int i = 0; i < records; i++) {
            long number = (i % 20 == 1 ? i - 1 : i) * 7919L + 100_000;
            String born = LocalDate.of(1920, 1, 1).plusDays(number % 20_000).toString();
            rows.add("list", "r" + i, "", List.of("Anna", "Berg", born, "Northtown", "N" + number));
        }
        Stopwatch start = Stopwatch.started();
        Linked linked = new Linker(LinkOptions.threads(Runtime.getRuntime().availableProcessors())).link(rows.build());
        int[] size = new int[records];
        int largest = 0;
        for (int row = 0; row < records; row++) {
            largest = Math.max(largest, ++size[linked.cluster(row)]);
        }
        System.out.printf(
                Locale.ROOT,
                "%,d records: %s; %,d pairs, %,d clusters, the largest of %d%n",
                records,
                start,
                linked.candidatePairs(),
                linked.clusters(),
                largest);
        for (LinkReport.Rule rule : linked.report().rules()) {
            if (rule.givenUp() > 0) {
                System.out.printf(Locale.ROOT, "given up: %s, %,d rows%n", rule.name(), rule.givenUp());
            }
        }
    }
}
