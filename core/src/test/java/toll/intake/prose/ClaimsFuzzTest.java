package toll.intake.prose;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.LocalDate;
import java.util.Objects;
import toll.term.Vocabularies;

/** Whatever the text: no failure, spans inside the text, evidence where the span says, the same answer again. */
final class ClaimsFuzzTest {
    private static final Claims ENGLISH = Shipped.reader(Language.ENGLISH);
    private static final Claims ARABIC = Shipped.reader(Language.ARABIC);
    private static final Lexicon LEXICON = Lexicon.shipped(Language.ENGLISH, Vocabularies.shipped());
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

    /** Bytes of any kind through the whole reader: the text of a document, its claims, its statements, its books. */
    @FuzzTest(maxDuration = "10s")
    void anyDocumentIsReadOrRefused(FuzzedDataProvider data) {
        byte[] bytes = data.consumeRemainingAsBytes();
        Extracted document;
        try {
            document = Extraction.of(bytes);
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).isNotBlank();
            return;
        }
        Reading reading = Shipped.reader(Language.of(document.text())).read(document.text(), DAY);
        reading.claims()
                .forEach(claim -> assertThat(claim.span().end())
                        .isLessThanOrEqualTo(document.text().length()));
        MonthlyReport report = MonthlyReport.read(document.text(), DAY, LEXICON);
        report.spans()
                .forEach((item, span) -> assertThat(span.of(document.text())).isNotEmpty());
        report.lines().forEach(line -> assertThat(document.text()).contains(line.words()));
        assertThat(MonthlyReport.read(document.text(), DAY, LEXICON)).isEqualTo(report);
    }
}
