package toll.intake.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import toll.date.When;
import toll.intake.prose.MonthlyReport.Item;
import toll.term.Vocabularies;

final class StatementsTest {
    private static final Lexicon LEXICON = Lexicon.shipped(Language.ENGLISH, Vocabularies.shipped());
    private static final LocalDate DAY = LocalDate.of(2019, 5, 31);

    @Test
    void aConcessionGivesDayPlaceChannelDeathsAndCodes() {
        Statement read = new Statements(LEXICON)
                .read(
                        "Mar. 3, 2019, near Example Town, Syria, via self-report. Regrettably, two civilians were"
                                + " unintentionally killed due to the blast. 1234/CS9876 37SFU123456",
                        DAY);
        assertThat(read.when()).isEqualTo(When.day(LocalDate.of(2019, 3, 3)));
        assertThat(read.place()).isEqualTo("Example Town");
        assertThat(read.country()).isEqualTo("Syria");
        assertThat(read.channel()).isEqualTo("self-report");
        assertThat(read.verdict()).isEqualTo("credible");
        assertThat(read.killed().min().orElse(-1)).isEqualTo(2);
        assertThat(read.reasons()).containsExactly("killed-by-blast");
        assertThat(read.codes()).containsExactly("CS9876", "1234");
        assertThat(read.grid()).containsExactly("37SFU123456");
    }

    @Test
    void aRefusalHasItsReasonAndConcedesNothingRatherThanNought() {
        Statement read = new Statements(LEXICON)
                .read(
                        "July 2, 2017, in Example Town, Syria, via Airwars report. It was assessed that no Coalition"
                                + " strikes were conducted in the area.",
                        DAY);
        assertThat(read.verdict()).isEqualTo("non-credible");
        assertThat(read.reasons()).containsExactly("no-strikes");
        assertThat(read.killed().isUnknown()).isTrue();
    }

    @Test
    void aMonthlyReportIsBookKeepingAndLines() {
        String text = """
            During the month of March the task force carried over 43 open reports and received 27 new reports.
            The assessment of 28 reports was completed. Out of these, 17 reports were determined to be non-credible and two reports were duplicates.
            To date the task force assesses that at least 352 civilians have been killed by its strikes since the start of the campaign.

            1. March 3, 2017, near Example Town, Syria, via self-report. The report contains insufficient information on the time.
            """;
        MonthlyReport read = MonthlyReport.read(text, LocalDate.of(2017, 4, 30), LEXICON);
        assertThat(read.get(Item.CARRIED)).hasValue(43);
        assertThat(read.get(Item.RECEIVED)).hasValue(27);
        assertThat(read.get(Item.COMPLETED)).hasValue(28);
        assertThat(read.get(Item.NON_CREDIBLE)).hasValue(17);
        assertThat(read.get(Item.DUPLICATE)).hasValue(2);
        assertThat(read.get(Item.CUMULATIVE)).hasValue(352);
        assertThat(read.statements()).hasSize(1);
        assertThat(read.statements().get(0).reasons()).containsExactly("insufficient-information");
    }
}
