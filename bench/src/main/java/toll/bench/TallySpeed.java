package toll.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import toll.count.Count;
import toll.date.When;
import toll.ledger.Entry;
import toll.ledger.Harm;
import toll.ledger.Incident;
import toll.ledger.Origin;
import toll.ledger.Record;
import toll.place.Where;
import toll.reconcile.Columns;
import toll.reconcile.Dimension;
import toll.reconcile.Filter;
import toll.reconcile.Policies;
import toll.reconcile.Policy;
import toll.reconcile.Tolls;

/**
 * How long a toll takes once the columns are open: by month, actor and place, over made incidents with a fixed seed.
 * Arguments: numbers of incidents, 10000 100000 1000000 when none is given. Opening is wall time; a toll is
 * the thread's own processor time (it uses one thread), the median of {@link #ROUNDS} rounds after as many to warm up.
 */
public final class TallySpeed {
    private static final int ROUNDS = 9;
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
    private static final long SEED = 20170817;

    private TallySpeed() {}

    public static void main(String[] args) {
        List<String> sizes = args.length == 0 ? List.of("10000", "100000", "1000000") : List.of(args);
        Policy policy = Policies.shipped("airwars");
        System.out.printf(
                "%12s %12s %12s %12s %12s %14s%n",
                "incidents", "open ms", "month ms", "actor ms", "place ms", "month ns/row");
        for (String size : sizes) {
            int n = Integer.parseInt(size);
            long began = System.nanoTime();
            Columns columns = Columns.of(new Made(n));
            double open = (System.nanoTime() - began) / 1e6;
            double month = median(columns, policy, Dimension.MONTH);
            double actor = median(columns, policy, Dimension.ACTOR);
            double place = median(columns, policy, Dimension.PLACE);
            System.out.printf(
                    "%12d %12.0f %12.1f %12.1f %12.1f %14.1f%n", n, open, month, actor, place, month * 1e6 / n);
        }
    }

    private static double median(Columns columns, Policy policy, Dimension by) {
        double[] times = new double[ROUNDS];
        for (int round = -ROUNDS; round < ROUNDS; round++) {
            long began = CPU.getCurrentThreadCpuTime();
            Tolls.tally(columns, policy, Filter.NONE, Optional.of(by));
            times[Math.max(round, 0)] = (CPU.getCurrentThreadCpuTime() - began) / 1e6;
        }
        Arrays.sort(times);
        return times[ROUNDS / 2];
    }

    /** Made incidents, the same for the same number; nothing is kept. */
    private record Made(int incidents) implements MadeView {
        private static final List<String> AREAS = List.of("Raqqa", "Aleppo", "Idlib", "Deir ez-Zor", "Hama", "Homs");
        private static final List<List<String>> ACTORS = List.of(
                List.of("us-led-coalition"), List.of("russia"), List.of("us-led-coalition", "russia"), List.of());
        private static final List<String> GRADES = List.of("fair", "confirmed", "weak", "contested", "");

        @Override
        public long size() {
            return incidents;
        }

        @Override
        public <R extends Record> void each(Class<R> kind, Consumer<Entry<R>> use) {
            if (kind != Incident.class) {
                return;
            }
            SplittableRandom random = new SplittableRandom(SEED);
            for (int i = 1; i <= incidents; i++) {
                use.accept(new Entry<>(i, Instant.EPOCH, 0, kind.cast(incident(i, random))));
            }
        }

        private static Incident incident(int i, SplittableRandom random) {
            LocalDate day = LocalDate.of(2014, 8, 8).plusDays(random.nextInt(3000));
            int low = random.nextInt(12);
            Count killed = random.nextInt(10) == 0 ? Count.UNKNOWN : Count.between(low, low + random.nextInt(6));
            return new Incident(
                    Origin.of("made", Integer.toString(i)),
                    List.of("M" + i),
                    random.nextInt(50) == 0 ? When.between(day, day.plusDays(3)) : When.day(day),
                    When.UNKNOWN,
                    Where.named("place " + random.nextInt(5000), "Syria", AREAS.get(random.nextInt(AREAS.size()))),
                    ACTORS.get(random.nextInt(ACTORS.size())),
                    List.of("airstrike"),
                    "likely",
                    GRADES.get(random.nextInt(GRADES.size())),
                    "yes",
                    List.of(
                            new Harm("killed", "civilian", killed),
                            new Harm("injured", "civilian", Count.exactly(low))),
                    OptionalInt.empty());
        }
    }
}
