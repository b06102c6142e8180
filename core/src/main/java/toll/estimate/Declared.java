package toll.estimate;

/**
 * What only people can say about the lists, and no table shows. The standard is that nothing stands in the way.
 *
 * @param closed nobody entered or left the population between lists
 * @param sameDefinition all lists record the same kind of person or event
 * @param linkageReviewed records of one person were found and joined, and someone checked
 * @param unreachable up to which share of all people no list could reach, or hardly; from 0 to .5
 */
public record Declared(boolean closed, boolean sameDefinition, boolean linkageReviewed, double unreachable) {
    public static final Declared NOTHING_AGAINST = new Declared(true, true, true);

    private static final double MOST = .5;

    public Declared {
        if (!(unreachable >= 0) || unreachable > MOST) {
            throw new IllegalArgumentException("a share from 0 to " + MOST + " expected");
        }
    }

    public Declared(boolean closed, boolean sameDefinition, boolean linkageReviewed) {
        this(closed, sameDefinition, linkageReviewed, 0);
    }

    /** The total with those beyond reach: none of them at the lower limit, all of that share at the upper. */
    Range beyond(Range reachable) {
        return new Range(
                reachable.point() / (1 - unreachable / 2), reachable.low(), reachable.high() / (1 - unreachable));
    }

    Verdict beyond(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Given given ->
                new Verdict.Given(beyond(given.total()), beyond(given.eighty()), given.allowed());
            case Verdict.Refused refused -> refused;
        };
    }
}
