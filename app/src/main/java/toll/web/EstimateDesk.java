package toll.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import toll.estimate.Allowance;
import toll.estimate.CaptureTable;
import toll.estimate.Estimation;
import toll.estimate.LatentClass;
import toll.estimate.Replicates;
import toll.estimate.Result;
import toll.estimate.Settings;
import toll.estimate.Strata;
import toll.estimate.Verdict;
import toll.estimate.Workers;
import toll.ledger.View;
import toll.project.NeverCompared;
import toll.reconcile.Captures;
import toll.reconcile.ClusterOptions;
import toll.reconcile.Clusters;
import toll.reconcile.Filter;

/** Estimates over the project's own lists: made in the background when somebody asks, kept while the ledger stands. */
final class EstimateDesk {
    /** Versions of the linkage that carry its doubt, as the verb draws them. */
    private static final int VERSIONS = 10;

    private static final int RESAMPLES = 200;
    private static final int KEPT = 30;

    /**
     * What is asked.
     *
     * @param at entry of the ledger
     * @param lists sources that are lists; empty for all
     * @param by strata; empty for none
     */
    record Question(long at, List<String> lists, List<Captures.By> by, Filter filter) {
        Question {
            lists = List.copyOf(lists);
            by = List.copyOf(by);
        }
    }

    /**
     * The answer.
     *
     * @param result of all people together
     * @param strata the same people told apart, and the sum; empty where nobody asked for strata
     * @param drawn versions of the linkage whose doubt the interval carries; 0 where there was nothing to carry
     */
    record Answer(Result result, Optional<Strata> strata, List<String> notes, int drawn) {
        Answer {
            notes = List.copyOf(notes);
        }
    }

    private record Asked(Jobs.Job job, java.util.concurrent.atomic.AtomicReference<Optional<Answer>> answer) {}

    private final Jobs jobs;
    private final Map<Question, Asked> asked = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Asked> eldest) {
            return size() > KEPT;
        }
    };

    EstimateDesk(Jobs jobs) {
        this.jobs = jobs;
    }

    synchronized Optional<Answer> answer(Question question) {
        Asked there = asked.get(question);
        return there == null ? Optional.empty() : there.answer().get();
    }

    synchronized Optional<Jobs.Job> job(Question question) {
        return Optional.ofNullable(asked.get(question)).map(Asked::job);
    }

    /** Begins to link and to estimate, unless that is being done or is done. */
    synchronized void begin(Question question, View view, Instant now) {
        Asked there = asked.get(question);
        if (there != null && (!there.job().isOver() || there.answer().get().isPresent())) {
            return;
        }
        var answer = new java.util.concurrent.atomic.AtomicReference<Optional<Answer>>(Optional.empty());
        Jobs.Job job = jobs.start("job.estimate", "", now, running -> {
            running.interruptible();
            answer.set(Optional.of(compute(question, view, running)));
            return Jobs.Outcome.NOTHING;
        });
        asked.put(question, new Asked(job, answer));
    }

    private static Answer compute(Question question, View view, Jobs.Job job) {
        int parts = question.by().isEmpty() ? 3 : 4;
        job.stage("stage.link", 1, parts);
        Clusters clusters = Clusters.of(view, ClusterOptions.PERSONS, 1, job::share);
        Captures captures =
                Captures.of(view, clusters, new Captures.Options(question.lists(), question.by(), question.filter()));
        Captures.Histories found = captures.found();
        CaptureTable table = table(captures, found.pooled());
        Settings quick = Settings.quick(Settings.STANDARD.seed()).withAllowance(Allowance.USUAL.linkageStated());
        NeverCompared uncompared = NeverCompared.in(clusters);
        List<String> notes = new ArrayList<>(captures.notes());
        notes.addAll(clusters.notices());
        uncompared.note().ifPresent(notes::add);
        try (Workers workers = new Workers(1)) {
            job.stage("stage.estimate", 2, parts);
            Result pooled = new Estimation(quick, workers).of(table);
            int drawn = 0;
            if (pooled.verdict() instanceof Verdict.Given) {
                job.stage("stage.doubt", 3, parts);
                List<CaptureTable> versions = new ArrayList<>();
                for (Captures.Histories h : captures.draws(VERSIONS, quick.seed())) {
                    versions.add(uncompared.once(table(captures, h.pooled()), quick.seed() + versions.size()));
                }
                if (!versions.stream().allMatch(table::equals)) {
                    Settings each =
                            new Settings(quick.seed(), RESAMPLES, LatentClass.Length.SHORT, false, quick.declared());
                    pooled = pooled.withVerdict(
                            Replicates.of(versions, each, workers).verdict());
                    drawn = versions.size();
                }
            }
            return new Answer(pooled, strata(captures, found, pooled, quick, workers, job), notes, drawn);
        }
    }

    private static Optional<Strata> strata(
            Captures captures,
            Captures.Histories found,
            Result pooled,
            Settings settings,
            Workers workers,
            Jobs.Job job) {
        if (found.strata().isEmpty()) {
            return Optional.empty();
        }
        job.stage("stage.strata", 4, 4);
        TreeMap<String, CaptureTable> tables = new TreeMap<>();
        found.strata().forEach((key, counts) -> tables.put(key, table(captures, counts)));
        return Optional.of(Strata.of(tables, pooled, settings, workers));
    }

    private static CaptureTable table(Captures captures, SortedMap<Integer, Long> counts) {
        return CaptureTable.of(captures.lists(), counts);
    }
}
