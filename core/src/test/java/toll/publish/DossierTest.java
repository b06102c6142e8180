package toll.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import toll.ledger.Ledger;
import toll.term.Vocabularies;

final class DossierTest {
    private static final Dossier.Provision PROVISION =
            new Dossier.Provision("Additional Protocol I, article 57", "take all feasible precautions", "why");

    @TempDir
    private Path dir;

    private Ledger ledger;

    @BeforeEach
    void open() {
        ledger = SmallLedger.in(dir);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private Answers answers() {
        return new Answers(ledger.now(), Map.of(), Vocabularies.shipped());
    }

    private Paper dossier(String language, Optional<Dossier.Pair> gap, Map<String, String> filters) {
        return Dossier.of(
                answers(),
                Vocabularies.shipped(),
                new Dossier.Request("", language, "Toll", gap, filters, List.of(PROVISION), Disclosure.usual()));
    }

    private Stream<Paper> everyKind(String language) {
        return Stream.of(
                dossier(language, Optional.of(new Dossier.Pair("staff", "monitor")), Map.of()),
                dossier(language, Optional.empty(), Map.of("event", "X2")),
                dossier(language, Optional.empty(), Map.of("place", "Idlib", "from", "2016-01", "to", "2016-02")),
                dossier(language, Optional.empty(), Map.of("place", "nowhere")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void everyNumberWalksBackToItsRecordsAndIsComputedAgain(String language) {
        everyKind(language).forEach(paper -> {
            Answers again = answers();
            assertThat(paper.numbers()).isNotEmpty();
            for (Run.Num number : paper.numbers()) {
                Lineage lineage = Objects.requireNonNull(paper.lineage().get(number.lineage()));
                Lineage found = again.ask(Question.parse(lineage.question()), lineage.cell());
                assertThat(found).isEqualTo(lineage);
                assertThat(Numbers.shows(number.text(), found))
                        .as(number.text())
                        .isTrue();
                assertThat(found.records())
                        .allMatch(sequence -> again.view().entry(sequence).isPresent());
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void noNumberStandsInThePapersOwnSentences(String language) {
        everyKind(language)
                .forEach(paper -> paper.blocks().stream()
                        .flatMap(block -> block instanceof Block.Paragraph p ? p.runs().stream() : Stream.of())
                        .filter(Run.Text.class::isInstance)
                        .map(Run::shown)
                        // The standard of the proofs, and the two thresholds of the method, are words of the product.
                        .map(text -> text.replaceAll("RFC 9162|31|not 0", ""))
                        .forEach(text -> assertThat(text).doesNotContainPattern("[0-9]")));
    }

    @Test
    void everySectionIsThereAndTheFirstAnswerSaysWhoCounts() {
        Paper paper = dossier("en", Optional.of(new Dossier.Pair("staff", "monitor")), Map.of());
        assertThat(paper.blocks().stream()
                        .filter(Block.Heading.class::isInstance)
                        .map(block -> ((Block.Heading) block).id()))
                .contains(
                        "summary",
                        "method",
                        "toll",
                        "gap",
                        "when",
                        "where",
                        "replies",
                        "contradictions",
                        "denials",
                        "quoted",
                        "law",
                        "annex",
                        "sources");
        String page = HtmlPaper.render(paper).replaceAll("<[^>]+>", "");
        assertThat(page)
                .contains("According to monitor: 10–20 killed (civilian; documented) in 5 incidents")
                .contains("As of entry " + ledger.now().size())
                .contains(ledger.now().root())
                .contains("a bound, not a confidence interval")
                .contains("a reason to look, not a finding")
                .contains("quoted as Russian military, published as US-led Coalition");
    }

    @Test
    void anEventIsWhatSharesItsCodes() {
        Answers answers = answers();
        assertThat(answers.ask(Question.parse("tally --event X2"), "toll incidents")
                        .ends())
                .isEqualTo(Ends.of(1, 1));
        assertThat(answers.ask(Question.parse("tally --event O2"), "toll"))
                .extracting(Lineage::ends, Lineage::records)
                .containsExactly(
                        answers.ask(Question.parse("tally --event X2"), "toll").ends(),
                        answers.ask(Question.parse("tally --event X2"), "toll").records());
    }

    @Test
    void nothingFoundIsSaidAndIsNotZero() {
        assertThat(HtmlPaper.render(dossier("en", Optional.empty(), Map.of("place", "nowhere"))))
                .contains("That is no statement that nobody was harmed.");
    }

    @Test
    void aPictureWithoutALineageIsRefused() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> new Paper(
                        "en",
                        "t",
                        "",
                        "a",
                        List.of(new Block.Bars("b", List.of(new Waterfall.Bar("x", 1, 2, true, "")))),
                        Map.of()))
                .hasMessageContaining("without a lineage");
    }
}
