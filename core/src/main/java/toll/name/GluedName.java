package toll.name;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Arabic names written without blanks («محمداحمدعلي»): cut into parts that are known as parts of names, as few as will do. A word
 * that cannot be cut wholly into known parts stays as it is. Threads may share it.
 */
public final class GluedName {
    /** Two parts of three letters with one to spare; what is shorter is a part of its own. */
    private static final int SHORTEST = 7;

    private static final int LONGEST = 40;
    private static final int SHORTEST_PART = 3;
    private static final int LONGEST_PART = 12;
    private static final int REMEMBERED = 20_000;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Predicate<String> known;
    /** Words that are whole as they stand. */
    private final Set<String> whole = ConcurrentHashMap.newKeySet();

    /**
     * @param known whether a form is a part of names: folded, the article off, as {@link NamePart#folded()}
     */
    public GluedName(Predicate<String> known) {
        this.known = known;
    }

    /** The name with its glued words cut apart, or nothing when there are none. */
    public Optional<String> split(String name) {
        if (!holdsArabic(name) || !holdsGlued(name)) {
            return Optional.empty();
        }
        StringBuilder out = new StringBuilder();
        boolean cut = false;
        for (String word : BLANKS.split(name.strip())) {
            Optional<String> parts = glued(NameReader.fold(word));
            cut |= parts.isPresent();
            out.append(out.isEmpty() ? "" : " ").append(parts.orElse(word));
        }
        return cut ? Optional.of(out.toString()) : Optional.empty();
    }

    private static boolean holdsArabic(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (Script.isArabic(name.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word is glued; true as well where blanks are not plain ones. */
    private boolean holdsGlued(String name) {
        boolean presentation = ArabicFolding.holdsPresentation(name); // a ligature may be a word
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            if (i == name.length() || name.charAt(i) == ' ') {
                if ((i - start >= SHORTEST || presentation) && !isWhole(name.substring(start, i))) {
                    return true;
                }
                start = i + 1;
            }
        }
        return false;
    }

    private boolean isWhole(String word) {
        if (whole.contains(word)) {
            return true;
        }
        if (BLANKS.matcher(word).find() || glued(NameReader.fold(word)).isPresent()) {
            return false;
        }
        if (whole.size() >= REMEMBERED) {
            whole.clear();
        }
        whole.add(word);
        return true;
    }

    private Optional<String> glued(String word) {
        int n = word.length();
        if (n < SHORTEST || n > LONGEST || Script.of(word) != Script.ARABIC || known.test(Compounds.canonical(word))) {
            return Optional.empty();
        }
        int[] parts = new int[n + 1];
        int[] from = new int[n + 1];
        Arrays.fill(parts, Integer.MAX_VALUE);
        parts[0] = 0;
        for (int start = 0; start < n; start++) {
            for (int end = start + SHORTEST_PART;
                    parts[start] != Integer.MAX_VALUE && end <= Math.min(n, start + LONGEST_PART);
                    end++) {
                if (parts[start] + 1 < parts[end] && known.test(Compounds.canonical(word.substring(start, end)))) {
                    parts[end] = parts[start] + 1;
                    from[end] = start;
                }
            }
        }
        if (parts[n] == Integer.MAX_VALUE || parts[n] < 2) {
            return Optional.empty();
        }
        StringBuilder out = new StringBuilder();
        for (int end = n; end > 0; end = from[end]) {
            out.insert(0, out.isEmpty() ? "" : " ").insert(0, word, from[end], end);
        }
        return Optional.of(out.toString());
    }
}
