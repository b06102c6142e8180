package toll.ledger;

import java.util.OptionalLong;
import toll.date.When;

/**
 * The book-keeping of one periodic report of a belligerent. A number that the report does not state is empty.
 *
 * @param actor the belligerent
 * @param covers the days it covers
 * @param open allegations open at the end; {@code carried} those carried over from before
 * @param deaths in the reports found credible this time
 * @param cumulative deaths since the campaign began, "at least"
 */
public record Report(
        Origin origin,
        String actor,
        When covers,
        OptionalLong carried,
        OptionalLong received,
        OptionalLong reopened,
        OptionalLong completed,
        OptionalLong credible,
        OptionalLong nonCredible,
        OptionalLong duplicate,
        OptionalLong open,
        OptionalLong deaths,
        OptionalLong cumulative)
        implements Record {}
