package toll.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** People of whom no name is known but somebody else's. */
final class KinNamesTest {
    private static final Role NAME = new Role(Role.Kind.NAME, "");
    private static final Role DIED = new Role(Role.Kind.DIED, "");

    @Test
    void theColumnIsThereOnlyWhereOneOfTheFirstRowsNeedsIt() {
        Rows.Builder rows = new Rows.Builder(List.of(NAME));
        rows.add("list", "1", "", List.of("Karim Munir"));
        rows.add("list", "2", "", List.of("Wife of Karim Munir"));
        rows.add("list", "3", "", List.of(""));
        Rows all = rows.build();
        assertThat(KinNames.of(all, 1)).isEmpty();
        Optional<Column> column = KinNames.of(all, 2);
        assertThat(column.orElseThrow().codes()).containsExactly(-1, 0, -1);
    }

    @Test
    void whoHasANameOfTheirOwnInAnyColumnIsNotKnownByKin() {
        Rows.Builder rows = new Rows.Builder(List.of(NAME, new Role(Role.Kind.NAME_AR, "")));
        rows.add("list", "1", "", List.of("Wife of Karim Munir", "سمر نبيل"));
        rows.add("list", "2", "", List.of("Samar Nabil", "زوجة كريم منير"));
        rows.add("list", "3", "", List.of("unknown", "زوجة كريم منير"));
        assertThat(KinNames.of(rows.build(), 3).orElseThrow().codes()).containsExactly(-1, -1, 0);
    }

    /** In two lists of families, one of each known by kin alone, each with a day of death of their own. */
    @Test
    void twoListsThatCallSomebodyByTheSameKinSpeakOfOnePerson() {
        Rows.Builder rows = new Rows.Builder(List.of(NAME, DIED));
        List<String> given = List.of("Karim", "Adel", "Munir", "Samir", "Walid", "Nabil", "Fadel", "Jamil");
        for (String list : List.of("one", "other")) {
            for (int i = 0; i < 200; i++) {
                String man = given.get(i % 8) + " " + given.get(i / 8 % 8) + " Family" + "abcdefghijk".charAt(i % 11)
                        + "mnopqrs".charAt(i % 7);
                String day = "2015-" + (10 + i % 3) + "-" + (10 + i % 17);
                rows.add(list, list + i, list, List.of(man, day));
                rows.add(list, list + i + "k", list, List.of(i % 5 == 0 ? "Wife of " + man : "", day));
            }
        }
        Linked linked = new Linker(LinkOptions.threads(1)).link(rows.build());
        int found = 0;
        for (int i = 0; i < 200; i += 5) {
            int wife = 2 * i + 1;
            found += linked.cluster(wife) == linked.cluster(wife + 400) ? 1 : 0;
            assertThat(linked.cluster(wife)).isNotEqualTo(linked.cluster(wife - 1));
        }
        assertThat(found).isGreaterThan(36);
    }
}
