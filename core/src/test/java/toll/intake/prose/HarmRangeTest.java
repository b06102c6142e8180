package toll.intake.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HarmRangeTest {
    private static final Claims ENGLISH = Shipped.reader(Language.ENGLISH);

    private static List<Claim> read(String text) {
        return ENGLISH.read(text, LocalDate.of(2023, 12, 1)).claims();
    }

    private static long[] killed(String text) {
        return HarmRange.killed(read(text)).orElseThrow();
    }

    private static long[] injured(String text) {
        return HarmRange.injured(read(text)).orElseThrow();
    }

    @Test
    void upToGivesTheMaximumAndALaterSmallerNumberTheMinimum() {
        assertThat(killed("Up to four civilians were killed in the strike. A monitor said two people were killed."))
                .containsExactly(2, 4);
    }

    @Test
    void upToMoreThanBeginsOneHigher() {
        assertThat(injured("At least 150 and up to more than 200 civilians were injured."))
                .containsExactly(150, 201);
    }

    @Test
    void whatIsOnlyPossibleHasAMinimumOfNone() {
        assertThat(killed("The strike possibly killed another child.")).containsExactly(0, 1);
    }

    @Test
    void dozensSayMoreThanANumberOf() {
        assertThat(injured("A number of people were injured. One agency spoke of dozens of wounded."))
                .containsExactly(12, 24);
    }

    @Test
    void harmWithoutANumberIsTwoAsTheHouseReadsIt() {
        assertThat(injured("The bombing hit the house, causing injuries.")).containsExactly(2, 2);
    }

    @Test
    void whoDiesOfWoundsIsOnePerson() {
        assertThat(killed("The paramedic was hit; he died of his wounds on Monday."))
                .containsExactly(1, 1);
    }

    @Test
    void aRelativeClauseBelongsToTheNounBeforeIt() {
        List<Claim> claims = read("The three women gave a list of 57 people who were killed and 18 who are missing.");
        assertThat(claims).extracting(Claim::measure).containsExactly("killed", "missing");
    }
}
