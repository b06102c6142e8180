package toll.intake.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Short items of our own in the manner of wire reports, from many wars, annotated before they were first read. What they
 * scored then stands in docs/accuracy/claims.md; here they hold what was mended by them.
 */
final class WireItemsTest {
    @ParameterizedTest
    @CsvSource({"wire, ENGLISH", "more, ENGLISH", "last, ENGLISH", "more, ARABIC"})
    void nineInTenClaimsOfShortItemsAreRightWithSourcePeriodAndPlace(String set, Language language) throws IOException {
        GoldScore score = GoldScore.of(set, language);
        System.out.println(set + " " + language + ": " + score);
        assertThat(score.f()).as("claims right").isGreaterThanOrEqualTo(0.9);
        for (String field : new String[] {"source", "period", "place", "actor", "means", "parent", "negated"}) {
            assertThat(score.share(field)).as(field).isGreaterThanOrEqualTo(0.9);
        }
        assertThat(score.invalid).isEmpty();
    }
}
