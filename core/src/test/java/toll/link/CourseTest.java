package toll.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever watches a linkage is told shares that grow from near nothing to the whole. */
final class CourseTest {
    @Test
    void sharesGrowToTheWholeOnOneThreadAndOnTwo() {
        for (int threads = 1; threads <= 2; threads++) {
            List<Double> told = Collections.synchronizedList(new ArrayList<>());
            new Linker(LinkOptions.threads(threads), told::add).link(rows(false));
            assertThat(told).isSorted().doesNotHaveDuplicates().last().isEqualTo(1.0);
            assertThat(told.getFirst()).isLessThan(.2);
        }
    }

    @Test
    void withGroupsTwoLearningsAreOneCourse() {
        List<Double> told = new ArrayList<>();
        new Linker(LinkOptions.threads(1), told::add).link(rows(true));
        assertThat(told).isSorted().last().isEqualTo(1.0);
        for (int i = 1; i < told.size(); i++) {
            assertThat(told.get(i) - told.get(i - 1)).isLessThan(.2);
        }
    }

    /** Made people in two lists, three to a group. */
    private static Rows rows(boolean grouped) {
        Role name = new Role(Role.Kind.NAME, "");
        Role born = new Role(Role.Kind.BORN, "");
        Rows.Builder rows =
                new Rows.Builder(grouped ? List.of(name, born, new Role(Role.Kind.GROUP, "")) : List.of(name, born));
        List<String> names = List.of("Adam", "Bertha", "Carlos", "Doreen", "Edmund", "Farida", "Gustav", "Helena");
        for (int i = 0; i < 400; i++) {
            String full = names.get(i % 8) + " " + names.get(i / 8 % 8) + " Family" + i % 23;
            String day = (1940 + i % 60) + "-0" + (1 + i % 9) + "-1" + i % 7;
            for (String list : List.of("one", "other")) {
                rows.add(
                        list,
                        list + i,
                        "",
                        grouped ? List.of(full, day, list + " group " + i / 3) : List.of(full, day));
            }
        }
        return rows.build();
    }
}
