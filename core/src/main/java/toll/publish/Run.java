package toll.publish;

/** A piece of a line of a paper. A number that Toll computed is always a {@link Num}, and so always has its lineage. */
public sealed interface Run {
    /** Words. Must not hold a computed number. */
    record Text(String text, boolean strong) implements Run {}

    /**
     * A computed number or range.
     *
     * @param text as the reader sees it
     * @param lineage key into {@link Paper#lineage}
     */
    record Num(String text, String lineage) implements Run {}

    /** What a source says, word for word, in its own language and direction. */
    record Quote(String text) implements Run {}

    /** A name, date, code or identifier taken from a record as written. */
    record Fact(String text) implements Run {}

    /** An address to look at; shown in full, since a printed page cannot be clicked. */
    record Link(String text, String address) implements Run {}

    static Run text(String text) {
        return new Text(text, false);
    }

    static Run strong(String text) {
        return new Text(text, true);
    }

    static Run fact(String text) {
        return new Fact(text);
    }

    /** The run's characters as a reader sees them. */
    default String shown() {
        return switch (this) {
            case Text t -> t.text();
            case Num n -> n.text();
            case Quote q -> q.text();
            case Fact f -> f.text();
            case Link l -> l.text();
        };
    }
}
