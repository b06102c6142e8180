package toll.intake.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts made to hurt: each is read to its end, twice the same, and every claim still proves its number. */
final class ClaimsHostileTest {
    private static final LocalDate DAY = LocalDate.of(2017, 8, 6);
    private static final int LONG = 60_000;

    private static String many(String unit) {
        return unit.repeat(LONG / unit.length());
    }

    static Stream<String> texts() {
        return Stream.of(
                "40 people were killed, " + many("including five children, of whom three were girls, "),
                "Police said " + many("3 people and ") + "4 people were killed.",
                many("killed "),
                many("12 "),
                many("14-15 "),
                many("a woman and her "),
                many("according to the source citing "),
                many("said that the monitor said that "),
                many("between 1 and "),
                many("(((("),
                many("\"He said \"he said "),
                many("twenty hundred thousand "),
                many("قتل 15 مدنيا including five أطفال "),
                many("\u202E12\u202C killed \u200F\u200E"),
                many("\uD83D\uDD34"),
                many("\uD83D"),
                many("مقتل خمسة وعشرون ومئة ألف و"),
                many("since since since 2014 "),
                many("was were been being reportedly "),
                new String(many("caf\u00e9 12 killed ").getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8),
                many("no one, nobody, not a single, without any "));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void itIsReadToItsEndAndEveryNumberFollowsFromItsSpan(String text) {
        for (Language language : Language.values()) {
            Claims reader = Shipped.reader(language);
            List<Claim> claims = reader.read(text, DAY).claims();
            for (Claim claim : claims.subList(0, Math.min(50, claims.size()))) {
                String words =
                        Objects.requireNonNull(claim.spans().get("count")).of(text);
                assertThat(words).isEqualTo(claim.count().asWritten());
                assertThat(reader.derivable(claim, text)).as(words).isTrue();
            }
            assertThat(reader.read(text, DAY).claims()).isEqualTo(claims);
        }
    }
}
