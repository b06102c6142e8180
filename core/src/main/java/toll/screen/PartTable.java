package toll.screen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
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

    private Resolved look(String form, Script script) {
        TreeSet<Integer> candidates = new TreeSet<>();
        Integer exact = idOf.get(form);
        if (exact != null) {
            candidates.add(exact);
        }
        Sound sound = Sound.of(form, script);
        if (!sound.codes().isEmpty()) {
            for (String key : sound.keys()) {
                addAll(candidates, byKey.get(key));
            }
        }
        for (int group : NameVariants.builtIn().groups(form)) {
            addAll(candidates, byVariant.get(group));
        }
        if (organisations) {
            for (int meaning : OrganisationTerms.builtIn().meanings(form)) {
                addAll(candidates, byMeaning.get(meaning));
            }
        }
        if (form.length() >= SHORTEST_WITH_SLIP - 1 && form.length() <= LONGEST_WITH_SLIP + 1) {
            slips.find(form, candidates);
        }
        if (script == Script.LATIN && form.length() > 1) {
            addAll(candidates, byInitial.get(form.charAt(0)));
        }
        int[] ids = new int[candidates.size()];
        PartAgreement[] agreements = new PartAgreement[ids.length];
        float[] similarities = new float[ids.length];
        int n = 0;
        for (int id : candidates) {
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

    private static void addAll(TreeSet<Integer> to, int @org.jspecify.annotations.Nullable [] ids) {
        if (ids != null) {
            for (int id : ids) {
                to.add(id);
            }
        }
    }

    private static int[] joined(int[] a, int[] b) {
        int[] out = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, out, a.length, b.length);
        return out;
    }
}
