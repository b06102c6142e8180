package toll.compare;

/** Agreement of two whole names, best first. {@link #UNKNOWN} stands apart: there was nothing to compare. */
public enum NameLevel {
    /** Equal normal forms. */
    EXACT,
    /** Every part of either name agrees: spelling, script or nickname apart. */
    SAME,
    /** At least two parts agree, none contradicts, a side lacks a generation or the family. */
    COMPATIBLE,
    /** A single part agrees and nothing contradicts: too little to say. */
    PARTIAL,
    /** Parts agree, but a father, grandfather or family contradicts. */
    CONTRADICTED,
    /** No part, or none that matters, agrees. */
    DIFFERENT,
    /** A side has no name to compare. */
    UNKNOWN
}
