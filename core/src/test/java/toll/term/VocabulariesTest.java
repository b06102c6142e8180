package toll.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class VocabulariesTest {
    private final Vocabularies shipped = Vocabularies.shipped();

    @Test
    void everyShippedVocabularyReadsAndEveryWiderTermExists() {
        for (String name : Vocabularies.NAMES) {
            Vocabulary vocabulary = shipped.get(name);
            assertThat(vocabulary.terms()).isNotEmpty();
            for (Term term : vocabulary.terms()) {
                assertThat(term.within().isEmpty()
                                || vocabulary.byId(term.within()).isPresent())
                        .as(name + "/" + term.id())
                        .isTrue();
            }
        }
    }

    @Test
    void aWordIsFoundWhateverItsCaseMarksAndHyphens() {
        Vocabulary actors = shipped.get("actor");
        assertThat(actors.find("U.S.-led  COALITION").orElseThrow().id()).isEqualTo("us-led-coalition");
        assertThat(actors.find("russian_forces").orElseThrow().id()).isEqualTo("russia");
        assertThat(actors.find("nobody we know")).isEmpty();
    }

    @Test
    void aNarrowerTermLiesWithinItsWiderOnes() {
        assertThat(shipped.get("status").within("child", "people")).isTrue();
        assertThat(shipped.get("status").within("civilian", "child")).isFalse();
    }

    @Test
    void aProjectAddsTermsAndAliases() {
        Vocabularies more = shipped.with("actor", toml("""
                [[term]]
                id = "russia"
                en = "ignored"
                aliases = ["VKS"]
                [[term]]
                id = "militia-x"
                en = "Militia X"
                """));
        assertThat(more.get("actor").find("vks").orElseThrow().en()).isEqualTo("Russian military");
        assertThat(more.get("actor").find("Militia X")).isPresent();
    }

    @Test
    void anAliasThatWouldNameTwoTermsIsRefused() {
        assertThatThrownBy(() -> shipped.with("actor", toml("""
                        [[term]]
                        id = "other"
                        en = "Other"
                        aliases = ["Russia"]
                        """)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("names both");
    }

    private static ByteArrayInputStream toml(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
