package toll.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PersonNameTest {
    @Test
    void partsTakeTheirRoleFromTheirPlaceInTheChain() {
        assertThat(roles("محمد خالد سعيد الحلبي"))
                .containsExactly("GIVEN محمد", "FATHER خالد", "GRANDFATHER سعيد", "FAMILY حلبي");
        assertThat(roles("Samir bin Khalid bin Omar al-Halabi"))
                .containsExactly(
                        "GIVEN samir",
                        "FATHER khalid",
                        "GRANDFATHER omar",
                        "FAMILY halabi",
                        "PARTICLE bin",
                        "PARTICLE bin");
    }

    @Test
    void aKunyaIsAPartOfItsOwnWhetherItStandsFirstOrInQuotationMarks() {
        assertThat(roles("Abu Samir Khalid Omar")).startsWith("KUNYA abusamir", "GIVEN khalid");
        assertThat(roles("Khalid \"Abu Samir\" Omar")).contains("KUNYA abusamir", "FAMILY omar");
        assertThat(roles("سمير خالد أبو حطب")).containsExactly("GIVEN سمير", "FATHER خالد", "FAMILY ابوحطب");
    }

    @Test
    void abuBakrIsAGivenName() {
        assertThat(roles("Abu Bakr Omar")).containsExactly("GIVEN abubakr", "FAMILY omar");
    }

    @ParameterizedTest
    @CsvSource({
        "عبد الرحمن, عبدالرحمن",
        "أبو بكر, ابوبكر",
        "نور الدين, نورالدين",
        "سعد الله, سعدالله",
        "عبد الله, عبدالله",
        "الحلبي, حلبي",
        "Abd al-Rahman, Abdul Rahman",
        "Abdurrahman, Abd ar-Rahman",
        "Abdullah, Abd Allah",
        "Nur al-Din, Nur-ud-Din",
        "Salah ad-Din, Salahuddin",
        "Abu Hatab, Abuhatab",
    })
    void joinedAndSplitCompoundsHaveOneNormalForm(String a, String b) {
        assertThat(PersonName.parse("Samir " + a).normal())
                .isEqualTo(PersonName.parse("Samir " + b).normal());
    }

    @ParameterizedTest
    @CsvSource({
        "أحمد, احمد", "مُحَمَّد, محمد", "محـــمد, محمد", "فاطمة, فاطمه", "مصطفى, مصطفي", "علاء, علا", "کریم, كريم",
        "ﻣﺤﻤﺪ, محمد", "ﻋﻼﺀ, علاء", "عالء, علاء", "بالل, بلال", "االحمد, الاحمد", "مؤيد, مويد", "رائد, رايد",
        "Yaḥyā, Yahya", "Sa‘īd, Said", "Sa'id, Said", "Ömer, Omer", "Şahin, Shahin", "Łukasz, Lukasz"
    })
    void spellingsOfOneLetterFoldToOne(String a, String b) {
        assertThat(PersonName.parse(a).normal()).isEqualTo(PersonName.parse(b).normal());
    }

    @Test
    void honorificsAndNotesOfKinAreSetAsideAndKept() {
        PersonName name = PersonName.parse("Sheikh Dr. Samir Khalid (brother of Omar)");
        assertThat(name.normal()).isEqualTo("samir khalid");
        assertThat(roles(name)).contains("HONORIFIC ", "KIN_NOTE ");
        assertThat(name.parts()).extracting(NamePart::written).contains("Sheikh", "Dr", "brother of Omar");
    }

    @Test
    void sheikhAtTheEndIsAFamilyName() {
        assertThat(roles("Samir al-Sheikh")).containsExactly("GIVEN samir", "FAMILY sheikh");
    }

    @Test
    void familyBeforeACommaMovesToTheEnd() {
        assertThat(roles("HALABI, Samir Khalid")).containsExactly("GIVEN samir", "FATHER khalid", "FAMILY halabi");
        assertThat(roles("Samir Halabi, Jr.")).startsWith("GIVEN samir", "FAMILY halabi");
    }

    @ParameterizedTest
    @CsvSource({"''", "'   '", "'!!! ...'", "'12345'", "'\u200f\u202e'", "unknown", "مجهول الهوية", "N/A"})
    void whereThereIsNothingToCompareTheNameIsUnknown(String written) {
        PersonName name = PersonName.parse(written);
        assertThat(name.isUnknown()).isTrue();
        assertThat(name.written()).isEqualTo(written);
    }

    @Test
    void anEnormousNameIsReadInBoundedTimeAndKeptAsWritten() {
        for (String piece : List.of("محمد ", "A", "(", "\"", "Abd al-", "ا", "-", "\uD800", "Ж", "a\u202eب ")) {
            String huge = piece.repeat(100_000 / piece.length());
            PersonName name = assertTimeout(Duration.ofSeconds(2), () -> PersonName.parse(huge));
            assertThat(name.written()).isEqualTo(huge);
            assertThat(name.parts()).hasSizeLessThanOrEqualTo(PersonName.MOST_PARTS);
        }
    }

    @Test
    void directionMarksAndUnpairedSurrogatesChangeNothing() {
        assertThat(PersonName.parse("\u202bسمير\u200f \uD800خالد\u202c").normal())
                .isEqualTo("سمير خالد");
    }

    @Test
    void otherScriptsAreRomanised() {
        assertThat(PersonName.parse("Иван Петров").normal()).isEqualTo("ivan petrov");
        assertThat(PersonName.parse("Γιώργος").normal()).isNotEmpty();
    }

    @Property(tries = 500)
    void anyTextGivesAName(@ForAll String text) {
        PersonName name = PersonName.parse(text);
        assertThat(name.written()).isEqualTo(text);
        for (NamePart part : name.compared()) {
            assertThat(part.sound().keys()).isNotEmpty();
        }
    }

    private static List<String> roles(String written) {
        return roles(PersonName.parse(written));
    }

    private static List<String> roles(PersonName name) {
        return name.parts().stream()
                .map(p -> p.role() + " " + p.folded())
                .map(s -> s.startsWith("PARTICLE") ? s + "bin" : s)
                .toList();
    }
}
