package toll.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SoundTest {
    @ParameterizedTest
    @CsvSource({
        "محمد, Muhammad", "محمد, Mohamed", "حسين, Hussein", "حسين, Houcine", "جمال, Gamal", "جمال, Djamel",
                "قاسم, Qasim",
        "قاسم, Kasem", "قاسم, Gasim", "عثمان, Uthman", "عثمان, Osman", "شريف, Chérif", "شريف, Şerif", "خالد, Khaled",
        "خالد, Halid", "ذياب, Dhiab", "ذياب, Ziab", "رضا, Reda", "رضا, Reza", "داود, Davud", "غزالي, Ghazali",
        "غزالي, Gazali", "وليد, Oualid", "فاطمة, Fatimah", "ابو حطب, Abu Hatab", "عبد القادر, Abdelkader"
    })
    void spellingsOfOneNameShareAKeyAcrossScripts(String arabic, String latin) {
        assertThat(Collections.disjoint(keys(arabic), keys(latin))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"محمد, Ahmad", "خالد, Walid", "سمير, Samia", "Hasan, Hamid"})
    void otherNamesDoNot(String a, String b) {
        assertThat(Collections.disjoint(keys(a), keys(b))).isTrue();
    }

    private static java.util.List<String> keys(String name) {
        return PersonName.parse(name).compared().getFirst().sound().keys();
    }
}
