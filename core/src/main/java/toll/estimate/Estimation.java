package toll.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * From a table of capture histories to an estimate or a refusal: rules that look at the table, then the engines, then rules
 * that look at what the engines say. The same table, settings and seed give the same answer at any number of threads.
 */
public final class Estimation {
    /** Lists shorter than this are left out of the estimate; their people stay documented. */
    static final long SHORT_LIST = 10;

    private final Settings settings;
    private final Workers workers;
    private final Consumer<String> said;

    public Estimation(Settings settings, Workers workers) {
        this(settings, workers, stage -> {});
    }

    /** @param said is told in words what is at work and what has been found so far, for whoever waits */
    public Estimation(Settings settings, Workers workers, Consumer<String> said) {
        this.settings = settings;
        this.workers = workers;
        this.said = said;
    }

    /** The answer for one table. */
    public Result of(CaptureTable table) {
        Overlaps overlaps = Overlaps.of(table);
        List<Reason> warnings = new ArrayList<>();
        CaptureTable used = withoutShortLists(table, overlaps, warnings);
        Overlaps usedOverlaps = Overlaps.of(used);
        List<Reason> before = Rule.found(Refusals.BEFORE, new Refusals.Look(used, usedOverlaps, settings.declared()));
        if (before.stream().anyMatch(r -> !r.rule().equals("R4"))) {
            return new Result(
                    table,
                    used,
                    new Verdict.Refused(before),
                    warnings,
                    exercise(used, usedOverlaps),
                    List.of(),
                    overlaps,
                    List.of(),
                    Sensitivity.NONE,
                    settings.seed());
        }
        return estimated(table, overlaps, used, usedOverlaps, warnings, before);
    }

    /** @param before why there is no headline whatever the engines say: too few people, whose methods may still be compared */
    private Result estimated(
            CaptureTable table,
            Overlaps overlaps,
            CaptureTable used,
            Overlaps usedOverlaps,
            List<Reason> warnings,
            List<Reason> before) {
        int lists = used.lists().size();
        double n = used.documented();
        said.accept("log-linear models and their resamples");
        Optional<LogLinear> logLinear = LogLinear.of(used, settings, workers);
        said.accept(logLinear
                .map(l -> Refusals.words(
                        "log-linear %.0f; decomposable graphs", n + l.best().unseen()))
                .orElse("decomposable graphs"));
        Optional<DecomposableAveraging.Answer> graphs = lists > DecomposableAveraging.MOST_LISTS
                ? Optional.empty()
                : Optional.of(DecomposableAveraging.standard(lists).of(used, workers));
        said.accept(graphs.map(g -> Refusals.words(
                        "decomposable graphs %.0f; latent classes, the longest part",
                        n + g.unseen().quantile(.5)))
                .orElse("latent classes, the longest part"));
        Optional<LatentClass> classes = Optional.of(
                LatentClass.of(used, settings.chains(), Variates.seedOf(settings.seed(), "lcmcr"), workers));
        List<Engine> engines = new ArrayList<>();
        logLinear.ifPresent(l -> engines.add(l.engine(n)));
        graphs.ifPresent(g -> engines.add(engine(g)));
        classes.ifPresent(c -> engines.add(engine(c)));
        Optional<Families> families = logLinear.flatMap(
                l -> Families.of(Counts.of(used), l.set().getFirst().bic()));
        families.ifPresent(f -> engines.add(f.engine()));
        Evidence evidence = new Evidence(
                used, usedOverlaps, engines, logLinear, graphs, classes, families, dependenceCanBeFitted(used));
        List<Reason> after = new ArrayList<>(before);
        after.addAll(Rule.found(Refusals.AFTER, evidence));
        said.accept("what the answer depends on");
        Sensitivity sensitivity = settings.sensitivity() && !evidence.counting().isEmpty()
                ? Sensitivity.of(
                        used, evidence.headline(.025).point() - n, Variates.seedOf(settings.seed(), "links"), workers)
                : Sensitivity.NONE;
        warnings.addAll(Rule.found(Warnings.ALL, new Warnings.View(evidence, sensitivity)));
        unreachable().ifPresent(warnings::add);
        Verdict verdict = after.isEmpty() ? given(evidence, table) : new Verdict.Refused(after);
        Warnings.allowed(verdict).ifPresent(warnings::add);
        List<Result.ModelWeight> models = logLinear.stream()
                .flatMap(l -> l.set().stream())
                .map(w -> new Result.ModelWeight(
                        w.fit().model().generators(), n + w.fit().unseen(), w.bic(), w.weight()))
                .toList();
        return new Result(
                table,
                used,
                verdict,
                warnings,
                new Methods(table, used, settings, workers).all(logLinear, graphs, classes),
                engines,
                overlaps,
                models,
                sensitivity,
                settings.seed());
    }

