package toll.ledger;

import java.util.Optional;
import toll.count.Count;
import toll.date.When;

/**
 * An aggregate number that a source gives, with its whole scope.
 *
 * @param label a few words to show it by
 * @param asOf until when the source had counted, where it says
 * @param parent key of the figure of the same source that this one is a part of, or empty; parts are never added to it
 * @param quotes key of the figure at its origin that this one relays ({@code source/key}), or empty
 * @param modality asserted, denied, feared, expected …; asserted unless the source says otherwise
 */
public record Figure(
        Origin origin,
        String label,
        Scope scope,
        Count count,
        Optional<When> asOf,
        String parent,
        String quotes,
        String modality)
        implements Record {}
