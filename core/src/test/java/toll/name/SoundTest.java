package toll.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void numbersOfKeysAreEqualWhereKeysAre(long seed) {
        Random random = new Random(seed);
        String[] letters = {"abcdefghijklmnopqrstuvwxyz", "abdhklmnst", "اابتثجحخدذرزسشصضطظعغفقكلمنهوي", "حمدلهيو"};
        Map<String, Long> numberOf = new HashMap<>();
        Map<Long, String> keyOf = new HashMap<>();
        for (int i = 0; i < 40_000; i++) {
            String from = letters[random.nextInt(letters.length)];
            StringBuilder word = new StringBuilder(i % 3 == 0 ? "al" : "");
            for (int left = random.nextInt(i % 50 == 0 ? 45 : 9); left >= 0; left--) {
                word.append(from.charAt(random.nextInt(from.length())));
            }
            Sound sound = Sound.of(word.toString(), Script.of(word.toString()));
            List<String> keys = sound.keys();
            long[] numbers = sound.keyNumbers();
            assertThat(numbers).hasSize(keys.size());
            for (int k = 0; k < numbers.length; k++) {
                assertThat(numberOf.merge(keys.get(k), numbers[k], (a, b) -> a)).isEqualTo(numbers[k]);
                assertThat(keyOf.merge(numbers[k], keys.get(k), (a, b) -> a)).isEqualTo(keys.get(k));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void twoWordsWrittenAsOneSoundAsTheyAreReadTogether(long seed) {
        Random random = new Random(seed);
        String[] letters = {"abcdefghijklmnopqrstuvwxyz", "acdehkostuyz", "اابتثجحخدذرزسشصضطظعغفقكلمنهوي", "حتشهيوا"};
        for (int i = 0; i < 60_000; i++) {
            String from = letters[random.nextInt(letters.length)];
            StringBuilder both = new StringBuilder();
            for (int left = 2 + random.nextInt(i % 40 == 0 ? 60 : 12); left > 0; left--) {
                both.append(from.charAt(random.nextInt(from.length())));
            }
            int cut = 1 + random.nextInt(both.length() - 1);
            String one = both.substring(0, cut);
            String two = both.substring(cut);
            Script script = Script.of(one);
            assertThat(Sound.joined(one, Sound.of(one, script), two, Sound.of(two, script)))
                    .as(one + " " + two)
                    .isEqualTo(Sound.of(both.toString(), script));
        }
    }

    private static List<String> keys(String name) {
        return PersonName.parse(name).compared().getFirst().sound().keys();
    }
}
