package toll.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class SentencesTest {
    @Test
    void everyLanguageSaysTheSameThings() {
        for (String language : Sentences.LANGUAGES) {
            assertThat(Sentences.shipped(language).keys())
                    .isEqualTo(Sentences.shipped("en").keys());
        }
    }

    @Test
    void everySentenceHasTheSamePlacesInEveryLanguage() {
        for (String key : Sentences.shipped("en").keys()) {
            assertThat(places(Sentences.shipped("ar").say(key)))
                    .as(key)
                    .isEqualTo(places(Sentences.shipped("en").say(key)));
        }
    }

    @Test
    void whatFillsAPlaceIsNotReadForPlaces() {
        assertThat(Saying.of("compare.basis", Saying.plain("{1}"), Saying.plain("$0 {0}"))
                        .english())
                .isEqualTo("One is {1}, the other $0 {0}.");
    }

    @Test
    void aSayingIsPutInEitherLanguage() {
        Saying saying = Saying.of(
                "gap.non-credible-because",
                new Saying.Label("CJTF-OIR", "قوة المهام المشتركة"),
                new Saying.Row("mark.semicolon", List.of(new Saying.Label("Unseen", "لم ير").lower())));
        assertThat(saying.english()).isEqualTo("CJTF-OIR found it non-credible: unseen.");
        assertThat(saying.in("ar")).isEqualTo("حكمت جهة قوة المهام المشتركة بأنه غير موثوق: لم ير.");
    }

    @Test
    void aSumReadsFromLeftToRightInEveryLanguage() {
        assertThat(new Saying.Worked("43 + 27 = 70").in("ar")).isEqualTo("\u206643 + 27 = 70\u2069");
        assertThat(new Saying.Worked("43 + 27 = 70").english()).isEqualTo("43 + 27 = 70");
    }

    private static TreeSet<String> places(String sentence) {
        return Pattern.compile("\\{\\d}")
                .matcher(sentence)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
