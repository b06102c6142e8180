package toll.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlainComparisonsTest {
    private static <T> String level(Comparison<T> comparison, String a, String b) {
        return comparison
                .levels()
                .get(comparison.level(
                        comparison.read(a).orElseThrow(), comparison.read(b).orElseThrow()));
    }

    @ParameterizedTest
    @CsvSource({
        "AB-12 34, ab1234, the same code",
        "CS1938 ; ISSY007, ISSY007, a code in common",
        "9067182, 9067128, one slip apart",
        "TA4 2UL, TA4 3XB, the same beginning or end",
        "7, 8, codes differ",
        "1984.0, 1984, the same code",
        "٤٠٢, 402, the same code",
    })
    void codesAgreeByLetterAndDigitOnly(String a, String b, String level) {
        assertThat(level(new CodeComparison(), a, b)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "Maarrat al-Numan, maarrat al numan, the same place name",
        "Mosul, Mosull, the place name spelled a little differently",
        "Idlib: Maarrat al-Numan, Idlib, one place name contains the other",
        "Raqqa, Aleppo, place names differ",
    })
    void aPlaceAndItsAncestorDoNotContradict(String a, String b, String level) {
        assertThat(level(new PlaceComparison(), a, b)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "30, 30, the same age",
        "30, 31, ages one year apart",
        "70, 75, 'ages a few years apart, near for that age'",
        "3, 30, ages differ",
    })
    void oneYearIsABirthdayAndNotAContradiction(String a, String b, String level) {
        assertThat(level(new AgeComparison(false), a, b)).isEqualTo(level);
    }

    @Test
    void ageZeroIsUnknownOnlyWhereTheListSaysSo() {
        assertThat(new AgeComparison(true).read("0")).isEmpty();
        assertThat(new AgeComparison(false).read("0")).contains(0);
        assertThat(new AgeComparison(false).read("126")).isEmpty();
    }

    @Test
    void sexIsReadInTwoLanguagesAndElseMissing() {
        SexComparison sex = new SexComparison();
        assertThat(sex.read("ذكر")).contains(SexComparison.Sex.MALE);
        assertThat(sex.read("Adult - Female")).contains(SexComparison.Sex.FEMALE);
        assertThat(sex.read("?")).isEmpty();
    }

    @Test
    void rareWordsInCommonCountMoreThanCommonOnes() {
        TextComparison texts = TextComparison.over(
                List.of("blue lamp of brass", "green lamp of brass", "lamp of brass", "lamp of tin", "zephyr lamp"));
        int rare = texts.level(
                texts.read("zephyr lamp").orElseThrow(),
                texts.read("old zephyr").orElseThrow());
        int common = texts.level(
                texts.read("lamp of brass").orElseThrow(),
                texts.read("lamp of tin").orElseThrow());
        assertThat(rare).isLessThanOrEqualTo(common);
        assertThat(level(texts, "Lamp of Brass!", "lamp of brass")).isEqualTo("the same text");
    }

    @Test
    void areasAreComparedByTheGapBetweenThem() {
        AreaComparison areas = new AreaComparison();
        assertThat(level(areas, "36.34 43.13 10", "36.40 43.13 0"))
                .isEqualTo("areas that overlap, or less than 1 km apart");
        assertThat(level(areas, "36.34 43.13", "35.95 39.01")).isEqualTo("areas far apart");
        assertThat(areas.read("91 10")).isEmpty();
        assertThat(new AreaComparison.Area(0, 0, 0).distanceKm(new AreaComparison.Area(0, 1, 0)))
                .isBetween(111.1, 111.3);
    }

    @Test
    void textsOfAnyKindAndLengthAreRead() {
        String lone = "name \uD800 " + "x".repeat(20_000);
        assertThat(PlainText.of(lone)).startsWith("name x");
        assertThat(PlainText.of(lone).length()).isLessThanOrEqualTo(PlainText.MOST_CHARACTERS);
        assertThat(new CodeComparison().read(lone)).isPresent();
        assertThat(new PlaceComparison().read("\uDC00")).isEmpty();
    }
}
