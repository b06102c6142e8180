package toll.intake.prose;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The readers with the lists as shipped, each made once for all tests. */
final class Shipped {
    private static final Map<Language, Claims> READERS = new EnumMap<>(Language.class);

    private Shipped() {}

    static synchronized Claims reader(Language language) {
        return READERS.computeIfAbsent(language, Claims::shipped);
    }

    /** The claims of an English text of 14 March 2019, a Thursday. */
    static List<Claim> claims(String text) {
        return reader(Language.ENGLISH).read(text, LocalDate.of(2019, 3, 14)).claims();
    }

    /** The first of them. */
    static Claim claim(String text) {
        return claims(text).getFirst();
    }
}
