package toll.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import toll.ledger.Ledger;
import toll.ledger.View;
import toll.link.Linked;
import toll.project.Project;
import toll.reconcile.ClusterOptions;
import toll.reconcile.Clusters;

/** {@code toll link persons|incidents}: clusters of a project's records as of one sequence number. */
final class ProjectLink {
    /** What is asked of a project's linkage, shared by the verbs that link. */
    static final class Options {
        @Mixin
        private AsOf asOf = new AsOf();

        @Option(
                names = "--duplicates",
                split = ",",
                paramLabel = "SOURCE",
                description =
                        "In a project: sources of persons in which a person may stand twice; in others nobody does.")
        private List<String> repeating = List.of();

        @Option(
                names = "--above",
                paramLabel = "P",
                description =
                        "In a project: join only where the probability is above P; the engine's own line if not given.")
        private double above = Double.NaN;

        View view(Ledger ledger) {
            return asOf.of(ledger);
        }

        ClusterOptions options(ClusterOptions.Subject subject) {
            ClusterOptions own = switch (subject) {
                case PERSONS -> ClusterOptions.PERSONS;
                case INCIDENTS -> ClusterOptions.INCIDENTS;
            };
            try {
                ClusterOptions options = own.repeating(new TreeSet<>(repeating));
                return Double.isNaN(above) ? options : options.above(above);
            } catch (IllegalArgumentException notOne) {
                throw new Failure(Exit.USAGE, "--above: " + notOne.getMessage());
            }
        }
    }

    /** Where the answer goes. */
    record Output(PrintWriter out, Optional<Path> directory, boolean json) {}

    private ProjectLink() {}

    static int run(Project project, ClusterOptions.Subject subject, Options options, Output to, int threads)
            throws IOException {
        long started = System.nanoTime();
        try (Ledger ledger = project.ledger()) {
            Clusters clusters;
            try (Bar bar = Bar.on("linking", !to.json())) {
                clusters = Clusters.of(options.view(ledger), options.options(subject), threads, bar);
            }
            long links = links(clusters, to.directory());
            Map<String, Object> summary = summary(clusters, subject, links, started);
            String text = Json.of(summary);
            if (to.directory().isPresent()) {
                Path directory = to.directory().get();
                clusters(clusters, directory);
                Files.writeString(directory.resolve("summary.json"), text + "\n");
                Files.writeString(directory.resolve("report.html"), LinkPage.of(clusters.linked()));
            }
            if (to.json()) {
                to.out().println(text);
            } else {
                print(clusters, subject, links, to);
            }
        }
        return Exit.DONE;
    }

