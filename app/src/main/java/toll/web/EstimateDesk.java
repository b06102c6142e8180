package toll.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import toll.estimate.Allowance;
import toll.estimate.CaptureTable;
import toll.estimate.Estimation;
import toll.estimate.LatentClass;
import toll.estimate.Replicates;
import toll.estimate.Result;
import toll.estimate.Settings;
import toll.estimate.Verdict;
import toll.estimate.Workers;
import toll.ledger.View;
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
     */
    record Question(long at, List<String> lists, Filter filter) {
        Question {
            lists = List.copyOf(lists);
        }
    }

    /**
     * The answer.
     *
     * @param drawn versions of the linkage whose doubt the interval carries; 0 where there was nothing to carry
     */
    record Answer(Result result, List<String> notes, int drawn) {
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
            answer.set(Optional.of(compute(question, view)));
            return "";
        });
        asked.put(question, new Asked(job, answer));
    }

    private static Answer compute(Question question, View view) {
        Clusters clusters = Clusters.of(view, ClusterOptions.PERSONS, 1);
        Captures captures =
                Captures.of(view, clusters, new Captures.Options(question.lists(), List.of(), question.filter()));
        CaptureTable table = table(captures, captures.found().pooled());
        Settings quick = Settings.quick(Settings.STANDARD.seed()).withAllowance(Allowance.USUAL.linkageStated());
        List<String> notes = new ArrayList<>(captures.notes());
        notes.addAll(clusters.notices());
        try (Workers workers = new Workers(1)) {
            Result pooled = new Estimation(quick, workers).of(table);
            if (pooled.verdict() instanceof Verdict.Refused) {
                return new Answer(pooled, notes, 0);
            }
            List<CaptureTable> versions = captures.draws(VERSIONS, quick.seed()).stream()
                    .map(h -> table(captures, h.pooled()))
                    .toList();
            if (versions.stream().allMatch(table::equals)) {
                return new Answer(pooled, notes, 0);
            }
            Settings each = new Settings(quick.seed(), RESAMPLES, LatentClass.Length.SHORT, false, quick.declared());
            Replicates carried = Replicates.of(versions, each, workers);
            return new Answer(pooled.withVerdict(carried.verdict()), notes, versions.size());
        }
    }

    private static CaptureTable table(Captures captures, SortedMap<Integer, Long> counts) {
        return CaptureTable.of(captures.lists(), counts);
    }
}
