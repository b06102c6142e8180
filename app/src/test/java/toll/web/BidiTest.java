package toll.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class BidiTest {
    @Test
    void aSumInAnArabicSentenceStaysOnOneLine() {
        assertThat(Bidi.runs("يضيف 61 (624 + 50 + 61 = 735)."))
                .isEqualTo("يضيف \u206861\u2069 (\u2068624\u00A0+\u00A050\u00A0+\u00A061\u00A0=\u00A0735\u2069).");
    }

    @Test
    void wordsAndDaysMayStillBreak() {
        assertThat(Bidi.runs("في US-led Coalition 2017-03 هنا"))
                .isEqualTo("في \u2068US-led Coalition 2017-03\u2069 هنا");
    }
}