    private static Map<String, Object> summary(
            Clusters clusters, ClusterOptions.Subject subject, long links, long started) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("subject", subject.name().toLowerCase(Locale.ROOT));
        summary.put("records", clusters.records());
        summary.put("candidate_pairs", clusters.candidatePairs());
        summary.put("links", links);
        summary.put("clusters", clusters.clusters());
        summary.put("unique_low", clusters.unique().low());
        summary.put("unique_high", clusters.unique().high());
        summary.put("sources", clusters.sources());
        summary.put("compared", clusters.compared());
        summary.put("line_bits", clusters.options().line());
        summary.put("duplicates", clusters.options().repeating());
        summary.put("opinions", clusters.opinions().all().size());
        Clusters.Agreement agreement = clusters.agreement();
        summary.put("agreement", agreement);
        summary.put("notices", clusters.notices());
        summary.put("as_of", clusters.asOf());
        summary.put("root", clusters.root());
        summary.put("seconds", Math.round((System.nanoTime() - started) / 1e6) / 1e3);
        return summary;
    }

    private static void print(Clusters clusters, ClusterOptions.Subject subject, long links, Output to) {
        String different = switch (subject) {
            case PERSONS -> "different people";
            case INCIDENTS -> "different events";
        };
        PrintWriter out = to.out();
        if (clusters.records() == 0) {
            out.println("There are no " + subject.name().toLowerCase(Locale.ROOT) + " in the ledger as of entry "
                    + clusters.asOf() + ".");
            return;
        }
        out.printf(
                Locale.ROOT,
                "%,d records of %s; %,d pairs compared, %,d links.%n",
                clusters.records(),
                String.join(", ", clusters.sources()),
                clusters.candidatePairs(),
                links);
        out.printf(
                Locale.ROOT,
                "%,d clusters. How many %s: %,d to %,d (95 %%; many faint likenesses count together, though none joins"
                        + " anybody).%n",
                clusters.clusters(),
                different,
                clusters.unique().low(),
                clusters.unique().high());
        TextTable sizes = new TextTable().row("records in one", "how many", "of several sources");
        for (int most : new int[] {1, 2, 3, 5, 10, Integer.MAX_VALUE}) {
            sizes(clusters, most, sizes);
        }
        out.println();
        out.print(sizes);
        if (!clusters.notices().isEmpty()) {
            out.println();
            out.println("Contradictions");
            clusters.notices().forEach(n -> out.println("  " + n));
        }
        out.println();
        to.directory().ifPresent(d -> out.println("Results in " + d));
        out.println("Doubtful links: toll review " + subject.name().toLowerCase(Locale.ROOT));
        out.println("As of entry " + clusters.asOf() + ", root " + clusters.root());
    }

    private static void sizes(Clusters clusters, int most, TextTable table) {
        int[] steps = {0, 1, 2, 3, 5, 10};
        int least = 1;
        for (int step : steps) {
            least = step < most ? step + 1 : least;
        }
        int from = least;
        List<List<Long>> here = clusters.all().stream()
                .filter(c -> c.size() >= from && c.size() <= most)
                .toList();
        if (!here.isEmpty()) {
            long several = here.stream()
                    .filter(c -> {
                        Set<String> sources = new TreeSet<>();
                        c.forEach(s -> sources.add(clusters.source(s)));
                        return sources.size() > 1;
                    })
                    .count();
            String name =
                    from == most ? "" + most : most == Integer.MAX_VALUE ? from + " and more" : from + " to " + most;
            table.row(name, TextTable.number(here.size()), TextTable.number(several));
        }
    }

    private static void clusters(Clusters clusters, Path directory) throws IOException {
        List<List<Long>> all = clusters.all();
        Map<Long, Integer> number = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            for (long sequence : all.get(i)) {
                number.put(sequence, i + 1);
            }
        }
        try (BufferedWriter writer = Files.newBufferedWriter(directory.resolve("clusters.csv"))) {
            writer.write("file,id,cluster,entry\n");
            for (long sequence : clusters.sequences()) {
                writer.write(of(clusters, sequence) + "," + number.get(sequence) + "," + sequence + "\n");
            }
        }
    }

    private static String of(Clusters clusters, long sequence) {
        return LinkVerb.quoted(clusters.source(sequence)) + "," + LinkVerb.quoted(clusters.key(sequence));
    }

    /** Counts the compared pairs that stand in one cluster and, where a directory is given, writes those worth a look. */
    private static long links(Clusters clusters, Optional<Path> directory) throws IOException {
        double least = Math.log(LinkVerb.PROBABILITY_WRITTEN / (1 - LinkVerb.PROBABILITY_WRITTEN)) / Math.log(2);
        if (directory.isEmpty()) {
            return pairs(clusters, least, new BufferedWriter(java.io.Writer.nullWriter()));
        }
        Files.createDirectories(directory.get());
        try (BufferedWriter writer = Files.newBufferedWriter(directory.get().resolve("pairs.csv"))) {
            writer.write("file_a,id_a,file_b,id_b,weight,probability,entry_a,entry_b\n");
            return pairs(clusters, least, writer);
        }
    }

    private static long pairs(Clusters clusters, double least, BufferedWriter writer) {
        long[] links = new long[1];
        clusters.pairs(least, (a, b, bits) -> {
            links[0] += clusters.of(a) == clusters.of(b) ? 1 : 0;
            try {
                writer.write(of(clusters, a) + "," + of(clusters, b) + "," + Math.round(bits * 1000) / 1000.0 + ","
                        + String.format(Locale.ROOT, "%.6f", Linked.probability(bits)) + "," + a + "," + b + "\n");
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
        return links[0];
    }
}
