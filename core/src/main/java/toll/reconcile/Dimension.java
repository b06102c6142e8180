package toll.reconcile;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** By what a toll can be told in rows. */
public enum Dimension {
    MONTH,
    YEAR,
    /** The first-level area; the same as {@link #GOVERNORATE}. */
    PLACE,
    GOVERNORATE,
    COUNTRY,
    /** The named place itself. */
    LOCALITY,
    ACTOR,
    GRADE,
    MEANS,
    SOURCE,
    /** The strike status: declared, likely, contested, single-source. */
    STATUS;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException where there is no such dimension */
    public static Dimension ofWord(String word) {
        String w = word.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        for (Dimension d : values()) {
            if (d.name().equals(w) || (d == STATUS && w.equals("STRIKE_STATUS")) || (d.name() + "S").equals(w)) {
                return d;
            }
        }
        throw new IllegalArgumentException("cannot group by \"" + word + "\"; expected one of "
                + Arrays.stream(values()).map(Dimension::word).collect(Collectors.joining(", ")));
    }
}
