package toll.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import toll.estimate.CaptureTable;
import toll.estimate.LatentClass;
import toll.estimate.Replicates;
import toll.estimate.Result;
import toll.estimate.Settings;
import toll.estimate.Verdict;
import toll.estimate.Workers;

/**
 * An answer with the doubt of the linkage in it.
 *
 * @param result its verdict carries the doubt
 * @param linkage how much that was; empty where there is none to carry
 */
record LinkageCarried(Result result, Optional<LinkageJson> linkage) {
    /** Versions are many: each is estimated more shortly than the table itself. */
    private static final int RESAMPLES = 200;

    /**
     * Estimated again from each version of the linkage, and joined. A table that is refused already stays refused, and one
     * without doubtful links has nothing to add.
     *
     * @param versions of the table; empty for none
     */
    static LinkageCarried of(Result pooled, List<CaptureTable> versions, Settings settings, Workers workers) {
        boolean settled = versions.stream().allMatch(t -> t.equals(pooled.table()));
        if (pooled.verdict() instanceof Verdict.Refused || settled) {
            return new LinkageCarried(pooled, Optional.empty());
        }
        Replicates replicates = Replicates.of(versions, each(settings), workers);
        return new LinkageCarried(
                pooled.withVerdict(replicates.verdict()), Optional.of(LinkageJson.of(replicates, pooled.verdict())));
    }

    /** How a version is estimated. */
    static Settings each(Settings settings) {
        return new Settings(
                        settings.seed(),
                        Math.min(settings.resamples(), RESAMPLES),
                        LatentClass.Length.SHORT,
                        false,
                        settings.declared())
                .withAllowance(settings.allowance());
    }

    /** What the doubt of the linkage did. */
    record LinkageJson(
            int replicates,
            int refused,
            @JsonProperty("documented_low") long documentedLow,
            @JsonProperty("documented_high") long documentedHigh,

            @JsonProperty("total_without_doubt") EstimateJson.@Nullable Limits without) {
        static LinkageJson of(Replicates r, Verdict without) {
            return new LinkageJson(
                    r.replicates(),
                    r.refused(),
                    r.documentedLow(),
                    r.documentedHigh(),
                    without instanceof Verdict.Given given
                            ? EstimateJson.Limits.of(given.allowed()
                                    .map(Verdict.Allowed::without)
                                    .orElse(given.total()))
                            : null);
        }

        String sentence() {
            return "The doubt of the linkage is carried over " + replicates + " versions of it (" + refused
                    + " refused alone): documented " + TextTable.number(documentedLow) + " to "
                    + TextTable.number(documentedHigh)
                    + (without == null
                            ? ""
                            : String.format(
                                    Locale.ROOT,
                                    "; without that doubt %,.0f [%,.0f, %,.0f]",
                                    without.point(),
                                    without.low(),
                                    without.high()));
        }
    }
}
