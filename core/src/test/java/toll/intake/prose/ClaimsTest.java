package toll.intake.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import toll.count.Count;

final class ClaimsTest {
    private static final Claims ENGLISH = Shipped.reader(Language.ENGLISH);
    private static final LocalDate DAY = LocalDate.of(2016, 5, 12);

    private static List<Claim> read(String text) {
        return ENGLISH.read(text, DAY).claims();
    }

    @Test
    void aPassiveSentenceGivesTheNumberAndWhoWasKilled() {
        Claim claim =
                read("At least 14 civilians were killed in Aleppo on Monday.").get(0);
        assertThat(claim.measure()).isEqualTo("killed");
        assertThat(claim.status()).isEqualTo("civilian");
        assertThat(claim.count()).isEqualTo(Count.atLeast(14).written("At least 14"));
        assertThat(claim.places()).containsExactly("Aleppo");
        assertThat(claim.period().edtf()).isEqualTo("2016-05-09");
        assertThat(claim.source()).isEqualTo(Claim.PUBLISHER);
    }

    @Test
    void partsHangBeneathTheirWholeAndAreNotAddedToIt() {
        List<Claim> claims = read("The shelling killed 18 civilians, including five children and three women.");
        assertThat(claims).hasSize(3);
        assertThat(claims.get(0).parent()).isZero();
        assertThat(claims).extracting(Claim::parent).containsExactly(0, 1, 1);
        assertThat(claims).extracting(Claim::status).containsExactly("civilian", "child", "woman");
    }

    @Test
    void theVerbClaimedTheLivesIsNobodysWord() {
        Claim claim = read("A report released by Airwars said that raids in Syria and Iraq have claimed the lives of 40"
                        + " people since 2014.")
                .get(0);
        assertThat(claim.source()).isEqualTo("Airwars");
        assertThat(claim.places()).containsExactly("Syria", "Iraq");
        assertThat(claim.period().edtf()).isEqualTo("2014/..");
    }

    @Test
    void theTextAtEverySpanIsTheEvidenceAndTheNumberFollowsFromItAgain() {
        String text =
                "The Observatory said more than 120 people died and up to 30 were wounded; two dozen are missing.";
        for (Claim claim : ENGLISH.read(text, DAY).claims()) {
            assertThat(Optional.ofNullable(claim.spans().get("count"))
                            .orElseThrow()
                            .of(text))
                    .isEqualTo(claim.count().asWritten());
            assertThat(ENGLISH.derivable(claim, text)).isTrue();
        }
    }
}
