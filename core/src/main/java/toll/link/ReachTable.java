package toll.link;

/**
 * Answers of {@link Reach} for pairs of which some fields have been looked at. Belongs to one thread: what it worked out it
 * keeps, for there are few patterns and many pairs.
 */
final class ReachTable {
    private static final double ROUNDING = 1e-6;
    private static final int PLACES_BITS = 13;

    private final Reach reach;
    private final Model model;
    private final Patterns patterns;
    /** For each class of care, field and level its bits. */
    private final double[][][] bits;
    /** For each class of care and field the most bits that unequal values may give. */
    private final double[][] most;
    /** For each class of care and field the bits of unequal values, nothing else being known of them. */
    private final double[][] unequal;
    /** More than ties between fields can add. */
    private final double untied;

    private final Answers possible = new Answers();
    private final Answers plausible = new Answers();

    ReachTable(Patterns patterns, Reach reach) {
        this.patterns = patterns;
        this.reach = reach;
        this.model = reach.model();
        int classes = model.care().share().length;
        int fields = patterns.size();
        this.bits = new double[classes][fields][];
        this.most = new double[classes][fields];
        this.unequal = new double[classes][fields];
        for (int k = 0; k < classes; k++) {
            for (int f = 0; f < fields; f++) {
                field(k, f);
            }
        }
        double free = 0;
        for (Dependence.Tie tie : model.together().ties()) {
            double least = 0;
            for (double[] row : tie.bits()) {
                for (double b : row) {
                    least = Math.min(least, b);
                }
            }
            free -= least;
        }
        this.untied = free;
    }

    private void field(int k, int f) {
        Field field = patterns.field(f);
        int levels = field.levels().size();
        boolean coded = field.codes().length > 0;
        int from = coded ? field.equalLevels() : 0;
        bits[k][f] = new double[levels];
        double best = coded ? Double.NEGATIVE_INFINITY : 0;
        double m = 0;
        double u = 0;
        for (int l = 0; l < levels; l++) {
            double care = model.care().even() ? 0 : model.care().bits()[k][f][l];
            bits[k][f][l] = model.bits(f, l) + care;
            if (l >= from) {
                best = Math.max(best, bits[k][f][l]);
                m += model.m()[f][l] * Math.pow(2, care);
                u += model.u()[f][l];
            }
        }
        most[k][f] = best;
        unequal[k][f] = coded ? Model.log2(m / u) : 0;
    }

    /**
     * Whether a pair may be worth keeping, whatever the fields not looked at would say.
     *
     * @param known levels of the fields looked at; 0 in the others
     * @param open a bit for each field not yet looked at
     */
    boolean possible(long known, int open) {
        int place = possible.place(known, open);
        if (possible.isNew(place, known, open)) {
            double highest = open == 0 ? model.bits(known) : sum(known, open, most) + untied + ROUNDING;
            possible.put(place, known, open, highest > Reach.LEAST_BITS);
        }
        return possible.yes(place);
    }

    /** Whether a pair is worth a closer look, equality being all that is known. */
    boolean plausible(long known, int open) {
        int place = plausible.place(known, open);
        if (plausible.isNew(place, known, open)) {
            plausible.put(place, known, open, sum(known, open, unequal) >= reach.plausible());
        }
        return plausible.yes(place);
    }

    /** Whether a pair compared in full is one that looking at it closer and closer would have kept. */
    boolean keeps(long pattern) {
        return possible(pattern, 0) && (reach.whole() || byEquality(pattern) >= reach.plausible());
    }

    /** What equality alone says of pairs with this pattern, in bits. */
    double byEquality(long pattern) {
        long known = pattern;
        int open = 0;
        for (int f = 0; f < patterns.size(); f++) {
            Field field = patterns.field(f);
            int level = Patterns.level(pattern, f);
            boolean coded = field.codes().length > 0;
            if (!coded || (level != Field.MISSING && level >= field.equalLevels())) {
                open |= 1 << f;
                known &= ~(15L << 4 * f);
            }
        }
        return sum(known, open, unequal);
    }

    private double sum(long known, int open, double[][] ofOpen) {
        double sum = 0;
        for (int k = 0; k < bits.length; k++) {
            double ofClass = 0;
            for (int f = 0; f < patterns.size(); f++) {
                if ((open & 1 << f) != 0) {
                    ofClass += ofOpen[k][f];
                } else {
                    int level = Patterns.level(known, f);
                    ofClass += level == Field.MISSING ? 0 : bits[k][f][level];
                }
            }
            sum += model.care().share()[k] * Math.pow(2, ofClass);
        }
        double ties = 0;
        for (Dependence.Tie tie : model.together().ties()) {
            if ((open & (1 << tie.first() | 1 << tie.second())) == 0) {
                ties += tie.bits(known);
            }
        }
        return model.prior(Patterns.stratum(known)) + Model.log2(sum) - ties;
    }

    /** Answers already worked out, each in the one place where it may stand. */
    private static final class Answers {
        private static final int YES = 1;
        private static final int KNOWN = 2;
        private final long[] pattern = new long[1 << PLACES_BITS];
        /** The fields not looked at, two bits up, then whether the place is taken and the answer. */
        private final int[] answer = new int[1 << PLACES_BITS];

        int place(long known, int open) {
            return (int) ((known ^ (long) open << 50) * 0x9E3779B97F4A7C15L >>> 64 - PLACES_BITS);
        }

        boolean isNew(int place, long known, int open) {
            return pattern[place] != known || answer[place] >>> 1 != (open << 1 | KNOWN >>> 1);
        }

        void put(int place, long known, int open, boolean yes) {
            pattern[place] = known;
            answer[place] = open << 2 | KNOWN | (yes ? YES : 0);
        }

        boolean yes(int place) {
            return (answer[place] & YES) != 0;
        }
    }
}
