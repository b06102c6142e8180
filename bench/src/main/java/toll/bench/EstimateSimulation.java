package toll.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import toll.estimate.CaptureTable;
import toll.estimate.Declared;
import toll.estimate.Engine;
import toll.estimate.Estimation;
import toll.estimate.LatentClass;
import toll.estimate.LinkageDoubt;
import toll.estimate.Range;
import toll.estimate.Replicates;
import toll.estimate.Result;
import toll.estimate.Settings;
import toll.estimate.Verdict;
import toll.estimate.Workers;

/**
 * Runs {@code toll.estimate} on invented populations of known size and prints, world by world, how often the truth is inside
 * the 95 % interval where an estimate is given, and how often it is refused. Arguments: runs a world (200), first seed (1),
 * worlds by name (all); "versions" stands for the row of joined linkages, "stated" for those in which a recorder states what
 * no table shows of the linkage, "reach" for those in which a share beyond reach is declared.
 */
public final class EstimateSimulation {
    /** Short chains and few resamples: intervals are a little rougher than the verb's own. */
    private static final Settings SETTINGS =
            new Settings(1, 200, new LatentClass.Length(4, 1_000, 300, 5, 1), false, Declared.NOTHING_AGAINST);

    private static final int VERSIONS = 10;

    private EstimateSimulation() {}

    /** What one world came to. */
    private static final class Sum {
        int given;
        int covered;
        int low;
        int coveredWithout;
        double widthWithout;
        int literal;
        int literalCovered;
        double width;
        double bias;
        final Map<String, AtomicInteger> rules = new TreeMap<>();
        final Map<String, int[]> engines = new TreeMap<>();
    }

    public static void main(String[] args) {
        int runs = args.length > 0 ? Integer.parseInt(args[0]) : 200;
        long first = args.length > 1 ? Long.parseLong(args[1]) : 1;
        System.out.println(
                "| world | wanted | given | covered | lower limit holds | mean ratio point/N | mean ratio high/low |"
                        + " without allowance: covered, high/low | refused by | R8 read on the model set: given, covered |"
                        + " each engine covers |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        for (CaptureWorld world : CaptureWorld.values()) {
            boolean asked = args.length <= 2;
            for (int i = 2; i < args.length; i++) {
                asked |= args[i].equalsIgnoreCase(world.name());
            }
            if (asked) {
                System.out.println(row(world, runs, first, SETTINGS, ""));
            }
        }
        if (args.length <= 2 || List.of(args).contains("versions")) {
            System.out.println(joined(
                    "one link in twenty doubtful both ways, ten versions joined",
                    CaptureWorld.INDEPENDENT,
                    Math.max(10, runs / 4),
                    first,
                    seed -> CaptureWorld.INDEPENDENT.versions(seed, VERSIONS)));
        }
        for (Stated stated : Stated.values()) {
            if (args.length <= 2
                    || List.of(args).contains("stated")
                    || List.of(args).contains(stated.name().toLowerCase(Locale.ROOT))) {
                System.out.println(joined(
                        stated.label,
                        stated.world,
                        runs,
                        first,
                        seed -> stated.doubt.versions(stated.world.draw(seed), VERSIONS, seed)));
            }
        }
        if (args.length <= 2 || List.of(args).contains("reach")) {
            Settings declared = new Settings(
                    1, 200, SETTINGS.chains(), false, new Declared(true, true, true, CaptureWorld.BEYOND_REACH));
            System.out.println(row(CaptureWorld.UNCATCHABLE, runs, first, declared, " (that share declared)"));
            System.out.println(
                    row(CaptureWorld.INDEPENDENT, runs, first, declared, " (a tenth beyond reach declared)"));
        }
    }

    /** What a recorder says of the linkage behind a table that has those errors. */
    private enum Stated {
        MISSED(
                CaptureWorld.LINKS_MISSED,
                LinkageDoubt.Band.about(.05),
                LinkageDoubt.Band.exactly(0),
                "stated: about .05 missed"),
        FALSE(
                CaptureWorld.LINKS_FALSE,
                LinkageDoubt.Band.exactly(0),
                LinkageDoubt.Band.about(.05),
                "stated: about .05 false"),
        BOTH(
                CaptureWorld.LINKS_BOTH,
                new LinkageDoubt.Band(0, .05),
                new LinkageDoubt.Band(0, .05),
                "stated: up to .05 of either"),
        EITHER_MISSED(
                CaptureWorld.LINKS_MISSED,
                new LinkageDoubt.Band(0, .08),
                new LinkageDoubt.Band(0, .08),
                "stated: up to .08 of either"),
        EITHER_FALSE(
                CaptureWorld.LINKS_FALSE,
                new LinkageDoubt.Band(0, .08),
                new LinkageDoubt.Band(0, .08),
                "stated: up to .08 of either"),
        NONE(
                CaptureWorld.INDEPENDENT,
                new LinkageDoubt.Band(0, .08),
                new LinkageDoubt.Band(0, .08),
                "stated: up to .08 of either, there is none");

        private final CaptureWorld world;
        private final LinkageDoubt doubt;
        private final String label;

        Stated(CaptureWorld world, LinkageDoubt.Band missed, LinkageDoubt.Band joined, String label) {
            this.world = world;
            this.doubt = new LinkageDoubt(missed, joined);
            this.label = world.label + " (" + label + ")";
        }
    }

