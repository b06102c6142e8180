package toll.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import toll.ledger.Finding;
import toll.ledger.Incident;

/**
 * A grade that the accounts of an event suggest, with the reason. A person signs; a suggestion changes nothing.
 *
 * <p>Confirmed where a belligerent has accepted responsibility; discounted where all who were killed were combatants;
 * contested where independent origins blame different actors; fair where two independent origins tell of it and a strike
 * is declared or likely; else weak.
 */
public record GradeSuggestion(String grade, String reason) {
    public static GradeSuggestion of(List<Incident> accounts, List<Finding> findings) {
        for (Finding finding : findings) {
            if (finding.verdict().equals("credible")) {
                return new GradeSuggestion(
                        "confirmed", "A belligerent (" + finding.actor() + ") accepts responsibility.");
            }
        }
        if (onlyCombatants(accounts)) {
            return new GradeSuggestion(
                    "discounted", "Every account that gives numbers has combatants and no civilian killed.");
        }
        List<List<Incident>> origins = Independence.groups(accounts);
        Set<Set<String>> blamed =
                new TreeSet<>(java.util.Comparator.comparing((Set<String> who) -> String.join("+", who)));
        for (List<Incident> group : origins) {
            Set<String> who = new TreeSet<>();
            group.forEach(account -> who.addAll(account.actors()));
            if (!who.isEmpty()) {
                blamed.add(who);
            }
        }
        List<Set<String>> different = new ArrayList<>(blamed);
        for (int i = 0; i < different.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (different.get(i).stream().noneMatch(different.get(j)::contains)) {
                    return new GradeSuggestion(
                            "contested",
                            "Independent origins blame different actors: " + String.join(", ", different.get(j))
                                    + " and " + String.join(", ", different.get(i)) + ".");
                }
            }
        }
        int number = Independence.origins(accounts);
        boolean strike = accounts.stream()
                .anyMatch(a ->
                        a.strikeStatus().equals("declared") || a.strikeStatus().equals("likely"));
        if (number >= 2 && strike) {
            return new GradeSuggestion("fair", number + " independent origins, and a strike is declared or likely.");
        }
        return new GradeSuggestion(
                "weak",
                number < 2
                        ? "Fewer than two independent origins are known."
                        : "No strike in the vicinity is declared or likely.");
    }

    private static boolean onlyCombatants(List<Incident> accounts) {
        boolean combatants = false;
        for (Incident account : accounts) {
            boolean civilians = account.count("killed", "civilian")
                    .filter(c -> c.max().orElse(1) > 0)
                    .isPresent();
            if (civilians) {
                return false;
            }
            combatants |= account.count("killed", "combatant")
                    .filter(c -> c.min().orElse(0) > 0)
                    .isPresent();
        }
        return combatants;
    }
}
