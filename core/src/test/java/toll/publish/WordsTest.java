package toll.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class WordsTest {
    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(Words.of("ar").keys()).isEqualTo(Words.of("en").keys());
    }

    @Test
    void everySentenceHasTheSamePlacesInBothLanguages() {
        for (String key : Words.of("en").keys()) {
            assertThat(places(Words.of("ar").say(key)))
                    .as(key)
                    .isEqualTo(places(Words.of("en").say(key)));
        }
    }

    private static java.util.Set<String> places(String sentence) {
        return java.util.regex.Pattern.compile("\\{\\d}")
                .matcher(sentence)
                .results()
                .map(java.util.regex.MatchResult::group)
                .collect(java.util.stream.Collectors.toCollection(java.util.TreeSet::new));
    }
}
