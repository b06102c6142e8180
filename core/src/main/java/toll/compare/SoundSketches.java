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
    private final List<Sound> sounds = new ArrayList<>();
    private byte[] consonants = new byte[1 << 12];
    /** Where the consonants of each sound begin; one more entry than there are sounds. */
    private int[] start = new int[1 << 10];

    private long[] present = new long[1 << 10];
    private float[] mass = new float[1 << 10];
    private boolean[] article = new boolean[1 << 10];
    /** Sounds that some sound of a Latin word comes near, below the second step and below the third. */
    private long[] near = new long[1 << 10];

    private long[] far = new long[1 << 10];

    /** Adds the sound with the next number. */
    public void add(Sound sound) {
        int i = sounds.size();
        if (i + 1 == start.length) {
            int more = i + 1 + (i >> 1);
            start = Arrays.copyOf(start, more);
            present = Arrays.copyOf(present, more);
            mass = Arrays.copyOf(mass, more);
            article = Arrays.copyOf(article, more);
            near = Arrays.copyOf(near, more);
            far = Arrays.copyOf(far, more);
        }
        byte[] own = SoundDistance.consonants(sound.codes());
        while (start[i] + own.length > consonants.length) {
            consonants = Arrays.copyOf(consonants, consonants.length * 2);
        }
        System.arraycopy(own, 0, consonants, start[i], own.length);
        start[i + 1] = start[i] + own.length;
        present[i] = SoundDistance.present(sound.codes());
        mass[i] = SoundDistance.mass(sound.codes());
        article[i] = sound.mayHoldArticle();
        near[i] = SoundDistance.LATIN_BOUNDS.within(present[i], false);
        far[i] = SoundDistance.LATIN_BOUNDS.within(present[i], true);
        sounds.add(sound);
    }

    /** Whether {@link SoundDistance#similarity(Sound, Sound)} of two sounds, by number, is at least this. */
    public boolean reach(int a, int b, boolean bothLatin, double least) {
        if (article[a] || article[b]) {
            return SoundDistance.similarity(sounds.get(a), sounds.get(b)) >= least;
        }
        float most = (float) (1 - least) * Math.max(1.5f, (mass[a] + mass[b]) / 2) + 0.001f;
        if (bothLatin && (apart(a, b) > most || apart(b, a) > most)) {
            return false;
        }
        SoundDistance.Bounds bounds = bothLatin
                ? SoundDistance.LATIN_BOUNDS
                : SoundDistance.bounds(sounds.get(a).script(), sounds.get(b).script());
        return !exceeds(a, present[b], bounds, most)
                && !exceeds(b, present[a], bounds, most)
                && SoundDistance.reaches(sounds.get(a), sounds.get(b), least);
    }

    /** What the different sounds of one Latin word cost at least in another. */
    private float apart(int of, int in) {
        long alone = present[of] & ~far[in];
        return SoundDistance.LATIN_BOUNDS.cost(alone, true)
                + SoundDistance.LATIN_BOUNDS.cost(present[of] & ~near[in] & ~alone, false);
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
