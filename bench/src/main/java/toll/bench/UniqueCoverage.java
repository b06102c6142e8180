package toll.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import toll.link.LinkOptions;
import toll.link.Linked;
import toll.link.Linker;
import toll.link.Role;
import toll.link.Rows;
import toll.link.UniqueCount;

/**
 * How often the interval for the number of people covers the truth on made casualty lists.
 *
 * <p>{@code UniqueCoverage RUNS RECORDS [FIRST_SEED]}
 */
public final class UniqueCoverage {
    private static final String MAP = "name=name,age=age,sex=sex,died=died,place=place";

    private UniqueCoverage() {}

    public static void main(String[] args) {
        int runs = Integer.parseInt(args[0]);
        int records = Integer.parseInt(args[1]);
        long first = args.length > 2 ? Long.parseLong(args[2]) : 1;
        int covered = 0;
        double off = 0;
        for (int run = 0; run < runs; run++) {
            Set<String> people = new HashSet<>();
            Linked linked = linked(CasualtyLists.of(records, first + run), people);
            UniqueCount unique = linked.unique();
            boolean covers = unique.low() <= people.size() && people.size() <= unique.high();
            covered += covers ? 1 : 0;
            off += unique.mean() / people.size() - 1;
            System.out.printf(
                    Locale.ROOT,
                    "seed %d: %d people, %d found, mean %.0f, %d to %d%s%n",
                    first + run,
                    people.size(),
                    linked.clusters(),
                    unique.mean(),
                    unique.low(),
                    unique.high(),
                    covers ? "" : " misses");
        }
        System.out.printf(Locale.ROOT, "covered %d of %d; mean off by %.2f %%%n", covered, runs, 100 * off / runs);
    }

    private static Linked linked(List<String> lines, Set<String> people) {
        Map<Role, List<String>> roles = LinkAccuracy.roles(MAP);
        List<String> header = List.of(lines.get(0).split(","));
        Rows.Builder rows = new Rows.Builder(List.copyOf(roles.keySet()));
        for (String text : lines.subList(1, lines.size())) {
            String[] cells = text.split(",", -1);
            List<String> values = new ArrayList<>();
            roles.values().forEach(columns -> values.add(cells[header.indexOf(columns.get(0))]));
            rows.add(cells[1], cells[0], cells[1], values);
            people.add(cells[cells.length - 1]);
        }
        return new Linker(LinkOptions.threads(2)).link(rows.build());
    }
}
