package toll.screen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import toll.compare.PartAgreement;
import toll.compare.PartComparison;
import toll.name.NameVariants;
import toll.name.OrganisationTerms;
import toll.name.Script;
import toll.name.Sound;

/**
 * The distinct parts of all listed names, found again by consonant key, by listed variants, or through one slip of the pen.
 * Answers are remembered, up to a bound; the table itself never changes once frozen, so threads may share it.
 */
final class PartTable {
    private static final int REMEMBERED = 60_000;
    private static final int SHORTEST_WITH_SLIP = 5;
    private static final int LONGEST_WITH_SLIP = 24;
    private static final double TRANSLATED = 0.95;

    private final Map<String, Integer> idOf = new HashMap<>();
    private final List<String> folded = new ArrayList<>();
    private final List<Sound> sounds = new ArrayList<>();
    private final Map<String, int[]> byKey = new HashMap<>();
    private final Map<Integer, int[]> byVariant = new HashMap<>();
    private final Map<Integer, int[]> byMeaning = new HashMap<>();
    private final boolean organisations;
    private final BitSet alone = new BitSet();
    private final Slips slips = new Slips();
    private final Map<Character, int[]> byInitial = new HashMap<>();
    private final ConcurrentHashMap<String, Resolved> remembered = new ConcurrentHashMap<>();

    /**
     * @param organisations whether the parts are words of organisations' names, which may be translated
     */
    PartTable(boolean organisations) {
        this.organisations = organisations;
    }

    int add(String form, Script script) {
        Integer known = idOf.get(form);
        if (known != null) {
            return known;
        }
        int id = folded.size();
        idOf.put(form, id);
        folded.add(form);
        Sound sound = Sound.of(form, script);
        sounds.add(sound);
        if (!sound.codes().isEmpty()) {
            for (String key : sound.keys()) {
                byKey.merge(key, new int[] {id}, PartTable::joined);
            }
        }
        for (int group : NameVariants.builtIn().groups(form)) {
            byVariant.merge(group, new int[] {id}, PartTable::joined);
        }
        if (organisations) {
            for (int meaning : OrganisationTerms.builtIn().meanings(form)) {
                byMeaning.merge(meaning, new int[] {id}, PartTable::joined);
            }
        }
        if (form.length() >= SHORTEST_WITH_SLIP && form.length() <= LONGEST_WITH_SLIP) {
            slips.add(form, id);
        }
        if (script == Script.LATIN && form.length() == 1) {
            byInitial.merge(form.charAt(0), new int[] {id}, PartTable::joined);
        }
        return id;
    }

    int size() {
        return folded.size();
    }

    /** Whether a name on the list has this part, standing by itself. */
    boolean has(String form) {
        Integer id = idOf.get(form);
        return id != null && alone.get(id);
    }

    Resolved resolve(String form, Script script) {
        Resolved before = remembered.get(form);
        if (before != null) {
            return before;
        }
        Resolved now = look(form, script);
        if (remembered.size() >= REMEMBERED) {
            remembered.clear();
        }
        remembered.put(form, now);
        return now;
    }

    /** Notes that a part stands by itself in some name, and not only as two neighbours written as one. */
    void standsAlone(int id) {
        alone.set(id);
    }

    /**
     * The parts that two neighbours of a query, written as one, may be. They must be spelled alike, an organisation's exactly,
     * and stand alone in the list. Not remembered: nearly every pair of neighbours is met but once.
     */
    Resolved resolveJoined(String form, Script script) {
        if (organisations) {
            Integer exact = idOf.get(form);
            return exact != null && alone.get(exact) ? Resolved.same(exact) : Resolved.NONE;
        }
        Sound sound = Sound.of(form, script);
        if (sound.codes().isEmpty()) {
            return Resolved.NONE;
        }
        PartNumbers candidates = new PartNumbers();
        for (String key : sound.keys()) {
            int[] ids = byKey.get(key);
            for (int i = 0; ids != null && i < ids.length; i++) {
                if (alone.get(ids[i])) {
                    candidates.add(ids[i]);
                }
            }
        }
        return candidates.isEmpty() ? Resolved.NONE : agreeing(form, sound, candidates);
    }

    private Resolved look(String form, Script script) {
        PartNumbers candidates = new PartNumbers();
        Integer exact = idOf.get(form);
        if (exact != null) {
            candidates.add(exact);
        }
        Sound sound = Sound.of(form, script);
        if (!sound.codes().isEmpty()) {
            for (String key : sound.keys()) {
                candidates.addAll(byKey.get(key));
            }
        }
        for (int group : NameVariants.builtIn().groups(form)) {
            candidates.addAll(byVariant.get(group));
        }
        if (organisations) {
            for (int meaning : OrganisationTerms.builtIn().meanings(form)) {
                candidates.addAll(byMeaning.get(meaning));
            }
        }
        if (form.length() >= SHORTEST_WITH_SLIP - 1 && form.length() <= LONGEST_WITH_SLIP + 1) {
            slips.find(form, candidates);
        }
        if (script == Script.LATIN && form.length() > 1) {
            candidates.addAll(byInitial.get(form.charAt(0)));
        }
        return agreeing(form, sound, candidates);
    }

    private Resolved agreeing(String form, Sound sound, PartNumbers candidates) {
        int[] numbers = candidates.ascending();
        int[] ids = new int[numbers.length];
        PartAgreement[] agreements = new PartAgreement[ids.length];
        float[] similarities = new float[ids.length];
        int n = 0;
        for (int id : numbers) {
            PartComparison.Outcome outcome = PartComparison.compare(form, sound, folded.get(id), sounds.get(id));
            if (organisations && OrganisationTerms.builtIn().sameMeaning(form, folded.get(id))) {
                outcome = new PartComparison.Outcome(
                        outcome.agreement().agrees() ? outcome.agreement() : PartAgreement.NICKNAME,
                        Math.max(TRANSLATED, outcome.similarity()));
            }
            if (outcome.agreement().agrees()) {
                ids[n] = id;
                agreements[n] = outcome.agreement();
                similarities[n] = (float) outcome.similarity();
                n++;
            }
        }
        return n == 0
                ? Resolved.NONE
                : Resolved.of(Arrays.copyOf(ids, n), Arrays.copyOf(agreements, n), Arrays.copyOf(similarities, n));
    }

    private static int[] joined(int[] a, int[] b) {
        int[] out = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, out, a.length, b.length);
        return out;
    }
}
