package toll.intake.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who speaks, where no list names the whole phrase; and who is only cited. */
final class SpeakingPhrasesTest {
    @Test
    void aNounPhraseThatNoListHoldsSpeaksAsAWhole() {
        assertThat(Shipped.claim("Opposition politicians in Lagos insist that 38 people were shot dead.")
                        .source())
                .isEqualTo("Opposition politicians");
        assertThat(Shipped.claim("A mine killed five herders, the survivors' association said.")
                        .source())
                .isEqualTo("survivors' association");
        assertThat(Shipped.claim("The shelling killed 19 residents, the council of Izium said.")
                        .source())
                .isEqualTo("council of Izium");
        assertThat(Shipped.claim("A mine killed five herders, said a police spokesman.")
                        .source())
                .isEqualTo("police spokesman");
    }

    @Test
    void whoIsCitedSpeaksAndTheOutletRelays() {
        Claim first =
                Shipped.claim("Citing two security officials, AFP reported that 12 people had been killed in Baghlan.");
        assertThat(first.source()).isEqualTo("security officials");
        assertThat(first.via()).containsExactly("AFP");
        Claim quoted =
                Shipped.claim("The Example Herald quoted a nurse in Mekelle as saying that 11 patients had died.");
        assertThat(quoted.source()).isEqualTo("nurse");
        assertThat(quoted.via()).containsExactly("Example Herald");
        Claim seen = Shipped.claim("A UN report seen by Reuters says 82 people died in custody in 2018.");
        assertThat(seen.source()).isEqualTo("UN report");
        assertThat(seen.via()).containsExactly("Reuters");
    }

    @Test
    void aVerbWithoutASpeakerMakesNobodySpeak() {
        assertThat(Shipped.claim("Dozens of others were also reported injured, and 14 people were killed.")
                        .source())
                .isEqualTo(Claim.PUBLISHER);
        assertThat(Shipped.claim("Heavy shelling of the port claimed 14 lives.").source())
                .isEqualTo(Claim.PUBLISHER);
    }

    @Test
    void theSpeakerInsideAQuotationIsNamedOutsideIt() {
        Claim claim = Shipped.claim("\"We have counted 44 dead\", the hospital's director told the BBC from Tripoli.");
        assertThat(claim.source()).isEqualTo("hospital's director");
        assertThat(claim.via()).containsExactly("BBC");
    }
}
