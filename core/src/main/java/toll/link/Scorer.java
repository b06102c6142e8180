package toll.link;

/** Match weights of pairs of rows under a model. */
final class Scorer {
    private final Patterns patterns;
    private final Model model;

    Scorer(Patterns patterns, Model model) {
        this.patterns = patterns;
        this.model = model;
    }

    Patterns patterns() {
        return patterns;
    }

    Model model() {
        return model;
    }

    /** Bits for a match of two rows whose pattern is known. Adds the same steps as {@link Explanation}. */
    double bits(int a, int b, long pattern) {
        return bits(a, b, pattern, model.bits(pattern));
    }

    /** The same where the bits of the pattern are at hand. */
    double bits(int a, int b, long pattern, double ofPattern) {
        double sum = ofPattern;
        for (int f = 0; f < patterns.size(); f++) {
            int level = Patterns.level(pattern, f);
            if (level != Field.MISSING) {
                sum += patterns.field(f).rarity(a, b, level);
            }
        }
        return sum;
    }

    Explanation explain(int a, int b) {
        return Explanation.of(a, b, patterns.of(a, b, patterns.memos()), patterns, model);
    }

    double bits(int a, int b, Memo[] memos) {
        return bits(a, b, patterns.of(a, b, memos));
    }
}
