package toll.intake.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import toll.intake.prose.Headline.Category;

/**
 * How a person who fills one form per article would read its claims: one incident, its civilians or combatants, the
 * children and women among them. The protocol is written down in docs/claims.md.
 */
public final class IncidentForm {
    /** How far from its whole a part without a word of its own may stand, in characters. */
    private static final int NEAR = 700;

    private static final List<String> CIVIL = List.of("civilian", "child", "woman", "man", "people");

    private final List<Claim> claims;
    private final Sums sums;
    private final Map<Integer, Long> numbers = new HashMap<>();
    private final Map<Category, Long> form = new EnumMap<>(Category.class);
    private final Map<Category, Claim> from = new EnumMap<>(Category.class);

    private IncidentForm(List<Claim> claims) {
        this.claims = claims;
        this.sums = new Sums(claims);
        claims.forEach(claim -> numbers.putIfAbsent(claim.rank(), number(claim)));
    }

    /** Which categories the document's leading incident fills, and with what number. */
    public static Map<Category, Long> of(List<Claim> claims) {
        IncidentForm filled = new IncidentForm(claims);
        filled.fill();
        return filled.form;
    }

    /** The claims from which the form is filled, where one claim fills a box. */
    static Map<Category, Claim> claims(List<Claim> claims) {
        IncidentForm filled = new IncidentForm(claims);
        filled.fill();
        return filled.from;
    }

    private void put(Category category, Claim claim) {
        form.put(category, number(claim));
        from.put(category, claim);
    }

    private void fill() {
        Optional<Claim> civilians = Headline.of(claims, Category.CIVILIANS);
        Optional<Claim> combatants = Headline.of(claims, Category.COMBATANTS);
        if (civilians.isEmpty() && combatants.isEmpty()) {
            Headline.of(claims, Category.INJURED)
                    .ifPresent(c -> put(c.status().equals("combatant") ? Category.COMBATANTS : Category.CIVILIANS, c));
            return;
        }
        boolean armed = combatants.isPresent()
                && (civilians.isEmpty()
                        || combatants.get().rank() < civilians.get().rank());
        if (armed) {
            put(Category.COMBATANTS, combatants.get());
        } else {
            Claim lead = incident(civilians.get());
            Optional<Claim> civil = split(lead);
            parts(lead, civil);
        }
    }

    private static long number(Claim claim) {
        return Headline.number(claim);
    }

    /**
     * The claim of the incident. Where "dozens" are told before any number, the first number that fits the word.
     */
    private Claim incident(Claim first) {
        Claim lead = sums.of(first);
        List<Claim> later = wholes().stream()
                .filter(c -> !c.status().equals("combatant") && after(c, lead))
                .toList();
        if (number(lead) < 12 && vagueBefore(lead)) {
            return later.stream().filter(c -> number(c) >= 12).findFirst().orElse(lead);
        }
        if (List.of("child", "woman").contains(lead.status())) {
            return later.stream()
                    .filter(c -> List.of("people", "civilian").contains(c.status()))
                    .filter(c -> number(c) > number(lead) && near(c, lead))
                    .findFirst()
                    .orElse(lead);
        }
        return lead;
    }

    private boolean vagueBefore(Claim lead) {
        return claims.stream()
                .anyMatch(c -> c.measure().equals("killed")
                        && c.asserted()
                        && c.count().isUnknown()
                        && after(lead, c)
                        && List.of("dozens", "scores", "hundreds")
                                .contains(c.count().asWritten().toLowerCase(Locale.ROOT)));
    }

    /** The wholes told, in the order of the text. */
    private List<Claim> wholes() {
        return claims.stream()
                .filter(c -> c.parent() == 0 && told(c) && sums.of(c) == c)
                .sorted(Comparator.comparingInt(c -> c.span().start()))
                .toList();
    }

    private static boolean told(Claim claim) {
        return claim.measure().equals("killed")
                && claim.asserted()
                && !claim.background()
                && claim.count().min().isKnown();
    }

    private static boolean after(Claim claim, Claim lead) {
        return claim.span().start() > lead.span().start();
    }

    private static boolean near(Claim claim, Claim lead) {
        return Math.abs(claim.span().start() - lead.span().start()) <= NEAR;
    }

