package toll.intake.prose;

import java.util.ArrayList;
import java.util.List;
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
}
