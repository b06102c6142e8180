package toll.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import toll.count.Count;
import toll.date.When;
import toll.ledger.Harm;
import toll.ledger.Incident;
import toll.ledger.Origin;
import toll.place.Where;
import toll.term.Vocabularies;

/** Grade suggestions, independence of origins, discrepancies and the residual of an aggregate. */
final class EventJudgingTest {
    private static final String STORY =
            "Warplanes struck the market in the centre of the town at noon and five people were killed";

    private static Incident account(String source, String actor, String strike, String words) {
        return new Incident(
                new Origin(source, List.of(), "", "", "1", When.UNKNOWN, "", words, Map.of(), Map.of()),
                List.of("A1"),
                TollsTest.day("2017-03-01"),
                When.UNKNOWN,
                Where.UNKNOWN,
                List.of(actor),
                List.of(),
                strike,
                "",
                "yes",
                List.of(new Harm("killed", "civilian", Count.exactly(5))),
                java.util.OptionalInt.empty());
    }

    @Test
    void nearlyTheSameWordsAreOneOriginAndSoAreTwoAccountsOfOneSpeaker() {
        Incident a = account("agency-a", "russia", "likely", STORY);
        Incident copied = account("agency-b", "russia", "likely", STORY + " there");
        Incident own =
                account("agency-c", "russia", "likely", "A resident told us by telephone that he saw three planes");
        Incident again = account("agency-a", "russia", "likely", "");
        assertThat(Independence.groups(List.of(a, copied, own, again))).hasSize(2);
        assertThat(Independence.origins(List.of(a, copied))).isEqualTo(1);
    }

    @Test
    void theGradeFollowsFromAcceptanceOriginsAndStrikes() {
        Incident a = account("agency-a", "russia", "likely", STORY);
        Incident b = account("agency-b", "russia", "likely", "");
        Incident other = account("agency-c", "us-led-coalition", "likely", "");
        assertThat(GradeSuggestion.of(List.of(a), List.of()).grade()).isEqualTo("weak");
        assertThat(GradeSuggestion.of(List.of(a, b), List.of()).grade()).isEqualTo("fair");
        assertThat(GradeSuggestion.of(List.of(a, other), List.of()).grade()).isEqualTo("contested");
        assertThat(GradeSuggestion.of(
                                List.of(a), List.of(GapFinderTest.finding("f", "A1", "credible", Count.exactly(1))))
                        .grade())
                .isEqualTo("confirmed");
    }

    @Test
    void eachEventHasOneClassOfDiscrepancy() {
        Shelf shelf = new Shelf();
        String[] verdicts = {"credible", "credible", "credible", "non-credible", "duplicate", "open"};
        Count[] conceded = {
            Count.exactly(4), Count.exactly(1), Count.exactly(9), Count.UNKNOWN, Count.UNKNOWN, Count.UNKNOWN
        };
        for (int i = 0; i < 7; i++) {
            shelf.put(TollsTest.incident(
                    "CS" + i, "fair", Count.between(3, 5), TollsTest.day("2017-06-01"), "Raqqa", "us-led-coalition"));
        }
        for (int i = 0; i < 6; i++) {
            shelf.put(GapFinderTest.finding("f" + i, "CS" + i, verdicts[i], conceded[i], "other"));
        }
        shelf.put(GapFinderTest.finding("alone", "CS99", "credible", Count.exactly(1)));
        List<Discrepancy> list = GapFinder.discrepancies(
                shelf,
                Columns.of(shelf),
                Vocabularies.shipped(),
                Policies.shipped("airwars"),
                Filter.NONE,
                "cjtf-oir",
                "airwars");
        List<Discrepancy.Kind> kinds =
                new ArrayList<>(list.stream().map(Discrepancy::kind).toList());
        assertThat(kinds)
                .containsExactly(
                        Discrepancy.Kind.MATCHED,
                        Discrepancy.Kind.UNDER_CONCEDED,
                        Discrepancy.Kind.OVER_CONCEDED,
                        Discrepancy.Kind.DENIED,
                        Discrepancy.Kind.DUPLICATE_CLAIMED,
                        Discrepancy.Kind.LEFT_OPEN,
                        Discrepancy.Kind.UNASSESSED,
                        Discrepancy.Kind.SELF_REPORTED_ONLY);
        assertThat(list.get(0).ratioLow().getAsDouble()).isCloseTo(0.8, within(1e-12));
        assertThat(list.get(0).ratioHigh().getAsDouble()).isCloseTo(4 / 3.0, within(1e-12));
    }

    @Test
    void aMorguesTotalLosesFightersBackgroundAndWhatIsRecordedAlready() {
        Residual residual = Residual.of(
                new Residual.Interval(1000, 1000),
                new Residual.Interval(0.02, 0.04),
                new Residual.Interval(100, 120),
                new Residual.Interval(300, 350));
        assertThat(residual.low()).isCloseTo(1000 * 0.96 - 120 - 350, within(1e-9));
        assertThat(residual.high()).isCloseTo(1000 * 0.98 - 100 - 300, within(1e-9));
        Residual none = Residual.of(
                new Residual.Interval(5, 5),
                Residual.Interval.NONE,
                Residual.Interval.NONE,
                new Residual.Interval(9, 9));
        assertThat(none.high()).isZero();
    }
}