    private Verdict given(Evidence evidence, CaptureTable table) {
        Allowance allowance = settings.unstated();
        Verdict plain = new Verdict.Given(
                atLeast(evidence.headline(.025), table.documented()),
                atLeast(evidence.headline(.1), table.documented()));
        Allowance.Widening widening =
                allowance.on(Counts.of(evidence.table()), evidence.logLinear().map(LogLinear::best));
        return settings.declared().beyond(allowance.on(plain, widening, table.documented()));
    }

    private Optional<Reason> unreachable() {
        double share = settings.declared().unreachable();
        return share == 0
                ? Optional.empty()
                : Optional.of(new Reason(
                        "W17",
                        "unreachable-declared",
                        Refusals.words(
                                "as declared, up to %.0f in 100 of all people are taken to be beyond the reach of every"
                                        + " list: the upper limit holds all of them, the lower none.",
                                100 * share)));
    }

    /** Who is only on a list too short to use is documented all the same. */
    private static Range atLeast(Range range, double documented) {
        return new Range(
                Math.max(range.point(), documented),
                Math.max(range.low(), documented),
                Math.max(range.high(), documented));
    }

    private static CaptureTable withoutShortLists(CaptureTable table, Overlaps overlaps, List<Reason> warnings) {
        List<Integer> kept = IntStream.range(0, table.lists().size())
                .filter(j -> overlaps.sizes().get(j) == 0 || overlaps.sizes().get(j) >= SHORT_LIST)
                .boxed()
                .toList();
        if (kept.size() == table.lists().size() || kept.size() < Refusals.FEWEST_LISTS) {
            return table;
        }
        List<String> dropped = IntStream.range(0, table.lists().size())
                .filter(j -> !kept.contains(j))
                .mapToObj(table.lists()::get)
                .toList();
        warnings.add(new Reason(
                "W12",
                "short-list-left-out",
                "fewer than " + SHORT_LIST + " people are on " + String.join(", ", dropped)
                        + ": left out of the estimate; the people stay documented."));
        return table.keeping(kept);
    }

    /** With two lists, Chapman as an exercise that nobody should quote alone; otherwise nothing. */
    private static List<Method> exercise(CaptureTable table, Overlaps overlaps) {
        boolean two =
                table.lists().size() == 2 && overlaps.repeated() > 0 && table.documented() <= Refusals.MOST_PEOPLE;
        return two ? List.of(Methods.chapman(table)) : List.of();
    }

    private static Engine engine(DecomposableAveraging.Answer answer) {
        GridPosterior unseen = answer.unseen();
        return new Engine(
                "dga",
                unseen.quantile(.5),
                unseen::quantile,
                true,
                Mode.of(unseen.grid().at(), unseen.mass()));
    }

    private static Engine engine(LatentClass classes) {
        double[] sorted = classes.sorted();
        double[] ones = new double[sorted.length];
        Arrays.fill(ones, 1);
        return new Engine(
                "lcmcr",
                Bootstrap.quantile(sorted, .5),
                p -> Bootstrap.quantile(sorted, p),
                classes.rhat() <= Warnings.RHAT,
                Mode.of(sorted, ones));
    }

    /** Whether some pair of lists that share people can be given an effect of its own. */
    private static boolean dependenceCanBeFitted(CaptureTable table) {
        Counts counts = Counts.of(table);
        HierarchicalModel independence =
                HierarchicalModel.independence(table.lists().size());
        for (Overlaps.Pair pair : Overlaps.of(table).pairs()) {
            int both = 1 << pair.a() | 1 << pair.b();
            if (pair.both() > 0
                    && new ModelFitter(independence.with(both)).fit(counts).stands()) {
                return true;
            }
        }
        return false;
    }
}
