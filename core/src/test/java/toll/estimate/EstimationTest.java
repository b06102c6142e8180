package toll.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Whole answers: what is given, what is refused and by which rule, and how answers are joined. */
final class EstimationTest {
    private static final Workers WORKERS = new Workers(2);
    private static final Settings QUICK =
            new Settings(3, 100, new LatentClass.Length(4, 500, 200, 5, 1), false, Declared.NOTHING_AGAINST);

    @AfterAll
    static void close() {
        WORKERS.close();
    }

    private static Result of(CaptureTable table) {
        return new Estimation(QUICK, WORKERS).of(table);
    }

    private static List<String> refusedBy(CaptureTable table) {
        return of(table).verdict() instanceof Verdict.Refused refused
                ? refused.reasons().stream().map(Reason::rule).toList()
                : List.of();
    }

    @Test
    void independentListsGiveTheTruth() {
        int covered = 0;
        for (int seed = 1; seed <= 10; seed++) {
            Result result = of(Invented.independent(2_000, seed, .3, .2, .15, .1));
            if (result.verdict() instanceof Verdict.Given given
                    && given.total().low() <= 2_000
                    && 2_000 <= given.total().high()) {
                covered++;
            }
        }
        assertThat(covered).isGreaterThanOrEqualTo(9);
    }

    @Test
    void publishedTablesAreGivenOrRefusedAsTheirAuthorsWould() {
        assertThat(refusedBy(Published.table("artificial3_pathological"))).contains("R3", "R4", "R5");
        assertThat(refusedBy(Published.table("seber_2list"))).containsExactly("R1");
        assertThat(refusedBy(Published.table("uk_slavery_5"))).contains("R8");
        assertThat(of(Published.table("kosovo")).verdict()).isInstanceOf(Verdict.Given.class);
        assertThat(of(Published.table("western_us")).verdict()).isInstanceOf(Verdict.Given.class);
    }

    @Test
    void eachRuleThatLooksAtTheTableRefuses() {
        assertThat(refusedBy(Invented.table(1, 500))).contains("R1");
        assertThat(refusedBy(Invented.table(3, 50, 40, 30, 0, 0, 0, 0))).contains("R2");
        assertThat(refusedBy(Invented.table(3, 50, 40, 30, 40, 0, 0, 0))).contains("R3");
        assertThat(refusedBy(Invented.table(3, 10, 4, 3, 4, 2, 1, 1))).contains("R4");
        assertThat(refusedBy(Invented.table(3, 50, 40, 30, 40, 30, 0, 0))).contains("R5");
        assertThat(refusedBy(Invented.table(3, 900_000_000, 40, 30, 40, 30, 20, 10)))
                .contains("R12");
        Settings unreviewed = new Settings(3, 100, QUICK.chains(), false, new Declared(false, true, false));
        Result result = new Estimation(unreviewed, WORKERS).of(Invented.independent(2_000, 1, .3, .2, .15));
        assertThat(((Verdict.Refused) result.verdict()).reasons().stream().map(Reason::rule))
                .containsExactly("R10", "R11");
    }

    @Test
    void aTableRefusedBeforeEstimatingShowsNoNumber() {
        assertThat(of(Invented.table(3, 50, 40, 30, 0, 0, 0, 0)).methods()).isEmpty();
    }

    @Test
    void aShortListIsLeftOutAndItsPeopleStayDocumented() {
        TreeMap<Integer, Long> counts =
                Invented.independent(2_000, 4, .3, .25, .2).counts();
        counts.put(8, 6L);
        Result result = of(CaptureTable.of(List.of("a", "b", "c", "tiny"), counts));
        assertThat(result.used().lists()).containsExactly("a", "b", "c");
        assertThat(result.documented()).isEqualTo(result.used().documented() + 6);
        assertThat(result.warnings().stream().map(Reason::name)).contains("short-list-left-out");
    }

