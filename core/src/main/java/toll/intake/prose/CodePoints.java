package toll.intake.prose;

import java.util.List;

/**
 * Offsets as a reader in any language counts them: Unicode code points. Inside Toll they are UTF-16 code units; the two
 * differ only after a character beyond the basic plane, such as an emoji.
 */
public final class CodePoints {
    private final int[] highs;

    private CodePoints(int[] highs) {
        this.highs = highs;
    }

    /** The offsets of this text. */
    public static CodePoints of(String text) {
        return new CodePoints(java.util.stream.IntStream.range(1, text.length())
                .filter(i -> Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i)))
                .toArray());
    }

    /** The number of code points before this UTF-16 offset. */
    public int at(int offset) {
        int below = java.util.Arrays.binarySearch(highs, offset);
        return offset - (below >= 0 ? below : -below - 1);
    }

    List<Integer> pair(Span span) {
        return List.of(at(span.start()), at(span.end()));
    }
}
