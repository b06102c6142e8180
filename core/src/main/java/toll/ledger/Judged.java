package toll.ledger;

/** A judgement in its place in the ledger. */
public record Judged(long sequence, Judgement judgement) {}
