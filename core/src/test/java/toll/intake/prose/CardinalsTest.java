package toll.intake.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import toll.term.Vocabularies;

/** Every number printed to words by an independent printer reads back to itself. */
final class CardinalsTest {
    private static final Lexicon ENGLISH = Lexicon.shipped(Language.ENGLISH, Vocabularies.shipped());
    private static final Lexicon ARABIC = Lexicon.shipped(Language.ARABIC, Vocabularies.shipped());

    private static long read(String words, Lexicon lexicon, Cardinals cardinals) {
        Sentence s = Sentences.of(words, lexicon).get(0);
        Cardinals.Read read = cardinals.at(s, 0);
        return read == null || read.to() != s.size() ? -1 : read.value();
    }

    @Property(tries = 3000)
    void englishWordsReadBack(@ForAll @LongRange(min = 1, max = 9_999_999) long n) {
        for (boolean and : new boolean[] {true, false}) {
            for (boolean hyphen : new boolean[] {true, false}) {
                String words = EnglishPrinter.print(n, and, hyphen);
                assertThat(read(words, ENGLISH, new EnglishCardinals()))
                        .as(words)
                        .isEqualTo(n);
            }
        }
    }

    @Property(tries = 3000)
    void arabicWordsReadBackInEachCaseAndGender(@ForAll @LongRange(min = 1, max = 999_999) long n) {
        for (boolean oblique : new boolean[] {true, false}) {
            for (boolean feminine : new boolean[] {true, false}) {
                String words = ArabicPrinter.print(n, oblique, feminine);
                assertThat(read(words, ARABIC, new ArabicCardinals())).as(words).isEqualTo(n);
            }
        }
    }

    @Test
    void whatIcuMisreadsIsReadRight() {
        EnglishCardinals english = new EnglishCardinals();
        assertThat(read("twenty four", ENGLISH, english)).isEqualTo(24);
        assertThat(read("Thirty", ENGLISH, english)).isEqualTo(30);
        assertThat(read("half a dozen", ENGLISH, english)).isEqualTo(6);
        assertThat(read("two dozen", ENGLISH, english)).isEqualTo(24);
        assertThat(read("1.2 thousand", ENGLISH, english)).isEqualTo(1200);
        assertThat(read("10 lakh", ENGLISH, english)).isEqualTo(1_000_000);
        assertThat(read("1.5k", ENGLISH, english)).isEqualTo(1500);
        assertThat(read("200 000", ENGLISH, english)).isEqualTo(200_000);
        ArabicCardinals arabic = new ArabicCardinals();
        assertThat(read("خمسة وأربعين", ARABIC, arabic)).isEqualTo(45);
        assertThat(read("أحد عشر", ARABIC, arabic)).isEqualTo(11);
        assertThat(read("مئة وعشرين", ARABIC, arabic)).isEqualTo(120);
        assertThat(read("3 آلاف", ARABIC, arabic)).isEqualTo(3000);
        assertThat(read("٦٢٤", ARABIC, arabic)).isEqualTo(624);
        assertThat(read("ثلاث مئة", ARABIC, arabic)).isEqualTo(300);
    }

    @Test
    void whatIsNoWholeNumberIsNotGuessed() {
        EnglishCardinals english = new EnglishCardinals();
        for (String words : List.of("1.2345 thousand", "12:30", "1,23", "99999999999999999999")) {
            assertThat(read(words, ENGLISH, english)).as(words).isEqualTo(-1);
        }
    }
}
