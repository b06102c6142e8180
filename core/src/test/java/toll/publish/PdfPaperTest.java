package toll.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;
import toll.ledger.Ledger;

final class PdfPaperTest {
    private static final Instant TIME = Instant.parse("2026-11-24T00:00:00Z");

    @BeforeAll
    static void validator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static List<Paper> papers() throws IOException {
        List<Paper> papers = new ArrayList<>(List.of(Papers.english(), Papers.arabic()));
        try (Ledger ledger = SmallLedger.in(Files.createTempDirectory("papers"))) {
            for (String language : List.of("en", "ar")) {
                papers.add(SmallPapers.dossier(ledger, language));
                papers.add(SmallPapers.letter(ledger, language));
                papers.add(SmallPapers.changes(ledger, language));
            }
        }
        return papers;
    }

    @ParameterizedTest
    @MethodSource("papers")
    void theFileIsTaggedForReadersAndFitForArchives(Paper paper) throws Exception {
        byte[] pdf = PdfPaper.render(paper, TIME);
        Files.createDirectories(Path.of("target/papers"));
        Files.write(Path.of("target/papers", "small-" + paper.language() + ".pdf"), pdf);
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A)) {
            try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                    PDFAValidator validator =
                            Foundries.defaultInstance().createValidator(flavour, 20, true, false, false)) {
                ValidationResult result = validator.validate(parser);
                assertThat(result.getTestAssertions().stream()
                                .filter(a -> a.getStatus() == org.verapdf.pdfa.results.TestAssertion.Status.FAILED)
                                .map(a -> a.getRuleId() + " " + a.getMessage())
                                .distinct())
                        .as(flavour + " " + paper.language())
                        .isEmpty();
                assertThat(result.isCompliant()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("papers")
    void everyWordAndNumberIsReadBackAsItWasWritten(Paper paper) throws Exception {
        try (var document = Loader.loadPDF(PdfPaper.render(paper, TIME))) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            Map<String, Long> read = words(stripper.getText(document));
            StringBuilder written = new StringBuilder(paper.title() + " " + paper.subtitle());
            for (Block block : paper.blocks()) {
                switch (block) {
                    case Block.Heading h -> written.append(' ').append(h.text());
                    case Block.Paragraph p -> line(written, p.runs());
                    case Block.Items i -> i.items().forEach(item -> line(written, item));
                    case Block.Table t -> t.rows().forEach(row -> row.forEach(cell -> line(written, cell)));
                    case Block.Bars b -> {}
                    case Block.Timeline b -> {}
                    case Block.Places b -> {}
                    case Block.PageBreak b -> {}
                }
            }
            words(written.toString())
                    .forEach((word, times) ->
                            assertThat(read.getOrDefault(word, 0L)).as(word).isGreaterThanOrEqualTo(times));
        }
    }

    private static void line(StringBuilder written, List<Run> runs) {
        written.append(' ');
        for (Run run : runs) {
            // Addresses and hashes break over lines where the column ends.
            if (!(run instanceof Run.Link)
                    && (run.shown().contains(" ") || run.shown().length() <= 21)) {
                written.append(run.shown());
            }
        }
    }

    /** How often each word of one script, and each number, date or range, is there. */
    private static Map<String, Long> words(String text) {
        return Pattern.compile("[\\p{IsLatin}]+|[\\p{IsArabic}]+|[0-9][0-9,.–/-]*")
                .matcher(text.replaceAll("[\\u200B-\\u200F\\u2066-\\u2069\\u0640\\u064B-\\u0652]", ""))
                .results()
                .map(found -> found.group().replaceAll("[,.–/-]+$", ""))
                .collect(Collectors.groupingBy(word -> word, Collectors.counting()));
    }

    @Test
    void aCharacterThatNoFaceDrawsIsWrittenByItsNumber() {
        assertThat(Faces.drawable("at 中, ≥ 624 −1 ק Ж")).isEqualTo("at [U+4E2D], ≥ 624 −1 ק Ж");
    }

    @ParameterizedTest
    @MethodSource("papers")
    void madeTwiceItIsTheSameToTheByte(Paper paper) throws Exception {
        assertThat(PdfPaper.render(paper, TIME)).isEqualTo(PdfPaper.render(paper, TIME));
    }
}
