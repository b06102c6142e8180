package toll.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class LinkerTest {
    private static final Role GIVEN = new Role(Role.Kind.GIVEN, "");
    private static final Role FAMILY = new Role(Role.Kind.FAMILY, "");
    private static final Role BORN = new Role(Role.Kind.BORN, "");
    private static final Role TEXT = new Role(Role.Kind.TEXT, "note");
    private static final String[] GIVENS = {
        "Adam", "Bertha", "Carlos", "Doreen", "Edmund", "Farida", "Gustav", "Helena", "Ibrahim", "Judith", "Karim",
        "Lidia"
    };
    static final String[] FAMILIES = {
        "Ashworth",
        "Brandt",
        "Castellan",
        "Dimitrov",
        "Eklund",
        "Faraday",
        "Grimaldi",
        "Hollander",
        "Ivanson",
        "Jurgens"
    };

    private static Linked link(Rows rows) {
        return new Linker(LinkOptions.threads(2)).link(rows);
    }

    /** Each made person twice, the second time with a slip in the family name; the truth is the row's number halved. */
    private static Rows twice(int people, String unique) {
        SplittableRandom random = new SplittableRandom(11);
        Rows.Builder rows = new Rows.Builder(List.of(GIVEN, FAMILY, BORN));
        for (int i = 0; i < people; i++) {
            String given = GIVENS[random.nextInt(GIVENS.length)];
            String family = FAMILIES[random.nextInt(FAMILIES.length)];
            String born =
                    (1930 + random.nextInt(70)) + "-0" + (1 + random.nextInt(9)) + "-" + (10 + random.nextInt(18));
            rows.add("list", "a" + i, unique, List.of(given, family, born));
            String slip = family.substring(0, 3) + family.charAt(4) + family.charAt(3) + family.substring(5);
            rows.add("list", "b" + i, unique, List.of(given, slip, born));
        }
        return rows.build();
    }

    @Test
    void thoseWhoAreTheSameAreFoundWithoutLabels() {
        Linked linked = link(twice(400, ""));
        int right = 0;
        for (int i = 0; i < 400; i++) {
            right += linked.cluster(2 * i) == linked.cluster(2 * i + 1) ? 1 : 0;
        }
        assertThat(right).isGreaterThan(392);
        assertThat(linked.clusters()).isBetween(396, 410);
        assertThat(linked.blockingRecall().estimate()).isBetween(0.9, 1.0);
    }

    @Test
    void aWeightIsTheSumOfItsExplanation() {
        Linked linked = link(twice(150, ""));
        int[] seen = new int[1];
        linked.pairs(-8, (a, b, bits) -> {
            assertThat(linked.explain(a, b).bits()).isCloseTo(bits, within(1e-3));
            seen[0]++;
        });
        assertThat(seen[0]).isGreaterThan(100);
    }

    @Test
    void noTwoRecordsOfOneDuplicateFreeListAreJoined() {
        Linked linked = link(twice(100, "the list"));
        assertThat(linked.clusters()).isEqualTo(200);
    }

    @Test
    void aValueThatEverybodySharesJoinsNobody() {
        Rows.Builder rows = new Rows.Builder(List.of(GIVEN, FAMILY));
        for (int i = 0; i < 20_000; i++) {
            rows.add("list", "r" + i, "", List.of("Unknown person", "Unknown"));
        }
        Linked linked = link(rows.build());
        assertThat(linked.clusters()).isEqualTo(20_000);
        assertThat(linked.report().rules().stream()
                        .mapToLong(LinkReport.Rule::givenUp)
                        .sum())
                .as("the report says how many records stood in groups too large to compare")
                .isPositive();
    }

    @Test
    void emptyColumnsAndSilentRowsStandAlone() {
        Rows.Builder rows = new Rows.Builder(List.of(GIVEN, FAMILY, BORN, TEXT));
        for (int i = 0; i < 50; i++) {
            rows.add("list", "r" + i, "", List.of("", "", "", ""));
        }
        Linked linked = link(rows.build());
        assertThat(linked.clusters()).isEqualTo(50);
        assertThat(linked.report().silent()).isEqualTo(50);
        assertThat(link(new Rows.Builder(List.of(GIVEN)).build()).clusters()).isZero();
    }

    @Test
    void namesOfAnyLengthDirectionAndDamageAreTakenAsTheyCome() {
        Rows.Builder rows = new Rows.Builder(List.of(new Role(Role.Kind.NAME, ""), TEXT));
        String longName = "Nomen ".repeat(2_000);
        List<String> names = new ArrayList<>(List.of(
                longName, longName + "x", "\uD800 lone", "lone \uDC00", "سعيد \u202E diyas", "😀", "   .", "a"));
        for (int i = 0; i < 60; i++) {
            rows.add("list", "r" + i, "", List.of(names.get(i % names.size()), longName.substring(0, 100 * i)));
        }
        Linked linked = link(rows.build());
        assertThat(linked.clusters()).isBetween(1, 60);
        assertThat(linked.unique().low()).isLessThanOrEqualTo(linked.unique().high());
    }

    @Test
    void brothersKilledTogetherStayTwoPeople() {
        SplittableRandom random = new SplittableRandom(3);
        String[] men = {"محمد", "احمد", "خالد", "يوسف", "سمير", "عمر", "حسن", "علي", "طارق", "وليد"};
        String[] families = {
            "النجار", "الحداد", "الخطيب", "المصري", "حمدان", "الطويل", "العطار", "شاهين", "بركات", "درويش"
        };
        Role name = new Role(Role.Kind.NAME_AR, "");
        Role died = new Role(Role.Kind.DIED, "");
        Rows.Builder rows = new Rows.Builder(List.of(name, died));
        for (int i = 0; i < 200; i++) {
            String rest =
                    " " + men[random.nextInt(10)] + " " + men[random.nextInt(10)] + " " + families[random.nextInt(10)];
            String day = "2016-0" + (1 + random.nextInt(9)) + "-" + (10 + random.nextInt(18));
            int first = random.nextInt(10);
            for (String list : List.of("one", "two")) {
                rows.add(list, list + i + "a", list, List.of(men[first] + rest, day));
                rows.add(list, list + i + "b", list, List.of(men[(first + 3) % 10] + rest, day));
            }
        }
        Rows built = rows.build();
        Linked linked = link(built);
        int right = 0;
        int wrong = 0;
        for (int i = 0; i < built.size(); i += 4) {
            right += linked.cluster(i) == linked.cluster(i + 2) ? 1 : 0;
            right += linked.cluster(i + 1) == linked.cluster(i + 3) ? 1 : 0;
            wrong += linked.cluster(i) == linked.cluster(i + 3) ? 1 : 0;
            wrong += linked.cluster(i + 1) == linked.cluster(i + 2) ? 1 : 0;
        }
        assertThat(wrong).isLessThanOrEqualTo(4);
        assertThat(right).isGreaterThan(380);
    }
}
