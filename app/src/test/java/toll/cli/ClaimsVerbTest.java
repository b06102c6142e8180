package toll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import toll.ledger.Figure;
import toll.ledger.Judged;
import toll.ledger.Judgement;
import toll.ledger.Ledger;
import toll.project.Project;
import tools.jackson.databind.JsonNode;

/** The verb: a text of our own read with a project's words, accepted, corrected, declined. */
final class ClaimsVerbTest {
    private static final String TEXT =
            "The Observatory said at least 14 civilians were killed in Upper Testham on Monday. It said the raid"
                    + " wounded 30 people. Clashes in Aleppo killed six soldiers on Tuesday.";

    @TempDir
    Path temp;

    private Path project = Path.of("");
    private Path text = Path.of("");

    private Said claims(String... more) {
        List<String> args = new java.util.ArrayList<>(
                List.of("claims", text.toString(), "--published", "2016-05-12", "--project", project.toString()));
        args.addAll(List.of(more));
        return Said.by(args.toArray(String[]::new));
    }

    @BeforeEach
    void aProjectWithPlacesOfItsOwn() throws IOException {
        project = temp.resolve("p");
        text = temp.resolve("text.txt");
        Project.create(project, Clock.fixed(Instant.parse("2016-05-13T00:00:00Z"), ZoneOffset.UTC));
        Files.writeString(project.resolve("terms/places.tsv"), "Upper Testham\t\tIdlib\n");
        Files.writeString(text, TEXT);
    }

    private List<Figure> figures() throws IOException {
        try (Ledger ledger =
                Project.find(Optional.of(project), Clock.systemUTC()).ledger()) {
            return ledger.now().all(Figure.class).stream()
                    .map(toll.ledger.Entry::record)
                    .toList();
        }
    }

    private List<Judgement> judgements() throws IOException {
        try (Ledger ledger =
                Project.find(Optional.of(project), Clock.systemUTC()).ledger()) {
            return ledger.now().judgements().stream().map(Judged::judgement).toList();
        }
    }

    @Test
    void aPlaceOfTheProjectIsReadAndWithoutADecisionNothingIsKept() throws IOException {
        JsonNode claims = claims("--json").json().get("claims");
        assertThat(claims.get(0).get("place").get(0).asString()).isEqualTo("Upper Testham");
        assertThat(figures()).isEmpty();
        assertThat(judgements()).isEmpty();
    }

    @Test
    void anAcceptedClaimBecomesAFigureAndTheOthersAreKeptAsDeclined() throws IOException {
        Said answer = claims("--accept", "1", "--author", "recorder", "--json");
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.json().get("accepted").asInt()).isEqualTo(1);
        Figure figure = figures().getFirst();
        assertThat(figure.origin().source()).isEqualTo("sohr");
        assertThat(figure.count().min().orElse(0)).isEqualTo(14);
        assertThat(figure.scope().places().getFirst().chain()).containsExactly("Syria", "Idlib");
        assertThat(figure.origin().words()).isEqualTo("at least 14 civilians were killed");
        assertThat(judgements())
                .extracting(Judgement::kind)
                .containsExactly(
                        Judgement.Kind.OFFERED_ACCEPTED,
                        Judgement.Kind.OFFERED_DECLINED,
                        Judgement.Kind.OFFERED_DECLINED);
        assertThat(judgements().getFirst().value().get("figure"))
                .isEqualTo("sohr/" + figure.origin().key());
    }

    @Test
    void thePublisherRelaysWhatOthersSayInItsText() throws IOException {
        claims("--accept", "1", "--publisher", "example-press");
        assertThat(figures().getFirst().origin().source()).isEqualTo("sohr");
        assertThat(figures().getFirst().origin().via()).containsExactly("example-press");
    }

    @Test
    void aClaimMayNameTheFigureAtItsOriginIfTheProjectHoldsIt() throws IOException {
        claims("--accept", "2", "--publisher", "example-press");
        Figure origin = figures().getFirst();
        String id = origin.origin().source() + "/" + origin.origin().key();
        claims("--accept", "1", "--correct", "1.quotes=" + id);
        assertThat(figures()).extracting(Figure::quotes).contains(id);
        Said unknown = claims("--correct", "3.quotes=nobody/nothing");
        assertThat(unknown.code()).isEqualTo(Exit.USAGE);
        assertThat(unknown.err()).contains("no figure \"nobody/nothing\"").contains("toll figures");
    }

    @Test
    void theSameDecisionAgainChangesNothing() throws IOException {
        claims("--accept", "1");
        int before = judgements().size();
        JsonNode again = claims("--accept", "1", "--json").json();
        assertThat(again.get("accepted").asInt()).isZero();
        assertThat(again.get("unchanged").asInt()).isEqualTo(1);
        assertThat(judgements()).hasSize(before);
        assertThat(figures()).hasSize(1);
    }

    @Test
    void aCorrectionIsTakenInAndSaid() throws IOException {
        Said answer = claims(
                "--correct", "1.count=15..", "--correct", "1.period=2016-05-08/2016-05-09", "--author", "recorder");
        assertThat(answer.code()).as(answer.err()).isZero();
        Figure figure = figures().getFirst();
        assertThat(figure.count().min().orElse(0)).isEqualTo(15);
        assertThat(figure.count().asWritten()).isEqualTo("at least 14");
        assertThat(figure.scope().period().edtf()).isEqualTo("2016-05-08/2016-05-09");
        assertThat(figure.origin().extra()).containsEntry("corrected by the recorder", "count, period");
        assertThat(judgements().getFirst().value()).containsEntry("corrected count", "15..");
    }

    @Test
    void whatCannotBeCorrectedIsRefusedWithWhatWasExpected() throws IOException {
        Said answer = claims("--correct", "1.count=many");
        assertThat(answer.code()).isEqualTo(Exit.USAGE);
        assertThat(answer.err()).contains("many").contains("14..");
        assertThat(claims("--correct", "1.measure=nothing").err()).contains("killed");
        assertThat(claims("--accept", "9").err()).contains("1 to 3");
        assertThat(figures()).isEmpty();
    }

    @Test
    void aClaimInThePublishersOwnVoiceNeedsAPublisher() throws IOException {
        Said answer = claims("--accept", "1,2,3");
        assertThat(answer.code()).isEqualTo(Exit.USAGE);
        assertThat(answer.err()).contains("--publisher");
        assertThat(claims("--accept", "1,2,3", "--publisher", "daily-example").code())
                .isZero();
        assertThat(figures()).extracting(f -> f.origin().source()).contains("daily-example");
    }

    @Test
    void withoutAProjectTheListsAsShippedAreRead() {
        Said answer = Said.by("claims", text.toString(), "--published", "2016-05-12", "--json");
        assertThat(answer.code()).isZero();
        assertThat(answer.json().get("claims")).hasSize(3);
    }
}
