package toll.intake.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Who speaks, where the name stands in another sentence than the number. */
final class AttributionTest {
    private static List<Claim> read(String text) {
        return Shipped.reader(Language.ENGLISH)
                .read(text, LocalDate.of(2016, 5, 12))
                .claims();
    }

    @Test
    void aMonitorThatIsNamedLaterIsTheSource() {
        String text = "Raids killed 22 people in Raqqa, a monitor said. Dozens of others fled. Most of the dead were"
                + " fighters, the Syrian Observatory for Human Rights said.";
        Claim claim = read(text).get(0);
        assertThat(claim.sourceId()).isEqualTo("sohr");
        assertThat(claim.rules()).contains("source-named-later");
        assertThat(Objects.requireNonNull(claim.spans().get("source")).of(text)).isEqualTo("a monitor");
        assertThat(Objects.requireNonNull(claim.spans().get("source_named")).of(text))
                .isEqualTo("Syrian Observatory for Human Rights");
    }

    @Test
    void aBelligerentIsNoMonitor() {
        Claim claim =
                read("Raids killed 22 people in Raqqa, a monitor said. US Central Command said it struck targets.")
                        .get(0);
        assertThat(claim.source()).isEqualTo("monitor");
        assertThat(claim.sourceId()).isEmpty();
    }

    @Test
    void whoSaysSoInAStatementStillSpeaks() {
        Claim claim = read("\"The signs are clear\", Airwars said in a statement putting the death toll at 70.")
                .get(0);
        assertThat(claim.sourceId()).isEqualTo("airwars");
    }

    @Test
    void theStatementIsItsAuthors() {
        List<Claim> claims = read("Airwars issued a report on Friday. Airwars said 12 people were killed in Homs. The"
                + " statement added that 30 people were wounded.");
        assertThat(claims).extracting(Claim::sourceId).containsExactly("airwars", "airwars");
    }

    @Test
    void anObservatoryOfAnotherNameIsNotTheSyrianOne() {
        Claim other = read("The Example Observatory said at least 14 civilians were killed in Raqqa.")
                .get(0);
        assertThat(other.source()).isEqualTo("Example Observatory");
        assertThat(other.sourceId()).isEmpty();
        assertThat(read("The Observatory said at least 14 civilians were killed in Raqqa.")
                        .get(0)
                        .sourceId())
                .isEqualTo("sohr");
    }
}
