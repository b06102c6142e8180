package toll.link;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * What a reader needs to judge a linkage, drawn from the result: plain values, no layout.
 *
 * @param records number of records
 * @param candidatePairs pairs compared
 * @param clusters clusters, single records included
 * @param unique interval of the number of different people
 * @param recall what blocking is thought to have given
 * @param rules what each kind of key gave
 * @param fields m and u of every level
 * @param weights how many compared pairs have each whole weight, in bits
 * @param sizes how many clusters have each size
 * @param silent records with a value in no field
 * @param weak records that could not be linked even to a copy of themselves, because what they say is too common
 * @param samples pairs from certain to doubtful with their explanation
 * @param ties fields that go together among different records
 */
public record LinkReport(
        int records,
        long candidatePairs,
        int clusters,
        UniqueCount unique,
        BlockingRecall recall,
        List<Rule> rules,
        List<FieldLevels> fields,
        TreeMap<Integer, Long> weights,
        TreeMap<Integer, Integer> sizes,
        int silent,
        int weak,
        List<Sample> samples,
        List<String> ties) {
    private static final int SAMPLES_A_BAND = 3;
    private static final int LOWEST_BITS = -30;
    private static final int HIGHEST_BITS = 40;
    private static final int[] BANDS = {-6, -1, 3, 8, 15};

    /** What one kind of key gave. */
    public record Rule(String name, long blocks, long pairs, long givenUp) {}

    /** The levels of one field. */
    public record FieldLevels(String label, List<Level> levels) {}

    /** One level: probabilities among matches and others, and its weight in bits. */
    public record Level(String words, double m, double u, double bits) {}

    /** A pair for a closer look. */
    public record Sample(int a, int b, boolean together, Explanation explanation) {}

    static LinkReport of(Linked linked) {
        Scorer scorer = linked.scorer();
        Rows rows = linked.rows();
        List<Rule> rules = new ArrayList<>();
        for (Blocks.Contribution c : linked.found().contributions()) {
            rules.add(new Rule(c.name(), c.blocks(), c.pairs(), c.givenUp()));
        }
        long[] ofBits = new long[HIGHEST_BITS - LOWEST_BITS + 1];
        linked.pairs(
                LOWEST_BITS, (a, b, bits) -> ofBits[(int) Math.floor(Math.min(HIGHEST_BITS, bits)) - LOWEST_BITS]++);
        TreeMap<Integer, Long> weights = new TreeMap<>();
        for (int i = 0; i < ofBits.length; i++) {
            if (ofBits[i] > 0) {
                weights.put(LOWEST_BITS + i, ofBits[i]);
            }
        }
        int[] size = new int[rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            size[linked.cluster(row)]++;
        }
        TreeMap<Integer, Integer> sizes = sizes(size);
        int silent = 0;
        int weak = 0;
        Memo[] memos = scorer.patterns().memos();
        for (int row = 0; row < rows.size(); row++) {
            boolean says = false;
            long pattern = scorer.patterns().of(row, row, memos);
            for (int f = 0; f < scorer.patterns().size(); f++) {
                says |= Patterns.level(pattern, f) != Field.MISSING;
            }
            silent += says ? 0 : 1;
            weak += says && scorer.bits(row, row, pattern) < Clustering.JOIN_BITS ? 1 : 0;
        }
        return new LinkReport(
                rows.size(),
                linked.candidatePairs(),
                linked.clusters(),
                linked.unique(),
                linked.blockingRecall(),
                List.copyOf(rules),
                fields(scorer),
                weights,
                sizes,
                silent,
                weak,
                samples(linked),
                ties(scorer));
    }

    private static TreeMap<Integer, Integer> sizes(int[] size) {
        int largest = 0;
        for (int s : size) {
            largest = Math.max(largest, s);
        }
        int[] clusters = new int[largest + 1];
        for (int s : size) {
            clusters[s]++;
        }
        TreeMap<Integer, Integer> sizes = new TreeMap<>();
        for (int s = 1; s <= largest; s++) {
            if (clusters[s] > 0) {
                sizes.put(s, clusters[s]);
            }
        }
        return sizes;
    }

    private static List<FieldLevels> fields(Scorer scorer) {
        List<FieldLevels> fields = new ArrayList<>();
        Model model = scorer.model();
        for (int f = 0; f < scorer.patterns().size(); f++) {
            Field field = scorer.patterns().field(f);
            List<Level> levels = new ArrayList<>();
            for (int l = 0; l < field.levels().size(); l++) {
                levels.add(new Level(field.levels().get(l), model.m()[f][l], model.u()[f][l], model.bits(f, l)));
            }
            fields.add(new FieldLevels(field.label(), List.copyOf(levels)));
        }
        return List.copyOf(fields);
    }

    private static List<String> ties(Scorer scorer) {
        return scorer.model().together().ties().stream()
                .map(t -> scorer.patterns().field(t.first()).label() + " and "
                        + scorer.patterns().field(t.second()).label())
                .toList();
    }

    /** The first pairs in row order of each band of weight: the same pairs at every run. */
    private static List<Sample> samples(Linked linked) {
        List<List<Sample>> bands = new ArrayList<>();
        for (int i = 0; i < BANDS.length; i++) {
            bands.add(new ArrayList<>());
        }
        linked.pairs(BANDS[0], (a, b, bits) -> {
            int band = BANDS.length - 1;
            while (bits < BANDS[band]) {
                band--;
            }
            List<Sample> some = bands.get(band);
            if (some.size() < SAMPLES_A_BAND) {
                some.add(new Sample(a, b, linked.cluster(a) == linked.cluster(b), linked.explain(a, b)));
            }
        });
        List<Sample> all = new ArrayList<>();
        for (int band = BANDS.length - 1; band >= 0; band--) {
            all.addAll(bands.get(band));
        }
        return List.copyOf(all);
    }
}
