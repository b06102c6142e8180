package toll.estimate;

import java.util.Arrays;

/**
 * The latent-class estimate from several dispersed chains, with the proof that they agree, or the lack of it.
 *
 * @param draws of n0, chain by chain
 * @param rhat rank-normalised split R-hat of log n0 (Vehtari and others 2021)
 * @param bulkSize effective number of draws
 * @param rejected share of sweeps whose n0 was beyond all numbers of people
 * @param extended how often the chains had to be run on, four times as long each time
 * @param classes truncation K
 */
@SuppressWarnings("ArrayRecordComponent") // package-private, never compared
public record LatentClass(double[][] draws, double rhat, double bulkSize, double rejected, int extended, int classes) {
    static final double GOOD_RHAT = 1.01;
    static final double ENOUGH = 400;
    static final double PRIOR = .25;

    /**
     * How long to run.
     *
     * @param chains dispersed starts, each with its own stream of chance
     * @param burn sweeps thrown away
     * @param draws kept a chain
     * @param thin sweeps a kept draw
     * @param extensions how often to run on, four times as long each time, while the chains have not settled
     */
    public record Length(int chains, int burn, int draws, int thin, int extensions) {
        /** Eight chains of 16,000 sweeps; run on while they have not settled, up to 856,000 sweeps each. */
        public static final Length FULL = new Length(8, 6_000, 2_000, 5, 3);

        /** For simulations: the same chains, shorter. */
        public static final Length SHORT = new Length(8, 2_000, 500, 10, 1);

        /** A sweep costs as much as there are histories: tables with many get fewer sweeps, and R-hat tells if too few. */
        Length forCells(int cells) {
            if (cells <= USUAL_CELLS) {
                return this;
            }
            double share = (double) USUAL_CELLS / cells;
            return new Length(
                    chains,
                    (int) Math.max(Math.min(burn, 1_000), burn * share),
                    draws,
                    (int) Math.max(1, Math.round(thin * share)),
                    extensions);
        }

        private static final int USUAL_CELLS = 18;

        public Length {
            if (chains < 2 || burn < 0 || draws < 100 || thin < 1 || extensions < 0) {
                throw new IllegalArgumentException("chains too few or too short to judge");
            }
        }
    }

    /** Chains that agree, with enough independent draws. */
    boolean settled() {
        return rhat <= GOOD_RHAT && bulkSize >= ENOUGH;
    }

    /** Ten classes, or 2^L - 1 where that is fewer. */
    static int classes(int lists) {
        return Math.min((1 << Math.min(lists, 10)) - 1, 10);
    }

    static LatentClass of(CaptureTable table, Length asked, long seed, Workers workers) {
        Length length = asked.forCells(table.captures().size());
        int classes = classes(table.lists().size());
        LatentClassChain[] chains = new LatentClassChain[length.chains];
        double[][] draws = new double[length.chains][];
        workers.each(length.chains, i -> {
            chains[i] = new LatentClassChain(table, classes, PRIOR, new Variates(seed, i));
            chains[i].skip(length.burn);
            draws[i] = chains[i].draw(length.draws, length.thin);
        });
        LatentClass so = judged(draws, chains, 0, classes);
        for (int extended = 1; extended <= length.extensions && so.worthMore(extended); extended++) {
            int thin = length.thin << 2 * extended;
            workers.each(length.chains, i -> draws[i] = chains[i].draw(length.draws, thin));
            so = judged(draws, chains, extended, classes);
        }
        return so;
    }

    private static LatentClass judged(double[][] draws, LatentClassChain[] chains, int extended, int classes) {
        double rejected = Arrays.stream(chains)
                .mapToDouble(LatentClassChain::rejectedShare)
                .max()
                .orElse(0);
        return new LatentClass(
                draws.clone(), Convergence.rhat(draws), Convergence.bulkSize(draws), rejected, extended, classes);
    }

    /** The first extension is for chains that have not settled; later ones only for chains that disagree. */
    private boolean worthMore(int extension) {
        return extension == 1 ? !settled() : rhat > Warnings.RHAT;
    }

    /** All draws, ascending. */
    double[] sorted() {
        return Arrays.stream(draws).flatMapToDouble(Arrays::stream).sorted().toArray();
    }

    double chainMedian(int chain) {
        return Bootstrap.quantile(Arrays.stream(draws[chain]).sorted().toArray(), .5);
    }

    Range total(double documented, double tail) {
        double[] all = sorted();
        return new Range(Bootstrap.quantile(all, .5), Bootstrap.quantile(all, tail), Bootstrap.quantile(all, 1 - tail))
                .plus(documented);
    }
}
