package toll.publish;

import java.util.List;
import java.util.Map;
import toll.count.Bound;
import toll.ledger.Person;

/**
 * The code lists of SDG indicator 16.1.2 (conflict-related deaths) for sex, age, cause and status, as given by Every
 * Casualty, newsletter of May 2019 (everycasualty.org/newsandviews/newsletter-may-2019).
 */
final class Sdg {
    private static final long ADULT = 18;

    private static final Map<String, String> CAUSE = Map.ofEntries(
            Map.entry("air-or-artillery", "heavy weapons and explosive munitions"),
            Map.entry("airstrike", "heavy weapons and explosive munitions"),
            Map.entry("drone-strike", "heavy weapons and explosive munitions"),
            Map.entry("barrel-bomb", "heavy weapons and explosive munitions"),
            Map.entry("artillery", "heavy weapons and explosive munitions"),
            Map.entry("rocket", "heavy weapons and explosive munitions"),
            Map.entry("naval", "heavy weapons and explosive munitions"),
            Map.entry("heavy-explosive", "heavy weapons and explosive munitions"),
            Map.entry("cluster-munition", "heavy weapons and explosive munitions"),
            Map.entry("planted-explosive", "planted explosives and unexploded ordnance"),
            Map.entry("suicide-attack", "planted explosives and unexploded ordnance"),
            Map.entry("small-arms", "small arms and light weapons"),
            Map.entry("sniper", "small arms and light weapons"),
            Map.entry("incendiary", "incendiary"),
            Map.entry("cbrn", "chemical, biological, radiological, nuclear"),
            Map.entry("electromagnetic", "electromagnetic"),
            Map.entry("less-lethal", "less lethal"),
            Map.entry("denial-of-objects", "denial of objects indispensable to survival"),
            Map.entry("accident", "accidents"));

    private Sdg() {}

    static String sex(Person person) {
        return person.sex().equals("man") || person.sex().equals("woman") ? person.sex() : "unknown";
    }

    static String age(Person person) {
        if (person.age().min() instanceof Bound.Known low && low.value() >= ADULT) {
            return ">=18";
        }
        if (person.age().max() instanceof Bound.Known high && high.value() < ADULT) {
            return "<18";
        }
        return switch (person.ageClass()) {
            case "adult" -> ">=18";
            case "child" -> "<18";
            default -> "unknown";
        };
    }

    static String status(String status) {
        return switch (status) {
            case "civilian", "child", "woman", "man", "aid-worker", "journalist" -> "civilian";
            case "health-worker", "hors-de-combat" -> "other protected person";
            case "combatant" -> "armed forces or directly participating";
            default -> "unknown";
        };
    }

    /** The cause, or "unknown" where no means is given; several different causes are joined. */
    static String cause(List<String> means) {
        List<String> causes = means.stream()
                .filter(m -> !m.equals("unknown"))
                .map(m -> CAUSE.getOrDefault(m, "other"))
                .distinct()
                .sorted()
                .toList();
        return causes.isEmpty() ? "unknown" : String.join("; ", causes);
    }
}
