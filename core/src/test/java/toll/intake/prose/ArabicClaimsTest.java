package toll.intake.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import toll.count.Count;

final class ArabicClaimsTest {
    private static final Claims ARABIC = Shipped.reader(Language.ARABIC);
    private static final LocalDate DAY = LocalDate.of(2016, 5, 12);

    private static List<Claim> read(String text) {
        return ARABIC.read(text, DAY).claims();
    }

    @Test
    void theDualIsTwo() {
        List<Claim> claims = read("استشهاد طفلين وإصابة امرأتين في قصف على درعا أمس.");
        assertThat(claims).extracting(c -> c.count().min().orElse(0)).containsExactly(2L, 2L);
        assertThat(claims).extracting(Claim::measure).containsExactly("killed", "injured");
        assertThat(claims).extracting(Claim::status).containsExactly("child", "woman");
        assertThat(claims.get(0).period().edtf()).isEqualTo("2016-05-11");
        assertThat(claims.get(0).places()).containsExactly("Daraa");
    }

    @Test
    void unitsStandBeforeTensAndTheSourceFollowsTheVerb() {
        Claim claim = read("أفادت وكالة سانا بمقتل خمسة وأربعين شخصاً في حمص.").get(0);
        assertThat(claim.count()).isEqualTo(Count.exactly(45).written("خمسة وأربعين"));
        assertThat(claim.source()).isEqualTo("SANA");
        assertThat(claim.places()).containsExactly("Homs");
    }

    @Test
    void easternDigitsAndBoundsAreRead() {
        Claim claim = read("مقتل ما لا يقل عن ١٢٠ مدنياً في حلب.").get(0);
        assertThat(claim.count()).isEqualTo(Count.atLeast(120).written("ما لا يقل عن ١٢٠"));
        assertThat(claim.status()).isEqualTo("civilian");
    }

    @Test
    void theNumberFollowsAgainFromItsOwnSpan() {
        String text = "استشهاد طفلين وإصابة نحو عشرين شخصاً بينهم ثلاث نساء في غارات على إدلب.";
        for (Claim claim : read(text)) {
            assertThat(ARABIC.derivable(claim, text)).as(claim.toString()).isTrue();
        }
    }
}
