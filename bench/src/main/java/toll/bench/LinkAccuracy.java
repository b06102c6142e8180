package toll.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
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

/**
 * Precision, recall and F1 of linking on the public tables and on made lists, all label-free with the defaults.
 *
 * <p>{@code LinkAccuracy [WORD…]}: only tables whose name holds one of the words. Figures count pairs of records after
 * clustering; true pairs that blocking missed count as missed. {@code kept} is the share of true pairs among the pairs
 * that were compared and kept.
 */
public final class LinkAccuracy {
    private static final String FEBRL = "given=given_name,family=surname,text:street=address_1,text:street2=address_2,"
            + "place=suburb,code:postcode=postcode,code:state=state,born=date_of_birth,code:number=soc_sec_id";

    /**
     * A table with its truth.
     *
     * @param files paths below the data directory, each a source
     * @param map as for {@code toll link}
     * @param id column of the id
     * @param truth column of the truth, or how else it is found
     * @param apart whether no two records of one source are the same
     */
    private record Table(String name, List<String> files, String map, String id, String truth, boolean apart) {}

    private static final String FAKE = "given=first_name,family=surname,born=dob,place=city,code:email=email";
    private static final List<Table> TABLES = List.of(
            new Table("fake_1000", List.of("linkage/fake_1000.csv"), FAKE, "unique_id", "cluster", false),
            new Table("fake_20000", List.of("linkage/fake_20000.csv"), FAKE, "unique_id", "group", false),
            new Table("FEBRL1", List.of("linkage/febrl/febrl1.csv"), FEBRL, "rec_id", "rec-", false),
            new Table("FEBRL2", List.of("linkage/febrl/febrl2.csv"), FEBRL, "rec_id", "rec-", false),
            new Table("FEBRL3", List.of("linkage/febrl/febrl3.csv"), FEBRL, "rec_id", "rec-", false),
            new Table(
                    "FEBRL4",
                    List.of("linkage/febrl/febrl4a.csv", "linkage/febrl/febrl4b.csv"),
                    FEBRL,
                    "rec_id",
                    "rec-",
                    true),
            new Table(
                    "RLdata500, codes",
                    List.of("linkage/rldata500.csv"),
                    "given=fname_c1,family=lname_c1,code:year=by,code:month=bm,code:day=bd",
                    "",
                    "identity",
                    false),
            new Table(
                    "RLdata500, born",
                    List.of("linkage/rldata500.csv"),
                    "given=fname_c1,family=lname_c1,born=by,born=bm,born=bd",
                    "",
                    "identity",
                    false),
            new Table(
                    "Restaurant",
                    List.of("linkage/restaurant/profiles.csv"),
                    "text:name=name,text:addr=addr,code:phone=phone,place=city,text:type=type",
                    "id",
                    "linkage/restaurant/duplicates.csv",
                    false),
            new Table(
                    "Abt-Buy",
                    List.of("linkage/abt-buy/abt.csv", "linkage/abt-buy/buy.csv"),
                    "text:name=name,text:description=description,code:price=price",
                    "id",
                    "linkage/abt-buy/gt.csv",
                    true));

    private LinkAccuracy() {}

    public static void main(String[] args) throws IOException {
        System.out.printf(
                Locale.ROOT,
                "%-20s %9s %7s %7s %7s %7s %9s %19s %7s %7s%n",
                "table",
                "records",
                "P",
                "R",
                "F1",
                "kept",
                "pairs/rec",
                "unique (interval)",
                "true",
                "cpu s");
        for (Table table : TABLES) {
            if (wanted(table.name, args)) {
                measure(table);
            }
        }
        MadeAccuracy.of(args);
    }

    static boolean wanted(String name, String[] words) {
        boolean any = words.length == 0;
        for (String word : words) {
            any |= name.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
        }
        return any;
    }

    private static void measure(Table table) throws IOException {
        List<String> entities = new ArrayList<>();
        Map<Role, List<String>> roles = roles(table.map);
        Rows.Builder rows = new Rows.Builder(List.copyOf(roles.keySet()));
        for (String file : table.files) {
            List<Map<String, String>> lines = lines(file);
            for (int i = 0; i < lines.size(); i++) {
                Map<String, String> line = lines.get(i);
                String id = line.getOrDefault(table.id, String.valueOf(i));
                List<String> values = new ArrayList<>();
                roles.forEach((role, columns) -> values.add(joined(role, columns, line)));
                rows.add(file, id, table.apart ? file : "", values);
                entities.add(
                        table.truth.equals("rec-")
                                ? id.split("-")[1]
                                : line.getOrDefault(table.truth, file + " " + id));
            }
        }
        score(table.name, rows.build(), truePairs(table, entities));
    }

