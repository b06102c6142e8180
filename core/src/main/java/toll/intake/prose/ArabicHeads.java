package toll.intake.prose;

/** Finds the head noun after an Arabic number. */
final class ArabicHeads {
    private final Sentence s;
    private final boolean[] masked;

    ArabicHeads(Sentence s, boolean[] masked) {
        this.s = s;
        this.masked = masked;
    }

    Head after(Num num) {
        return new Heads(s, masked).after(num);
    }
}
