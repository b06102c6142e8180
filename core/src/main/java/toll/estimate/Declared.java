package toll.estimate;

/**
 * What only people can say about the lists, and no table shows. The standard is that nothing stands in the way.
 *
 * @param closed nobody entered or left the population between lists
 * @param sameDefinition all lists record the same kind of person or event
 * @param linkageReviewed records of one person were found and joined, and someone checked
 */
public record Declared(boolean closed, boolean sameDefinition, boolean linkageReviewed) {
    public static final Declared NOTHING_AGAINST = new Declared(true, true, true);
}
