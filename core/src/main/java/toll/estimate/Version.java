package toll.estimate;

import java.util.List;
import java.util.Optional;

/**
 * What one version of a table, or of the tables of all strata, gives.
 *
 * @param documented people documented in it
 * @param used people documented in what the engines were given: theirs are n0 beyond these
 */
record Version(Verdict verdict, long documented, double used, List<Engine> engines) {
    static Version of(Result result) {
        return new Version(result.verdict(), result.documented(), result.used().documented(), result.engines());
    }

    /** The engine of this name, if it takes part in the headline. */
    Optional<Engine> engine(String name) {
        return engines.stream().filter(e -> e.counts() && e.name().equals(name)).findFirst();
    }
}
