package toll.publish;

/** Which way a piece of text runs among words of the other direction. */
final class Direction {
    /** Left-to-right mark: what stands between two of them keeps its order among Arabic words. */
    static final String MARK = "\u200E";

    private Direction() {}

    /** By the first letter; a text without one, such as a number or a date, runs from the left. */
    static boolean leftToRight(String text) {
        return text.codePoints()
                        .map(Character::getDirectionality)
                        .filter(d -> d == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                                || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                                || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
                        .findFirst()
                        .orElse(Character.DIRECTIONALITY_LEFT_TO_RIGHT)
                == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
    }

    /** The text between marks where it runs from the left: {@code 157–211} is not read as {@code 211–157}. */
    static String kept(String text) {
        return !text.isEmpty() && leftToRight(text) ? MARK + text + MARK : text;
    }
}
