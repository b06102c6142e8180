package toll.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NameByKinTest {
    @ParameterizedTest
    @CsvSource({
        "Son of Karim Adel Munir,         son karim adel munir",
        "daughter  of Karim Adel Munir,   daughter karim adel munir",
        "Baby of Karim Munir,             child karim munir",
        "Widow of Karim Munir,            wife karim munir",
        "زوجة كريم منير,                  wife كريم منير",
        "Relatives of Karim Munir,        ''",
        "Son of unknown,                  ''",
        "Son of,                          ''",
        "Karim Munir,                     ''",
        "Ali son of Karim Munir,          ''",
        "Wife,                            ''",
        "أرملة كريم منير,                 wife كريم منير",
    })
    void aNameByKinSaysWhatThePersonIsToWhom(String written, String expected) {
        assertThat(NameByKin.of(written).orElse("")).isEqualTo(expected);
    }
}
