package toll.intake.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import toll.intake.prose.Headline.Category;

final class IncidentFormTest {
    private static Map<Category, Long> form(String text) {
        return Shipped.reader(Language.ENGLISH)
                .read(text, LocalDate.of(2016, 5, 12))
                .incident();
    }

    @Test
    void aTotalThatFallsIntoFightersAndOthersFillsBothBoxes() {
        assertThat(form("9 dead in attack on Aleppo. At least nine people were killed on Thursday, a monitor said."
                        + " Four civilians were killed in the assault. Another five rebel fighters died."))
                .containsEntry(Category.CIVILIANS, 4L)
                .containsEntry(Category.COMBATANTS, 5L);
    }

    @Test
    void theRestOfATotalOfPeopleWereNoCivilians() {
        assertThat(form("Raids killed 82 people, including 58 civilians, a monitor said."))
                .containsEntry(Category.CIVILIANS, 58L)
                .containsEntry(Category.COMBATANTS, 24L);
    }

    @Test
    void childrenOfTwoPlacesThatMakeUpTheTotalAreAdded() {
        assertThat(form("Raids killed 18 civilians in Aleppo on Saturday. Eleven civilians including four children were"
                        + " killed in Jobar and seven others including a baby were killed in Barzeh."))
                .containsEntry(Category.CIVILIANS, 18L)
                .containsEntry(Category.CHILDREN, 5L);
    }

    @Test
    void partsOfAnotherIncidentAreLeftOut() {
        assertThat(
                        form(
                                "A bomb killed 30 people in Homs on Monday. In Hama, 12 people were killed, including four women."))
                .containsEntry(Category.CIVILIANS, 30L)
                .doesNotContainKey(Category.WOMEN);
    }

    @Test
    void theClaimsThatFillTheFormAreOfferedFirst() {
        var reading = Shipped.reader(Language.ENGLISH)
                .read(
                        "Dozens were killed in an attack. Three people died later in hospital. At least 86 people were"
                                + " killed early on Tuesday.",
                        LocalDate.of(2016, 5, 12));
        assertThat(reading.claims().get(0).count().min().orElse(-1)).isEqualTo(86);
        assertThat(reading.claims().get(0).headline()).isEqualTo("civilians");
    }
}
