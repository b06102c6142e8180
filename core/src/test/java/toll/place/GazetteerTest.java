package toll.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import toll.SharedData;

final class GazetteerTest {
    private static final Gazetteer.Place LAND =
            new Gazetteer.Place("L", List.of("Land", "أرض"), Precision.COUNTRY, List.of(), Optional.empty());
    private static final Gazetteer.Place NORTH =
            new Gazetteer.Place("LN", List.of("North"), Precision.PROVINCE, List.of("L"), Optional.empty());
    private static final Gazetteer.Place SOUTH =
            new Gazetteer.Place("LS", List.of("South"), Precision.PROVINCE, List.of("L"), Optional.empty());
    private static final Gazetteer.Place MILL_NORTH =
            new Gazetteer.Place("LN1", List.of("Mill"), Precision.VILLAGE, List.of("L", "LN"), Optional.empty());
    private static final Gazetteer.Place MILL_SOUTH =
            new Gazetteer.Place("LS1", List.of("Mill"), Precision.VILLAGE, List.of("L", "LS"), Optional.empty());
    private final ListGazetteer small = new ListGazetteer(List.of(LAND, NORTH, SOUTH, MILL_NORTH, MILL_SOUTH));

    @Test
    void theChainTellsTwoPlacesOfOneNameApart() {
        assertThat(small.resolve(Where.named("Mill", "Land", "South"))).contains(MILL_SOUTH);
        assertThat(small.resolve(Where.named("Mill", "North"))).contains(MILL_NORTH);
    }

    @Test
    void aNameThatCouldBeTwoPlacesIsNotGuessed() {
        assertThat(small.resolve(Where.named("Mill"))).isEmpty();
        assertThat(small.resolve(Where.named("Nowhere"))).isEmpty();
    }

    @Test
    void anUnknownVillageStillLiesInItsProvince() {
        assertThat(small.resolve(Where.named("Nowhere", "Land", "North"))).contains(NORTH);
        assertThat(small.within(Where.named("Nowhere", "North"), "Land")).isTrue();
        assertThat(small.within(Where.named("Nowhere", "North"), "South")).isFalse();
        assertThat(small.within(Where.named("Mill", "North"), "أرض")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Ar Raqqah,Al-Raqqah",
        "Dayr az Zawr,Dayr al-Zawr",
        "Al Anbār province,Anbar",
        "Qaḑā’ al Fallūjah,Fallujah",
        "حلب,حلب",
        "الرقة‎,الرقه",
        "أدلب,ادلب",
    })
    void spellingsOfOneNameMeet(String a, String b) {
        assertThat(PlaceName.fold(a)).isEqualTo(PlaceName.fold(b)).isNotEmpty();
    }

    @Test
    void differentNamesStayApart() {
        assertThat(PlaceName.fold("Hama")).isNotEqualTo(PlaceName.fold("Homs"));
        assertThat(PlaceName.fold("Damascus")).isNotEqualTo(PlaceName.fold("Rural Damascus"));
    }

    @Test
    void syrianAdministrativeLevelsLoadWithTheirChains() throws IOException {
        Path folder = SharedData.at("places/syria");
        ListGazetteer syria = GazetteerTable.load(List.of(
                folder.resolve("syr_admin0.csv"),
                folder.resolve("syr_admin1.csv"),
                folder.resolve("syr_admin2.csv"),
                folder.resolve("syr_admin3.csv"),
                folder.resolve("city_neighbourhoods.csv")));
        assertThat(syria.size()).isEqualTo(1 + 14 + 62 + 272 + 414);
        Gazetteer.Place raqqa = syria.resolve(Where.named("", "الرقة"))
                .orElse(syria.find("Ar-Raqqa").getFirst());
        assertThat(raqqa.level()).isEqualTo(Precision.PROVINCE);
        assertThat(syria.find("حلب").getFirst().names()).contains("Aleppo");
        assertThat(syria.find("Aleppo").getFirst().within()).containsExactly("SY");
        assertThat(syria.find("Aleppo").getFirst().centre()).isPresent();
    }

    @Test
    void iraqiPlacesLoadWithGovernorateAndDistrict() throws IOException {
        ListGazetteer iraq =
                GazetteerTable.load(List.of(SharedData.at("places/iraq").resolve("iraq_dtm_places.csv")));
        assertThat(iraq.size()).isGreaterThan(5_000);
        Gazetteer.Place anbar = iraq.find("Anbar").getFirst();
        assertThat(anbar.level()).isEqualTo(Precision.PROVINCE);
        assertThat(iraq.within(Where.named("", "Anbar", "Falluja"), "Anbar")).isTrue();
    }
}
