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
    /** Words of the name in plain form, as written and as a sorted set. */
    public record PlaceName(String plain, List<String> words) {
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
        return Optional.of(new PlaceName(plain, List.copyOf(new TreeSet<>(Arrays.asList(plain.split(" "))))));
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
        int slips =
                Math.abs(a.plain.length() - b.plain.length()) > 2 ? 3 : EditDistance.transposition(a.plain, b.plain);
        int shorter = Math.min(a.plain.length(), b.plain.length());
        if ((slips == 1 && shorter >= 4)
                || (slips <= 2 && shorter >= 8)
                || JaroWinkler.similarity(a.plain, b.plain) >= 0.94) {
            return 1;
        }
        int common = 0;
        boolean longWord = false;
        List<String> few = a.words.size() <= b.words.size() ? a.words : b.words;
        List<String> many = few == a.words ? b.words : a.words;
        for (String word : few) {
            for (String other : many) {
                if (word.equals(other) || (word.length() >= 5 && EditDistance.transposition(word, other) <= 1)) {
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
