package toll.intake.prose;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The number that leads in each category of a document, from its ranked claims: how a person who fills one form per
 * article would read it. The protocol is written down in docs/claims.md.
 */
public final class Headline {
    /** The categories of a one-incident form. */
    public enum Category {
        CIVILIANS,
        COMBATANTS,
        CHILDREN,
        WOMEN,
        INJURED
    }

    private Headline() {}

    /** The leading claim of a category, or empty where the document gives none. */
    public static Optional<Claim> of(List<Claim> claims, Category category) {
        String name = name(category);
        return claims.stream().filter(c -> c.headline().equals(name)).findFirst();
    }

    static String name(Category category) {
        return category.name().toLowerCase(java.util.Locale.ROOT);
    }

    static List<Claim> mark(List<Claim> claims) {
        List<Claim> marked = new ArrayList<>(claims);
        for (Category category : Category.values()) {
            for (int i = 0; i < marked.size(); i++) {
                Claim claim = marked.get(i);
                if (claim.headline().isEmpty() && leads(claim, category)) {
                    marked.set(i, claim.headed(name(category)));
                    break;
                }
            }
        }
        return marked;
    }

    private static boolean leads(Claim claim, Category category) {
        boolean told =
                claim.asserted() && !claim.background() && claim.count().min().isKnown();
        boolean killed = claim.measure().equals("killed");
        return told
                && switch (category) {
                    case CIVILIANS ->
                        killed
                                && !claim.status().equals("combatant")
                                && !claim.status().equals("child")
                                && !claim.status().equals("woman");
                    case COMBATANTS -> killed && claim.status().equals("combatant");
                    case CHILDREN -> killed && claim.status().equals("child");
                    case WOMEN -> killed && claim.status().equals("woman");
                    case INJURED -> claim.measure().equals("injured");
                };
    }

    /** Whether a claim counts people killed or injured, as told and not as background. */
    public static boolean counts(Claim claim) {
        boolean people = claim.measure().equals("killed") || claim.measure().equals("injured");
        return people
                && claim.asserted()
                && !claim.background()
                && claim.count().min().orElse(0) > 1;
    }

    /** The one-incident form: which categories the document's leading incident fills, and with what number. */
    public static Map<Category, Long> ofIncident(List<Claim> claims) {
        Map<Category, Long> form = new EnumMap<>(Category.class);
        Optional<Claim> civilians = of(claims, Category.CIVILIANS);
        Optional<Claim> combatants = of(claims, Category.COMBATANTS);
        Optional<Claim> injured = of(claims, Category.INJURED);
        if (civilians.isEmpty() && combatants.isEmpty()) {
            injured.ifPresent(c ->
                    form.put(c.status().equals("combatant") ? Category.COMBATANTS : Category.CIVILIANS, number(c)));
            return form;
        }
        boolean armed = combatants.isPresent()
                && (civilians.isEmpty()
                        || combatants.get().rank() < civilians.get().rank());
        if (armed) {
            form.put(Category.COMBATANTS, number(combatants.get()));
        } else {
            form.put(Category.CIVILIANS, number(civilians.get()));
            for (Category part : List.of(Category.CHILDREN, Category.WOMEN)) {
                of(claims, part)
                        .filter(c -> c.parent() == civilians.get().rank())
                        .ifPresent(c -> form.put(part, number(c)));
            }
        }
        return form;
    }

    /** Minimum and maximum killed, as a recorder of incidents would take them from the text. */
    public static Optional<long[]> rangeKilled(List<Claim> claims) {
        return range(claims, "killed");
    }

    /** Minimum and maximum injured. */
    public static Optional<long[]> rangeInjured(List<Claim> claims) {
        return range(claims, "injured");
    }

    private static Optional<long[]> range(List<Claim> claims, String measure) {
        for (Claim claim : claims) {
            if (claim.measure().equals(measure) && claim.parent() == 0 && !claim.negated()) {
                long min = claim.count().min().orElse(claim.count().max().orElse(0));
                return Optional.of(new long[] {min, claim.count().max().orElse(min)});
            }
        }
        return Optional.empty();
    }

    /** The number itself: "more than 120" is filled in as 120. */
    private static long number(Claim claim) {
        long min = claim.count().min().orElse(0);
        return claim.rules().contains("strictly-more") ? min - 1 : min;
    }
}
