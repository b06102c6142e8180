package toll.intake.prose;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.LocalDate;
import java.util.Objects;

/** Whatever the text: no failure, spans inside the text, evidence where the span says, the same answer again. */
final class ClaimsFuzzTest {
    private static final Claims ENGLISH = Claims.shipped(Language.ENGLISH);
    private static final Claims ARABIC = Claims.shipped(Language.ARABIC);
    private static final LocalDate DAY = LocalDate.of(2017, 8, 6);

    @FuzzTest(maxDuration = "10s")
    void anyTextIsRead(FuzzedDataProvider data) {
        Claims reader = data.consumeBoolean() ? ENGLISH : ARABIC;
        String text = data.consumeRemainingAsString();
        Reading reading = reader.read(text, DAY);
        for (Claim claim : reading.claims()) {
            claim.spans().values().forEach(span -> assertThat(span.end()).isLessThanOrEqualTo(text.length()));
            assertThat(claim.span().of(text)).isNotEmpty();
            String words = Objects.requireNonNull(claim.spans().get("count")).of(text);
            assertThat(words).isEqualTo(claim.count().asWritten());
            assertThat(reader.derivable(claim, text)).as(words).isTrue();
        }
        assertThat(reader.read(text, DAY)).isEqualTo(reading);
    }
}
