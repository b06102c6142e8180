package toll.estimate;

import java.util.ArrayList;
import java.util.List;

/**
 * The whole answer for one table.
 *
 * @param table as it was given
 * @param used what was estimated from: the table without lists too short to use
 * @param verdict an estimate, or a refusal with its reasons
 * @param warnings what to read with it
 * @param methods what each method gives; empty when the table was refused before any ran
 * @param engines the distributions behind the headline
 * @param overlaps of the table as given
 * @param models log-linear models that fit about equally well, best first
 * @param sensitivity what the answer depends on
 * @param seed of everything that was drawn
 */
public record Result(
        CaptureTable table,
        CaptureTable used,
        Verdict verdict,
        List<Reason> warnings,
        List<Method> methods,
        List<Engine> engines,
        Overlaps overlaps,
        List<ModelWeight> models,
        Sensitivity sensitivity,
        long seed) {
    public Result {
        warnings = List.copyOf(warnings);
        methods = List.copyOf(methods);
        engines = List.copyOf(engines);
        models = List.copyOf(models);
    }

    /** A log-linear model of the set within ten BIC units, with its weight. */
    public record ModelWeight(String model, double total, double bic, double weight) {}

    /** The same with another verdict: one that carries more doubt. */
    public Result withVerdict(Verdict other) {
        List<Reason> now = new ArrayList<>(warnings);
        now.removeIf(w -> w.rule().equals(Warnings.ALLOWED));
        Warnings.allowed(other).ifPresent(now::add);
        return new Result(table, used, other, now, methods, engines, overlaps, models, sensitivity, seed);
    }

    public long documented() {
        return table.documented();
    }
}
