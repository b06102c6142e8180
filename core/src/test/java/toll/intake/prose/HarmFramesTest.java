package toll.intake.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Frames of harm in sentences of our own: what they must read, and what they must leave. */
final class HarmFramesTest {
    private static List<String> read(String text) {
        return Shipped.reader(Language.ENGLISH).read(text, LocalDate.of(2019, 3, 14)).claims().stream()
                .map(c -> c.measure() + " " + c.status() + " " + c.count().asWritten()
                        + (c.parent() > 0 ? " of " + c.parent() : "")
                        + (c.modality().equals("asserted") ? "" : " " + c.modality()))
                .toList();
    }

    @Test
    void whoIsDrivenFromHomeIsDisplacedAndWhoIsLostOfAForceIsKilled() {
        assertThat(read("Fighting has driven 40,000 people from their homes."))
                .containsExactly("displaced people 40,000");
        assertThat(read("The army lost two soldiers.")).containsExactly("killed combatant two");
        assertThat(read("The army lost two villages.")).isEmpty();
    }

    @Test
    void aTollIsToldFromOneNumberToAnotherAndByAPronoun() {
        assertThat(
                        read(
                                "Officials revised the number of fatalities from 12 to 9. An earlier statement had put it at 15."))
                .contains("killed people 12", "killed people 9", "killed people 15");
        assertThat(read("The ministry put the number of wounded at 130.")).containsExactly("injured people 130");
    }

    @Test
    void theWoundedWhoDiedAreKilledAndSupersedeNoToll() {
        assertThat(read("The toll has climbed to 31 after two of the wounded died in hospital."))
                .containsExactly("killed people 31", "killed people two");
    }

    @Test
    void partsOfAPartHangBeneathIt() {
        assertThat(read("The bombing killed 48 people, including 20 soldiers, nine of them officers."))
                .containsExactly("killed combatant 20 of 2", "killed people 48", "killed combatant nine of 1");
    }

    @Test
    void numberAndPlaceAloneFollowOneThatSaysWhatBefell() {
        assertThat(read("The ministry counted 12 dead in Kherson, four in Mykolaiv and three in Odesa."))
                .containsExactly("killed people 12", "killed people four", "killed people three");
    }

    @Test
    void whoIsLetGoIsNotHeldAndThingsAreNoPeople() {
        assertThat(read("Authorities freed 320 prisoners on Monday.")).isEmpty();
        assertThat(read("Some 150 electoral cards were burned.")).isEmpty();
        assertThat(read("They investigated nearly 30 cases of murder.")).isEmpty();
    }

    @Test
    void whatIsPossibleOfAThirdLeavesTheTwoAsserted() {
        assertThat(read("Two civilians, and possibly a third, were killed.")).containsExactly("killed civilian Two");
    }

    @Test
    void aPronounBesideOthersIsOnePerson() {
        assertThat(read("The strike killed him alongside his wife and their three daughters."))
                .contains(
                        "killed people killed him alongside his wife and their three daughters", "killed child three");
    }
}