    /** Ten versions of the linkage, joined. */
    private static String joined(
            String label, CaptureWorld world, int runs, long first, LongFunction<List<CaptureTable>> versions) {
        int given = 0;
        int covered = 0;
        int low = 0;
        double width = 0;
        double bias = 0;
        int coveredWithout = 0;
        double widthWithout = 0;
        try (Workers workers = new Workers(Runtime.getRuntime().availableProcessors())) {
            for (int i = 0; i < runs; i++) {
                Replicates joined = Replicates.of(versions.apply(first + i), SETTINGS.withSeed(first + i), workers);
                if (joined.verdict() instanceof Verdict.Given g) {
                    given++;
                    covered += holds(g.total(), world.people) ? 1 : 0;
                    low += g.total().low() <= world.people ? 1 : 0;
                    width += g.total().high() / g.total().low();
                    bias += g.total().point() / world.people;
                    Range without = without(g);
                    coveredWithout += holds(without, world.people) ? 1 : 0;
                    widthWithout += without.high() / without.low();
                }
            }
        }
        return String.format(
                Locale.ROOT,
                "| %s (%d runs) | estimate | %.3f | %s | %s | %.3f | %.2f | %s, %.2f | | | |",
                label,
                runs,
                (double) given / runs,
                share(covered, given),
                share(low, given),
                bias / Math.max(1, given),
                width / Math.max(1, given),
                share(coveredWithout, given),
                widthWithout / Math.max(1, given));
    }

    /** The interval without what is allowed for though nobody stated it. */
    private static Range without(Verdict.Given given) {
        return given.allowed().map(Verdict.Allowed::without).orElse(given.total());
    }

    private static String row(CaptureWorld world, int runs, long first, Settings settings, String more) {
        Sum sum = new Sum();
        try (Workers workers = new Workers(Runtime.getRuntime().availableProcessors())) {
            for (int i = 0; i < runs; i++) {
                CaptureTable table = world.draw(first + i);
                add(sum, world, new Estimation(settings.withSeed(first + i), workers).of(table));
            }
        }
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.3f | %s | %s | %s | %s | %s | %s | %s | %s |",
                world.label + more,
                world.estimable ? "estimate" : "refusal",
                (double) sum.given / runs,
                share(sum.covered, sum.given),
                share(sum.low, sum.given),
                sum.given == 0 ? "" : String.format(Locale.ROOT, "%.3f", sum.bias / sum.given),
                sum.given == 0 ? "" : String.format(Locale.ROOT, "%.2f", sum.width / sum.given),
                sum.given == 0
                        ? ""
                        : share(sum.coveredWithout, sum.given)
                                + String.format(Locale.ROOT, ", %.2f", sum.widthWithout / sum.given),
                sum.rules.entrySet().stream()
                        .map(e -> e.getKey() + " " + e.getValue())
                        .collect(Collectors.joining(", ")),
                share(sum.literal, runs) + ", " + share(sum.literalCovered, sum.literal),
                sum.engines.entrySet().stream()
                        .map(e -> e.getKey() + " " + share(e.getValue()[0], e.getValue()[1]))
                        .collect(Collectors.joining(", ")));
    }

    private static void add(Sum sum, CaptureWorld world, Result result) {
        for (Engine engine : result.engines()) {
            if (engine.counts()) {
                Range t = engine.total(result.used().documented(), .025);
                int[] of = sum.engines.computeIfAbsent(engine.name(), k -> new int[2]);
                of[0] += holds(t, world.people) ? 1 : 0;
                of[1]++;
            }
        }
        switch (result.verdict()) {
            case Verdict.Given given -> {
                boolean holds = holds(given.total(), world.people);
                sum.given++;
                sum.covered += holds ? 1 : 0;
                sum.low += given.total().low() <= world.people ? 1 : 0;
                sum.bias += given.total().point() / world.people;
                sum.width += given.total().high() / given.total().low();
                Range without = without(given);
                sum.coveredWithout += holds(without, world.people) ? 1 : 0;
                sum.widthWithout += without.high() / without.low();
                if (!apart(result)) {
                    sum.literal++;
                    sum.literalCovered += holds ? 1 : 0;
                }
            }
            case Verdict.Refused refused ->
                refused.reasons()
                        .forEach(r -> sum.rules
                                .computeIfAbsent(r.rule(), k -> new AtomicInteger())
                                .incrementAndGet());
        }
    }

    /** What rule R8 says when it is read on the set of models: two of weight .15 or more, n0 apart by half. */
    private static boolean apart(Result result) {
        double n = result.used().documented();
        double low = result.models().stream()
                .filter(m -> m.weight() >= .15)
                .mapToDouble(m -> m.total() - n)
                .min()
                .orElse(1);
        double high = result.models().stream()
                .filter(m -> m.weight() >= .15)
                .mapToDouble(m -> m.total() - n)
                .max()
                .orElse(1);
        return high > 1.5 * low;
    }

    private static boolean holds(Range range, double truth) {
        return range.low() <= truth && truth <= range.high();
    }

    private static String share(int part, int whole) {
        return whole == 0 ? "" : String.format(Locale.ROOT, "%.3f", (double) part / whole);
    }
}