    /**
     * A total of people that falls into civilians and combatants fills both boxes; what is said of one is taken off.
     * Answers the claim that filled the box of civilians, where it is not the lead.
     */
    private Optional<Claim> split(Claim lead) {
        Optional<Claim> armed = part(lead, "combatant");
        Optional<Claim> civil = part(lead, "civilian");
        boolean people = lead.status().equals("people");
        if (people && armed.isEmpty() && civil.isEmpty()) {
            Optional<Claim> fighters = beside(lead, List.of("combatant"));
            Optional<Claim> others = beside(lead, CIVIL);
            boolean whole = fighters.isPresent()
                    && others.isPresent()
                    && number(fighters.get()) + number(others.get()) == number(lead);
            armed = whole ? fighters : armed;
            civil = whole ? others : civil;
        }
        if (!people || armed.isEmpty() && civil.isEmpty()) {
            put(Category.CIVILIANS, lead);
            return Optional.empty();
        }
        long rest = number(lead) - armed.map(IncidentForm::number).orElse(0L);
        long others = number(lead) - civil.map(IncidentForm::number).orElse(0L);
        civil.ifPresentOrElse(c -> put(Category.CIVILIANS, c), () -> {
            if (rest > 0) {
                form.put(Category.CIVILIANS, rest);
            }
        });
        armed.ifPresentOrElse(c -> put(Category.COMBATANTS, c), () -> {
            if (others > 0) {
                form.put(Category.COMBATANTS, others);
            }
        });
        return civil;
    }

    /** A smaller number of this status that hangs beneath the lead or beneath what repeats its number. */
    private Optional<Claim> part(Claim lead, String status) {
        return claims.stream()
                .filter(c -> told(c)
                        && c.status().equals(status)
                        && number(c) < number(lead)
                        && (number(c) > 1 || status.equals("combatant"))
                        && (c.parent() == lead.rank() || c.parent() != 0 && whole(c.parent()) == number(lead)))
                .findFirst();
    }

    /** The first smaller number of one of these statuses that is told soon after the lead. */
    private Optional<Claim> beside(Claim lead, List<String> statuses) {
        return claims.stream()
                .filter(c -> told(c)
                        && statuses.contains(c.status())
                        && number(c) < number(lead)
                        && after(c, lead)
                        && near(c, lead))
                .findFirst();
    }

    private long whole(int rank) {
        return numbers.getOrDefault(rank, 0L);
    }

    /** The children and the women that are part of the lead, or of the places over which it is told to be spread. */
    private void parts(Claim lead, Optional<Claim> civil) {
        List<Claim> spread = spread(lead);
        for (Category category : List.of(Category.CHILDREN, Category.WOMEN)) {
            List<Claim> found =
                    claims.stream().filter(c -> Headline.leads(c, category)).toList();
            long sum = spread.stream()
                    .mapToLong(place -> found.stream()
                            .filter(c -> c.equals(place) || c.parent() == place.rank())
                            .mapToLong(IncidentForm::number)
                            .max()
                            .orElse(0))
                    .sum();
            if (sum > 0) {
                form.put(category, sum);
                continue;
            }
            found.stream()
                    .filter(c -> partOf(c, lead) || civil.isPresent() && partOf(c, civil.get()))
                    .findFirst()
                    .ifPresent(c -> put(category, c));
        }
    }

    /** A part by the text's own word, or a smaller number told beside its whole. */
    private boolean partOf(Claim part, Claim whole) {
        if (part.rank() == whole.rank()
                || part.parent() == whole.rank()
                || sums.of(part).rank() == whole.rank()) {
            return true;
        }
        if (part.rules().contains("part-of-earlier") && near(part, whole)) {
            return number(part) <= number(whole);
        }
        if (part.parent() != 0) {
            return whole(part.parent()) == number(whole);
        }
        return near(part, whole) && number(part) <= number(whole) && number(part) > 1;
    }

    /** "Eighteen were killed: eleven here and seven there": the claims after the lead that add up to it, or none. */
    private List<Claim> spread(Claim lead) {
        List<Claim> taken = new ArrayList<>();
        long sum = 0;
        for (Claim claim : wholes()) {
            if (after(claim, lead)
                    && number(claim) < number(lead)
                    && !claim.status().equals("combatant")) {
                taken.add(claim);
                sum += number(claim);
                if (sum >= number(lead)) {
                    break;
                }
            }
        }
        return sum == number(lead) && taken.size() > 1 ? taken : List.of();
    }
}
