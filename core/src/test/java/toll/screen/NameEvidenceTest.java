package toll.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static toll.screen.SampleLists.alias;
import static toll.screen.SampleLists.entity;
import static toll.screen.SampleLists.individual;
import static toll.screen.SampleLists.read;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import toll.name.PartFrequencies;

/** What titles, compounds, articles, order and translated words tell. Everybody here is invented. */
final class NameEvidenceTest {
    private static final Screener SCREENER = screener();

    private static Screener screener() {
        try {
            SanctionsList list = read(
                    individual("TAi.901", alias("Good", "Haji Abdul Wajid"), "WAJIDULLAH", "QUNDAR", "ZELMAI"),
                    individual("QDi.901", "", "ABD AL-QUDDUS"),
                    individual("QDi.902", "", "MUHAMMAD", "HASAN"),
                    individual("QDi.903", "", "KORVAN", "ZEL", "MOTTIAN"),
                    individual("QDi.904", "", "ABU DHARR"),
                    individual("QDi.905", "", "AMIR ZELMOTT", "DRASKOV"),
                    individual("QDi.906", "<DELISTED_ON>2018-05-05</DELISTED_ON>", "VELMA", "QUORTAN"),
                    entity("QDe.901", "MOVEMENT FOR THE RELIEF OF STRELSAU"),
                    entity("QDe.902", "RURITANIAN ISLAMIC FIGHTING GROUP"));
            return new Screener(ScreenIndex.of(List.of(list), PartFrequencies.builtIn()), Screener.Options.USUAL);
        } catch (ListRefused refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static List<Hit> screen(String name) {
        return SCREENER.screen(ScreenQuery.of(1, name));
    }

    private static Hit of(String reference, String name) {
        return screen(name).stream()
                .filter(hit -> hit.reference().equals(reference))
                .findFirst()
                .orElseThrow(() -> new AssertionError(reference + " is not found by " + name));
    }

    @ParameterizedTest
    @CsvSource({"TAi.901, Hajji Abd al-Wajid", "TAi.901, Haji Abdulwajid", "QDi.901, Abdul Quddus"})
    void oneCompoundGivenNameAloneIsFoundAndStaysWeakAlsoWithATitle(String reference, String name) {
        assertThat(of(reference, name).band()).isEqualTo(Band.WEAK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Abu Dharr", "Abou Dharr", "أبو ذر", "Abdulquddus", "Quddus", "Korvan"})
    void aKunyaOrASingleWordAloneStaysWeak(String name) {
        assertThat(screen(name)).allSatisfy(hit -> assertThat(hit.band()).isEqualTo(Band.WEAK));
    }

    @Test
    void aTitleThatMayBeANameAgreesWithTheName() {
        assertThat(of("QDi.905", "Aamir Zelmott Draskov").score())
                .isGreaterThan(of("QDi.905", "Zelmott Draskov").score());
    }

    @Test
    void aFamilyWithTheArticleIsNotThePersonWithoutIt() {
        assertThat(of("QDi.902", "Muhammad Hasan").score())
                .isGreaterThan(screen("Muhammad al-Hasan").stream()
                        .mapToDouble(Hit::score)
                        .max()
                        .orElse(0));
    }

    @Test
    void theFamilyNameInFrontCostsLittleAndAnyOtherOrderMore() {
        double own = of("QDi.903", "Korvan Zel Mottian").score();
        double familyFirst = of("QDi.903", "Mottian Korvan Zel").score();
        double turnedRound = of("QDi.903", "Mottian Zel Korvan").score();
        assertThat(familyFirst).isLessThan(own).isGreaterThan(turnedRound);
    }

    @ParameterizedTest
    @CsvSource({
        "QDe.901, حركة اغاثة سترلسو",
        "QDe.901, Harakat Ighatha Strelsau",
        "QDe.902, الجماعة الاسلامية المقاتلة الروريتانية",
        "QDe.902, Groupe islamique combattant ruritanien"
    })
    void wordsOfAnOrganisationAreFoundTranslated(String reference, String name) {
        assertThat(of(reference, name).reason()).contains("one meaning in two languages");
    }

    @Test
    void aPartMisheardContradictsLessThanAnother() {
        Hit misheard = screen("Korvan Zel Mottislav").getFirst();
        Hit another = screen("Korvan Zel Quistler").getFirst();
        assertThat(misheard.reference()).isEqualTo("QDi.903");
        assertThat(misheard.score()).isGreaterThan(another.score() + .03);
        assertThat(misheard.band()).isEqualTo(Band.POSSIBLE);
        assertThat(misheard.reason()).contains("“Mottislav” and “MOTTIAN” are alike in letters, not the same (family)");
        assertThat(another.reason()).contains("“Quistler” and “MOTTIAN” contradict (family)");
    }

    @Test
    void whatTheListItselfGivesAsDelistedIsSaid() {
        assertThat(screen("Velma Quortan").getFirst().reason()).contains("gives it as delisted on 2018-05-05");
        assertThat(screen("Korvan Zel Mottian").getFirst().reason()).doesNotContain("delisted");
    }
}
