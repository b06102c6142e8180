package toll.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import toll.compare.EditDistance;
import toll.compare.JaroWinkler;
import toll.compare.PartAgreement;
import toll.compare.PartComparison;
import toll.name.NamePart;
import toll.name.NameRole;
import toll.name.PersonName;
import toll.name.Script;
import toll.name.Sound;

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

    /** Likeness in sound and in letters from which two parts are near. */
    static final double NEAR_SOUND = 0.95;

    static final double NEAR_LIKENESS = 0.92;

    /** Parts of one name that are compared; more than a long chain needs. */
    private static final int MOST_PARTS = 12;

    private static final Set<String> ADDED = Set.of("ابو", "ال", "بن", "عبد", "abu", "al", "el", "bin", "ibn", "abd");

    private final Map<String, Integer> index = new HashMap<>();
    private final List<String> folded = new ArrayList<>();
    private final List<String> written = new ArrayList<>();
    private final List<Sound> sound = new ArrayList<>();
    private final PartSketches sketches = new PartSketches();

    /** Parses each distinct value of a column once. */
    Parsed[] names(Column column, Function<String, PersonName> reader) {
        Parsed[] all = new Parsed[column.values().size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = parsed(reader.apply(column.values().get(i)));
        }
        return all;
    }

    private Parsed parsed(PersonName name) {
        List<NamePart> parts = name.compared();
        int n = Math.min(MOST_PARTS, parts.size());
        int[] tokens = new int[n];
        int given = -1;
        int family = -1;
        for (int i = 0; i < n; i++) {
            NamePart part = parts.get(i);
            tokens[i] = token(part);
            if (part.role() == NameRole.GIVEN && given < 0) {
                given = i;
            } else if (part.role() == NameRole.FAMILY || (part.role() == NameRole.NISBA && family < 0)) {
                family = i;
            }
        }
        if (given < 0 && family < 0 && n > 0) {
            given = 0;
        }
        return new Parsed(tokens, given, family);
    }

    private int token(NamePart part) {
        Integer known = index.get(part.folded());
        if (known == null) {
            known = folded.size();
            index.put(part.folded(), known);
            folded.add(part.folded());
            written.add(part.written());
            sound.add(part.sound());
            sketches.add(part.folded(), part.sound());
        }
        return known;
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

    /** Keys blind to spelling and script, the plainest first. */
    List<String> soundKeys(int part) {
        return sound.get(part).keys();
    }

    /** Whether one is the other behind a word that writers add or leave out: father of, servant, the, son of. */
    private static boolean prefixed(String with, String without) {
        int more = with.length() - without.length();
        return more >= 2 && without.length() >= 3 && with.endsWith(without) && ADDED.contains(with.substring(0, more));
    }

    /** Whether a look at a few numbers tells that two are not near; false leaves the question open. */
    boolean surelyNotNear(int x, int y) {
        return sketches.surelyNotNear(x, y);
    }

    /** One of the levels of {@link Names}. */
    int compare(int x, int y) {
        return sketches.surelyDiffer(x, y) ? Names.DIFFER : compareInFull(x, y);
    }

    /** The same without a look at the sketches first. */
    int compareInFull(int x, int y) {
        String a = folded.get(x);
        String b = folded.get(y);
        int shorter = Math.min(a.length(), b.length());
        PartComparison.Outcome outcome = PartComparison.compare(a, sound.get(x), b, sound.get(y));
        if (outcome.agreement() == PartAgreement.INITIAL) {
            return Names.INITIAL;
        }
        if (prefixed(a, b) || prefixed(b, a)) {
            return Names.NEAR;
        }
        if (!outcome.agreement().agrees()
                && shorter >= 4
                && (a.endsWith(b) || b.endsWith(a) || a.startsWith(b) || b.startsWith(a))) {
            return Names.SOUNDS_ALIKE;
        }
        boolean latin = sound.get(x).script() == Script.LATIN && sound.get(y).script() == Script.LATIN;
        if (outcome.agreement().agrees()) {
            boolean near = outcome.similarity() >= NEAR_SOUND || EditDistance.transposition(a, b) == 1;
            return near ? Names.NEAR : Names.SOUNDS_ALIKE;
        }
        if (shorter < 3) {
            return Names.DIFFER;
        }
        if (!latin) {
            boolean oneScript = sound.get(x).script() == sound.get(y).script();
            return oneScript && EditDistance.transposition(a, b) == 1 ? Names.SOUNDS_ALIKE : Names.DIFFER;
        }
        double likeness = JaroWinkler.similarity(a, b);
        if (likeness >= NEAR_LIKENESS || (shorter >= 4 && EditDistance.transposition(a, b) == 1)) {
            return Names.NEAR;
        }
        return likeness >= 0.86 && shorter >= 4 ? Names.SOUNDS_ALIKE : Names.DIFFER;
    }
}
