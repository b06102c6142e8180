package toll.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import toll.ledger.Ledger;
import toll.term.Vocabularies;

/** Confidential values stand in every field that can hold one; they are in no output, its metadata, or its zip entries. */
final class CanaryTest {
    @TempDir
    private Path dir;

    @Test
    void noOutputHoldsAConfidentialValue() throws IOException {
        Map<String, byte[]> outputs = new TreeMap<>();
        try (Ledger ledger = SmallLedger.in(dir)) {
            for (String language : List.of("en", "ar")) {
                outputs.putAll(outputs(ledger, language));
            }
        }
        assertThat(outputs).hasSizeGreaterThan(30);
        for (Map.Entry<String, byte[]> output : outputs.entrySet()) {
            check(output.getKey(), output.getValue());
        }
    }

    private Map<String, byte[]> outputs(Ledger ledger, String language) throws IOException {
        Answers answers = new Answers(ledger.now(), Map.of(), Vocabularies.shipped());
        Map<String, byte[]> all = new TreeMap<>();
        paper(
                all,
                language + "/dossier",
                Dossier.of(
                        answers,
                        Vocabularies.shipped(),
                        new Dossier.Request(
                                "",
                                language,
                                "Toll",
                                Optional.of(new Dossier.Pair("staff", "monitor")),
                                Map.of(),
                                List.of(),
                                Disclosure.usual())));
        paper(
                all,
                language + "/changes",
                Changes.of(
                        new Answers(ledger.asOf(3), Map.of(), Vocabularies.shipped()),
                        answers,
                        Question.parse("tally"),
                        language));
        Letter.Template template = Letter.read(
                "letter",
                "language = \"" + language + "\"\nto = [\"A\", \"B\"]\nsubject = \"S\"\n"
                        + "paragraphs = [\"{{tally --source monitor | toll}}\"]\nannexes = [\"gap staff monitor\"]");
        Letter.write(template, answers).forEach((to, letter) -> {
            try {
                paper(all, language + "/letter-" + to, letter);
            } catch (IOException unwritten) {
                throw new java.io.UncheckedIOException(unwritten);
            }
        });
        List<Sheet> sheets = new Sheets(ledger.now(), Disclosure.usual()).all();
        all.put(language + "/tables.xlsx", TableFile.xlsx(sheets, SmallLedger.TIME));
        Site.write(
                answers,
                Vocabularies.shipped(),
                Disclosure.usual(),
                "Site",
                language,
                SmallLedger.TIME,
                (name, content) -> {
                    try {
                        Path file = Files.createTempFile(dir, "site", ".part");
                        content.write(file);
                        all.put(language + "/site/" + name, Files.readAllBytes(file));
                    } catch (IOException unwritten) {
                        throw new java.io.UncheckedIOException(unwritten);
                    }
                });
        return all;
    }

    private static void paper(Map<String, byte[]> all, String name, Paper paper) throws IOException {
        all.put(name + ".html", HtmlPaper.render(paper).getBytes(StandardCharsets.UTF_8));
        all.put(name + ".pdf", PdfPaper.render(paper, SmallLedger.TIME));
        all.put(name + ".docx", DocxPaper.render(paper, SmallLedger.TIME));
    }

    private static void check(String name, byte[] bytes) throws IOException {
        text(name, new String(bytes, StandardCharsets.UTF_8));
        text(name, new String(bytes, StandardCharsets.UTF_16LE));
        if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    assertThat(entry.getTimeLocal()).as(name).isEqualTo(LocalDateTime.of(2026, 11, 24, 0, 0));
                    assertThat(entry.getExtra()).as(name).isNull();
                    text(name, entry.getName());
                    check(name + "!" + entry.getName(), zip.readAllBytes());
                }
            }
        } else if (name.endsWith(".pdf")) {
            try (var document = Loader.loadPDF(bytes)) {
                text(name, new PDFTextStripper().getText(document));
                text(name, document.getDocumentInformation().getCOSObject().toString());
                ByteArrayOutputStream plain = new ByteArrayOutputStream();
                document.save(plain, CompressParameters.NO_COMPRESSION);
                text(name, plain.toString(StandardCharsets.ISO_8859_1));
            }
        }
    }

    private static void text(String name, String text) {
        assertThat(text).as(name).doesNotContain(SmallLedger.CANARY, SmallLedger.NAME, SmallLedger.RECORDER);
    }
}