    static String joined(Role role, List<String> columns, Map<String, String> line) {
        String between = role.kind() == Role.Kind.BORN ? "-" : " ";
        StringBuilder all = new StringBuilder();
        for (String column : columns) {
            String value = line.getOrDefault(column, "");
            if (!value.isEmpty() && !value.equals("NA")) {
                all.append(all.isEmpty() ? "" : between).append(value);
            }
        }
        return all.toString();
    }

    static Map<Role, List<String>> roles(String map) {
        Map<Role, List<String>> roles = new java.util.TreeMap<>();
        for (String entry : map.split(",")) {
            int at = entry.indexOf('=');
            roles.computeIfAbsent(Role.parse(entry.substring(0, at)).orElseThrow(), r -> new ArrayList<>())
                    .add(entry.substring(at + 1));
        }
        return roles;
    }

    private static List<Map<String, String>> lines(String file) throws IOException {
        List<String> text = SharedData.lines(file);
        char separator = text.get(0).indexOf('|') >= 0 ? '|' : ',';
        List<Map<String, String>> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(new StringReader(String.join("\n", text)))) {
            List<String> header = new ArrayList<>();
            for (CsvRecord record : csv) {
                if (header.isEmpty()) {
                    record.getFields().forEach(name -> header.add(name.strip()));
                    continue;
                }
                Map<String, String> line = new HashMap<>();
                for (int i = 0; i < Math.min(header.size(), record.getFieldCount()); i++) {
                    line.put(header.get(i), record.getField(i).strip());
                }
                lines.add(line);
            }
        }
        return lines;
    }

    private static Set<Long> truePairs(Table table, List<String> entities) throws IOException {
        if (!table.truth.endsWith(".csv")) {
            return pairsOf(entities);
        }
        Set<Long> pairs = new HashSet<>();
        int behind = table.files.size() == 2 ? lines(table.files.get(0)).size() : 0;
        for (String line : SharedData.lines(table.truth)) {
            String[] two = line.strip().split("\\|");
            if (Character.isDigit(two[0].charAt(0))) {
                pairs.add(pair(Integer.parseInt(two[0]), Integer.parseInt(two[1]) + behind));
            }
        }
        return pairs;
    }

    static Set<Long> pairsOf(List<String> entities) {
        Map<String, List<Integer>> members = new HashMap<>();
        for (int row = 0; row < entities.size(); row++) {
            members.computeIfAbsent(entities.get(row), e -> new ArrayList<>()).add(row);
        }
        Set<Long> pairs = new HashSet<>();
        for (List<Integer> some : members.values()) {
            for (int i = 0; i < some.size(); i++) {
                for (int j = 0; j < i; j++) {
                    pairs.add(pair(some.get(i), some.get(j)));
                }
            }
        }
        return pairs;
    }

    private static long pair(int a, int b) {
        return (long) Math.min(a, b) << 32 | Math.max(a, b);
    }

    static void score(String name, Rows rows, Set<Long> truth) {
        long cpu = cpu();
        Linked linked = new Linker(LinkOptions.threads(2)).link(rows);
        double seconds = (cpu() - cpu) / 1e9;
        int[] kept = new int[1];
        linked.pairs(Double.NEGATIVE_INFINITY, (a, b, bits) -> kept[0] += truth.contains(pair(a, b)) ? 1 : 0);
        long right = 0;
        long[] size = new long[rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            size[linked.cluster(row)]++;
        }
        for (long pair : truth) {
            right += linked.cluster((int) (pair >> 32)) == linked.cluster((int) pair) ? 1 : 0;
        }
        long found = 0;
        for (long s : size) {
            found += s * (s - 1) / 2;
        }
        double precision = right / (double) Math.max(1, found);
        double recall = right / (double) Math.max(1, truth.size());
        System.out.printf(
                Locale.ROOT,
                "%-20s %9d %7.4f %7.4f %7.4f %7.4f %9.1f %19s %7d %7.1f%n",
                name,
                rows.size(),
                precision,
                recall,
                2 * precision * recall / Math.max(1e-9, precision + recall),
                kept[0] / (double) Math.max(1, truth.size()),
                linked.candidatePairs() / (double) rows.size(),
                linked.clusters() + " (" + linked.unique().low() + "-"
                        + linked.unique().high() + ")",
                entitiesIn(rows.size(), truth),
                seconds);
    }

    /** Different entities, where the true pairs are closed under transitivity. */
    private static int entitiesIn(int rows, Set<Long> truth) {
        int[] parent = new int[rows];
        for (int i = 0; i < rows; i++) {
            parent[i] = i;
        }
        int entities = rows;
        for (long pair : truth) {
            int a = root(parent, (int) (pair >> 32));
            int b = root(parent, (int) pair);
            entities -= a == b ? 0 : 1;
            parent[a] = b;
        }
        return entities;
    }

    private static int root(int[] parent, int of) {
        int at = of;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private static long cpu() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean os
                ? os.getProcessCpuTime()
                : 0;
    }
}
