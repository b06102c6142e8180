package toll.intake.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Places that the gazetteer lacks, and names in capitals that are none. */
final class PlacesAsWrittenTest {
    @Test
    void aNameAfterAPrepositionOfPlaceIsTakenAsWritten() {
        Claim claim = Shipped.claim("Gunmen killed 12 farmers in the village of Exampleville on Tuesday.");
        assertThat(claim.places()).containsExactly("Exampleville");
        assertThat(claim.rules()).contains("place-as-written");
    }

    @Test
    void aPlaceOfTheGazetteerBesideItCanBeComparedAndIsTaken() {
        assertThat(Shipped.claim("Gunmen killed 12 farmers in the village of Exampleville in Idlib.")
                        .places())
                .containsExactly("Idlib");
        assertThat(Shipped.claim("The army entered Idlib. Shells killed 12 farmers in Exampleville.")
                        .places())
                .containsExactly("Idlib");
    }

    @Test
    void aBuildingAPageOrAPartyIsNoPlace() {
        for (String text : List.of(
                "Five people were killed near Baxter Hospital.",
                "Five people were killed, he wrote on Telegram.",
                "Russia's jets killed five people.",
                "The group, based in London, said five people were killed.")) {
            assertThat(Shipped.claim(text).places()).as(text).isEmpty();
        }
    }

    @Test
    void timeAndMeansGoOnIntoTheNextSentenceOfTheSameEvent() {
        Claim claim =
                Shipped.claim("Shells hit a bus queue in Donetsk early on Tuesday. Six commuters died on the spot.");
        assertThat(claim.places()).containsExactly("Donetsk");
        assertThat(claim.period().edtf()).isEqualTo("2019-03-12");
        assertThat(claim.means()).containsExactly("artillery");
        assertThat(claim.rules()).contains("period-of-the-sentence-before", "means-carried");
    }

    @Test
    void aLineBesideTheTextIsBackgroundAndCarriesNothing() {
        List<Claim> claims = Shipped.claims(
                "Related: 40 killed in prison blaze in Hama\n\nEight fishermen were killed on Wednesday.");
        assertThat(claims.get(0).places()).isEmpty();
        assertThat(claims.get(1).background()).isTrue();
        assertThat(claims.get(1).rules()).contains("beside-the-text");
    }
}
