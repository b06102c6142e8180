package toll.compare;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Places by name, from the narrow to the wide or the other way round ("Idlib: Maarrat al-Numan"). A place and one of its
 * ancestors agree as far as they go: that is a level of its own, not a difference.
 */
public final class PlaceComparison implements Comparison<PlaceComparison.PlaceName> {
    /** A text with its bag of letters, which tells most pairs of texts apart. */
    public record Bagged(String text, long bag) {
        static Bagged of(String text) {
            return new Bagged(text, Bag.of(text));
        }

        int length() {
            return text.length();
        }

        /** Edits between two, or more than this many. */
        private int slips(Bagged other, int most) {
            return Bag.fewestEdits(bag, length(), other.bag, other.length()) > most
                    ? most + 1
                    : EditDistance.transposition(text, other.text);
        }

        private boolean isSimilar(Bagged other, double least) {
            return Bag.mostSimilar(bag, length(), other.bag, other.length(), 4) >= least
                    && JaroWinkler.similarity(text, other.text) >= least;
        }
    }

    /** Words of the name in plain form, as written and as a sorted set. */
    public record PlaceName(Bagged plain, List<Bagged> words) {
        public PlaceName {
            words = List.copyOf(words);
        }
    }

    private static final List<String> LEVELS = List.of(
            "the same place name",
            "the place name spelled a little differently",
            "one place name contains the other",
            "place names with a part in common",
            "place names differ");

    @Override
    public List<String> levels() {
        return LEVELS;
    }

    @Override
    public Optional<PlaceName> read(String written) {
        String plain = PlainText.of(written);
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        List<Bagged> words = new TreeSet<>(Arrays.asList(plain.split(" ")))
                .stream().map(Bagged::of).toList();
        return Optional.of(new PlaceName(Bagged.of(plain), words));
    }

    @Override
    public Quick over(List<PlaceName> distinct) {
        return new QuickPlaces(distinct);
    }

    @Override
    public int level(PlaceName a, PlaceName b) {
        if (a.plain.equals(b.plain) || a.words.equals(b.words)) {
            return 0;
        }
        int slips = a.plain.slips(b.plain, 2);
        int shorter = Math.min(a.plain.length(), b.plain.length());
        if ((slips == 1 && shorter >= 4) || (slips <= 2 && shorter >= 8) || a.plain.isSimilar(b.plain, 0.94)) {
            return 1;
        }
        int common = 0;
        boolean longWord = false;
        List<Bagged> few = a.words.size() <= b.words.size() ? a.words : b.words;
        List<Bagged> many = few == a.words ? b.words : a.words;
        for (Bagged word : few) {
            for (Bagged other : many) {
                if (word.equals(other) || (word.length() >= 5 && word.slips(other, 1) <= 1)) {
                    common++;
                    longWord |= word.length() >= 3;
                    break;
                }
            }
        }
        if (common == few.size() && longWord) {
            return 2;
        }
        return longWord ? 3 : 4;
    }
}
