package toll.intake.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import toll.count.Count;

/** What a belligerent found, and why, by the phrases of its reports' template. */
final class StatementVerdicts {
    /** A phrase, and the reason or verdict it stands for; the first that occurs wins within its kind. */
    private static final List<Map.Entry<String, String>> REASONS = List.of(
            Map.entry("insufficient evidence", "insufficient-evidence"),
            Map.entry("insufficient information", "insufficient-information"),
            Map.entry("insufficient detail", "insufficient-information"),
            Map.entry("no coalition strike", "no-strikes"),
            Map.entry("no coalition action", "no-strikes"),
            Map.entry("no strike or operation", "no-strikes"),
            Map.entry("no strikes were conducted", "no-strikes"),
            Map.entry("no coalition aircraft", "no-strikes"),
            Map.entry("did not conduct", "no-strikes"),
            Map.entry("no civilians were harmed", "no-civilian-harm"),
            Map.entry("casualties did not occur", "no-civilian-harm"),
            Map.entry("no civilian casualties", "no-civilian-harm"),
            Map.entry("no evidence of civilian", "no-civilian-harm"),
            Map.entry("no noncombatants were killed", "no-civilian-harm"),
            Map.entry("did not indicate that", "insufficient-evidence"),
            Map.entry("did not cause", "no-civilian-harm"),
            Map.entry("not enough information", "insufficient-information"),
            Map.entry("outside of the coalition", "no-strikes"),
            Map.entry("no air strikes", "no-strikes"),
            Map.entry("not a coalition", "no-strikes"),
            Map.entry("did not result in civilian", "no-civilian-harm"));

    private static final List<Map.Entry<String, String>> CIRCUMSTANCES = List.of(
            Map.entry("secondary explosion", "secondary-explosion"),
            Map.entry("adjacent", "adjacent-structure"),
            Map.entry("entered the target area", "entered-target-area"),
            Map.entry("entered the area", "entered-target-area"),
            Map.entry("entering the target area", "entered-target-area"),
            Map.entry("appeared in the target area", "entered-target-area"),
            Map.entry("blast", "killed-by-blast"));

    private StatementVerdicts() {}

    /** Reasons for a denial; circumstances where deaths or injuries are conceded. @param lower the line in small letters */
    static List<String> reasons(String lower, Count killed, Count injured) {
        List<String> found = new ArrayList<>();
        if (lower.contains("duplicate")
                || lower.contains("previously assessed")
                || lower.contains("already assessed")) {
            found.add("duplicate-of");
        }
        boolean conceded = !killed.isUnknown() || !injured.isUnknown();
        for (Map.Entry<String, String> phrase : conceded ? CIRCUMSTANCES : REASONS) {
            if (lower.contains(phrase.getKey()) && !found.contains(phrase.getValue())) {
                found.add(phrase.getValue());
            }
        }
        return found;
    }

    /** {@code credible}, {@code non-credible}, {@code duplicate}, or nothing. */
    static String verdict(String lower, List<String> reasons, Count killed, Count injured) {
        if (reasons.contains("duplicate-of")) {
            return "duplicate";
        }
        boolean denied = lower.contains("not credible")
                || lower.contains("unfounded")
                || lower.contains("non-credible")
                || lower.contains("not likely");
        boolean harmless = reasons.stream()
                .anyMatch(r -> REASONS.stream().anyMatch(e -> e.getValue().equals(r)));
        if (harmless || denied) {
            return "non-credible";
        }
        return killed.isUnknown() && injured.isUnknown() ? "" : "credible";
    }
}
