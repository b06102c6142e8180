package toll.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class DocxPaperTest {
    private static final Instant TIME = Instant.parse("2026-11-24T00:00:00Z");

    static List<Paper> papers() {
        return List.of(Papers.english(), Papers.arabic());
    }

    @ParameterizedTest
    @MethodSource("papers")
    void everyWordAndEveryNumberIsInTheDocument(Paper paper) throws IOException {
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(DocxPaper.render(paper, TIME)));
                XWPFWordExtractor text = new XWPFWordExtractor(read)) {
            assertThat(text.getText()).contains(paper.title(), paper.subtitle(), "12–15", "tally --source a");
        }
    }

    @ParameterizedTest
    @MethodSource("papers")
    void madeTwiceItIsTheSameToTheByte(Paper paper) throws IOException {
        assertThat(DocxPaper.render(paper, TIME)).isEqualTo(DocxPaper.render(paper, TIME));
    }

    @Test
    void arabicParagraphsAndTablesRunFromTheRight() throws IOException {
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(DocxPaper.render(Papers.arabic(), TIME)))) {
            assertThat(read.getParagraphs().getFirst().getCTP().getPPr().isSetBidi())
                    .isTrue();
            assertThat(read.getTables().getFirst().getCTTbl().getTblPr().isSetBidiVisual())
                    .isTrue();
        }
    }

    @Test
    void anotherWordProcessorOpensItWithoutLoss(@TempDir Path dir) throws Exception {
        Assumptions.assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/soffice")), "LibreOffice is not installed: conversion not tried");
        Files.write(dir.resolve("paper.docx"), DocxPaper.render(Papers.english(), TIME));
        Process office = new ProcessBuilder(
                        "/usr/bin/soffice",
                        "-env:UserInstallation=" + dir.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        dir.toString(),
                        dir.resolve("paper.docx").toString())
                .redirectErrorStream(true)
                .redirectOutput(dir.resolve("log").toFile())
                .start();
        assertThat(office.waitFor(120, TimeUnit.SECONDS)).isTrue();
        try (var pdf = Loader.loadPDF(dir.resolve("paper.pdf").toFile())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains(Papers.english().title(), "12–15", "example.org/a");
        }
    }
}
