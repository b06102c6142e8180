package toll.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import toll.count.Count;
import toll.date.When;
import toll.estimate.CaptureTable;
import toll.estimate.Estimation;
import toll.estimate.Range;
import toll.estimate.Replicates;
import toll.estimate.Result;
import toll.estimate.Settings;
import toll.estimate.Verdict;
import toll.estimate.Workers;
import toll.ledger.Entry;
import toll.ledger.Origin;
import toll.ledger.Person;
import toll.ledger.Record;
import toll.place.Where;
import toll.reconcile.Captures;
import toll.reconcile.ClusterOptions;
import toll.reconcile.Clusters;
import toll.reconcile.Filter;

/**
 * The whole way from raw records of six made lists to an estimate with the doubt of the linkage carried, over worlds whose
 * size is known: {@code LedgerToEstimate RECORDS RUNS SEED}. Each run prints how many people there are, how many are
 * recorded, how many the linkage found, and the interval; the last line counts. The list that copies another is declared.
 */
public final class LedgerToEstimate {
    private static final int VERSIONS = 10;
    private static final int THREADS = 2;

    private LedgerToEstimate() {}

    public static void main(String[] args) {
        int records = Integer.parseInt(args[0]);
        int runs = Integer.parseInt(args[1]);
        long seed = Long.parseLong(args[2]);
        int given = 0;
        int inside = 0;
        int insideAlone = 0;
        int insideReached = 0;
        for (int run = 0; run < runs; run++) {
            World world = World.of(records, seed + run);
            Clusters clusters = Clusters.of(world, ClusterOptions.PERSONS, THREADS);
            Captures captures = Captures.of(world, clusters, new Captures.Options(List.of(), List.of(), Filter.NONE));
            CaptureTable table = table(captures, captures.found());
            Settings settings = Settings.quick(seed + run);
            try (Workers workers = new Workers(THREADS)) {
                Result alone = new Estimation(settings, workers).of(table);
                Replicates carried = Replicates.of(
                        captures.draws(VERSIONS, settings.seed()).stream()
                                .map(h -> table(captures, h))
                                .toList(),
                        settings,
                        workers);
                boolean holds = holds(within(carried.verdict()), world.total);
                given += carried.verdict() instanceof Verdict.Given ? 1 : 0;
                inside += holds ? 1 : 0;
                insideReached += holds(carried.verdict(), world.total) ? 1 : 0;
                insideAlone += holds(within(alone.verdict()), world.total) ? 1 : 0;
                System.out.printf(
                        Locale.ROOT,
                        "%d people, %d recorded, %d found; carried %s; linkage taken as true %s; %s%n",
                        world.total,
                        world.recorded,
                        table.documented(),
                        words(within(carried.verdict())),
                        words(within(alone.verdict())),
                        holds ? "inside" : "outside");
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d runs of %d records: %d estimates, truth inside %d, %d with a share beyond reach allowed for; with the"
                        + " linkage taken as true inside %d%n",
                runs,
                records,
                given,
                inside,
                insideReached,
                insideAlone);
    }

    /** The verdict without what is allowed for though nobody stated it: in these worlds nobody is beyond reach. */
    private static Verdict within(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Given given ->
                new Verdict.Given(given.allowed().map(Verdict.Allowed::without).orElse(given.total()), given.eighty());
            case Verdict.Refused refused -> refused;
        };
    }

    private static boolean holds(Verdict verdict, long truth) {
        return verdict instanceof Verdict.Given g
                && g.total().low() <= truth
                && truth <= g.total().high();
    }

    private static String words(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Given g -> words(g.total());
            case Verdict.Refused r -> "refused " + r.reasons().get(0).rule();
        };
    }

    private static String words(Range range) {
        return String.format(Locale.ROOT, "%.0f [%.0f, %.0f]", range.point(), range.low(), range.high());
    }

    /** The histories as a table, the copied list and its copy as one. */
    private static CaptureTable table(Captures captures, Captures.Histories histories) {
        CaptureTable table = CaptureTable.of(captures.lists(), histories.pooled());
        return table.merging(
                captures.lists().indexOf("english"), captures.lists().indexOf("copyist"));
    }

    /**
     * A made world as a view that holds nothing but its persons.
     *
     * @param total people killed in it, recorded or not
     * @param recorded people on a list at least
     */
    private record World(List<Entry<Person>> people, long total, long recorded) implements MadeView {
        static World of(int records, long seed) {
            List<Entry<Person>> people = new ArrayList<>();
            Set<Integer> recorded = new TreeSet<>();
            int last = 0;
            for (String line : CasualtyLists.of(records, seed).subList(1, records)) {
                String[] cell = line.split(",", -1);
                int truth = Integer.parseInt(cell[7]);
                recorded.add(truth);
                last = Math.max(last, truth);
                people.add(new Entry<>(people.size() + 1L, Instant.EPOCH, 0, person(cell)));
            }
            return new World(List.copyOf(people), last + 1L, recorded.size());
        }

        private static Person person(String[] cell) {
            return new Person(
                    Origin.of(cell[1], cell[0]),
                    List.of(),
                    cell[2],
                    "",
                    "killed",
                    "civilian",
                    cell[4].equals("f") ? "woman" : cell[4].equals("m") ? "man" : "",
                    "",
                    cell[3].isEmpty() ? Count.UNKNOWN : Count.exactly(Long.parseLong(cell[3])),
                    When.UNKNOWN,
                    cell[5].isEmpty() ? When.UNKNOWN : When.day(LocalDate.parse(cell[5])),
                    Where.named(cell[6]),
                    "",
                    "",
                    "",
                    List.of());
        }

        @Override
        public long size() {
            return people.size();
        }

        @Override
        public <R extends Record> void each(Class<R> kind, Consumer<Entry<R>> use) {
            if (kind == Person.class) {
                people.forEach(e -> use.accept(new Entry<>(e.sequence(), e.recorded(), 0, kind.cast(e.record()))));
            }
        }
    }
}
