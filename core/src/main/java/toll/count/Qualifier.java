package toll.count;

import java.util.Locale;

/** How a source hedges its number. Finer shades stay in the words as written. */
public enum Qualifier {
    EXACTLY,
    AT_LEAST,
    AT_MOST,
    ABOUT,
    BETWEEN,
    VAGUE_WORD;

    /** The name in the contract: {@code exactly}, {@code at least}, {@code vague word} … */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    public static Qualifier ofWord(String word) {
        return valueOf(word.strip().toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_'));
    }
}
