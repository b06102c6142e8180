package toll.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bit-parallel kernels against textbook versions written apart, and against the published pairs. */
final class StringKernelsTest {
    /** Winkler's published examples. */
    @ParameterizedTest
    @CsvSource({
        "MARTHA, MARHTA, 0.9611",
        "DIXON, DICKSONX, 0.8133",
        "DWAYNE, DUANE, 0.8400",
        "JONES, JOHNSON, 0.8324",
        "SHACKLEFORD, SHACKELFORD, 0.9818",
        "DUNNINGHAM, CUNNIGHAM, 0.8963",
        "NICHLESON, NICHULSON, 0.9556"
    })
    void jaroWinklerGivesThePublishedFigures(String a, String b, double expected) {
        assertThat(JaroWinkler.similarity(a, b)).isCloseTo(expected, within(5e-5));
    }

    @ParameterizedTest
    @CsvSource({"kitten, sitting, 3, 3", "ca, abc, 3, 3", "ab, ba, 2, 1", "'', abc, 3, 3", "abcd, acbd, 2, 1"})
    void distancesOfKnownPairs(String a, String b, int levenshtein, int transposition) {
        assertThat(EditDistance.levenshtein(a, b)).isEqualTo(levenshtein);
        assertThat(EditDistance.transposition(a, b)).isEqualTo(transposition);
    }

    @Property(tries = 2000)
    void jaroEqualsTheTextbook(@ForAll("words") String a, @ForAll("words") String b) {
        assertThat(new JaroWinkler(a).jaro(b)).isCloseTo(jaro(a, b), within(1e-12));
    }

    @Property(tries = 2000)
    void distancesEqualTheRecursion(@ForAll("words") String a, @ForAll("words") String b) {
        assertThat(EditDistance.levenshtein(a, b)).isEqualTo(table(a, b, false));
        assertThat(EditDistance.transposition(a, b)).isEqualTo(table(a, b, true));
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings()
                .withChars("abcش")
                .ofMinLength(0)
                .ofMaxLength(12)
                .edgeCases(none -> none.none())
                .flatMap(s -> Arbitraries.of(s, s, s, s.repeat(7)));
    }

    private static double jaro(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.length() == b.length() ? 1 : 0;
        }
        int window = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
        List<Integer> usedA = new ArrayList<>();
        StringBuilder inB = new StringBuilder();
        for (int j = 0; j < b.length(); j++) {
            for (int i = 0; i < a.length(); i++) {
                if (Math.abs(i - j) <= window && a.charAt(i) == b.charAt(j) && !usedA.contains(i)) {
                    usedA.add(i);
                    inB.append(b.charAt(j));
                    break;
                }
            }
        }
        StringBuilder inA = new StringBuilder();
        usedA.stream().sorted().forEach(i -> inA.append(a.charAt(i)));
        int differ = 0;
        for (int i = 0; i < inA.length(); i++) {
            differ += inA.charAt(i) == inB.charAt(i) ? 0 : 1;
        }
        double c = inA.length();
        return c == 0 ? 0 : (c / a.length() + c / b.length() + (c - differ / 2) / c) / 3;
    }

    private static int table(String a, String b, boolean swaps) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + same);
                if (swaps
                        && i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
