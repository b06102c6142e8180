package toll.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class NamePartsTest {
    private static final String[] NAMES = {
        "Muhammad",
        "Mohamed",
        "Mehmet",
        "Yusuf",
        "Youssef",
        "Hussein",
        "Husayn",
        "Hasan",
        "Alhamdi",
        "Hamdi",
        "Elhaddad",
        "Abdulrahman",
        "Rahman",
        "Giovanni",
        "John",
        "Jon",
        "Charlotte",
        "Sharlot",
        "Wright",
        "Rite",
        "Vogel",
        "Fogel",
        "Quentin",
        "Kwentin",
        "Xavier",
        "Javier",
        "Schmidt",
        "Shmit",
        "محمد",
        "احمد",
        "يوسف",
        "حسين",
        "حسن",
        "الحمدي",
        "عبدالرحمن",
        "خديجة",
        "Khadija",
        "Hatice",
        "J",
        "Al",
        "Li",
        "bartholomewson",
        "bartolomewsen"
    };

    /** The names, and each with one to three letters changed at random. */
    private static Names parts() {
        SplittableRandom random = new SplittableRandom(5);
        Rows.Builder rows = new Rows.Builder(List.of(new Role(Role.Kind.GIVEN, "")));
        List<String> all = new ArrayList<>(List.of(NAMES));
        for (String name : NAMES) {
            for (int k = 0; k < 14; k++) {
                StringBuilder slipped = new StringBuilder(name);
                for (int edit = 0; edit <= k % 3; edit++) {
                    char letter = NAMES[random.nextInt(NAMES.length)].charAt(0);
                    int at = random.nextInt(slipped.length());
                    switch (random.nextInt(3)) {
                        case 0 -> slipped.setCharAt(at, letter);
                        case 1 -> slipped.insert(at, letter);
                        default -> slipped.append(letter);
                    }
                }
                all.add(slipped.toString());
            }
        }
        for (String name : all) {
            rows.add("list", name, "", List.of(name));
        }
        return Names.of(rows.build(), all.size()).orElseThrow();
    }

    @Test
    void whatSketchesRuleOutTheComparisonInFullRulesOutToo() {
        NameParts parts = parts().parts();
        int ruledOut = 0;
        for (int x = 0; x < parts.size(); x++) {
            for (int y = 0; y < parts.size(); y++) {
                if (x != y) {
                    int full = parts.compareInFull(x, y);
                    assertThat(parts.compare(x, y))
                            .as(parts.written(x) + " and " + parts.written(y))
                            .isEqualTo(full);
                    ruledOut += full == Names.DIFFER ? 1 : 0;
                }
            }
        }
        assertThat(ruledOut).isGreaterThan(parts.size() * parts.size() / 2);
    }

    @Test
    void whatIsToldNotToBeNearIsNot() {
        NameParts parts = parts().parts();
        int told = 0;
        for (int x = 0; x < parts.size(); x++) {
            for (int y = 0; y < parts.size(); y++) {
                if (x != y && parts.surelyNotNear(x, y)) {
                    told++;
                    assertThat(parts.compareInFull(x, y))
                            .as(parts.written(x) + " and " + parts.written(y))
                            .isGreaterThan(Names.NEAR);
                }
            }
        }
        assertThat(told).isGreaterThan(parts.size() * parts.size() / 2);
    }
}
