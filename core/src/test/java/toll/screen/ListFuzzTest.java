package toll.screen;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import toll.name.PartFrequencies;

/** Any bytes give a list or a refusal, from each reader; any text gives an answer from an index. */
final class ListFuzzTest {
    private static final ScreenIndex INDEX = index();

    @FuzzTest(maxDuration = "10s")
    void un(byte[] bytes) {
        try {
            ScreenIndex.of(List.of(UnList.read("fuzz.xml", bytes)), PartFrequencies.builtIn());
        } catch (ListRefused expected) {
            check(expected);
        }
    }

    @FuzzTest(maxDuration = "10s")
    void ofac(byte[] bytes) {
        int third = bytes.length / 3;
        try {
            OfacList.read(
                    "fuzz.csv",
                    Arrays.copyOf(bytes, third),
                    Arrays.copyOfRange(bytes, third, 2 * third),
                    Arrays.copyOfRange(bytes, 2 * third, bytes.length));
            OfacList.read("fuzz.csv", bytes, new byte[0], new byte[0]);
        } catch (ListRefused expected) {
            check(expected);
        }
    }

    @FuzzTest(maxDuration = "10s")
    void uk(byte[] bytes) {
        try {
            UkList.read("fuzz.csv", bytes);
        } catch (ListRefused expected) {
            check(expected);
        }
    }

    @FuzzTest(maxDuration = "10s")
    void plain(byte[] bytes) {
        try {
            CsvList.read("fuzz.csv", bytes);
        } catch (ListRefused expected) {
            check(expected);
        }
    }

    @FuzzTest(maxDuration = "10s")
    void name(byte[] bytes) {
        new Screener(INDEX, Screener.Options.USUAL)
                .screen(ScreenQuery.of(1, new String(bytes, StandardCharsets.UTF_16BE)));
        new Screener(INDEX, Screener.Options.USUAL)
                .screen(ScreenQuery.of(1, new String(bytes, StandardCharsets.UTF_8)));
    }

    private static void check(ListRefused refused) {
        if (refused.getMessage() == null || !refused.getMessage().contains("fuzz")) {
            throw new AssertionError("a refusal names the file: " + refused.getMessage());
        }
    }

    private static ScreenIndex index() {
        try {
            return ScreenIndex.of(
                    List.of(SampleLists.read(
                            SampleLists.individual("QDi.901", "", "TARIQ", "SAMIR"),
                            SampleLists.entity("QDe.901", "QURTUBA TRADING"))),
                    PartFrequencies.builtIn());
        } catch (ListRefused e) {
            throw new IllegalStateException(e);
        }
    }
}
