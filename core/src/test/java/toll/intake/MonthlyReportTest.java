package toll.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import toll.count.Bound;
import toll.date.When;
import toll.ledger.Finding;
import toll.ledger.Report;
import toll.term.Vocabularies;

/** A belligerent's monthly report in prose, taken in like a table: its books and the findings of its list. */
final class MonthlyReportTest {
    private static final String MARCH = """
            Example Monthly Civilian Casualty Report

            April 30, 2017

            During the month of March, CJTF-OIR carried over 43 open reports of possible civilian casualties from
            previous months and received 27 new reports resulting from Coalition strikes in Iraq and Syria.
            The assessment of 28 reports was completed. Out of these, 17 reports were determined to be non-credible, two
            reports were duplicates of earlier ones, and nine reports were found credible and resulted in 45 unintentional
            civilian deaths. Forty-two reports are still being assessed.

            To date, the task force assesses that it is more likely than not that at least 352 civilians have been
            unintentionally killed by Coalition strikes since the start of the campaign.

            Credible reports
            1. March 3, 2017, near Example Town, Syria, via self-report. During a strike on a fighting position two
            civilians were unintentionally killed and one was injured. 1234/CS987 37SFU123456

            Non-credible reports
            2. March 5, 2017, near Sample City, Iraq, via Airwars report. After review of available information it was
            assessed that no Coalition strikes were conducted in the area.
            3. Feb. 27, 2017, near Sample City, Iraq, via social media report. The report contained insufficient
            information of the time and place to assess its credibility.
            4. March 9, 2017, near Third Place, Syria, via Airwars report. This is a duplicate of a report that was
            previously assessed.
            """;

    private static final IntakeOptions PLAIN = IntakeOptions.PLAIN;
    private final MemoryLedger ledger = new MemoryLedger();

    @TempDir
    private Path folder;

    private Taken take(String name, String text) throws IOException {
        return take(Files.writeString(folder.resolve(name), text), PLAIN);
    }

    private Taken take(Path file, IntakeOptions options) throws IOException {
        return new Intake(Profiles.shipped(), Vocabularies.shipped())
                .run(file, options, ledger::begin, ledger, Progress.SILENT);
    }

    private static IntakeOptions published(String source) {
        return new IntakeOptions(
                Optional.empty(),
                Optional.of(source),
                When.day(java.time.LocalDate.of(2017, 9, 1)),
                Optional.empty(),
                1,
                10);
    }

    private Report report() {
        return ledger.all(Report.class).getFirst();
    }

    @Test
    void theBooksOfAPlainTextBecomeOneReport() throws IOException {
        Taken taken = take("march.txt", MARCH);
        assertThat(taken.refusals()).isZero();
        assertThat(taken.profile()).isEqualTo("monthly-report");
        Report read = report();
        assertThat(read.origin().source()).isEqualTo("cjtf-oir");
        assertThat(read.actor()).isEqualTo("us-led-coalition");
        assertThat(read.origin().key()).isEqualTo("2017-03");
        assertThat(read.covers().edtf()).isEqualTo("2017-03");
        assertThat(read.origin().published().edtf()).isEqualTo("2017-04-30");
        assertThat(read.carried()).hasValue(43);
        assertThat(read.received()).hasValue(27);
        assertThat(read.reopened()).isEmpty();
        assertThat(read.completed()).hasValue(28);
        assertThat(read.credible()).hasValue(9);
        assertThat(read.nonCredible()).hasValue(17);
        assertThat(read.duplicate()).hasValue(2);
        assertThat(read.open()).hasValue(42);
        assertThat(read.deaths()).hasValue(45);
        assertThat(read.cumulative()).hasValue(352);
        assertThat(read.origin().words()).contains("carried over 43 open reports");
    }

    @Test
    void eachAllegationOfTheListBecomesAFinding() throws IOException {
        take("march.txt", MARCH);
        List<Finding> read = ledger.all(Finding.class);
        assertThat(read)
                .extracting(Finding::verdict)
                .containsExactly("credible", "non-credible", "non-credible", "duplicate");
        assertThat(read)
                .extracting(f -> f.when().edtf())
                .containsExactly("2017-03-03", "2017-03-05", "2017-02-27", "2017-03-09");
        assertThat(read)
                .extracting(f -> f.where().name())
                .containsExactly("Example Town", "Sample City", "Sample City", "Third Place");
        assertThat(read)
                .extracting(f -> f.reasons())
                .containsExactly(
                        List.of(), List.of("no-strikes"), List.of("insufficient-information"), List.of("duplicate-of"));
        Finding first = read.getFirst();
        assertThat(first.killed().min()).isEqualTo(Bound.of(2));
        assertThat(first.injured().min()).isEqualTo(Bound.of(1));
        assertThat(first.about()).contains("1234", "CS987");
        assertThat(first.origin().key()).isEqualTo("2017-03/1");
        assertThat(first.origin().words()).startsWith("1. March 3, 2017").endsWith("37SFU123456");
        assertThat(read.get(1).killed().isUnknown()).isTrue();
    }

    @Test
    void theSameReportAgainAddsNothingAndACorrectedOneSupersedes() throws IOException {
        take("march.txt", MARCH);
        assertThat(take("march.txt", MARCH).unchanged()).isEqualTo(5);
        Taken corrected = take("again.txt", MARCH.replace("at least 352", "at least 396"));
        assertThat(corrected.superseded()).isEqualTo(1);
        assertThat(report().cumulative()).hasValue(396);
    }

