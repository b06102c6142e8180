package toll.name;

import java.util.HashMap;
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

    private PartFrequencies(Map<String, Double> shares) {
        this.shares = shares;
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

    private static double unseen(String key) {
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
            return new PartFrequencies(Map.copyOf(shares));
        }
    }

    private static PartFrequencies readBuiltIn() {
        Map<String, Double> shares = new HashMap<>();
        for (String[] row : NameWords.table("common-parts.tsv")) {
            double share = Double.parseDouble(row[0]) / 1000;
            for (String word : row[1].split(" ", -1)) {
                for (NamePart part : PersonName.parse(word.replace('_', ' ')).compared()) {
                    shares.merge(part.sound().key(), share, Math::max);
                }
            }
        }
        return new PartFrequencies(Map.copyOf(shares));
    }
}
