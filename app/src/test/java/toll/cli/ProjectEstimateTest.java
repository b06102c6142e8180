package toll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import toll.count.Count;
import toll.date.When;
import toll.ledger.Batch;
import toll.ledger.Ledger;
import toll.ledger.Origin;
import toll.ledger.Person;
import toll.place.Where;
import toll.project.Project;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From raw records of three lists in a project to an estimate, over made people of whom the number is known. */
final class ProjectEstimateTest {
    private static final String[] GIVENS = {
        "Adam", "Bertha", "Carlos", "Doreen", "Edmund", "Farida", "Gustav", "Helena", "Ibrahim", "Judith", "Konrad",
        "Leila"
    };
    private static final String[] FAMILIES = {
        "Ashworth", "Brandt", "Castellan", "Dimitrov", "Eklund", "Faraday", "Grimaldi", "Hollander", "Ivanov", "Jansen"
    };
    private static final int PEOPLE = 500;
    private static final double[] CHANCE = {.55, .45, .4};

    @TempDir
    static Path folder;

    private static Path project = Path.of("");

    private record Said(int code, String out, String err) {
        JsonNode json() {
            return new JsonMapper().readTree(out);
        }
    }

    @BeforeAll
    static void threeListsOfMadePeople() throws IOException {
        project = folder.resolve("project");
        Project made = Project.create(project, Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC));
        SplittableRandom random = new SplittableRandom(12);
        try (Ledger ledger = made.ledger();
                Batch batch = ledger.begin()) {
            for (int i = 0; i < PEOPLE; i++) {
                String name = GIVENS[random.nextInt(GIVENS.length)] + " " + GIVENS[random.nextInt(GIVENS.length)] + " "
                        + FAMILIES[random.nextInt(FAMILIES.length)];
                LocalDate born = LocalDate.of(1940, 1, 1).plusDays(random.nextInt(20_000));
                LocalDate died = LocalDate.of(2016, 1, 1).plusDays(random.nextInt(700));
                String sex = random.nextInt(4) == 0 ? "woman" : "man";
                for (int list = 0; list < CHANCE.length; list++) {
                    if (random.nextDouble() < CHANCE[list]) {
                        String slip = random.nextInt(6) == 0 ? name.replace("a", "e") : name;
                        boolean silent = random.nextInt(3) == 0;
                        batch.add(person(
                                "list-" + list,
                                i + "",
                                slip,
                                sex,
                                silent ? When.UNKNOWN : When.day(born),
                                When.day(died.plusDays(random.nextInt(8) == 0 ? 20 : 0))));
                    }
                }
            }
            batch.add(person("list-0", "nobody", "", "man", When.UNKNOWN, When.day(LocalDate.of(2016, 5, 5))));
            batch.commit();
        }
    }

    private static Person person(String source, String key, String name, String sex, When born, When died) {
        return new Person(
                Origin.of(source, key),
                List.of(),
                name,
                "",
                "killed",
                "civilian",
                sex,
                "",
                Count.UNKNOWN,
                born,
                died,
                Where.named("a town", "Syria", "Idlib"),
                "",
                "",
                "",
                List.of());
    }

    private static Said estimate(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] all = new String[args.length + 4];
        all[0] = "estimate";
        System.arraycopy(args, 0, all, 1, args.length);
        all[args.length + 1] = "--quick";
        all[args.length + 2] = "--project";
        all[args.length + 3] = project.toString();
        int code = Toll.run(all, new PrintWriter(out, true), new PrintWriter(err, true));
        return new Said(code, out.toString(), err.toString());
    }

    @Test
    void threeListsGiveAnEstimateThatHoldsTheTruthWithTheDoubtOfTheLinkage() {
        Said said = estimate("--json", "--replicates", "5");
        JsonNode json = said.json();
        assertThat(said.code()).as(said.out()).isZero();
        double expected = PEOPLE * (1 - (1 - CHANCE[0]) * (1 - CHANCE[1]) * (1 - CHANCE[2]));
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
    void theSameBytesComeOutAtAnyNumberOfThreads() {
        String[] some = {"--json", "--replicates", "5", "--lists", "list-0,list-1,list-2"};
        String one = estimate(with(some, "--threads", "1")).out();
        assertThat(estimate(with(some, "--threads", "2")).out()).isEqualTo(one);
    }

    private static String[] with(String[] some, String... more) {
        String[] all = java.util.Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
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
