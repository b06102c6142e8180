package toll.date;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The forms in which tables write dates. A mapping profile names the forms of its column; nothing here guesses: 3/4/2017
 * is 4 March or 3 April only because the profile says which, and a list of forms may not hold both.
 */
public enum DateForm {
    /** ISO 8601 and EDTF: {@code 2017-03-17}, {@code 2017-03}, {@code 2017}, {@code 1989-00-00} for a year alone. */
    EDTF("edtf"),
    /** {@code 3/17/2017}: month before day. */
    MONTH_DAY_YEAR("m/d/yyyy"),
    /** {@code 17/3/2017}: day before month. */
    DAY_MONTH_YEAR("d/m/yyyy"),
    /** {@code 20170317}. */
    COMPACT("yyyymmdd"),
    /** Days since the end of 1899 as spreadsheets store them (1900 date system): {@code 38155} is 17 June 2004. */
    SERIAL("excel-serial"),
    /** {@code October 8 2023}, {@code 8 Oct. 2023}, {@code 28th of March, 2017}, {@code March 2017}. */
    ENGLISH("english"),
    /** {@code 2 مارس 2026}, with Gregorian month names of the Levant, Egypt and the Maghreb, and any digits. */
    ARABIC("arabic");

    private final String word;

    DateForm(String word) {
        this.word = word;
    }

    /** The name in a profile. */
    public String word() {
        return word;
    }

    /** The form of this name in a profile. */
    public static Optional<DateForm> ofWord(String word) {
        String name = word.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(form -> form.word.equals(name)).findFirst();
    }

    /**
     * The forms of these names.
     *
     * @throws IllegalArgumentException where a name is not one, or where the list could read one text in two ways
     */
    public static List<DateForm> ofWords(List<String> words) {
        List<DateForm> forms = words.stream()
                .map(word -> ofWord(word)
                        .orElseThrow(() -> new IllegalArgumentException("no date form \"" + word + "\"; there are "
                                + Arrays.stream(values()).map(DateForm::word).toList())))
                .toList();
        if (forms.contains(MONTH_DAY_YEAR) && forms.contains(DAY_MONTH_YEAR)) {
            throw new IllegalArgumentException(
                    "m/d/yyyy and d/m/yyyy cannot both be given: 3/4/2017 would have two readings");
        }
        return forms;
    }
}
