package toll.bench;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import toll.compare.JaroWinkler;
import toll.screen.ListEntry;
import toll.screen.ListedName;
import toll.screen.NameKind;
import toll.screen.Quality;

/** How an alias stands to the other names of its entry, by string likeness alone, so that the matcher does not judge itself. */
enum AliasRelation {
    /** As many words, each with a like one in another name. */
    VARIANT,
    /** All words of the shorter have a like one, at least two. */
    SUBSET,
    PARTIAL,
    DISJOINT;

    static AliasRelation of(ListedName name, ListEntry entry) {
        AliasRelation best = DISJOINT;
        for (ListedName other : entry.names()) {
            if (other != name && !other.text().equalsIgnoreCase(name.text())) {
                AliasRelation r = of(words(name.text()), words(other.text()));
                best = r.ordinal() < best.ordinal() ? r : best;
            }
        }
        return best;
    }

    private static AliasRelation of(List<String> a, List<String> b) {
        int like = like(a, b);
        int few = Math.min(a.size(), b.size());
        if (like >= 2 && like == few) {
            return a.size() == b.size() ? VARIANT : SUBSET;
        }
        return like > 0 ? PARTIAL : DISJOINT;
    }

    /** How many words of one name have a like one in the other, each used once. */
    private static int like(List<String> a, List<String> b) {
        boolean[] used = new boolean[b.size()];
        int like = 0;
        for (String x : a) {
            for (int j = 0; j < b.size(); j++) {
                if (!used[j] && JaroWinkler.similarity(x, b.get(j)) >= 0.85) {
                    used[j] = true;
                    like++;
                    break;
                }
            }
        }
        return like;
    }

    /** Folded words without articles and particles. */
    static List<String> words(String text) {
        return allWords(text).stream()
                .filter(w -> !w.matches("al|el|ul|ibn|bin|ben|ad|ar|as|the|of|and|for"))
                .toList();
    }

    static List<String> allWords(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("[\\p{M}'’‘`]", "");
        return Arrays.stream(plain.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+"))
                .filter(w -> w.length() > 1)
                .toList();
    }

    /** Whether two words or more are like words of another name of the entry: the wider class, whatever else the two names hold. */
    static boolean sharesTwo(ListedName name, ListEntry entry) {
        for (ListedName other : entry.names()) {
            if (other != name
                    && !other.text().equalsIgnoreCase(name.text())
                    && like(words(name.text()), words(other.text())) >= 2) {
                return true;
            }
        }
        return false;
    }

    /** Whether the list calls the alias good and another name of its entry is spelled nearly like it. */
    static boolean isGoodVariant(ListedName name, ListEntry entry) {
        return isGood(name) && of(name, entry) == VARIANT;
    }

    static boolean isGood(ListedName name) {
        return name.kind() == NameKind.ALIAS && name.quality() == Quality.GOOD;
    }
}
