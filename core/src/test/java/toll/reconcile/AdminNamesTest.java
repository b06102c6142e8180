package toll.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AdminNamesTest {
    private static final AdminNames NAMES = AdminNames.shipped();

    @ParameterizedTest
    @CsvSource({
        "Deir ez-Zor,Deir Ezzor", "Al-Hasakah,Al Hasakah", "Hasakah Governorate,Al Hasakah", "idlib,Idlib",
        "Dara'a,Daraa", "Al Anbār province,Al Anbar", "Rural Damascus,Rif Dimashq", "Damascus,Damascus",
        "Damascus countryside,Rif Dimashq", "Qunaitra,Quneitra", "Salāh ad Dīn province,Salah al-Din"
    })
    void aSpellingNamesItsArea(String written, String area) {
        assertThat(NAMES.area(written)).map(AdminNames.Area::name).contains(area);
    }

    @Test
    void aCountryIsNotAnArea() {
        assertThat(NAMES.country("سوريا")).contains("Syria");
        assertThat(NAMES.area("Syria")).isEmpty();
        assertThat(NAMES.area("Nowhere")).isEmpty();
    }
}
