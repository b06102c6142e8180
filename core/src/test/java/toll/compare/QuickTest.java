package toll.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

final class QuickTest {
    private static final String[] PLACES = {
        "Tell Asfar",
        "Tall Asfar",
        "Dayr Ward",
        "Ward",
        "Jisr Hajar",
        "Hajar",
        "Bab Sharq",
        "Sharq Bab",
        "Northamwick",
        "Northamwich",
        "Orthamwickx",
        "Ab",
        "A"
    };
    private static final String[] CODES = {
        "LS12 4AB", "LS12 4BA", "abc@post.example", "CS1938 ISSY007; CS1", "12", "A-7"
    };
    private static final String[] DATES = {"1984-03-04", "1984-04-03", "1984-03", "1984", "1994-03-04", "2001-12-31"};
    private static final String[] AGES = {"0", "1", "12", "13", "48", "52", "104"};

    /** Each value, and some with a letter or digit changed, dropped or doubled. */
    private static List<String> damaged(String[] values, long seed, int slips) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> all = new ArrayList<>(List.of(values));
        for (String value : values) {
            for (int k = 0; k < 6; k++) {
                StringBuilder text = new StringBuilder(value);
                for (int slip = 0; slip < slips && text.length() > 1; slip++) {
                    int at = random.nextInt(text.length());
                    switch (random.nextInt(3)) {
                        case 0 -> text.setCharAt(at, value.charAt(random.nextInt(value.length())));
                        case 1 -> text.deleteCharAt(at);
                        default -> text.insert(at, text.charAt(at));
                    }
                }
                all.add(text.toString());
            }
        }
        return all;
    }

    private static <T> int answered(Comparison<T> comparison, List<String> written) {
        Set<T> values = new LinkedHashSet<>();
        written.forEach(w -> comparison.read(w).ifPresent(values::add));
        List<T> distinct = List.copyOf(values);
        Quick quick = comparison.over(distinct);
        int answered = 0;
        for (int a = 0; a < distinct.size(); a++) {
            for (int b = 0; b < distinct.size(); b++) {
                int level = a == b ? -1 : quick.level(a, b);
                if (level >= 0) {
                    answered++;
                    assertThat(level)
                            .as(distinct.get(a) + " and " + distinct.get(b))
                            .isEqualTo(comparison.level(distinct.get(a), distinct.get(b)));
                }
            }
        }
        return answered;
    }

    @Property(tries = 40)
    void aQuickAnswerIsTheAnswer(@ForAll long seed, @ForAll @IntRange(min = 0, max = 3) int slips) {
        assertThat(answered(new PlaceComparison(), damaged(PLACES, seed, slips)))
                .isPositive();
        assertThat(answered(new CodeComparison(), damaged(CODES, seed, slips))).isPositive();
        assertThat(answered(new DateComparison(), damaged(DATES, seed, slips))).isPositive();
        assertThat(answered(new AgeComparison(false), damaged(AGES, seed, slips)))
                .isPositive();
    }
}
