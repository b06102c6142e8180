package toll.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import toll.compare.PlainText;
import toll.compare.Kernels;

/** The dictionary of distinct name parts: folded form, sound, and how alike two of them are. */
final class NameParts {
    /**
     * One distinct whole value.
     *
     * @param tokens its compared parts in order
     * @param given index of the given name among them, or -1
     * @param family index of the family name among them, or -1
     */
    record Parsed(int[] tokens, int given, int family) {}

    private final Map<String, Integer> index = new HashMap<>();
    private final List<String> folded = new ArrayList<>();
    private final List<String> written = new ArrayList<>();
    private final List<String> sound = new ArrayList<>();

    /** Parses each distinct value of a column once. */
    Parsed[] names(Column column) {
        Parsed[] all = new Parsed[column.values().size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = parse(column.values().get(i));
        }
        return all;
    }

    private Parsed parse(String value) {
        String plain = PlainText.of(value);
        if (plain.isEmpty()) {
            return new Parsed(new int[0], -1, -1);
        }
        String[] words = plain.split(" ");
        int n = Math.min(words.length, 24);
        int[] tokens = new int[n];
        for (int i = 0; i < n; i++) {
            tokens[i] = token(words[i], words[i]);
        }
        return new Parsed(tokens, 0, n > 1 ? n - 1 : -1);
    }

    private int token(String fold, String asWritten) {
        Integer known = index.get(fold);
        if (known == null) {
            known = folded.size();
            index.put(fold, known);
            folded.add(fold);
            written.add(asWritten);
            sound.add(soundOf(fold));
        }
        return known;
    }

    private static String soundOf(String fold) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < fold.length(); i++) {
            char c = fold.charAt(i);
            char d = switch (c) {
                case 'a','e','i','o','u','y','h','w' -> 0;
                case 'c','k','q','g','j' -> 'k';
                case 's','z','x' -> 's';
                case 't','d' -> 't';
                case 'b','p','v','f' -> 'p';
                case 'm','n' -> 'n';
                default -> c; };
            if (i == 0) { out.append(c); continue; }
            if (d != 0 && out.charAt(out.length() - 1) != d) out.append(d);
        }
        return out.toString();
    }

    int size() {
        return folded.size();
    }

    String folded(int part) {
        return folded.get(part);
    }

    String written(int part) {
        return written.get(part);
    }

    /** A key blind to spelling and script, for blocking and for the level "sounds alike". */
    String sound(int part) {
        return sound.get(part);
    }

    /** One of the levels of {@link Names}. */
    int compare(int x, int y) {
        String a = folded.get(x);
        String b = folded.get(y);
        int shorter = Math.min(a.length(), b.length());
        if (shorter == 1 && a.charAt(0) == b.charAt(0)) {
            return Names.INITIAL;
        }
        if (shorter >= 4 && Kernels.osa(a, b, 1) <= 1 || shorter >= 3 && Kernels.jaroWinkler(a, b) >= 0.92) {
            return Names.NEAR;
        }
        boolean same = sound.get(x).length() > 1 && sound.get(x).equals(sound.get(y));
        return same || shorter >= 4 && (Kernels.jaroWinkler(a, b) >= 0.86 || Kernels.osa(a, b, 2) <= 2 && shorter >= 6)
                ? Names.SOUNDS_ALIKE
                : Names.DIFFER;
    }
}
