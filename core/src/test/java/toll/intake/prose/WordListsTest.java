package toll.intake.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The shipped word lists: a phrase that stood in one role with two values would silently keep the first. */
final class WordListsTest {
    @Test
    void noEnglishPhraseHasTwoValuesInOneRole() throws IOException {
        Map<String, String> values = new HashMap<>();
        List<String> twice = new ArrayList<>();
        for (String file : List.of("harm", "people", "numbers", "speech", "words", "actors")) {
            try (BufferedReader in = new BufferedReader(new InputStreamReader(
                    Objects.requireNonNull(Lexicon.class.getResourceAsStream("en/" + file + ".tsv")),
                    StandardCharsets.UTF_8))) {
                in.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).forEach(line -> {
                    String[] columns = line.split("\t", -1);
                    for (String phrase : columns[0].split("\\|")) {
                        String value = columns.length > 2 ? columns[2] : "";
                        String before = values.putIfAbsent(phrase.strip() + " as " + columns[1], value);
                        if (before != null && !before.equals(value)) {
                            twice.add(phrase + " as " + columns[1] + ": " + before + ", " + value);
                        }
                    }
                });
            }
        }
        assertThat(twice).isEmpty();
    }
}
