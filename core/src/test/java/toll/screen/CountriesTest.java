package toll.screen;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ULocale;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import toll.date.When;

/** Nationalities agree whatever form names the country. */
final class CountriesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Egypt",
                "EGYPT",
                "Egyptian",
                "egyptian",
                "EG",
                "EGY",
                "Égypte",
                "Egipto",
                "مصر",
                "مصري",
                "مصرية",
                "المصري",
                "Египет",
                "Mısır",
                "Arab Republic of Egypt",
                "Ägypten"
            })
    void oneCountryInManyForms(String form) {
        assertThat(Countries.in(form)).containsExactly("EG");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Syrian Arab Republic | SY
                    Iran (Islamic Republic of) | IR
                    Democratic People's Republic of Korea | KP
                    Republic of Korea | KR
                    Niger | NE
                    Nigerian | NG
                    Nigerien | NE
                    United Republic of Tanzania | TZ
                    Côte d’Ivoire | CI
                    الجمهورية العربية السورية سوري | SY
                    Bosnia and Herzegovina | BA
                    United Kingdom of Great Britain and Northern Ireland | GB
                    South Sudanese | SS
                    Guinea-Bissau | GW""")
    void namesAsListsWriteThem(String form, String code) {
        assertThat(Countries.in(form)).contains(code);
        assertThat(Countries.in(form)).hasSize(1);
    }

    @Test
    void aWordMayNameTwoCountriesAndATextSeveral() {
        assertThat(Countries.in("Congolese")).containsExactly("CD", "CG");
        assertThat(Countries.in("Dominican")).containsExactly("DM", "DO");
        assertThat(Countries.in("Jordanian, formerly Palestinian")).containsExactly("JO", "PS");
        assertThat(Countries.in("Stateless")).isEmpty();
        assertThat(Countries.in("")).isEmpty();
        assertThat(Countries.in("it")).containsExactly("IT");
        assertThat(Countries.in("where it is")).isEmpty();
    }

    /** Every country that has a demonym in English has an entry that CLDR knows. */
    @Test
    void everyCodeIsACountry() {
        List<String> codes = List.of(ULocale.getISOCountries());
        assertThat(Countries.in("Kosovar")).containsExactly("XK");
        for (String code : codes) {
            String english = ULocale.getDisplayCountry("und-" + code, "en");
            assertThat(Countries.in(english)).as(english).contains(code);
        }
    }

    private static List<Evidence> nationality(String asked, String listed) throws ListRefused {
        String entry = SampleLists.individual(
                "QDi.901", "<NATIONALITY><VALUE>" + listed + "</VALUE></NATIONALITY>", "KORVAN", "MOTT");
        SanctionsList list = SampleLists.read(entry);
        ScreenQuery query =
                new ScreenQuery(1, "Korvan Mott", When.UNKNOWN, asked, "", "", Sex.UNKNOWN, ScreenQuery.Kind.ANY);
        return EvidenceReader.read(query, list.entries().getFirst());
    }

    @Test
    void egyptianAgreesWithEgyptAndNorwegianDoesNot() throws ListRefused {
        assertThat(nationality("Egyptian", "Egypt"))
                .extracting(Evidence::speaks)
                .containsExactly(Evidence.Speaks.FOR);
        assertThat(nationality("مصرية", "Egypt")).extracting(Evidence::speaks).containsExactly(Evidence.Speaks.FOR);
        assertThat(nationality("Norwegian", "Egypt"))
                .extracting(Evidence::speaks)
                .containsExactly(Evidence.Speaks.AGAINST);
        assertThat(nationality("Norwegian", "Egypt").getFirst().sentence())
                .isEqualTo("nationality “Norwegian” and “Egypt” differ");
    }

    @Test
    void aWordThatNamesNoCountryIsNoEvidenceUnlessBothSay() throws ListRefused {
        assertThat(nationality("Stateless", "Egypt")).isEmpty();
        assertThat(nationality("Ruritanian", "Egypt")).isEmpty();
        assertThat(nationality("Ruritania", "Ruritania"))
                .extracting(Evidence::speaks)
                .containsExactly(Evidence.Speaks.FOR);
    }
}
