package toll.reconcile;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import toll.link.Decided;

/**
 * How clusters of a project are made. Two equal options over the same root give the same clusters.
 *
 * @param subject what is linked
 * @param line two clusters join while the mean weight between them is above this, in bits
 * @param repeating sources of persons in which a person may stand twice; in all others the records are different people
 */
public record ClusterOptions(Subject subject, double line, Set<String> repeating) {
    /** What is linked. */
    public enum Subject {
        /** Persons, into victims. */
        PERSONS,
        /** Incidents, strikes and findings, into events. */
        INCIDENTS
    }

    /** The engine's own line, no source taken to repeat people. */
    public static final ClusterOptions PERSONS = new ClusterOptions(Subject.PERSONS, Decided.ENGINE_LINE, Set.of());

    /** The engine's own line. */
    public static final ClusterOptions INCIDENTS = new ClusterOptions(Subject.INCIDENTS, Decided.ENGINE_LINE, Set.of());

    public ClusterOptions {
        repeating = Collections.unmodifiableSet(new TreeSet<>(repeating));
        if (!Double.isFinite(line)) {
            throw new IllegalArgumentException("a line is a number of bits, not " + line);
        }
    }

    /** The same with the line at this probability, in (0, 1): two clusters join where they are one with more than that. */
    public ClusterOptions above(double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("a probability between 0 and 1 expected, not " + probability);
        }
        return new ClusterOptions(subject, Math.log(probability / (1 - probability)) / Math.log(2), repeating);
    }

    /** The same with these sources taken to hold people twice. */
    public ClusterOptions repeating(Set<String> sources) {
        return new ClusterOptions(subject, line, sources);
    }
}
