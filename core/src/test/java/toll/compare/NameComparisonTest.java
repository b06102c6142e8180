package toll.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import toll.name.PartFrequencies;
import toll.name.PersonName;

final class NameComparisonTest {
    private final NameComparison comparison = new NameComparison(PartFrequencies.builtIn());

    @ParameterizedTest
    @CsvSource({
        "Samir Khalid al-Halabi, Samir Khalid al-Halabi, EXACT",
        "Samir Khalid al-Halabi, Sameer Khaled Halaby, SAME",
        "سمير خالد الحلبي, Samir Khalid al-Halabi, SAME",
        "Nur al-Din Abdelkader, نورالدين عبد القادر, SAME",
        "Khalid Samir Halabi, Halabi Samir Khalid, SAME",
        "Fath Allah Jomaa, Fathallah Gumaa, SAME",
        "William Carpenter, Bill Carpenter, SAME",
        "Mehmet Yildirim, Muhammad Yildirim, SAME",
        "Samir al-Halabi, Samir Khalid al-Halabi, COMPATIBLE",
        "Samir, Samir Khalid al-Halabi, PARTIAL",
        "Samir Omar al-Halabi, Samir Khalid al-Halabi, CONTRADICTED",
        "Khalid Otaibi, Yusuf Baker, DIFFERENT",
        "'', Samir, UNKNOWN",
    })
    void levelsOfPairs(String a, String b, NameLevel level) {
        assertThat(comparison.compare(PersonName.parse(a), PersonName.parse(b)).level())
                .isEqualTo(level);
    }

    @Test
    void aMissingGrandfatherCostsLittleAndAContradictingOneMuch() {
        double whole = weight("Samir Khalid Omar Halabi", "Samir Khalid Omar Halabi");
        double missing = weight("Samir Khalid Halabi", "Samir Khalid Omar Halabi");
        double contradicting = weight("Samir Khalid Yusuf Halabi", "Samir Khalid Omar Halabi");
        assertThat(whole).isGreaterThan(missing);
        assertThat(missing).isGreaterThan(contradicting + 3);
    }

    @Test
    void rarePartsWeighMoreThanCommonOnes() {
        assertThat(weight("Muhammad Ahmad", "Muhammad Ahmad") + 4)
                .isLessThan(weight("Zulkifli Qundus", "Zulkifli Qundus"));
    }

    @Test
    void theSentenceNamesWhatSpeaksForAndAgainst() {
        assertThat(comparison
                        .compare(PersonName.parse("سمير عمر الحلبي"), PersonName.parse("Samir Khalid al-Halabi"))
                        .sentence())
                .contains("“سمير” and “Samir” same in sound across scripts")
                .contains("contradict (father)");
    }

    @Property(tries = 300)
    void theWeightIsTheSumOfItsRowsAndTheOrderOfTheTwoDoesNotMatter(
            @ForAll("names") String a, @ForAll("names") String b) {
        NameAlignment one = comparison.compare(PersonName.parse(a), PersonName.parse(b));
        NameAlignment two = comparison.compare(PersonName.parse(b), PersonName.parse(a));
        assertThat(one.weight())
                .isCloseTo(one.rows().stream().mapToDouble(PartMatch::bits).sum(), within(1e-9));
        assertThat(one.level()).isEqualTo(two.level());
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<String> names() {
        return net.jqwik.api.Arbitraries.of(
                        "Samir",
                        "سمير",
                        "Khalid",
                        "Halid",
                        "خالد",
                        "al-Halabi",
                        "Abd al-Rahman",
                        "Abu Omar",
                        "bin",
                        "B.")
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(parts -> String.join(" ", parts));
    }

    @Test
    void namesOfManyPartsAreComparedInBoundedTime() {
        PersonName many = PersonName.parse("Samir Khalid Omar Yusuf ".repeat(200));
        assertTimeout(Duration.ofSeconds(1), () -> comparison.compare(many, many));
    }

    private double weight(String a, String b) {
        return comparison.compare(PersonName.parse(a), PersonName.parse(b)).weight();
    }
}
