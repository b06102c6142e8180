package toll.intake.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Sentences of our own with every claim annotated: how many come out right, and who, when and where with them. */
final class GoldSentencesTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void nineInTenClaimsAreRightAndNineInTenOfTheirFields(Language language) throws IOException {
        GoldScore score = GoldScore.of(language);
        System.out.println(language + ": " + score);
        assertThat(score.f()).as("claims right").isGreaterThanOrEqualTo(0.9);
        for (String field : new String[] {"source", "period", "place", "actor", "means", "parent", "negated"}) {
            assertThat(score.share(field)).as(field).isGreaterThanOrEqualTo(0.9);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theEvidenceOfEveryClaimStandsWhereItsSpanSays(Language language) throws IOException {
        assertThat(GoldScore.of(language).invalid).isEmpty();
    }

    @Test
    void thereAreTwoHundredEnglishAndAHundredArabicSentencesOfEveryHardKind() throws IOException {
        assertThat(GoldScore.rows(Language.ENGLISH)).hasSize(200);
        assertThat(GoldScore.rows(Language.ARABIC)).hasSize(100);
        TreeSet<String> kinds = new TreeSet<>();
        for (JsonNode row : GoldScore.rows(Language.ENGLISH)) {
            kinds.add(row.get("case").asString());
        }
        assertThat(kinds)
                .contains(
                        "implicit",
                        "subset",
                        "inverse subset",
                        "sums",
                        "negation",
                        "attributed denial",
                        "modality",
                        "update",
                        "same toll twice",
                        "coreference",
                        "cumulative",
                        "two sources",
                        "source against publisher",
                        "other counts",
                        "civil status",
                        "lost punctuation",
                        "headline grammar",
                        "one, article or count",
                        "numerals",
                        "bounds");
    }

    @Test
    void theAnnotationOfEachClaimStandsAtItsOwnSpan() throws IOException {
        for (Language language : Language.values()) {
            for (JsonNode row : GoldScore.rows(language)) {
                for (JsonNode claim : row.get("claims")) {
                    String words = row.get("text")
                            .asString()
                            .substring(
                                    claim.get("number_span").get(0).asInt(),
                                    claim.get("number_span").get(1).asInt());
                    assertThat(words)
                            .isEqualTo(claim.get("count").get("as_written").asString());
                }
            }
        }
    }
}
