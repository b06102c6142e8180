package toll.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import toll.ledger.Ledger;
import toll.term.Vocabularies;

final class OverviewTest {
    @TempDir
    private Path dir;

    @Test
    void everyNumberOnThePageWalksBackToItsRecordsAndIsTheirSum() {
        try (Ledger ledger = SmallLedger.in(dir)) {
            Answers answers = new Answers(ledger.now(), Map.of(), Vocabularies.shipped());
            for (String language : new String[] {"en", "ar"}) {
                Paper paper = Overview.of(answers, Vocabularies.shipped(), Disclosure.usual(), "Overview", language);
                assertThat(paper.numbers()).isNotEmpty();
                Answers again = new Answers(ledger.now(), Map.of(), Vocabularies.shipped());
                for (Run.Num number : paper.numbers()) {
                    Lineage lineage = Objects.requireNonNull(paper.lineage().get(number.lineage()));
                    Lineage found = again.ask(Question.parse(lineage.question()), lineage.cell());
                    assertThat(found).isEqualTo(lineage);
                    assertThat(Numbers.shows(number.text(), found)).isTrue();
                }
            }
        }
    }

    @Test
    void theTollIsTheSumThatAPersonWouldMakeByHand() {
        try (Ledger ledger = SmallLedger.in(dir)) {
            Answers answers = new Answers(ledger.now(), Map.of(), Vocabularies.shipped());
            // Fair: 1, 3 (weak, graded fair by a reviewer), 4 and 6 (no number); confirmed: 2.
            Lineage toll = answers.ask(Question.parse("tally --source monitor"), "toll");
            assertThat(toll.ends()).isEqualTo(Ends.of(1 + 3 + 4 + 2, 2 + 6 + 8 + 4));
            assertThat(answers.ask(Question.parse("tally --source monitor"), "toll unknown")
                            .ends())
                    .isEqualTo(Ends.of(1, 1));
        }
    }

    @Test
    void noConfidentialValueIsOnThePage() {
        try (Ledger ledger = SmallLedger.in(dir)) {
            Answers answers = new Answers(ledger.now(), Map.of(), Vocabularies.shipped());
            assertThat(HtmlPaper.render(
                            Overview.of(answers, Vocabularies.shipped(), Disclosure.usual(), "Overview", "en")))
                    .doesNotContain(SmallLedger.CANARY)
                    .doesNotContain(SmallLedger.NAME);
        }
    }
}
