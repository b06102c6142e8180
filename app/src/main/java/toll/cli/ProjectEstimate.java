package toll.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import toll.estimate.CaptureReading;
import toll.estimate.CaptureTable;
import toll.estimate.Replicates;
import toll.ledger.Ledger;
import toll.ledger.View;
import toll.project.NeverCompared;
import toll.project.Project;
import toll.reconcile.Captures;
import toll.reconcile.ClusterOptions;
import toll.reconcile.Clusters;
import toll.reconcile.Filter;

/** {@code toll estimate} in a project: capture histories from the clusters of its persons, the doubt of the linkage carried. */
final class ProjectEstimate {
    /** What is asked of a project. */
    static final class Options {
        @Mixin
        private ProjectOption project = new ProjectOption();

        @Mixin
        private FilterOptions filter = new FilterOptions();

        @Mixin
        private ProjectLink.Options linkage = new ProjectLink.Options();

        @Option(
                names = "--by",
                split = ",",
                paramLabel = "DIMENSION",
                description =
                        "In a project: strata by place, year, month, sex, age, actor or status; several together.")
        private List<String> by = List.of();

        @Option(
                names = "--replicates",
                paramLabel = "N",
                defaultValue = "10",
                description = "In a project: versions of the linkage drawn to carry its doubt, at least 5; 0 for none."
                        + " Default: ${DEFAULT-VALUE}.")
        private int replicates;

        /** Whether a project is named, or the current directory is one. */
        boolean isThere() {
            return project.isThere();
        }
    }

    private final CaptureReading.Read read;
    private final List<CaptureReading.Read> versions;

    private ProjectEstimate(CaptureReading.Read read, List<CaptureReading.Read> versions) {
        this.read = read;
        this.versions = versions;
    }

    /**
     * Reads the ledger and links its persons.
     *
     * @param lists sources that are lists; empty for all
     * @param seed of the versions of the linkage
     */
    static ProjectEstimate of(Options asked, List<String> lists, long seed, int threads) throws IOException {
        if (asked.replicates != 0 && asked.replicates < Replicates.FEWEST) {
            throw new Failure(Exit.USAGE, "--replicates is 0, or at least " + Replicates.FEWEST);
        }
        Project project = asked.project.find();
        Filter filter = asked.filter.filter(project.vocabularies(), List.of());
        try (Ledger ledger = project.ledger()) {
            View view = asked.linkage.view(ledger);
            Clusters clusters = Clusters.of(view, asked.linkage.options(ClusterOptions.Subject.PERSONS), threads);
            Captures captures = captures(view, clusters, asked, lists, filter);
            Captures.Histories found = captures.found();
            List<String> notes = new ArrayList<>(captures.notes());
            if (clusters.records() == 0) {
                notes.add(0, "the ledger holds no records of persons; lists of names come in with: toll intake FILE");
            }
            notes.addAll(clusters.notices());
            NeverCompared uncompared = NeverCompared.in(clusters);
            uncompared.note().ifPresent(notes::add);
            notes.add("as of entry " + clusters.asOf() + ", root " + clusters.root());
            List<CaptureReading.Read> versions = new ArrayList<>();
            for (Captures.Histories drawn : captures.draws(asked.replicates, seed)) {
                long own = seed + versions.size();
                versions.add(tables(captures, drawn, List.of()).with(t -> uncompared.once(t, own)));
            }
            return new ProjectEstimate(tables(captures, found, notes), List.copyOf(versions));
        }
    }

    private static Captures captures(View view, Clusters clusters, Options asked, List<String> lists, Filter filter) {
        try {
            List<Captures.By> by = asked.by.stream().map(Captures.By::ofWord).toList();
            return Captures.of(view, clusters, new Captures.Options(lists, by, filter));
        } catch (IllegalArgumentException wrong) {
            throw new Failure(Exit.USAGE, String.valueOf(wrong.getMessage()));
        }
    }

    private static CaptureReading.Read tables(Captures captures, Captures.Histories histories, List<String> notes) {
        TreeMap<String, CaptureTable> strata = new TreeMap<>();
        histories.strata().forEach((key, counts) -> strata.put(key, CaptureTable.of(captures.lists(), counts)));
        return new CaptureReading.Read(CaptureTable.of(captures.lists(), histories.pooled()), strata, notes);
    }

    /** The table of the clusters found, in strata if asked. */
    CaptureReading.Read read() {
        return read;
    }

    /** Versions of the linkage, as tables in the same strata; empty where none were asked for. */
    List<CaptureReading.Read> versions() {
        return versions;
    }
}
