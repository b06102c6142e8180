package toll.intake.prose;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import toll.count.Count;
import toll.count.Qualifier;

/** Minimum and maximum of killed or injured, as a recorder of incidents takes them from a text. */
public final class HarmRange {
    /** How far after a first mention without a number the number may stand, in characters. */
    private static final int NEAR = 350;

    private HarmRange() {}

    /** Minimum and maximum killed. */
    public static Optional<long[]> killed(List<Claim> claims) {
        return range(claims, "killed");
    }

    /** Minimum and maximum injured. */
    public static Optional<long[]> injured(List<Claim> claims) {
        return range(claims, "injured");
    }

    /**
     * The first claim of the measure gives the minimum; a later whole that is larger by no more than a half stretches
     * the maximum. Vague words are read as the house that wrote the pages reads them (see {@link #houseReading}).
     */
    private static Optional<long[]> range(List<Claim> claims, String measure) {
        Sums sums = new Sums(claims);
        List<Claim> wholes = claims.stream()
                .filter(c -> c.measure().equals(measure) && c.parent() == 0 && !c.negated() && !c.background())
                .filter(c -> sums.of(c) == c)
                .toList();
        if (wholes.isEmpty()) {
            return measure.equals("casualties") ? Optional.empty() : range(claims, "casualties");
        }
        Claim first = wholes.stream()
                .min(Comparator.comparingInt(c -> c.span().start()))
                .orElseThrow();
        Claim counted = wholes.stream()
                .filter(c -> c.count().min().isKnown() && !one(c))
                .min(Comparator.comparingInt(c -> c.span().start()))
                .orElse(first);
        boolean single = one(first);
        Claim lead = single || counted.span().start() - first.span().start() < NEAR ? counted : first;
        if (first.count().qualifier() == Qualifier.AT_MOST) {
            return Optional.of(upTo(wholes, first));
        }
        if (lead == first
                && lead.modality().equals("possible")
                && lead.count().max().isKnown()) {
            return Optional.of(new long[] {0, lead.count().max().orElse(0)});
        }
        lead = told(lead, wholes);
        long[] read = houseReading(lead.count());
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

    /** Where the first word says least ("a number of"), one that says more, if the text has it ("dozens"). */
    private static Claim told(Claim lead, List<Claim> wholes) {
        if (!lead.count().isUnknown() || houseReading(lead.count())[0] > 2) {
            return lead;
        }
        return wholes.stream()
                .filter(c -> c.count().isUnknown() && houseReading(c.count())[0] > 2)
                .min(Comparator.comparingInt(c -> c.span().start()))
                .orElse(lead);
    }

    /** "Up to four", then "two were killed": what is told later and is less gives the minimum. */
    private static long[] upTo(List<Claim> wholes, Claim first) {
        long most = first.count().max().orElse(0);
        long least = wholes.stream()
                .filter(c -> c != first && c.asserted() && !one(c))
                .filter(c -> c.count().min().orElse(0) > 0 && c.count().min().orElse(0) <= most)
                .min(Comparator.comparingInt(c -> c.span().start()))
                .map(c -> c.count().min().orElse(most))
                .orElse(most);
        return new long[] {least, most};
    }

    /** One person by name or as somebody's kin, who may be told before the toll. */
    private static boolean one(Claim claim) {
        return claim.rules().contains("named-person")
                || claim.rules().contains("named-in-list")
                || List.of("his", "her", "their")
                        .contains(claim.count().asWritten().toLowerCase(java.util.Locale.ROOT));
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
}
