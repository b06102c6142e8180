package toll.intake.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class CodePointsTest {
    @Test
    void theAnswerCountsCharactersAsAReaderInAnyLanguageDoes() {
        String text = "\uD83D\uDD34\uD83D\uDD34 Urgent: 14 civilians were killed in Aleppo.";
        Reading reading = Shipped.reader(Language.ENGLISH).read(text, LocalDate.of(2016, 5, 12));
        List<?> claims = Objects.requireNonNull((List<?>) reading.fields().get("claims"));
        Map<?, ?> claim = (Map<?, ?>) claims.get(0);
        Map<?, ?> spans = Objects.requireNonNull((Map<?, ?>) claim.get("spans"));
        List<?> count = Objects.requireNonNull((List<?>) spans.get("count"));
        int from = text.offsetByCodePoints(0, (Integer) count.get(0));
        int to = text.offsetByCodePoints(0, (Integer) count.get(1));
        assertThat(text.substring(from, to)).isEqualTo("14");
    }

    @Test
    void withoutSuchCharactersTheOffsetsAreThoseOfTheString() {
        CodePoints plain = CodePoints.of("قتل 14 مدنيا");
        assertThat(plain.at(7)).isEqualTo(7);
    }
}
