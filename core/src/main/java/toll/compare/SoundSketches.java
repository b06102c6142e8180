package toll.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import toll.name.Sound;

/**
 * The consonants of many sounds, ready to say quickly that two cannot be as alike as asked: every consonant costs at least
 * what its cheapest partner in the other costs, wherever that stands.
 */
public final class SoundSketches {
    /** What is asked first of a sound stands together, so that a sound costs the processor one fetch. */
    private static final int STRIDE = 4;
    /** A bit for each sound that stands in the word. */
    private static final int PRESENT = 0;
    /** Sounds that some sound of the word comes near in a word of the same script, below the second step. */
    private static final int NEAR = 1;
    /** The same, below the third step. */
    private static final int FAR = 2;
    /** Mass, script and whether the word may begin with an article. */
    private static final int MARKS = 3;

    private static final int SCRIPT_AT = 32;
    private static final int ARTICLE_AT = 40;

    private final List<Sound> sounds = new ArrayList<>();
    private long[] packed = new long[1 << 12];
    private byte[] consonants = new byte[1 << 12];
    /** Where the consonants of each sound begin; one more entry than there are sounds. */
    private int[] start = new int[1 << 10];

    /** Adds the sound with the next number. */
    public void add(Sound sound) {
        int i = sounds.size();
        if (i + 1 == start.length) {
            start = Arrays.copyOf(start, i + 1 + (i >> 1));
        }
        if ((i + 1) * STRIDE > packed.length) {
            packed = Arrays.copyOf(packed, packed.length + (packed.length >> 1));
        }
        byte[] own = SoundDistance.consonants(sound.codes());
        while (start[i] + own.length > consonants.length) {
            consonants = Arrays.copyOf(consonants, consonants.length * 2);
        }
        System.arraycopy(own, 0, consonants, start[i], own.length);
        start[i + 1] = start[i] + own.length;
        long present = SoundDistance.present(sound.codes());
        SoundDistance.Bounds bounds = SoundDistance.bounds(sound.script(), sound.script());
        packed[i * STRIDE + PRESENT] = present;
        packed[i * STRIDE + NEAR] = bounds.within(present, false);
        packed[i * STRIDE + FAR] = bounds.within(present, true);
        packed[i * STRIDE + MARKS] = Float.floatToIntBits(SoundDistance.mass(sound.codes())) & 0xFFFFFFFFL
                | (long) sound.script().ordinal() << SCRIPT_AT
                | (sound.mayHoldArticle() ? 1L << ARTICLE_AT : 0);
        sounds.add(sound);
    }

    /** Whether {@link SoundDistance#similarity(Sound, Sound)} of two sounds, by number, is at least this. */
    public boolean reach(int a, int b, double least) {
        long marksA = packed[a * STRIDE + MARKS];
        long marksB = packed[b * STRIDE + MARKS];
        if ((marksA | marksB) >>> ARTICLE_AT != 0) {
            return SoundDistance.similarity(sounds.get(a), sounds.get(b)) >= least;
        }
        float mass = (Float.intBitsToFloat((int) marksA) + Float.intBitsToFloat((int) marksB)) / 2;
        float most = (float) (1 - least) * Math.max(1.5f, mass) + 0.001f;
        int scriptA = (int) (marksA >>> SCRIPT_AT);
        int scriptB = (int) (marksB >>> SCRIPT_AT);
        SoundDistance.Bounds bounds = SoundDistance.bounds(scriptA, scriptB);
        if (scriptA == scriptB && (apart(a, b, bounds, most) || apart(b, a, bounds, most))) {
            return false;
        }
        return !exceeds(a, packed[b * STRIDE + PRESENT], bounds, most)
                && !exceeds(b, packed[a * STRIDE + PRESENT], bounds, most)
                && SoundDistance.reaches(sounds.get(a), sounds.get(b), least);
    }

    /** Whether the different sounds of one word surely cost more than this in another of the same script. */
    private boolean apart(int of, int in, SoundDistance.Bounds bounds, float most) {
        long present = packed[of * STRIDE + PRESENT];
        long alone = present & ~packed[in * STRIDE + FAR];
        return bounds.fullCost(alone) > most
                || bounds.cost(alone, true) + bounds.cost(present & ~packed[in * STRIDE + NEAR] & ~alone, false) > most;
    }

    private boolean exceeds(int of, long present, SoundDistance.Bounds bounds, float most) {
        float sum = 0;
        for (int i = start[of]; i < start[of + 1]; i++) {
            int x = consonants[i];
            sum += bounds.least(x, present);
            if (sum > most) {
                return true;
            }
        }
        return false;
    }
}
