package toll.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

final class PdfPaperTest {
    private static final Instant TIME = Instant.parse("2026-11-24T00:00:00Z");

    @BeforeAll
    static void validator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static List<Paper> papers() {
        return List.of(Papers.english(), Papers.arabic());
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
    void textReadBackIsTheTextThatWasWritten(Paper paper) throws Exception {
        try (var document = Loader.loadPDF(PdfPaper.render(paper, TIME))) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text).contains(paper.title(), paper.subtitle());
        }
    }

    @ParameterizedTest
    @MethodSource("papers")
    void madeTwiceItIsTheSameToTheByte(Paper paper) throws Exception {
        assertThat(PdfPaper.render(paper, TIME)).isEqualTo(PdfPaper.render(paper, TIME));
    }
}