    @Test
    void aWebPageStatesItsDayAndTheSourceIsGiven() throws IOException {
        String html = "<!doctype html><html><head><meta property='article:published_time' content='2017-09-01T10:00'>"
                + "</head><body><nav>99 reports</nav><article><h1>Monthly report</h1><p>In the month of July 2017, the"
                + " task force received 37 new reports and reopened two reports. 36 assessments of civilian casualty"
                + " reports were completed.</p><p>Three reports were determined to be credible and resulted in 13"
                + " unintentional civilian deaths. The remaining 33 reports were assessed to be non-credible. 455 reports"
                + " remain open.</p><ol><li>Aug. 17, 2015, near Example Town, Iraq, via self-report. It was assessed that"
                + " one civilian was unintentionally killed.</li><li>May 10, 2017, near Other Town, Syria, via Airwars"
                + " report. After a review of available information there is insufficient evidence to find that civilians"
                + " were harmed.</li></ol></article></body></html>";
        Taken taken = take(
                Files.writeString(folder.resolve("july.html"), html),
                new IntakeOptions(Optional.empty(), Optional.of("cjtf-oir"), When.UNKNOWN, Optional.empty(), 1, 10));
        assertThat(taken.refusals()).isZero();
        Report read = report();
        assertThat(read.covers().edtf()).isEqualTo("2017-07");
        assertThat(read.origin().published().edtf()).isEqualTo("2017-09-01");
        assertThat(read.carried()).isEmpty();
        assertThat(read.received()).hasValue(37);
        assertThat(read.reopened()).hasValue(2);
        assertThat(read.completed()).hasValue(36);
        assertThat(read.credible()).hasValue(3);
        assertThat(read.nonCredible()).hasValue(33);
        assertThat(read.open()).hasValue(455);
        assertThat(read.deaths()).hasValue(13);
        assertThat(ledger.all(Finding.class)).extracting(Finding::verdict).containsExactly("credible", "non-credible");
    }

    @Test
    void aPdfIsReadThroughTheLinesIntoWhichItsPageBreaksTheText() throws IOException {
        Path file = folder.resolve("march.pdf");
        Files.write(file, pdf(MARCH));
        Taken taken = take(file, PLAIN);
        assertThat(taken.refusals()).isZero();
        assertThat(report().carried()).hasValue(43);
        assertThat(ledger.all(Finding.class))
                .extracting(Finding::verdict)
                .containsExactly("credible", "non-credible", "non-credible", "duplicate");
    }

    @Test
    void aTextThatKeepsNoBooksIsRefusedInWholeWithWhatToDo() throws IOException {
        Taken taken = take("news.html", "<html><body><p>Ten civilians were killed.</p></body></html>");
        assertThat(taken.refusedInWhole()).isTrue();
        assertThat(taken.first().getFirst().todo()).contains("toll claims");
        assertThat(ledger.standing).isEmpty();
    }

    @Test
    void withoutADayOfPublicationItIsRefusedNotGuessed() throws IOException {
        Taken taken = take("march.txt", MARCH.replace("April 30, 2017", ""));
        // the list names days, but they are those of the events
        assertThat(taken.refusedInWhole()).isTrue();
        assertThat(taken.first().getFirst().todo()).contains("--published");
    }

    @Test
    void aReportThatNamesNoMonthOrALineWithoutAVerdictIsRefusedAndTheRestComesIn() throws IOException {
        String odd = MARCH.replace("During the month of March, ", "")
                .replace("it was\nassessed that no Coalition strikes were conducted in the area", "more was said");
        Taken taken = take(Files.writeString(folder.resolve("odd.txt"), odd), published("cjtf-oir"));
        assertThat(ledger.all(Report.class)).isEmpty();
        assertThat(taken.first()).anySatisfy(r -> assertThat(r.expected()).contains("month"));
        assertThat(taken.first()).anySatisfy(r -> assertThat(r.expected()).contains("verdict"));
        assertThat(ledger.all(Finding.class)).hasSize(3);
    }

    @Test
    void aTableAboutSuchReportsStaysATable() throws IOException {
        Taken taken = take(
                "table.txt",
                "source,key,covers,cumulative,words\n"
                        + "cjtf-oir,2017-03,2017-03,352,civilian casualty reports completed\n"
                        + "cjtf-oir,2017-04,2017-04,484,civilian casualty reports completed\n");
        assertThat(taken.format()).isEqualTo("csv");
        assertThat(ledger.all(Report.class)).hasSize(2);
    }

    /** Ten thousand numbers, lines that begin like a list and say nothing, words of books without end. */
    @Test
    void aHostileReportIsReadInLinearTimeAndGuessesNothing() throws IOException {
        StringBuilder text =
                new StringBuilder("April 30, 2017\n\nIn March 2017 civilian casualty reports: carried over 1"
                        + " report and received 2 new reports.\n");
        for (int i = 0; i < 4_000; i++) {
            text.append(i % 900 + 1)
                    .append(". March 3, 2017, carried over ")
                    .append(i)
                    .append(" (((( reports completed \n");
        }
        Taken taken = take(Files.writeString(folder.resolve("bad.txt"), text), published("cjtf-oir"));
        assertThat(report().carried()).hasValue(1);
        assertThat(ledger.all(Finding.class)).isEmpty();
        assertThat(taken.rowsRefused()).isEqualTo(4_000);
    }

    private static byte[] pdf(String text) throws IOException {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(pdf, page)) {
                out.beginText();
                out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 8);
                out.newLineAtOffset(40, 740);
                out.setLeading(11);
                for (String line : text.split("\n")) {
                    out.showText(new String(line.getBytes(StandardCharsets.US_ASCII), StandardCharsets.US_ASCII));
                    out.newLine();
                }
                out.endText();
            }
            pdf.save(bytes);
        }
        return bytes.toByteArray();
    }
}
