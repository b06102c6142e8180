package toll.intake.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EnumerationsTest {
    private static final Claims ENGLISH = Shipped.reader(Language.ENGLISH);

    private static List<Claim> read(String text) {
        return ENGLISH.read(text, LocalDate.of(2016, 5, 12)).claims();
    }

    private static Claim sum(String text) {
        List<Claim> sums = read(text).stream()
                .filter(c -> c.rules().contains("sum-of-members"))
                .toList();
        assertThat(sums).hasSize(1);
        assertThat(ENGLISH.derivable(sums.get(0), text)).isTrue();
        return sums.get(0);
    }

    @Test
    void aWomanAndHerFourSonsAreFivePeople() {
        Claim sum = sum("The strike killed a woman, Umm Zaid (also called Z), and her four sons.");
        assertThat(sum.count().min().orElse(-1)).isEqualTo(5);
        assertThat(sum.spans()).containsKeys("member_1", "member_2");
    }

    @Test
    void aGroupAndItsBreakdownAreNotAdded() {
        List<Claim> claims = read("An airstrike killed three civilians, two women and a child, in Arbin.");
        assertThat(claims).noneMatch(c -> c.rules().contains("sum-of-members"));
        assertThat(claims).extracting(Claim::parent).containsExactly(0, 1, 1);
    }

    @Test
    void fightersOfTwoSidesAreNotAdded() {
        assertThat(read("At least 45 militants and 20 militia fighters were killed."))
                .noneMatch(c -> c.rules().contains("sum-of-members"));
    }

    @Test
    void theReaderOfARangeTakesTheSum() {
        List<Claim> claims = read("A teacher was killed alongside her two daughters.");
        assertThat(HarmRange.killed(claims).orElseThrow()).containsExactly(3, 3);
    }

    @Test
    void namesToldOneByOneAreOnePersonEach() {
        Claim sum =
                sum("16 year old Nour Example, 33 year old Omar Saad Example, and his one month old nephew were killed"
                        + " and eight others were injured.");
        assertThat(sum.count().min().orElse(-1)).isEqualTo(3);
        assertThat(sum.spans()).containsKeys("member_1", "member_2", "member_3");
    }

    @Test
    void aNameAfterACommaBeginsTheListOfThoseCounted() {
        assertThat(read("The strike killed two civilians, 45 year old Omar Example and his daughter."))
                .noneMatch(c -> c.rules().contains("sum-of-members"));
        assertThat(read("At least one civilian, a young man, was killed."))
                .noneMatch(c -> c.rules().contains("sum-of-members"));
    }

    @Test
    void whoseKinSomebodyIsIsNoVictim() {
        Claim sum = sum("The shell hit the home, killing the wife of a commander, X, alongside their four children.");
        assertThat(sum.count().min().orElse(-1)).isEqualTo(5);
    }

    @Test
    void othersInAListSufferWhatTheirOwnVerbSays() {
        assertThat(read("Seven civilians were killed, including two women and four children, and several others were"
                        + " injured."))
                .filteredOn(c -> c.measure().equals("injured"))
                .singleElement()
                .satisfies(c -> assertThat(c.parent()).isZero());
    }
}
