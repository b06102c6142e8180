package toll.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import toll.count.Count;
import toll.date.Edtf;
import toll.date.When;
import toll.ledger.Entry;
import toll.ledger.Figure;
import toll.ledger.Origin;
import toll.ledger.Scope;
import toll.place.Where;
import toll.term.Vocabularies;

/**
 * Three figures that a press article of August 2017 set side by side, as it quoted them and as their origins published
 * them: CJTF-OIR's cumulative of at least 624 (https://www.centcom.mil), Airwars' minimum as quoted (its own page of that
 * date is not in hand), and SOHR's 42,234 attacks and 6,889 civilians of 20 October 2014 to 20 November 2015 by the Syrian
 * government's air force (https://www.syriahr.com/en/38346/).
 */
final class ComparabilityTest {
    private static final Comparability COMPARABILITY = new Comparability(Vocabularies.shipped(), AdminNames.shipped());
    private static final List<Where> SYRIA_AND_IRAQ = List.of(Where.named("Syria"), Where.named("Iraq"));
    private static final When CAMPAIGN = Edtf.read("2014-08-08/..").orElseThrow();
    private static final List<Where> THIRTEEN = List.of(
                    "Aleppo",
                    "Al Hasakah",
                    "Sweida",
                    "Damascus",
                    "Daraa",
                    "Deir Ezzor",
                    "Hama",
                    "Homs",
                    "Idlib",
                    "Latakia",
                    "Quneitra",
                    "Raqqa",
                    "Rif Dimashq")
            .stream()
            .map(area -> Where.named("", "Syria", area))
            .toList();

    private final Shelf shelf = new Shelf();
    private final long coalition =
            quoted("cjtf-oir", "624", "killed", Count.atLeast(624), "conceded", "more-likely-than-not");
    private final long airwars =
            quoted("airwars", "4734", "killed", Count.atLeast(4734), "documented", "two-independent-sources");
    private final long sohrKilled = quoted("sohr", "7000", "killed", Count.about(7000), "documented", "");
    private final long sohrStrikes = quoted("sohr", "42234", "strikes", Count.exactly(42234), "documented", "");
    private final long sohrOrigin = shelf.put(new Figure(
            new Origin("sohr", List.of(), "", "", "38346-killed", day("2015-11-21"), "", "", Map.of(), Map.of()),
            "civilians killed in 13 months",
            new Scope(
                    "killed",
                    "",
                    "civilian",
                    List.of("syrian-government"),
                    List.of("airstrike", "barrel-bomb"),
                    THIRTEEN,
                    When.between(LocalDate.of(2014, 10, 20), LocalDate.of(2015, 11, 20)),
                    "documented",
                    ""),
            Count.exactly(6889),
            Optional.of(day("2015-11-20")),
            "",
            "",
            "asserted"));

    private static When day(String iso) {
        return When.day(LocalDate.parse(iso));
    }

    private long quoted(String source, String key, String measure, Count count, String basis, String standard) {
        return shelf.put(new Figure(
                new Origin(
                        source,
                        List.of("press"),
                        "",
                        "",
                        "article/" + key,
                        day("2017-08-17"),
                        "",
                        "",
                        Map.of(),
                        Map.of()),
                key,
                new Scope(
                        measure,
                        "",
                        measure.equals("killed") ? "civilian" : "",
                        List.of("us-led-coalition"),
                        List.of(),
                        SYRIA_AND_IRAQ,
                        CAMPAIGN,
                        basis,
                        standard),
                count,
                Optional.empty(),
                "",
                "",
                "asserted"));
    }

    private Comparison compare(long a, long b) {
        return COMPARABILITY.compare(shelf, figure(a), figure(b));
    }

