package toll.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import toll.link.LinkOptions;
import toll.link.Linked;
import toll.link.Linker;
import toll.link.Role;
import toll.link.Rows;
import toll.reconcile.ClusterOptions;

/**
 * {@code link persons|incidents}: who is who, what is what, in a project; {@code link FILE… --out DIR --id COL --map
 * ROLE=COL,…}: the same in plain tables.
 */
@Command(
        name = "link",
        mixinStandardHelpOptions = true,
        description = {
            "Finds which records are the same person or thing, without labelled data: \"persons\" or \"incidents\" of a"
                    + " project, or the rows of plain tables.",
            "Writes clusters.csv, pairs.csv, summary.json and report.html into DIR (in a project only if asked)."
        },
        footer = {
            "",
            "Roles: name, name.ar, given, father, grandfather, family, mother, born, died, age, sex, place,",
            "lat, lon, text:ANY, code:ANY; group (records listed together); for events date, area, actor, means,"
                    + " range:ANY.",
            "A role named twice joins its columns.",
            "Example: toll link list.csv --out out --id id --map given=first,family=last,born=dob"
        })
final class LinkVerb implements Callable<Integer> {
    static final double PROBABILITY_WRITTEN = 1e-4;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "persons, incidents, or tables with a header line, each a source.")
    private List<Path> files = List.of();

    @Option(names = "--out", paramLabel = "DIR", description = "Where the results go.")
    private @Nullable Path directory;

    private Path out = Path.of(".");

    @Option(names = "--id", paramLabel = "COL", description = "The column that identifies a record.")
    private String id = "";

    @Option(names = "--map", split = ",", paramLabel = "ROLE=COL", description = "What the columns mean.")
    private List<String> map = List.of();

    @Option(
            names = "--unique-within",
            paramLabel = "COL",
            defaultValue = "",
            description = "No two records with the same value here are the same; \"file\" stands for the table itself.")
    private String uniqueWithin = "";

    @Option(names = "--threads", paramLabel = "N", defaultValue = "0", description = "Threads; default all processors.")
    private int threads;

    @Option(names = "--json", description = "Print the summary as JSON.")
    private boolean json;

    @Mixin
    private ProjectOption project = new ProjectOption();

    @Mixin
    private ProjectLink.Options inProject = new ProjectLink.Options();

    @Override
    public Integer call() throws IOException {
        long started = System.nanoTime();
        int running = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
        Optional<ClusterOptions.Subject> subject = subject();
        if (subject.isPresent()) {
            return ProjectLink.run(
                    project.find(),
                    subject.get(),
                    inProject,
                    new ProjectLink.Output(spec.commandLine().getOut(), Optional.ofNullable(directory), json),
                    running);
        }
        if (directory == null || id.isEmpty() || map.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "plain tables need --out DIR, --id COL and --map ROLE=COL,…; in a project: toll link persons, or"
                            + " toll link incidents");
        }
        out = directory;
        Rows rows;
        Linked linked;
        try (Bar bar = Bar.on("linking", !json)) {
            rows = read();
            linked = new Linker(LinkOptions.threads(running), bar).link(rows);
        }
        Files.createDirectories(out);
        clusters(linked);
        long links = pairs(linked);
        Files.writeString(out.resolve("report.html"), LinkPage.of(linked));
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("records", rows.size());
        summary.put("candidate_pairs", linked.candidatePairs());
        summary.put("links", links);
        summary.put("clusters", linked.clusters());
        summary.put("unique_low", linked.unique().low());
        summary.put("unique_high", linked.unique().high());
        summary.put("seconds", Math.round((System.nanoTime() - started) / 1e6) / 1e3);
        String text = Json.of(summary);
        Files.writeString(out.resolve("summary.json"), text + "\n");
        var print = spec.commandLine().getOut();
        if (json) {
            print.println(text);
        } else {
            print.printf(
                    Locale.ROOT,
                    "%,d records, %,d pairs compared, %,d links, %,d clusters.%nDifferent people or things: %,d to %,d (95 %%).%n",
                    rows.size(),
                    linked.candidatePairs(),
                    links,
                    linked.clusters(),
                    linked.unique().low(),
                    linked.unique().high());
            print.println("Results in " + out);
        }
        return Exit.DONE;
    }

    /** What a project is asked for; empty where tables are named. */
    private Optional<ClusterOptions.Subject> subject() {
        if (files.size() != 1 || !map.isEmpty()) {
            return Optional.empty();
        }
        return switch (files.get(0).toString()) {
            case "persons" -> Optional.of(ClusterOptions.Subject.PERSONS);
            case "incidents" -> Optional.of(ClusterOptions.Subject.INCIDENTS);
            default -> Optional.empty();
        };
    }

    private Rows read() throws IOException {
        Map<Role, List<String>> columns = columns();
        List<Role> roles = List.copyOf(columns.keySet());
        Rows.Builder rows = new Rows.Builder(roles);
        List<PlainTable> tables = new ArrayList<>();
        for (Path file : files) {
            tables.add(PlainTable.open(file));
        }
        for (List<String> some : columns.values()) {
            for (String column : some) {
                if (tables.stream().noneMatch(t -> t.header().contains(column))) {
                    throw new Failure(
                            Exit.INPUT_REFUSED,
                            "--map: no table has a column \"" + column + "\"; " + files.get(0) + " has: "
                                    + String.join(", ", tables.get(0).header()));
                }
            }
        }
        for (int f = 0; f < tables.size(); f++) {
            read(tables.get(f), sourceName(f), columns, rows);
        }
        return rows.build();
    }

    private void read(PlainTable table, String source, Map<Role, List<String>> columns, Rows.Builder rows)
            throws IOException {
        List<String> wanted = new ArrayList<>();
        wanted.add(id);
        boolean byFile = uniqueWithin.equals("file") && !table.header().contains("file");
        boolean byColumn = !byFile && !uniqueWithin.isEmpty();
        if (byColumn) {
            wanted.add(uniqueWithin);
        }
        List<int[]> places = new ArrayList<>();
        for (List<String> some : columns.values()) {
            List<String> here = some.stream().filter(table.header()::contains).toList();
            places.add(new int[] {wanted.size(), wanted.size() + here.size()});
            wanted.addAll(here);
        }
        List<Role> roles = List.copyOf(columns.keySet());
        table.read(wanted, (line, values) -> {
            List<String> byRole = new ArrayList<>(roles.size());
            for (int r = 0; r < roles.size(); r++) {
                String between = switch (roles.get(r).kind()) {
                    case BORN, DIED, DATE -> "-";
                    default -> " ";
                };
                byRole.add(joined(values.subList(places.get(r)[0], places.get(r)[1]), between));
            }
            String group = byFile ? source : byColumn ? values.get(1) : "";
            rows.add(source, values.get(0), group, byRole);
        });
    }

    /** Words that tables write where nothing is known. */
    private static String known(String value) {
        return switch (value) {
            case "NA", "N/A", "NULL", "null", "NaN", "nan", "None", "\\N" -> "";
            default -> value;
        };
    }

    private static String joined(List<String> values, String between) {
        if (values.size() == 1) {
            return known(values.get(0));
        }
        StringBuilder all = new StringBuilder();
        for (String value : values) {
            if (!known(value).isEmpty()) {
                all.append(all.isEmpty() ? "" : between).append(value);
            }
        }
        return all.toString();
    }

    private Map<Role, List<String>> columns() {
        Map<Role, List<String>> columns = new TreeMap<>();
        for (String entry : map) {
            int at = entry.indexOf('=');
            Role role = at < 0 ? null : Role.parse(entry.substring(0, at)).orElse(null);
            if (role == null) {
                throw new Failure(
                        Exit.USAGE,
                        "--map: \"" + entry + "\" is not ROLE=COL with one of the roles "
                                + String.join(
                                        ", ",
                                        Arrays.stream(Role.Kind.values())
                                                .map(Role.Kind::word)
                                                .toList()));
            }
            columns.computeIfAbsent(role, r -> new ArrayList<>())
                    .add(entry.substring(at + 1).strip());
        }
        return columns;
    }

    /** The file's own name, or its whole path when two files share a name. */
    private String sourceName(int f) {
        Path name = files.get(f).getFileName();
        long same = files.stream().filter(p -> p.getFileName().equals(name)).count();
        return same == 1 ? name.toString() : files.get(f).toString();
    }

    private void clusters(Linked linked) throws IOException {
        Rows rows = linked.rows();
        List<String> sources = rows.sources().stream().map(LinkVerb::quoted).toList();
        StringBuilder line = new StringBuilder();
        int[] number = new int[rows.size()];
        int next = 0;
        try (BufferedWriter writer = Files.newBufferedWriter(out.resolve("clusters.csv"))) {
            writer.write("file,id,cluster\n");
            for (int row = 0; row < rows.size(); row++) {
                int first = linked.cluster(row);
                if (first == row) {
                    number[row] = ++next;
                }
                line.setLength(0);
                line.append(sources.get(rows.source(row))).append(',').append(quoted(rows.id(row)));
                writer.append(line.append(',').append(number[first]).append('\n'));
            }
        }
    }

    /** Writes the pairs worth a look and counts the links among them. */
    private long pairs(Linked linked) throws IOException {
        Rows rows = linked.rows();
        long[] links = new long[1];
        List<String> sources = rows.sources().stream().map(LinkVerb::quoted).toList();
        double least = Math.log(PROBABILITY_WRITTEN / (1 - PROBABILITY_WRITTEN)) / Math.log(2);
        try (BufferedWriter writer = Files.newBufferedWriter(out.resolve("pairs.csv"))) {
            writer.write("file_a,id_a,file_b,id_b,weight,probability\n");
            StringBuilder line = new StringBuilder();
            linked.pairs(least, (a, b, bits) -> {
                links[0] += linked.cluster(a) == linked.cluster(b) ? 1 : 0;
                line.setLength(0);
                line.append(sources.get(rows.source(a))).append(',');
                line.append(quoted(rows.id(a))).append(',');
                line.append(sources.get(rows.source(b))).append(',');
                line.append(quoted(rows.id(b))).append(',');
                line.append(Math.round(bits * 1000) / 1000.0).append(',');
                millionths(Math.round(Linked.probability(bits) * 1e6), line);
                line.append('\n');
                try {
                    writer.append(line);
                } catch (IOException failed) {
                    throw new java.io.UncheckedIOException(failed);
                }
            });
        }
        return links[0];
    }

    /** Writes so many millionths with six digits behind the point. */
    private static void millionths(long n, StringBuilder to) {
        to.append(n / 1_000_000).append('.');
        for (long digit = 100_000; digit > 0; digit /= 10) {
            to.append((char) ('0' + n / digit % 10));
        }
    }

    static String quoted(String value) {
        boolean plain = true;
        for (int i = 0; i < value.length() && plain; i++) {
            char c = value.charAt(i);
            plain = c != ',' && c != '"' && c != '\n' && c != '\r';
        }
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