    @Test
    void strataAddUpDrawByDrawAndTheRefusedAddOnlyTheDocumented() {
        TreeMap<String, CaptureTable> tables = new TreeMap<>();
        tables.put("north", Invented.independent(1_500, 5, .3, .25, .2));
        tables.put("south", Invented.independent(1_000, 6, .3, .3, .3));
        tables.put("west", Invented.table(3, 5, 4, 3, 1, 0, 0, 0));
        CaptureTable whole = tables.values().stream().reduce(CaptureTable::plus).orElseThrow();
        Strata strata = Strata.of(tables, of(whole), QUICK, WORKERS);
        assertThat(strata.documentedOnly()).isEqualTo(13);
        assertThat(strata.documented()).isEqualTo(whole.documented());
        Verdict.Given sum = (Verdict.Given) strata.verdict();
        assertThat(sum.total().low()).isLessThan(2_513);
        assertThat(sum.total().high()).isGreaterThan(2_513);
        double limitsAdded = strata.parts().values().stream()
                .mapToDouble(
                        r -> r.verdict() instanceof Verdict.Given g ? g.total().high() : r.documented())
                .sum();
        assertThat(sum.total().high()).isLessThan(limitsAdded);
    }

    @Test
    void theSumOfStrataCarriesTheDoubtOfTheLinkage() {
        TreeMap<String, CaptureTable> tables = new TreeMap<>();
        tables.put("north", Invented.independent(1_500, 5, .3, .25, .2));
        tables.put("south", Invented.independent(1_000, 6, .3, .3, .3));
        tables.put("west", Invented.table(3, 5, 4, 3, 1, 0, 0, 0));
        Result pooled = of(tables.values().stream().reduce(CaptureTable::plus).orElseThrow());
        List<SortedMap<String, CaptureTable>> versions = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            TreeMap<String, CaptureTable> version = new TreeMap<>();
            int turn = i - 3;
            tables.forEach((key, table) -> version.put(key, key.equals("west") ? table : moved(table, 6L * turn)));
            versions.add(version);
        }
        Strata alone = Strata.of(tables, pooled, QUICK, WORKERS);
        Strata carried = Strata.of(tables, versions, pooled, QUICK, QUICK, WORKERS);
        Range still =
                ((Verdict.Given) carried.withoutDoubt()).allowed().orElseThrow().without();
        Range wide = ((Verdict.Given) carried.verdict()).allowed().orElseThrow().without();
        assertThat(carried.withoutDoubt()).isEqualTo(alone.verdict());
        assertThat(wide.high() - wide.low()).isGreaterThan(still.high() - still.low());
        assertThat(carried.linkage().orElseThrow().replicates()).isEqualTo(6);
        assertThat(carried.linkage().orElseThrow().documentedHigh()).isGreaterThan(carried.documented());
    }

    /** So many more on lists a and b both, instead of on each alone. */
    private static CaptureTable moved(CaptureTable table, long people) {
        TreeMap<Integer, Long> counts = table.counts();
        counts.merge(3, people, Long::sum);
        counts.merge(1, -people, Long::sum);
        counts.merge(2, -people, Long::sum);
        return CaptureTable.of(table.lists(), counts);
    }

    @Test
    void versionsOfALinkageWidenTheInterval() {
        List<CaptureTable> same = new ArrayList<>();
        List<CaptureTable> moving = new ArrayList<>();
        CaptureTable table = Invented.independent(3_000, 8, .3, .25, .2);
        for (int i = 0; i < 6; i++) {
            same.add(table);
            moving.add(moved(table, 6L * (i - 3)));
        }
        Range still = ((Verdict.Given) Replicates.of(same, QUICK, WORKERS).verdict()).total();
        Replicates joined = Replicates.of(moving, QUICK, WORKERS);
        Range wide = ((Verdict.Given) joined.verdict()).total();
        assertThat(wide.high() - wide.low()).isGreaterThan(still.high() - still.low());
        assertThat(joined.parts()).allSatisfy(p -> assertThat(p.within()).isBetween(0., 1.));
        assertThat(joined.documentedHigh()).isGreaterThan(joined.documentedLow());
        assertThat(wide.low()).isGreaterThanOrEqualTo(joined.documentedLow());
    }

    @Test
    void theAnswerIsTheSameAtAnyNumberOfThreads() {
        CaptureTable table = Invented.independent(800, 2, .3, .2, .25);
        try (Workers one = new Workers(1)) {
            assertThat(new Estimation(QUICK, one).of(table).methods())
                    .isEqualTo(of(table).methods());
        }
    }

    @Test
    void wordsAreRoundedAndNeverBelowTheDocumented() {
        assertThat(Wording.unit(8_195)).isEqualTo(100);
        assertThat(Wording.number(4_400, 12_595, 100)).isEqualTo("12,600");
        assertThat(Wording.number(683, 684.2, 10)).isEqualTo("683");
        assertThat(Wording.unit(57)).isEqualTo(1, within(0.));
    }
}
