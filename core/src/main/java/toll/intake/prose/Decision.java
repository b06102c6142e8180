package toll.intake.prose;

/** What a recorder decides about one claim that was offered. A claim about which nothing is decided leaves no trace. */
public sealed interface Decision {
    /** The claim becomes a Figure, with the recorder's corrections. */
    record Accepted(Correction correction, String reason) implements Decision {}

    /** The claim stays out; that it was offered is kept. */
    record Declined(String reason) implements Decision {}

    /** The claim becomes a Figure as it was read. */
    static Decision accept() {
        return new Accepted(Correction.NONE, "");
    }
}
