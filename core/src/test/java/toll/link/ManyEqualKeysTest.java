package toll.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A block of equal keys as large as the list: bounded work, no giant cluster, and a word in the report. */
final class ManyEqualKeysTest {
    private static final int RECORDS = 40_000;
    private static final List<Role> ROLES = List.of(
            new Role(Role.Kind.GIVEN, ""),
            new Role(Role.Kind.FAMILY, ""),
            new Role(Role.Kind.BORN, ""),
            new Role(Role.Kind.PLACE, ""),
            new Role(Role.Kind.CODE, "number"));

    /** All of one name and place; one in twenty has the day of birth and the number of the one before it. */
    private static Rows rows() {
        Rows.Builder rows = new Rows.Builder(ROLES);
        for (int i = 0; i < RECORDS; i++) {
            int number = i % 20 == 1 ? i - 1 : i;
            String born =
                    LocalDate.of(1920, 1, 1).plusDays(number * 7919L % 20_000).toString();
            rows.add("list", "r" + i, "", List.of("Anna", "Berg", born, "Northtown", "N" + (number * 7919 + 100_000)));
        }
        return rows.build();
    }

    private static int largestCluster(Linked linked) {
        int[] size = new int[RECORDS];
        int largest = 0;
        for (int row = 0; row < RECORDS; row++) {
            largest = Math.max(largest, ++size[linked.cluster(row)]);
        }
        return largest;
    }

    @Test
    void whatAllShareJoinsNobodyAndTheReportSaysWhatWasGivenUp() {
        Linked linked = new Linker(LinkOptions.threads(2)).link(rows());
        assertThat(linked.candidatePairs() / RECORDS).isLessThan(300);
        assertThat(largestCluster(linked)).isLessThanOrEqualTo(4);
        assertThat(linked.report().rules())
                .anySatisfy(rule -> assertThat(rule.givenUp()).isGreaterThanOrEqualTo(RECORDS));
        int together = 0;
        for (int row = 1; row < RECORDS; row += 20) {
            together += linked.cluster(row) == linked.cluster(row - 1) ? 1 : 0;
        }
        assertThat(together).isGreaterThan(RECORDS / 20 * 9 / 10);
    }

    @Test
    void recordsThatAreAllTheSameAreNotOne() {
        Rows.Builder rows = new Rows.Builder(ROLES);
        for (int i = 0; i < RECORDS; i++) {
            rows.add("list", "r" + i, "", List.of("Anna", "Berg", "1950", "Northtown", "N1"));
        }
        Linked linked = new Linker(LinkOptions.threads(2)).link(rows.build());
        assertThat(largestCluster(linked)).isLessThanOrEqualTo(4);
        assertThat(linked.report().weak()).isEqualTo(RECORDS);
    }
}
