package toll.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Published tables through the verb itself: verdict, rules, and the figures that their authors or the reference packages give. */
final class PublishedVerbTest {
    private static final Map<String, Said> SAID = new HashMap<>();

    /** Each table is estimated once. */
    private static Said estimate(String table) {
        return SAID.computeIfAbsent(table, PublishedVerbTest::run);
    }

    private static Said run(String table) {
        Path file = Path.of("");
        for (String beside : new String[] {"../shared/data", "../../shared/data"}) {
            Path there = Path.of(beside, "estimation", table + ".csv");
            file = Files.exists(there) ? there : file;
        }
        assumeThat(Files.isRegularFile(file))
                .as("published table " + table + " is not here: skipped")
                .isTrue();
        return Said.by("estimate", file.toString(), "--json", "--quick");
    }

    private static double method(JsonNode json, String name) {
        return json.get("methods")
                .valueStream()
                .filter(m -> m.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .get("point")
                .asDouble();
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(textBlock = """
                    kosovo, loglinear, 10356.52, .01
                    kosovo, loglinear-stepwise, 14341.7, .05
                    kosovo, dga, 12595, 60
                    kosovo, chao, 10270.5, .05
                    kosovo, mth-chao, 8591.2, .05
                    kosovo, mh-chao, 8787.2, .05
                    kosovo, mth-poisson2, 9327.8, .05
                    kosovo, mth-darroch, 12797.3, .05
                    kosovo, mth-gamma3.5, 18387.1, .1
                    madigan_york_3_spina, dga, 731, 1
                    madigan_york_3_spina, loglinear, 730.93, .01
                    spina_bifida, loglinear, 724.1, .05
                    spina_bifida, dga, 725, 1
                    uk_slavery_5, loglinear-stepwise, 11313, 1
                    uk_slavery_5, dga, 23016, 120
                    western_us, loglinear-stepwise, 2483.4, .05
                    western_us, dga, 2133, 5
                    snowshoe_hare, mth-poisson2, 81.08, .01
                    snowshoe_hare, mt, 75.07, .01
                    snowshoe_hare, m0, 75.43, .01
                    diabetes_bruno, loglinear-aic, 2771.19, .01
                    diabetes_bruno, loglinear, 2472.25, .01
                    diabetes_bruno, coverage, 2609.0, .05
                    seber_2list, chapman, 2382.8, .01""")
    void figuresAreThePublishedOnes(String table, String method, double published, double margin) {
        assertThat(method(estimate(table).json(), method)).isCloseTo(published, within(margin));
    }

    @ParameterizedTest(name = "{0} is refused by {1}")
    @CsvSource({"artificial3_pathological, R3", "artificial3_pathological, R5", "seber_2list, R1", "uk_slavery_5, R8"})
    void tablesWithoutADefensibleTotalAreRefusedByName(String table, String rule) {
        Said said = estimate(table);
        assertThat(said.code()).isEqualTo(Exit.NEGATIVE);
        assertThat(said.json().get("total").isNull()).isTrue();
        assertThat(said.json().get("reasons").valueStream().map(JsonNode::asString))
                .anyMatch(r -> r.startsWith(rule + " "));
    }

    @ParameterizedTest(name = "{0} has an estimate that holds {1}")
    @CsvSource({
        "kosovo, 10356",
        "madigan_york_3_spina, 731",
        "spina_bifida, 724",
        "western_us, 2483",
        "snowshoe_hare, 81",
        "diabetes_bruno, 2771"
    })
    void theOthersHaveAnEstimateThatHoldsThePublishedTotal(String table, double published) {
        Said said = estimate(table);
        assertThat(said.code()).isZero();
        JsonNode total = said.json().get("total");
        assertThat(total.get("low").asDouble()).isLessThanOrEqualTo(published);
        assertThat(total.get("high").asDouble()).isGreaterThanOrEqualTo(published);
        assertThat(said.json().get("sentence").asString()).startsWith("At least ");
    }
}
