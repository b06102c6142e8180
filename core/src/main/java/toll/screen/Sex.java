package toll.screen;

import java.util.Locale;

/** Sex as a list or a table states it. */
public enum Sex {
    MALE,
    FEMALE,
    UNKNOWN;

    /** Reads the usual words and letters; anything else is unknown. */
    public static Sex read(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "m", "male", "man", "ذكر" -> MALE;
            case "f", "female", "woman", "انثى", "أنثى" -> FEMALE;
            default -> UNKNOWN;
        };
    }
}
