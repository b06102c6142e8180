package toll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import toll.date.When;
import toll.ledger.Batch;
import toll.ledger.Ledger;
import toll.project.MadeLists;
import toll.project.Project;
import tools.jackson.databind.JsonNode;

/** From raw records of three lists in a project to an estimate, over made people of whom the number is known. */
final class ProjectEstimateTest {
    private static final int PEOPLE = 500;

    @TempDir
    static Path folder;

    private static Path project = Path.of("");

    @BeforeAll
    static void threeListsOfMadePeople() throws IOException {
        project = folder.resolve("project");
        Project made = Project.create(project, Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC));
        try (Ledger ledger = made.ledger();
                Batch batch = ledger.begin()) {
            MadeLists.add(batch, PEOPLE, 700, 12, i -> i % 4 == 0);
            batch.add(
                    MadeLists.person("list-0", "nobody", "", "man", When.UNKNOWN, When.day(LocalDate.of(2016, 5, 5))));
            batch.commit();
        }
    }

    private static Said estimate(String... more) {
        return Said.by(Said.words(new String[] {"estimate", "--quick", "--project", project.toString()}, more));
    }

    /** What all three lists give on two threads: estimated once. */
    private static @Nullable Said withDoubt;

    private static Said withDoubt() {
        if (withDoubt == null) {
            withDoubt = estimate("--json", "--replicates", "5", "--threads", "2");
        }
        return withDoubt;
    }

    @Test
    void threeListsGiveAnEstimateThatHoldsTheTruthWithTheDoubtOfTheLinkage() {
        Said said = withDoubt();
        JsonNode json = said.json();
        assertThat(said.code()).as(said.out()).isZero();
        double expected = PEOPLE * (1 - MadeLists.CHANCES.stream().reduce(1.0, (all, chance) -> all * (1 - chance)));
        assertThat(json.path("documented").asDouble()).isBetween(expected * .93, expected * 1.07);
        assertThat(json.path("verdict").asString()).isEqualTo("estimate");
        assertThat(json.path("total").path("low").asDouble()).isLessThan(PEOPLE);
        assertThat(json.path("total").path("high").asDouble()).isGreaterThan(PEOPLE);
        assertThat(json.path("linkage").path("replicates").asInt()).isEqualTo(5);
        assertThat(json.path("notes").toString()).contains("1 records without a name are left out", "in doubt");
        assertThat(json.path("diagnostics").path("lists").get(1).path("name").asString())
                .isEqualTo("list-1");
    }

    @Test
    void theSameBytesComeOutOnOneThreadAndWhereEveryListIsNamed() {
        String one = estimate("--json", "--replicates", "5", "--threads", "1", "--lists", "list-0,list-1,list-2")
                .out();
        assertThat(one).isEqualTo(withDoubt().out());
    }

    @Test
    void strataAddUpToThePeopleDocumented() {
        JsonNode json =
                estimate("--json", "--replicates", "0", "--by", "sex,year").json();
        long sum = 0;
        for (JsonNode stratum : json.path("strata")) {
            sum += stratum.path("estimate").path("documented").asLong();
        }
        assertThat(json.path("strata").get(0).path("stratum").asString()).isEqualTo("man, 2016");
        assertThat(sum)
                .isEqualTo(json.path("documented").asLong())
                .isEqualTo(json.path("pooled").path("documented").asLong());
    }

    @Test
    void twoListsAreRefusedWithTheRuleNamed() {
        Said said = estimate("--json", "--lists", "list-0,list-1");
        assertThat(said.code()).isEqualTo(Exit.NEGATIVE);
        assertThat(said.json().path("verdict").asString()).isEqualTo("refused");
        assertThat(said.json().path("reasons").toString()).contains("R1");
        assertThat(said.json().path("total").isNull()).isTrue();
    }

    @Test
    void filtersNarrowThePeopleAndAWrongWordIsSaid() {
        JsonNode year = estimate("--json", "--replicates", "0", "--from", "2016", "--to", "2016")
                .json();
        JsonNode all = estimate("--json", "--replicates", "0").json();
        assertThat(year.path("documented").asLong())
                .isPositive()
                .isLessThan(all.path("documented").asLong());
        assertThat(estimate("--place", "Aleppo", "--json")
                        .json()
                        .path("documented")
                        .asLong())
                .isZero();
        assertThat(estimate("--by", "colour").code()).isEqualTo(Exit.USAGE);
        assertThat(estimate("--replicates", "2").code()).isEqualTo(Exit.USAGE);
    }
}
