package toll.link;

import java.util.Locale;
import java.util.Optional;

/**
 * What a column says about a record.
 *
 * @param kind the kind of statement, which decides how two values are compared
 * @param label the name given to one of several columns of the same kind, as in {@code code:passport}; else empty
 */
public record Role(Kind kind, String label) implements Comparable<Role> {
    /** Kinds of column, in the order in which an explanation lists them. */
    public enum Kind {
        /** A whole personal name. */
        NAME("name"),
        /** The same person's name in Arabic script. */
        NAME_AR("name.ar"),
        GIVEN("given"),
        FATHER("father"),
        GRANDFATHER("grandfather"),
        FAMILY("family"),
        MOTHER("mother"),
        BORN("born"),
        DIED("died"),
        /** Age in years. */
        AGE("age"),
        SEX("sex"),
        PLACE("place"),
        /** Degrees north. */
        LAT("lat"),
        /** Degrees east. */
        LON("lon"),
        /** When an event happened. */
        DATE("date"),
        /** Position and radius in kilometres: "lat lon km". */
        AREA("area"),
        /** Who is held responsible; several parted by commas. */
        ACTOR("actor"),
        /** How; several parted by commas. */
        MEANS("means"),
        /** A count as a range. */
        RANGE("range"),
        /** Free text. */
        TEXT("text"),
        /** An identifier or a reference code. */
        CODE("code"),
        /**
         * What holds records of one source together, such as the incident they are listed under. Never evidence that two
         * of its records are the same person; it lets relatives found together support each other.
         */
        GROUP("group");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word of the command line. */
        public String word() {
            return word;
        }
    }

    /** Reads the word of the command line: {@code born}, {@code text:occupation}. Empty when there is no such role. */
    public static Optional<Role> parse(String written) {
        String text = written.strip();
        int colon = text.indexOf(':');
        String word = (colon < 0 ? text : text.substring(0, colon)).toLowerCase(Locale.ROOT);
        String label = colon < 0 ? "" : text.substring(colon + 1).strip();
        for (Kind kind : Kind.values()) {
            boolean labelled = kind == Kind.TEXT || kind == Kind.CODE || kind == Kind.RANGE;
            if (kind.word.equals(word) && (labelled || label.isEmpty())) {
                return Optional.of(new Role(kind, label));
            }
        }
        return Optional.empty();
    }

    @Override
    public int compareTo(Role other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : label.compareTo(other.label);
    }

    @Override
    public String toString() {
        return label.isEmpty() ? kind.word : kind.word + ":" + label;
    }
}
