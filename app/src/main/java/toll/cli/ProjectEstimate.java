package toll.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import toll.estimate.CaptureReading;
import toll.estimate.CaptureTable;
import toll.estimate.LatentClass;
import toll.estimate.Replicates;
import toll.estimate.Result;
import toll.estimate.Settings;
import toll.estimate.Verdict;
import toll.estimate.Workers;
import toll.ledger.Ledger;
import toll.ledger.View;
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
    private final List<CaptureTable> versions;

    private ProjectEstimate(CaptureReading.Read read, List<CaptureTable> versions) {
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
            TreeMap<String, CaptureTable> strata = new TreeMap<>();
            found.strata().forEach((key, counts) -> strata.put(key, table(captures, counts)));
            List<String> notes = new ArrayList<>(captures.notes());
            if (clusters.records() == 0) {
                notes.add(0, "the ledger holds no records of persons; lists of names come in with: toll intake FILE");
            }
            notes.addAll(clusters.notices());
            double recall = clusters.linked().blockingRecall().estimate();
            if (clusters.candidatePairs() > 0 && Double.isFinite(recall)) {
                notes.add(String.format(
                        java.util.Locale.ROOT,
                        "about %.0f in 100 of the true pairs are thought to have been compared; links that are missed"
                                + " raise an estimate, false ones lower it",
                        recall * 100));
            }
            notes.add("as of entry " + clusters.asOf() + ", root " + clusters.root());
            List<CaptureTable> versions = captures.draws(asked.replicates, seed).stream()
                    .map(h -> table(captures, h.pooled()))
                    .toList();
            return new ProjectEstimate(
                    new CaptureReading.Read(table(captures, found.pooled()), strata, notes), versions);
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

    private static CaptureTable table(Captures captures, SortedMap<Integer, Long> counts) {
        return CaptureTable.of(captures.lists(), counts);
    }

    /** The table of the clusters found, in strata if asked. */
    CaptureReading.Read read() {
        return read;
    }

    /**
     * The answer with the doubt of the linkage in it: estimated again from each version of the linkage, and joined. A table
     * that is refused already stays refused, and one without doubtful links has nothing to add.
     *
     * @param merging what was declared about lists: the same is done to each version
     */
    Answer carried(
            Result pooled,
            Settings settings,
            Workers workers,
            java.util.function.UnaryOperator<CaptureReading.Read> merging) {
        List<CaptureTable> tables = versions.stream()
                .map(t -> merging.apply(new CaptureReading.Read(t, new TreeMap<>(), List.of()))
                        .pooled())
                .toList();
        boolean settled = tables.stream().allMatch(t -> t.equals(pooled.table()));
        if (pooled.verdict() instanceof Verdict.Refused || tables.isEmpty() || settled) {
            return new Answer(pooled, Optional.empty());
        }
        Settings each = new Settings(
                settings.seed(),
                Math.min(settings.resamples(), 200),
                LatentClass.Length.SHORT,
                false,
                settings.declared());
        Replicates replicates = Replicates.of(tables, each, workers);
        return new Answer(
                new Result(
                        pooled.table(),
                        pooled.used(),
                        replicates.verdict(),
                        pooled.warnings(),
                        pooled.methods(),
                        pooled.engines(),
                        pooled.overlaps(),
                        pooled.models(),
                        pooled.sensitivity(),
                        pooled.seed()),
                Optional.of(LinkageJson.of(replicates, pooled)));
    }

    /**
     * An answer.
     *
     * @param result its verdict carries the doubt of the linkage
     * @param linkage how much that was; empty where there is none to carry
     */
    record Answer(Result result, Optional<LinkageJson> linkage) {}

    /** What the doubt of the linkage did. */
    record LinkageJson(
            int replicates,
            int refused,

            @com.fasterxml.jackson.annotation.JsonProperty("documented_low")
            long documentedLow,

            @com.fasterxml.jackson.annotation.JsonProperty("documented_high")
            long documentedHigh,

            @com.fasterxml.jackson.annotation.JsonProperty("total_without_doubt")
            EstimateJson.@Nullable Limits without) {
        static LinkageJson of(Replicates r, Result pooled) {
            return new LinkageJson(
                    r.replicates(),
                    r.refused(),
                    r.documentedLow(),
                    r.documentedHigh(),
                    pooled.verdict() instanceof Verdict.Given given ? EstimateJson.Limits.of(given.total()) : null);
        }

        String sentence() {
            return "The doubt of the linkage is carried over " + replicates + " versions of it (" + refused
                    + " refused alone): documented " + TextTable.number(documentedLow) + " to "
                    + TextTable.number(documentedHigh)
                    + (without == null
                            ? ""
                            : String.format(
                                    java.util.Locale.ROOT,
                                    "; without that doubt %,.0f [%,.0f, %,.0f]",
                                    without.point(),
                                    without.low(),
                                    without.high()));
        }
    }
}
