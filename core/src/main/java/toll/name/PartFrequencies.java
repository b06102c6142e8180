package toll.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How common name parts are in a population: the share of parts that would be taken for this one. Counted by consonant
 * key, so that all spellings and scripts of a name count together; a key that was never met is given the share that its
 * length suggests. Never learnt from a sanctions list, which is not a population.
 */
public final class PartFrequencies {
    private static final class Holder {
        static final PartFrequencies ONE = readBuiltIn();
    }

    private final Map<String, Double> shares;
    private final List<CommonPart> common;

    /**
     * A common part as the table writes it.
     *
     * @param share of parts in the population, in (0, 1]
     */
    public record CommonPart(NamePart part, double share) {}

    private PartFrequencies(Map<String, Double> shares, List<CommonPart> common) {
        this.shares = shares;
        this.common = common;
    }

    /**
     * The common parts one by one, for callers that tell apart what shares a consonant key (Zahra, Zawahiri); empty for a
     * population that was counted by key.
     */
    public List<CommonPart> common() {
        return common;
    }

    /** Common given and family names of many countries, as coarse shares per thousand parts. */
    public static PartFrequencies builtIn() {
        return Holder.ONE;
    }

    /** Share of the part in (0, 1]. */
    public double frequency(Sound sound) {
        double most = 0;
        for (String key : sound.keys()) {
            most = Math.max(most, frequency(key));
        }
        return most;
    }

    /** Share of parts with this consonant key, in (0, 1]. */
    public double frequency(String key) {
        return shares.getOrDefault(key, 0.0) + unseen(key);
    }

    /** Share of a part that was never met, as its length suggests, in (0, 1]. */
    public static double unseen(String key) {
        return switch (key.length()) {
            case 0, 1 -> 1.0 / 150;
            case 2 -> key.charAt(0) == '-' ? 1.0 / 150 : 1.0 / 1_500;
            case 3 -> 1.0 / 8_000;
            default -> 1.0 / 30_000;
        };
    }

    /** Counts parts of a population of names. */
    public static final class Counter {
        private final Map<String, Long> counts = new HashMap<>();
        private long total;

        /** Counts the compared parts of a name. */
        public void add(PersonName name) {
            for (NamePart part : name.parts()) {
                if (part.role().compared()) {
                    counts.merge(part.sound().key(), 1L, Long::sum);
                    total++;
                }
            }
        }

        /** Shares among the parts counted; few parts are stretched with the built-in table. */
        public PartFrequencies frequencies() {
            double prior = 2_000;
            Map<String, Double> shares = new HashMap<>();
            PartFrequencies builtIn = builtIn();
            builtIn.shares.forEach((key, share) -> shares.put(key, share * prior / (prior + total)));
            counts.forEach((key, count) -> shares.merge(key, count / (prior + total), Double::sum));
            return new PartFrequencies(Map.copyOf(shares), List.of());
        }
    }

    private static PartFrequencies readBuiltIn() {
        Map<String, Double> shares = new HashMap<>();
        List<CommonPart> common = new ArrayList<>();
        for (String[] row : NameWords.table("common-parts.tsv")) {
            double share = Double.parseDouble(row[0]) / 1000;
            for (String word : row[1].split(" ", -1)) {
                for (NamePart part : PersonName.parse(word.replace('_', ' ')).compared()) {
                    shares.merge(part.sound().key(), share, Math::max);
                    common.add(new CommonPart(part, share));
                }
            }
        }
        return new PartFrequencies(Map.copyOf(shares), List.copyOf(common));
    }
}
