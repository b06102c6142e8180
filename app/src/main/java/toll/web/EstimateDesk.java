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
import toll.estimate.CaptureReading;
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
        CaptureReading.Read found = tables(captures, captures.found());
        Settings quick = Settings.quick(Settings.STANDARD.seed()).withAllowance(Allowance.USUAL.linkageStated());
        Settings each = new Settings(quick.seed(), RESAMPLES, LatentClass.Length.SHORT, false, quick.declared())
                .withAllowance(quick.allowance());
        NeverCompared uncompared = NeverCompared.in(clusters);
        List<String> notes = new ArrayList<>(captures.notes());
        notes.addAll(clusters.notices());
        uncompared.note().ifPresent(notes::add);
        try (Workers workers = new Workers(1)) {
            job.stage("stage.estimate", 2, parts);
            Result pooled = new Estimation(quick, workers).of(found.pooled());
            List<CaptureReading.Read> versions = new ArrayList<>();
            if (pooled.verdict() instanceof Verdict.Given || !question.by().isEmpty()) {
                job.stage("stage.doubt", 3, parts);
                for (Captures.Histories drawn : captures.draws(VERSIONS, quick.seed())) {
                    long own = quick.seed() + versions.size();
                    versions.add(tables(captures, drawn).with(t -> uncompared.once(t, own)));
                }
            }
            boolean doubtful = pooled.verdict() instanceof Verdict.Given
                    && !versions.stream().allMatch(v -> v.pooled().equals(found.pooled()));
            Result whole = doubtful
                    ? pooled.withVerdict(Replicates.of(
                                    versions.stream()
                                            .map(CaptureReading.Read::pooled)
                                            .toList(),
                                    each,
                                    workers)
                            .verdict())
                    : pooled;
            if (found.strata().isEmpty()) {
                return new Answer(whole, Optional.empty(), notes, doubtful ? versions.size() : 0);
            }
            job.stage("stage.strata", 4, parts);
            boolean settled = versions.stream().allMatch(v -> v.strata().equals(found.strata()));
            List<SortedMap<String, CaptureTable>> told = settled
                    ? List.of()
                    : versions.stream().map(CaptureReading.Read::strata).toList();
            Strata strata = Strata.of(found.strata(), told, whole, quick, each, workers);
            return new Answer(whole, Optional.of(strata), notes, doubtful ? versions.size() : 0);
        }
    }

    /** Histories as tables, in strata where they are told apart. */
    private static CaptureReading.Read tables(Captures captures, Captures.Histories histories) {
        TreeMap<String, CaptureTable> strata = new TreeMap<>();
        histories.strata().forEach((key, counts) -> strata.put(key, table(captures, counts)));
        return new CaptureReading.Read(table(captures, histories.pooled()), strata, List.of());
    }

    private static CaptureTable table(Captures captures, SortedMap<Integer, Long> counts) {
        return CaptureTable.of(captures.lists(), counts);
    }
}
