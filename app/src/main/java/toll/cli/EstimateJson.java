package toll.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import toll.estimate.Allowance;
import toll.estimate.CaptureReading;
import toll.estimate.Engine;
import toll.estimate.Method;
import toll.estimate.Mode;
import toll.estimate.Overlaps;
import toll.estimate.Range;
import toll.estimate.Reason;
import toll.estimate.Result;
import toll.estimate.Sensitivity;
import toll.estimate.Strata;
import toll.estimate.Verdict;
import toll.estimate.Wording;

/** The shape of {@code estimate --json}: the contract's names first, then what else is known. Numbers are of people. */
record EstimateJson(
        @Nullable Long documented,
        String verdict,
        List<String> reasons,
        List<String> warnings,
        @Nullable Limits total,
        List<MethodJson> methods,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Limits eighty,
        String sentence,
        String assumption,
        List<ModeJson> modes,
        List<Result.ModelWeight> models,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Diagnostics diagnostics,
        List<HindcastJson> hindcast,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SensitivityJson sensitivity,
        List<StratumJson> strata,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable EstimateJson pooled,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long seed,
        List<String> notes,
        @JsonInclude(JsonInclude.Include.NON_NULL) LinkageCarried.@Nullable LinkageJson linkage,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable AllowanceJson allowance) {

    /** The same with what the doubt of the linkage did. */
    EstimateJson with(LinkageCarried.LinkageJson doubt) {
        return new EstimateJson(
                documented,
                verdict,
                reasons,
                warnings,
                total,
                methods,
                eighty,
                sentence,
                assumption,
                modes,
                models,
                diagnostics,
                hindcast,
                sensitivity,
                strata,
                pooled,
                seed,
                notes,
                doubt,
                allowance);
    }

    /** What the limits allow for though nobody stated it, in shares, and the total without that. */
    record AllowanceJson(
            @JsonProperty("missed_links") double missed,
            @JsonProperty("false_links") double joined,
            double unreachable,
            @JsonProperty("total_without") Limits without) {
        static @Nullable AllowanceJson of(Verdict verdict) {
            return verdict instanceof Verdict.Given given
                    ? given.allowed().map(AllowanceJson::of).orElse(null)
                    : null;
        }

        private static AllowanceJson of(Verdict.Allowed a) {
            Allowance usual = a.allowance();
            return new AllowanceJson(usual.missed(), usual.joined(), usual.unreachable(), Limits.of(a.without()));
        }
    }

    /** A point with its interval. */
    record Limits(double point, double low, double high) {
        static Limits of(Range range) {
            return new Limits(rounded(range.point()), rounded(range.low()), rounded(range.high()));
        }

        static @Nullable Limits of(Optional<Range> range) {
            return range.map(Limits::of).orElse(null);
        }
    }

    record MethodJson(
            String name,
            double point,
            double low,
            double high,
            String how,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Limits eighty,

            Map<String, Double> figures) {
        static MethodJson of(Method m) {
            Map<String, Double> figures = new LinkedHashMap<>();
            m.figures().forEach(f -> figures.put(f.name(), f.value()));
            return new MethodJson(
                    m.name(),
                    rounded(m.total().point()),
                    rounded(m.total().low()),
                    rounded(m.total().high()),
                    m.how(),
                    Limits.of(m.eighty()),
                    figures);
        }
    }

    /** A peak of one engine's distribution, in people recorded and unrecorded. */
    record ModeJson(String method, double total, double weight) {}

    record ListJson(String name, long size, long alone) {}

    record PairJson(String a, String b, long both, @Nullable Double chapman) {}

    record Diagnostics(
            List<ListJson> lists,
            List<PairJson> pairs,
            @JsonProperty("on_exactly") List<Long> onExactly,
            @JsonProperty("on_two_or_more") long repeated,
            List<List<String>> groups,
            double coverage) {
        static Diagnostics of(List<String> names, Overlaps o) {
            List<ListJson> lists = new ArrayList<>();
            for (int j = 0; j < names.size(); j++) {
                lists.add(new ListJson(names.get(j), o.sizes().get(j), o.alone().get(j)));
            }
            return new Diagnostics(
                    lists,
                    o.pairs().stream()
                            .map(p -> new PairJson(names.get(p.a()), names.get(p.b()), p.both(), chapman(p)))
                            .toList(),
                    o.onExactly(),
                    o.repeated(),
                    o.groups().stream()
                            .map(g -> g.stream().map(names::get).toList())
                            .toList(),
                    o.coverage());
        }
    }

    private static @Nullable Double chapman(Overlaps.Pair pair) {
        return pair.chapman().isPresent() ? rounded(pair.chapman().getAsDouble()) : null;
    }

    record HindcastJson(String list, long known, @Nullable Limits estimate, String outcome) {
        static HindcastJson of(Sensitivity.Hindcast h) {
            return new HindcastJson(
                    h.list(),
                    h.known(),
                    Limits.of(h.estimate()),
                    h.holds() ? "holds" : h.missed() ? "missed" : "not possible");
        }
    }

    record LeftOutJson(String list, @Nullable Limits total) {}

    record PriorJson(
            String prior,
            Limits total,
            @JsonProperty("saturated_weight") double saturatedWeight) {}

    record LinkageErrorJson(
            String error, double rate, @Nullable Limits total) {}

    record SensitivityJson(
            @JsonProperty("leave_one_out") List<LeftOutJson> leaveOneOut,
            @JsonProperty("odds_ratio") List<Sensitivity.Odds> oddsRatio,
            List<PriorJson> priors,
            List<LinkageErrorJson> linkage,
            List<Sensitivity.Unreachable> unreachable) {
        static SensitivityJson of(Sensitivity s) {
            return new SensitivityJson(
                    s.leaveOneOut().stream()
                            .map(l -> new LeftOutJson(l.list(), Limits.of(l.total())))
                            .toList(),
                    s.oddsRatios(),
                    s.priors().stream()
                            .map(p -> new PriorJson(p.prior(), Limits.of(p.total()), p.saturatedWeight()))
                            .toList(),
                    s.linkage().stream()
                            .map(l -> new LinkageErrorJson(l.error(), l.rate(), Limits.of(l.total())))
                            .toList(),
                    s.unreachable());
        }
    }

    record StratumJson(String stratum, EstimateJson estimate) {}

    static EstimateJson of(Result pooled, Optional<Strata> strata, List<String> notes) {
        EstimateJson whole = of(pooled, notes);
        if (strata.isEmpty()) {
            return whole;
        }
        Strata s = strata.get();
        List<String> warnings = new ArrayList<>();
        s.warnings().forEach(w -> warnings.add(w.toString()));
        return new EstimateJson(
                s.documented(),
                verdict(s.verdict()),
                reasons(s.verdict()),
                warnings,
                total(s.verdict()),
                List.of(),
                eighty(s.verdict()),
                Wording.sentence(s),
                whole.assumption,
                List.of(),
                List.of(),
                whole.diagnostics,
                List.of(),
                null,
                s.parts().entrySet().stream()
                        .map(e -> new StratumJson(e.getKey(), of(e.getValue(), List.of())))
                        .toList(),
                whole,
                whole.seed,
                notes,
                s.linkage()
                        .map(l -> LinkageCarried.LinkageJson.of(l, s.withoutDoubt()))
                        .orElse(null),
                AllowanceJson.of(s.verdict()));
    }

    private static EstimateJson of(Result r, List<String> notes) {
        List<ModeJson> modes = new ArrayList<>();
        for (Engine engine : r.engines()) {
            for (Mode mode : engine.modes()) {
                if (mode.weight() >= .01) {
                    modes.add(new ModeJson(
                            engine.name(), rounded(r.used().documented() + mode.unseen()), rounded(mode.weight())));
                }
            }
        }
        return new EstimateJson(
                r.documented(),
                verdict(r.verdict()),
                reasons(r.verdict()),
                r.warnings().stream().map(Reason::toString).toList(),
                total(r.verdict()),
                r.methods().stream().map(MethodJson::of).toList(),
                eighty(r.verdict()),
                Wording.sentence(r),
                Wording.assumption(r),
                modes,
                r.models(),
                Diagnostics.of(r.table().lists(), r.overlaps()),
                r.sensitivity().hindcasts().stream().map(HindcastJson::of).toList(),
                SensitivityJson.of(r.sensitivity()),
                List.of(),
                null,
                r.seed(),
                notes,
                null,
                AllowanceJson.of(r.verdict()));
    }

    static EstimateJson unreadable(CaptureReading.Unreadable u) {
        return new EstimateJson(
                null,
                "refused",
                u.faults().stream().map(CaptureReading.Fault::toString).toList(),
                List.of(),
                null,
                List.of(),
                null,
                "The table could not be read; nothing was estimated.",
                "",
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                List.of(),
                null,
                null,
                List.of(),
                null,
                null);
    }

    private static String verdict(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Given given -> "estimate";
            case Verdict.Refused refused -> "refused";
        };
    }

    private static List<String> reasons(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Given given -> List.of();
            case Verdict.Refused refused ->
                refused.reasons().stream().map(Reason::toString).toList();
        };
    }

    private static @Nullable Limits total(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Given given -> Limits.of(given.total());
            case Verdict.Refused refused -> null;
        };
    }

    private static @Nullable Limits eighty(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Given given -> Limits.of(given.eighty());
            case Verdict.Refused refused -> null;
        };
    }

    /** Two decimals are more than any estimate bears; they keep outputs comparable with published tables. */
    static double rounded(double value) {
        return Math.round(value * 100) / 100.;
    }
}
