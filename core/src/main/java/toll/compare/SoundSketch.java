package toll.compare;

import toll.name.Sound;

/**
 * The consonants of a sound, ready to say quickly that two sounds cannot be as alike as asked: every consonant costs at
 * least what its cheapest partner in the other costs, wherever that stands.
 */
public final class SoundSketch {
    private final Sound sound;
    private final byte[] consonants;
    private final long present;
    private final float mass;

    public SoundSketch(Sound sound) {
        this.sound = sound;
        this.consonants = SoundDistance.consonants(sound.codes());
        this.present = SoundDistance.present(sound.codes());
        this.mass = SoundDistance.mass(sound.codes());
    }

    /** Whether {@link SoundDistance#similarity(Sound, Sound)} of the two is at least this. */
    public boolean reaches(SoundSketch other, double least) {
        if (sound.mayHoldArticle() || other.sound.mayHoldArticle()) {
            return SoundDistance.similarity(sound, other.sound) >= least;
        }
        float most = (float) (1 - least) * Math.max(1.5f, (mass + other.mass) / 2) + 0.001f;
        float[][] fewest = SoundDistance.fewest(sound.script(), other.sound.script());
        long[][] near = SoundDistance.near(sound.script(), other.sound.script());
        return atLeast(consonants, other.present, near, fewest) <= most
                && atLeast(other.consonants, present, near, fewest) <= most
                && SoundDistance.reaches(sound, other.sound, least);
    }

    private static float atLeast(byte[] consonants, long present, long[][] near, float[][] fewest) {
        float sum = 0;
        for (byte x : consonants) {
            long[] masks = near[x];
            float[] costs = fewest[x];
            int step = 0;
            while (step < masks.length && (masks[step] & present) == 0) {
                step++;
            }
            sum += costs[step];
        }
        return sum;
    }
}
