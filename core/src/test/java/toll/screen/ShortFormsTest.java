package toll.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import toll.name.NamePart;
import toll.name.PersonName;

final class ShortFormsTest {
    @ParameterizedTest
    @CsvSource({
        "Abd al-Basir, Basir",
        "Abdulbasir, Baseer",
        "Shafiqullah, Shafiq",
        "Burhan al-Din, Burhan",
        "عبد البصير, بصير",
        "عبد البصير, Baseer",
        "شفيق الله, Shafiq"
    })
    void aCompoundIsShortenedToItsTellingHalf(String compound, String shortened) {
        assertThat(oneOfOther(compound, shortened)).isTrue();
        assertThat(oneOfOther(shortened, compound)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Abd al-Basir, Nasir",
        "Abd al-Basir, Abd",
        "Shafiqullah, Allah",
        "Burhan al-Din, Nur al-Din",
        "Burhan, Shafiq",
        "Abdullah, Lah",
        "Salah al-Din, Din"
    })
    void butNotToAnything(String a, String b) {
        assertThat(oneOfOther(a, b)).isFalse();
    }

    private static boolean oneOfOther(String a, String b) {
        NamePart one = PersonName.parse(a).compared().getFirst();
        NamePart other = PersonName.parse(b).compared().getFirst();
        return ShortForms.oneOfOther(one.folded(), one.script(), other.folded(), other.script());
    }
}
