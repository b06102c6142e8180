package toll.intake.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import toll.count.Count;

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

    /** How far from its whole a part without a word of its own may stand, in characters. */
    private static final int NEAR = 700;

    /** How near the classes of one sum stand, in characters. */
    private static final int BESIDE = 90;

    private static final List<String> PARTS = List.of("child", "woman", "man");

    private Headline() {}

    /** The leading claim of a category, or empty where the document gives none. */
    public static Optional<Claim> of(List<Claim> claims, Category category) {
        String name = name(category);
        return claims.stream()
                .filter(c -> List.of(c.headline().split(" ")).contains(name))
                .findFirst();
    }

    static String name(Category category) {
        return category.name().toLowerCase(java.util.Locale.ROOT);
    }

    static List<Claim> mark(List<Claim> claims) {
        List<Claim> marked = new ArrayList<>(claims);
        for (Category category : Category.values()) {
            for (int i = 0; i < marked.size(); i++) {
                Claim claim = marked.get(i);
                if (leads(claim, category)) {
                    marked.set(
                            i,
                            claim.headed(
                                    claim.headline().isEmpty()
                                            ? name(category)
                                            : claim.headline() + " " + name(category)));
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
            split(claims, civilians.get(), form);
            for (Category part : List.of(Category.CHILDREN, Category.WOMEN)) {
                of(claims, part).filter(c -> partOf(c, civilians.get())).ifPresent(c -> form.put(part, number(c)));
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

    /**
     * The first claim of the measure gives the minimum; a later whole that is larger by no more than a half stretches
     * the maximum. Vague words are read as the house that wrote the pages reads them (see {@link #houseReading}).
     */
    private static Optional<long[]> range(List<Claim> claims, String measure) {
        List<Claim> wholes = claims.stream()
                .filter(c -> c.measure().equals(measure) && c.parent() == 0 && !c.negated() && !c.background())
                .toList();
        if (wholes.isEmpty()) {
            return measure.equals("casualties") ? Optional.empty() : range(claims, "casualties");
        }
        Claim first = wholes.stream()
                .min(Comparator.comparingInt(c -> c.span().start()))
                .orElseThrow();
        Claim counted = wholes.stream()
                .filter(c -> c.count().min().isKnown() && c.rules().stream().noneMatch(r -> r.equals("named-person")))
                .min(Comparator.comparingInt(c -> c.span().start()))
                .orElse(first);
        boolean single = first.rules().contains("named-person");
        Claim lead = single || counted.span().start() - first.span().start() < NEAR ? counted : first;
        long[] read = houseReading(lead.count());
        if (PARTS.contains(lead.status()) && lead.count().min().isKnown()) {
            long sum = whole(wholes, lead);
            read[1] = Math.max(read[1], read[1] - read[0] + sum);
            read[0] = sum;
        }
        for (Claim claim : wholes) {
            long n = claim.count().min().orElse(0);
            if (claim.asserted()
                    && n > read[1]
                    && n * 2 <= read[0] * 3 + 2
                    && lead.count().min().isKnown()) {
                read[1] = n;
            }
        }
        return Optional.of(read);
    }

    /** Numbers as they stand; dozens 12 to 24, hundreds 100 to 200, other vague words two, as Airwars' pages have it. */
    static long[] houseReading(Count count) {
        String words = count.asWritten().toLowerCase(java.util.Locale.ROOT);
        if (count.isUnknown()) {
            return words.contains("dozens") || words.contains("tens")
                    ? new long[] {12, 24}
                    : words.contains("hundred") ? new long[] {100, 200} : new long[] {2, 2};
        }
        long max = count.max().orElse(count.min().orElse(0));
        long min = count.min().orElse(max);
        return new long[] {min, max};
    }

    /** The number itself: "more than 120" is filled in as 120. */
    public static long number(Claim claim) {
        long min = claim.count().min().orElse(0);
        return claim.rules().contains("strictly-more") ? min - 1 : min;
    }

    /** A part by the text's own word, or a smaller number told beside its whole. */
    private static boolean partOf(Claim part, Claim whole) {
        boolean near = Math.abs(part.span().start() - whole.span().start()) <= NEAR;
        return part.parent() == whole.rank()
                || part.rank() == whole.rank()
                || number(part) <= number(whole) && number(part) > 1 && (near || part.parent() != 0);
    }

    /** "Ten children and five women were killed": where the lead is one of several classes told together, their sum. */
    private static long whole(List<Claim> claims, Claim lead) {
        if (!PARTS.contains(lead.status())) {
            return number(lead);
        }
        long sum = number(lead);
        List<String> seen = new ArrayList<>(List.of(lead.status()));
        for (Claim claim : claims) {
            boolean beside = claim.measure().equals(lead.measure())
                    && claim.parent() == 0
                    && PARTS.contains(claim.status())
                    && claim.count().min().isKnown();
            if (beside
                    && !seen.contains(claim.status())
                    && Math.abs(claim.span().start() - lead.span().start()) < BESIDE) {
                seen.add(claim.status());
                sum += number(claim);
            }
        }
        return sum;
    }

    /** A total of people that falls into civilians and combatants fills both boxes; what is said of one is taken off. */
    private static void split(List<Claim> claims, Claim lead, Map<Category, Long> form) {
        long whole = whole(claims, lead);
        Optional<Claim> armed = part(claims, lead, "combatant");
        Optional<Claim> civil = part(claims, lead, "civilian");
        if (!lead.status().equals("people") || armed.isEmpty() && civil.isEmpty()) {
            form.put(Category.CIVILIANS, whole);
            return;
        }
        long fighters = armed.map(Headline::number).orElse(0L);
        long civilians = civil.map(Headline::number).orElse(whole - fighters);
        if (civilians > 0) {
            form.put(Category.CIVILIANS, civilians);
        }
        if (fighters > 0) {
            form.put(Category.COMBATANTS, fighters);
        }
    }

    /** A smaller number of this status that hangs beneath the lead, or is told right beside it and leaves a rest. */
    private static Optional<Claim> part(List<Claim> claims, Claim lead, String status) {
        return claims.stream()
                .filter(c -> c.measure().equals("killed")
                        && c.status().equals(status)
                        && c.asserted()
                        && !c.background()
                        && c.count().min().isKnown())
                .filter(c -> number(c) < number(lead)
                        && (c.parent() == lead.rank() || c.parent() != 0 && whole(claims, c.parent()) == number(lead)))
                .findFirst();
    }

    private static long whole(List<Claim> claims, int rank) {
        return claims.stream()
                .filter(c -> c.rank() == rank)
                .mapToLong(Headline::number)
                .findFirst()
                .orElse(0);
    }
}
