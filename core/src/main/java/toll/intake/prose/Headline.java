package toll.intake.prose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The number that leads in each category of a document, from its ranked claims. How a form of one incident is filled
 * from them stands in {@link IncidentForm}, a range of killed or injured in {@link HarmRange}.
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

    /** The first in rank that may lead in a category, or empty where the document gives none. */
    public static Optional<Claim> of(List<Claim> claims, Category category) {
        return claims.stream().filter(c -> leads(c, category)).findFirst();
    }

    static String name(Category category) {
        return category.name().toLowerCase(Locale.ROOT);
    }

    /** Puts the claims that fill the form of one incident first, marked with their categories; the others follow. */
    static List<Claim> mark(List<Claim> claims) {
        Map<Category, Claim> leading = new EnumMap<>(IncidentForm.claims(claims));
        of(claims, Category.INJURED).ifPresent(c -> leading.putIfAbsent(Category.INJURED, c));
        List<Claim> ordered = new ArrayList<>();
        leading.forEach((category, claim) -> {
            if (category != Category.INJURED && !ordered.contains(claim)) {
                ordered.add(claim);
            }
        });
        Set<Claim> first = Collections.newSetFromMap(new IdentityHashMap<>());
        first.addAll(ordered);
        claims.stream().filter(c -> !first.contains(c)).forEach(ordered::add);
        Map<Integer, Integer> ranks = new HashMap<>();
        for (int i = 0; i < ordered.size(); i++) {
            ranks.put(ordered.get(i).rank(), i + 1);
        }
        List<Claim> marked = new ArrayList<>();
        for (Claim claim : ordered) {
            String headline = leading.entrySet().stream()
                    .filter(e -> e.getValue().equals(claim))
                    .map(e -> name(e.getKey()))
                    .collect(Collectors.joining(" "));
            marked.add(claim.placed(
                    marked.size() + 1,
                    ranks.getOrDefault(claim.parent(), 0),
                    ranks.getOrDefault(claim.supersedes(), 0),
                    headline));
        }
        return marked;
    }

    static boolean leads(Claim claim, Category category) {
        boolean told =
                claim.asserted() && !claim.background() && claim.count().min().isKnown();
        boolean killed = claim.measure().equals("killed");
        return told
                && switch (category) {
                    case CIVILIANS -> killed && !claim.status().equals("combatant") && claim.parent() == 0;
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

    /** The number itself: "more than 120" is filled in as 120. */
    public static long number(Claim claim) {
        long min = claim.count().min().orElse(0);
        return claim.rules().contains("strictly-more") ? min - 1 : min;
    }
}
