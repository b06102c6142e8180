package toll.screen;

import java.util.Locale;

/**
 * An identity document of a listed person.
 *
 * @param type as the list names it, may be empty
 * @param number as the list writes it
 * @param country who issued it, may be empty
 */
public record Document(String type, String number, String country) {
    /** The number without blanks and punctuation, in capitals: what two spellings of it share. */
    public String normal() {
        return normal(number);
    }

    static String normal(String number) {
        StringBuilder out = new StringBuilder();
        number.chars().filter(Character::isLetterOrDigit).forEach(c -> out.append((char) c));
        return out.toString().toUpperCase(Locale.ROOT);
    }
}
