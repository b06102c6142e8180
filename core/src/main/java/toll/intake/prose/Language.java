package toll.intake.prose;

import java.util.Optional;

/** A language whose claims can be read. */
public enum Language {
    ENGLISH("en"),
    ARABIC("ar");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** ISO 639-1. */
    public String code() {
        return code;
    }

    public static Optional<Language> ofCode(String code) {
        for (Language language : values()) {
            if (language.code.equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** The language whose letters prevail in the first part of the text. */
    public static Language of(CharSequence text) {
        int arabic = 0;
        int latin = 0;
        for (int i = 0; i < Math.min(text.length(), 20_000); i++) {
            char c = text.charAt(i);
            if (c >= '\u0600' && c <= '\u06FF') {
                arabic++;
            } else if (c < 0x250 && Character.isLetter(c)) {
                latin++;
            }
        }
        return arabic > latin ? ARABIC : ENGLISH;
    }
}
