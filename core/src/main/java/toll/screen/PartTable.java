package toll.screen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import toll.compare.PartAgreement;
import toll.compare.PartComparison;
import toll.compare.SoundDistance;
import toll.name.NameVariants;
import toll.name.OrganisationTerms;
import toll.name.Script;
import toll.name.Sound;

/**
 * The distinct parts of all listed names, found again by consonant key, by listed variants, or through one slip of the pen.
 * It never changes once frozen, so threads may share it.
 */
final class PartTable {
    private static final int HASHES = (1 << 18) - 1;
    private static final int SHORTEST_WITH_SLIP = 5;
    private static final int LONGEST_WITH_SLIP = 24;
    private static final double TRANSLATED = 0.95;
    private static final PartComparison.Outcome SHORTENED =
            new PartComparison.Outcome(PartAgreement.NICKNAME, Resolved.SHORTENED);
    /** From this length a slip leaves two words as alike as neighbours written as one must be. */
    private static final int LONG_WITH_SLIP = 14;

    private final Map<String, Integer> idOf = new HashMap<>();
    private final List<String> folded = new ArrayList<>();
    private final List<Sound> sounds = new ArrayList<>();
    private final KeyTable byKey = new KeyTable();
    /** Compounds by what they are shortened to. */
    private final KeyTable byShortForm = new KeyTable();

    private final Map<Integer, int[]> byVariant = new HashMap<>();
    private final Map<Integer, int[]> byMeaning = new HashMap<>();
    private final boolean organisations;
    private final BitSet alone = new BitSet();
    private final BitSet joined = new BitSet();
    private final KeyTable aloneByKey = new KeyTable();
    /** Lowest bits of the hashes of parts that stand alone. */
    private final BitSet hashesOfAlone = new BitSet();

    private int[] names = new int[0];
    private final Slips slips = new Slips();
    private final Map<Character, int[]> byInitial = new HashMap<>();

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
            for (long key : sound.keyNumbers()) {
                byKey.add(key, id);
            }
        }
        for (String shortened : organisations ? List.<String>of() : ShortForms.of(form, script)) {
            for (long key : Sound.of(shortened, script).keyNumbers()) {
                byShortForm.add(key, id);
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

    /** Notes that a part stands by itself in some name, and not only as two neighbours written as one. */
    void standsAlone(int id) {
        alone.set(id);
    }

    /** Notes that a part stands for two neighbours of some name written as one. */
    void standsJoined(int id) {
        joined.set(id);
    }

    /** Tells how many listed names hold each part; nothing is added from now on. */
    void freeze(int[] namesOfParts) {
        names = namesOfParts;
        for (int id = alone.nextSetBit(0); id >= 0; id = alone.nextSetBit(id + 1)) {
            hashesOfAlone.set(folded.get(id).hashCode() & HASHES);
            if (!sounds.get(id).codes().isEmpty()) {
                for (long key : sounds.get(id).keyNumbers()) {
                    aloneByKey.add(key, id);
                }
            }
        }
    }

    /**
     * The parts that two neighbours of a query, written as one, may be. They must be spelled alike, an organisation's exactly,
     * and stand alone in the list. Not remembered: nearly every pair of neighbours is met but once.
     */
    Resolved resolveJoined(AskedPart one, AskedPart two) {
        if (organisations) {
            int hash = one.folded.hashCode() * power(two.folded) + two.folded.hashCode();
            Integer exact = mayStandAlone(hash) ? idOf.get(one.folded + two.folded) : null;
            return exact != null && alone.get(exact) ? Resolved.same(exact) : Resolved.NONE;
        }
        Sound sound = Sound.joined(one.folded, one.sound, two.folded, two.sound);
        if (sound.codes().isEmpty()) {
            return Resolved.NONE;
        }
        PartNumbers candidates = null;
        String form = "";
        for (long key : sound.keyNumbers()) {
            for (int id : aloneByKey.of(key)) {
                form = form.isEmpty() ? one.folded + two.folded : form;
                if (mayJoin(form, sound, id)) {
                    candidates = candidates == null ? new PartNumbers() : candidates;
                    candidates.add(id);
                }
            }
        }
        return candidates == null
                ? Resolved.NONE
                : agreeing(form, sound, candidates).joined(organisations);
    }

    /** Whether a part with this hash may stand alone: never false where one does. */
    boolean mayStandAlone(int hash) {
        return hashesOfAlone.get(hash & HASHES);
    }

    /** What the hash of a word is multiplied by when this one is written behind it. */
    static int power(String word) {
        int power = 1;
        for (int i = word.length(); i > 0; i--) {
            power *= 31;
        }
        return power;
    }

    /** Quickly, whether the two may be as alike as what is written together and apart must be; a slip in a long word may be, too. */
    private boolean mayJoin(String form, Sound sound, int id) {
        float least = NameScore.joins(sound.script() != sounds.get(id).script());
        return form.length() >= LONG_WITH_SLIP || SoundDistance.reaches(sound, sounds.get(id), least - 1e-6);
    }

    /** The parts that a form agrees with, worked out on each call. */
    Resolved resolve(String form, Script script) {
        PartNumbers candidates = new PartNumbers();
        Integer exact = idOf.get(form);
        if (exact != null) {
            candidates.add(exact);
        }
        Sound sound = Sound.of(form, script);
        if (!sound.codes().isEmpty()) {
            for (long key : sound.keyNumbers()) {
                candidates.addAll(byKey.of(key));
                candidates.addAll(byShortForm.of(key));
            }
        }
        for (String shortened : organisations ? List.<String>of() : ShortForms.of(form, script)) {
            for (long key : Sound.of(shortened, script).keyNumbers()) {
                candidates.addAll(byKey.of(key));
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
            if (!organisations
                    && !outcome.agreement().agrees()
                    && ShortForms.oneOfOther(
                            form, sound.script(), folded.get(id), sounds.get(id).script())) {
                outcome = SHORTENED;
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
                : Resolved.of(
                        Arrays.copyOf(ids, n),
                        Arrays.copyOf(agreements, n),
                        Arrays.copyOf(similarities, n),
                        joined::get,
                        id -> names[id],
                        organisations);
    }

    private static int[] joined(int[] a, int[] b) {
        int[] out = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, out, a.length, b.length);
        return out;
    }
}
