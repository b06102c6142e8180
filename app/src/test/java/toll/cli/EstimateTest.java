package toll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

final class EstimateTest {
    /** Three lists of an invented population, two of them leaning on each other. */
    private static final String TABLE =
            "clinic,police,press,count\n1,0,0,210\n0,1,0,160\n0,0,1,120\n1,1,0,95\n1,0,1,41\n0,1,1,33\n1,1,1,24\n";

    @TempDir
    private Path folder;

    /** What the table answers when nothing more is asked: estimated once. */
    private static @Nullable JsonNode usual;

    private JsonNode usual() throws IOException {
        if (usual == null) {
            usual = run(TABLE, "--json", "--quick").json();
        }
        return usual;
    }

    private Said run(String table, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("table.csv"), table);
        return Said.by(Said.words(new String[] {"estimate", file.toString()}, options));
    }

    @Test
    void theShapeOfTheAnswerIsTheContracts() throws IOException {
        Said run = run(TABLE, "--json", "--quick");
        assertThat(run.code()).isZero();
        JsonNode json = run.json();
        assertThat(json.get("documented").asLong()).isEqualTo(683);
        assertThat(json.get("verdict").asString()).isEqualTo("estimate");
        assertThat(json.get("reasons").isEmpty()).isTrue();
        JsonNode total = json.get("total");
        assertThat(total.get("low").asDouble()).isLessThan(total.get("point").asDouble());
        assertThat(total.get("point").asDouble()).isLessThan(total.get("high").asDouble());
        assertThat(json.get("methods").valueStream().map(m -> m.get("name").asString()))
                .contains("loglinear", "dga", "lcmcr", "chao", "coverage");
        assertThat(json.get("hindcast").size()).isEqualTo(3);
    }

    @Test
    void theSameSeedGivesTheSameBytesAtAnyNumberOfThreads() throws IOException {
        String one =
                run(TABLE, "--json", "--quick", "--seed", "5", "--threads", "1").out();
        assertThat(run(TABLE, "--json", "--quick", "--seed", "5", "--threads", "3")
                        .out())
                .isEqualTo(one);
        assertThat(run(TABLE, "--json", "--quick", "--seed", "6", "--threads", "1")
                        .out())
                .isNotEqualTo(one);
    }

    @Test
    void twoListsAreRefusedWithChapmanAsAnExercise() throws IOException {
        Said run = run("a,b,count\n1,0,781\n0,1,254\n1,1,167\n", "--json");
        assertThat(run.code()).isEqualTo(Exit.NEGATIVE);
        assertThat(run.json().get("total").isNull()).isTrue();
        assertThat(run.json().get("reasons").get(0).asString()).startsWith("R1 ");
        assertThat(run.json().get("methods").get(0).get("name").asString()).isEqualTo("chapman");
        assertThat(run.json().get("methods").get(0).get("point").asDouble()).isEqualTo(2382.8);
    }

    @Test
    void hopelessTablesGetAReasonAndNoNumber() throws IOException {
        assertRefused("a,count\n1,781\n", "R1");
        assertRefused("a,b,c,count\n1,0,0,40\n0,1,0,30\n0,0,1,20\n1,1,0,6\n", "R3");
        assertRefused("a,b,c,count\n1,0,0,1000000000\n0,1,0,1000000000\n0,0,1,5\n1,1,0,9\n1,0,1,9\n0,1,1,9\n", "R12");
        assertRefused("a,b,c,d,count\n1,0,0,0,40\n0,1,0,0,30\n0,0,1,0,20\n1,1,0,0,60\n1,0,1,0,9\n0,1,1,0,9\n", "R2");
        StringBuilder twenty = new StringBuilder();
        for (int j = 0; j < 20; j++) {
            twenty.append('l').append(j).append(',');
        }
        twenty.append("count\n");
        for (int j = 0; j < 20; j++) {
            for (int i = 0; i < 20; i++) {
                twenty.append(i == j || i == (j + 1) % 20 ? "1," : "0,");
            }
            twenty.append("30\n");
        }
        assertRefused(twenty.toString(), "R13");
    }

    private void assertRefused(String table, String rule) throws IOException {
        Said run = run(table, "--json");
        assertThat(run.code()).isEqualTo(Exit.NEGATIVE);
        assertThat(run.json().get("verdict").asString()).isEqualTo("refused");
        assertThat(run.json().get("total").isNull()).isTrue();
        assertThat(run.json().get("methods").isEmpty()).isTrue();
        assertThat(run.json().get("reasons").valueStream().map(JsonNode::asString))
                .anyMatch(r -> r.startsWith(rule + " "));
    }

    @Test
    void tooFewPeopleHaveNoHeadlineThoughMethodsMayBeCompared() throws IOException {
        Said run = run(
                "a,b,c,count\n1,0,0,30\n0,1,0,20\n0,0,1,25\n1,1,0,4\n1,0,1,5\n0,1,1,3\n1,1,1,1\n", "--json", "--quick");
        assertThat(run.code()).isEqualTo(Exit.NEGATIVE);
        assertThat(run.json().get("total").isNull()).isTrue();
        assertThat(run.json().get("reasons").get(0).asString()).startsWith("R4 ");
        assertThat(run.json().get("methods").isEmpty()).isFalse();
    }

    @Test
    void aModelThatIsAskedForStandsBesideTheOthers() throws IOException {
        Said run = run(TABLE, "--json", "--quick", "--model", "clinic*police,press", "--apart", "111");
        assertThat(run.json()
                        .get("methods")
                        .valueStream()
                        .map(m -> m.get("name").asString()))
                .contains("loglinear[12,3]", "mt-apart");
        assertThat(run(TABLE, "--model", "[123]").code()).isEqualTo(Exit.USAGE);
    }

    @Test
    void statedErrorsOfTheLinkageAreCarriedIntoTheInterval() throws IOException {
        JsonNode alone = usual();
        JsonNode stated = run(TABLE, "--json", "--quick", "--missed-links", "0-.08", "--false-links", ".03")
                .json();
        assertThat(stated.get("documented").asLong()).isEqualTo(683);
        assertThat(stated.get("linkage").get("replicates").asInt()).isEqualTo(10);
        assertThat(stated.get("linkage").get("documented_low").asLong()).isLessThan(683);
        assertThat(stated.get("linkage").get("total_without_doubt"))
                .isEqualTo(alone.get("allowance").get("total_without"));
        assertThat(stated.get("allowance").get("missed_links").asDouble()).isZero();
        JsonNode none = run(TABLE, "--json", "--quick", "--unreachable", "0").json();
        JsonNode beyond = run(TABLE, "--json", "--quick", "--unreachable", ".1").json();
        assertThat(beyond.get("total").get("high").asDouble())
                .isGreaterThan(none.get("total").get("high").asDouble() * 1.1);
        assertThat(beyond.get("warnings").valueStream().map(JsonNode::asString)).anyMatch(w -> w.startsWith("W17 "));
        assertThat(run(TABLE, "--missed-links", "lots").code()).isEqualTo(Exit.USAGE);
        assertThat(run(TABLE, "--unreachable", "2").code()).isEqualTo(Exit.USAGE);
    }

    @Test
    void whatNobodyStatesIsAllowedForAndWhatIsStatedIsNot() throws IOException {
        JsonNode usual = usual();
        JsonNode without = usual.get("allowance").get("total_without");
        assertThat(usual.get("allowance").get("unreachable").asDouble()).isEqualTo(.1);
        assertThat(usual.get("total").get("low").asDouble())
                .isLessThan(without.get("low").asDouble());
        assertThat(usual.get("warnings").valueStream().map(JsonNode::asString)).anyMatch(w -> w.startsWith("W18 "));
        JsonNode stated = run(TABLE, "--json", "--quick", "--missed-links", "0", "--unreachable", "0")
                .json();
        assertThat(stated.get("total")).isEqualTo(without);
        assertThat(stated.has("allowance")).isFalse();
    }

    @Test
    void recordsWithTheirPersonsAndListsAreATable() throws IOException {
        StringBuilder records = new StringBuilder("file,id,cluster\n");
        int person = 0;
        for (String row : TABLE.split("\n")) {
            String[] cell = row.split(",");
            for (int k = 0; !cell[3].equals("count") && k < Integer.parseInt(cell[3]); k++) {
                person++;
                for (int j = 0; j < 3; j++) {
                    if (cell[j].equals("1")) {
                        records.append(List.of("clinic", "police", "press").get(j))
                                .append(',')
                                .append(person * 10 + j)
                                .append(",c")
                                .append(person)
                                .append('\n');
                    }
                }
            }
        }
        JsonNode narrow = run(records.toString(), "--json", "--quick").json();
        JsonNode wide = usual();
        assertThat(narrow.get("total")).isEqualTo(wide.get("total"));
        assertThat(narrow.get("notes").get(0).asString()).contains("people (cluster) on 3 lists (file)");
    }

    @Test
    void theSumOverStrataCarriesStatedErrorsOfTheLinkage() throws IOException {
        StringBuilder table =
                new StringBuilder("sex," + TABLE.lines().findFirst().orElseThrow() + "\n");
        TABLE.lines()
                .skip(1)
                .forEach(row -> table.append("f,")
                        .append(row)
                        .append("\nm,")
                        .append(row)
                        .append('\n'));
        JsonNode alone =
                run(table.toString(), "--json", "--quick", "--stratum", "sex").json();
        JsonNode stated = run(
                        table.toString(),
                        "--json",
                        "--quick",
                        "--stratum",
                        "sex",
                        "--missed-links",
                        "0-.08",
                        "--false-links",
                        "0-.05")
                .json();
        assertThat(stated.get("linkage").get("replicates").asInt()).isEqualTo(10);
        assertThat(stated.get("linkage").get("total_without_doubt"))
                .isEqualTo(alone.get("allowance").get("total_without"));
        assertThat(stated.get("linkage").get("documented_low").asLong()).isLessThan(2 * 683);
    }

    @Test
    void bytesThatAreNoTextAndFilesThatAreNotThereAreRefusedAsData() throws IOException {
        Path file = folder.resolve("table.csv");
        Files.write(file, new byte[] {'a', (byte) 0xE9, ',', 'b'});
        Said noText = Said.by("estimate", file.toString(), "--json");
        assertThat(noText.code()).isEqualTo(Exit.INPUT_REFUSED);
        assertThat(noText.out()).contains("\"refused\"").contains("UTF-16");
        assertThat(Said.by("estimate", folder.resolve("nowhere.csv").toString(), "--json")
                        .code())
                .isEqualTo(Exit.INPUT_REFUSED);
        Files.write(file, TABLE.getBytes(StandardCharsets.UTF_16));
        assertThat(Said.by("estimate", file.toString(), "--json", "--quick").code())
                .isZero();
    }

    @Test
    void whatCannotBeReadIsRefusedInWhole() throws IOException {
        Said run = run("a,b,c,count\n1,0,0,-4\n", "--json");
        assertThat(run.code()).isEqualTo(Exit.INPUT_REFUSED);
        assertThat(run.err()).contains("line 2, column count").contains("cannot be negative");
        assertThat(run.json().get("verdict").asString()).isEqualTo("refused");
        assertThat(run.json().get("documented").isNull()).isTrue();
        assertThat(run("").code()).isEqualTo(Exit.INPUT_REFUSED);
    }

    @Test
    void declaredCopiesAreMergedAndMayLeaveTooFewLists() throws IOException {
        Said run = run(TABLE, "--json", "--copy", "clinic=press");
        assertThat(run.code()).isEqualTo(Exit.NEGATIVE);
        assertThat(run.json().get("diagnostics").get("lists").get(0).get("name").asString())
                .isEqualTo("clinic+press");
        assertThat(run(TABLE, "--open-population").code()).isEqualTo(Exit.NEGATIVE);
    }

    @Test
    void theReportIsOnePageThatAsksForNothing() throws IOException {
        Path page = folder.resolve("report.html");
        assertThat(run(TABLE, "--quick", "--report", page.toString()).code()).isZero();
        String html = Files.readString(page);
        assertThat(html).contains("<svg").contains("How the lists overlap").doesNotContain("src=\"http");
    }
}