    private Entry<Figure> figure(long sequence) {
        return shelf.all(Figure.class).stream()
                .filter(e -> e.sequence() == sequence)
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> dimensions(Comparison comparison) {
        return comparison.differences().stream().map(d -> d.dimension().word()).collect(Collectors.toSet());
    }

    @Test
    void theFirstTwoAreComparableAndTheirStandardsAreStated() {
        Comparison comparison = compare(coalition, airwars);
        assertThat(comparison.verdict()).isEqualTo(Comparison.Verdict.COMPARABLE);
        assertThat(dimensions(comparison)).containsExactlyInAnyOrder("basis", "standard");
        assertThat(comparison.differences().get(1).reason())
                .contains("more likely than not", "two independent sources");
        assertThat(comparison.restriction()).isEmpty();
    }

    @Test
    void theThirdIsNotComparableWithEitherAndActorPeriodAndPlaceAreNamed() {
        for (long other : List.of(coalition, airwars)) {
            for (Comparison comparison : List.of(compare(sohrKilled, other), compare(other, sohrKilled))) {
                assertThat(comparison.verdict()).isEqualTo(Comparison.Verdict.NOT_COMPARABLE);
                assertThat(dimensions(comparison)).contains("actor", "period", "place");
            }
        }
    }

    @Test
    void theThirdIsHeldAgainstItsOriginQuotedAsPublishedAs() {
        Comparison comparison = compare(sohrKilled, coalition);
        assertThat(comparison.relays()).singleElement().satisfies(relay -> {
            assertThat(relay.origin().sequence()).isEqualTo(sohrOrigin);
            assertThat(relay.byNumber()).isTrue();
            assertThat(relay.changes())
                    .extracting(Relay.Change::sentence)
                    .contains(
                            "count: quoted as about 7000, published as 6889.",
                            "actor: quoted as US-led Coalition, published as Syrian government.");
        });
    }

    @Test
    void strikesAreNotDeaths() {
        Comparison comparison = compare(sohrStrikes, coalition);
        assertThat(comparison.verdict()).isEqualTo(Comparison.Verdict.NOT_COMPARABLE);
        assertThat(dimensions(comparison)).contains("measure");
    }

    @Test
    void aNarrowerPlaceAndPeriodAreARestriction() {
        long narrow = shelf.put(new Figure(
                Origin.of("snhr", "raqqa-2017"),
                "Raqqa",
                new Scope(
                        "killed",
                        "",
                        "civilian",
                        List.of("us-led-coalition"),
                        List.of(),
                        List.of(Where.named("", "Syria", "Ar Raqqah")),
                        When.between(LocalDate.of(2017, 6, 1), LocalDate.of(2017, 7, 31)),
                        "documented",
                        ""),
                Count.exactly(100),
                Optional.empty(),
                "",
                "",
                ""));
        Comparison comparison = compare(narrow, coalition);
        assertThat(comparison.verdict()).isEqualTo(Comparison.Verdict.RESTRICT);
        assertThat(comparison.restriction())
                .containsEntry("place", "Raqqa")
                .containsEntry("period", "2017-06-01/2017-07-31");
    }

    @Test
    void childrenAreWithinCiviliansAndAnEstimateIsNotADocumentedCount() {
        long children = figure("child", "documented");
        long estimate = figure("civilian", "estimated");
        assertThat(compare(children, coalition).restriction()).containsEntry("status", "child");
        assertThat(compare(estimate, coalition).verdict()).isEqualTo(Comparison.Verdict.NOT_COMPARABLE);
    }

    private long figure(String status, String basis) {
        return shelf.put(new Figure(
                new Origin("vdc", List.of(), "", "", status + basis, day("2017-08-17"), "", "", Map.of(), Map.of()),
                status,
                new Scope(
                        "killed",
                        "",
                        status,
                        List.of("us-led-coalition"),
                        List.of(),
                        SYRIA_AND_IRAQ,
                        CAMPAIGN,
                        basis,
                        ""),
                Count.exactly(50),
                Optional.empty(),
                "",
                "",
                ""));
    }

    @Test
    void aStartNamedByItsYearAloneIsAnyDayOfThatYear() {
        assertThat(compare(since("2014/2017-08-04"), since("2014-08-08/2017-08-04"))
                        .verdict())
                .isEqualTo(Comparison.Verdict.COMPARABLE);
        assertThat(compare(since("2014-01-01/2017-08-04"), since("2014-08-08/2017-08-04"))
                        .verdict())
                .isEqualTo(Comparison.Verdict.RESTRICT);
        assertThat(compare(since("2014/2017-08-04"), since("2015-08-08/2017-08-04"))
                        .verdict())
                .isEqualTo(Comparison.Verdict.RESTRICT);
    }

    private long since(String edtf) {
        return shelf.put(new Figure(
                Origin.of("someone", "since " + edtf),
                "",
                new Scope(
                        "killed",
                        "",
                        "civilian",
                        List.of("us-led-coalition"),
                        List.of(),
                        SYRIA_AND_IRAQ,
                        Edtf.read(edtf).orElseThrow(),
                        "documented",
                        ""),
                Count.atLeast(624),
                Optional.empty(),
                "",
                "",
                "asserted"));
    }

    @Test
    void aFigureIsComparableWithItself() {
        assertThat(compare(coalition, coalition).differences()).isEmpty();
    }
}
