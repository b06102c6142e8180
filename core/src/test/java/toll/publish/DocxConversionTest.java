package toll.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import toll.ledger.Ledger;

/**
 * LibreOffice opens the dossier, the letter and the change note in both languages and converts them without loss: to plain text, word for
 * word in reading order; to its own format, headings, tables, lists, pictures and direction; and to PDF, every word.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DocxConversionTest {
    private static final Path OFFICE = Path.of("/usr/bin/soffice");

    @TempDir
    private static Path dir;

    private final Map<String, Paper> papers = new LinkedHashMap<>();

    @BeforeAll
    void convert() throws Exception {
        Assumptions.assumeTrue(
                Files.isExecutable(OFFICE),
                "LibreOffice is not installed: conversion not tried (apt-get install libreoffice-writer-nogui)");
        papers.put("blocks-en", Papers.english());
        papers.put("blocks-ar", Papers.arabic());
        try (Ledger ledger = SmallLedger.in(Files.createDirectory(dir.resolve("ledger")))) {
            for (String language : List.of("en", "ar")) {
                papers.put("dossier-" + language, SmallPapers.dossier(ledger, language));
                papers.put("letter-" + language, SmallPapers.letter(ledger, language));
                papers.put("changes-" + language, SmallPapers.changes(ledger, language));
            }
        }
        for (Map.Entry<String, Paper> paper : papers.entrySet()) {
            Files.write(dir.resolve(paper.getKey() + ".docx"), DocxPaper.render(paper.getValue(), SmallLedger.TIME));
        }
        office("txt:Text (encoded):UTF8");
        office("fodt");
        office("pdf");
    }

    private void office(String format) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                OFFICE.toString(),
                "-env:UserInstallation=" + dir.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                dir.toString()));
        papers.keySet().forEach(name -> command.add(dir.resolve(name + ".docx").toString()));
        Process office = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(dir.resolve("log").toFile())
                .start();
        assertThat(office.waitFor(300, TimeUnit.SECONDS)).as(format).isTrue();
    }

    Stream<String> names() {
        return papers.keySet().stream();
    }

    private Paper paper(String name) {
        return Objects.requireNonNull(papers.get(name));
    }

    /** Everything that a paper says, in reading order, without the marks of lists and pictures. */
    private static String written(Paper paper) {
        Words words = Words.of(paper.language());
        List<String> lines = new ArrayList<>(List.of(paper.title(), paper.subtitle()));
        for (Block block : paper.blocks()) {
            switch (block) {
                case Block.Heading h -> lines.add(h.text());
                case Block.Paragraph p -> lines.add(line(p.runs()));
                case Block.Items items -> items.items().forEach(item -> lines.add(line(item)));
                case Block.Table table -> {
                    lines.add(table.caption());
                    lines.addAll(table.head());
                    table.rows().forEach(row -> row.forEach(cell -> lines.add(line(cell))));
                }
                case Block.Bars bars -> {}
                case Block.Timeline months -> {}
                case Block.Places places -> {}
                case Block.PageBreak end -> {}
            }
        }
        lines.add(words.say("lineage.title"));
        lines.add(words.say("lineage.note"));
        for (Note note : Note.of(paper)) {
            lines.add(note.lineage().question() + " · " + note.lineage().cell() + " · " + line(note.rests(words)));
        }
        return bare(lines.stream().map(DocxConversionTest::unmarked).collect(Collectors.joining(" ")));
    }

    /** Without the mark of a list, which is the word processor's own: a point, the number of a paragraph or a note. */
    private static String unmarked(String line) {
        return line.replaceFirst("^\\s*(?:•|[0-9]+\\.|\\[[0-9]+])\\s", "");
    }

    private static String line(List<Run> runs) {
        return runs.stream()
                .map(run -> switch (run) {
                    case Run.Num n -> n.text() + Lineage.reference(n.lineage());
                    case Run.Quote q -> "“" + q.text() + "”";
                    case Run.Text t -> t.text();
                    case Run.Fact f -> f.text();
                    case Run.Link l -> l.text();
                })
                .collect(Collectors.joining());
    }

    /** Without marks of direction, with single blanks. */
    private static String bare(String text) {
        return text.replaceAll("[\\u200B-\\u200F\\u2066-\\u2069\\uFEFF]", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    @ParameterizedTest
    @MethodSource("names")
    void asPlainTextItSaysTheSameWordForWordInTheSameOrder(String name) throws IOException {
        String text = Files.readString(dir.resolve(name + ".txt"))
                .lines()
                .map(DocxConversionTest::unmarked)
                .collect(Collectors.joining(" "));
        assertThat(bare(text)).isEqualTo(written(paper(name)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void headingsTablesListsPicturesAndDirectionAreWhatTheyWere(String name) throws IOException {
        Paper paper = paper(name);
        Document read = Jsoup.parse(Files.readString(dir.resolve(name + ".fodt")), Parser.xmlParser());
        List<String> headings = new ArrayList<>();
        paper.blocks().forEach(block -> {
            if (block instanceof Block.Heading h) {
                headings.add((h.level() - 1) + " " + h.text());
            }
        });
        headings.add("1 " + Words.of(paper.language()).say("lineage.title"));
        assertThat(read.select("text|h").eachAttr("text:outline-level").size()).isEqualTo(headings.size());
        assertThat(read.select("text|h").stream().map(h -> h.attr("text:outline-level") + " " + bare(h.text())))
                .containsExactlyElementsOf(
                        headings.stream().map(DocxConversionTest::bare).toList());

        List<Block.Table> tables = paper.blocks().stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .toList();
        List<Element> found = read.select("table|table");
        assertThat(found).hasSameSizeAs(tables);
        for (int t = 0; t < tables.size(); t++) {
            List<String> cells = new ArrayList<>(tables.get(t).head());
            tables.get(t).rows().forEach(row -> row.forEach(cell -> cells.add(line(cell))));
            assertThat(found.get(t).select("table|table-cell").stream().map(cell -> bare(cell.wholeText())))
                    .containsExactlyElementsOf(
                            cells.stream().map(DocxConversionTest::bare).toList());
            assertThat(found.get(t).select("table|table-header-rows table|table-row"))
                    .hasSize(1);
        }

        long pictures = paper.blocks().stream()
                .filter(b -> b instanceof Block.Bars || b instanceof Block.Timeline || b instanceof Block.Places)
                .count();
        assertThat(read.select("draw|frame > draw|image")).hasSize((int) pictures);
        assertThat(read.select("draw|frame > svg|desc, draw|frame > svg|title").eachText())
                .allMatch(s -> !s.isBlank());
        long numbered = paper.blocks().stream()
                .filter(b -> b instanceof Block.Paragraph p && p.manner() == Block.Manner.NUMBERED)
                .count();
        long points = paper.blocks().stream()
                .mapToLong(b -> b instanceof Block.Items items ? items.items().size() : 0)
                .sum();
        assertThat(read.select("text|list-item").stream()
                        .filter(i -> i.selectFirst("text|list-item text|list-item") == null))
                .hasSize((int) (numbered + points + paper.lineage().size()));
        assertThat(read.select("style|style[style:name=Standard], style|style[style:name=Normal]")
                        .outerHtml()
                        .contains("rl-tb"))
                .isEqualTo(paper.rightToLeft());
    }

    @ParameterizedTest
    @MethodSource("names")
    void asPdfEveryWordAndNumberIsThere(String name) throws IOException {
        try (var pdf = Loader.loadPDF(dir.resolve(name + ".pdf").toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            Map<String, Long> read =
                    words(java.text.Normalizer.normalize(stripper.getText(pdf), java.text.Normalizer.Form.NFKC));
            words(java.text.Normalizer.normalize(written(paper(name)), java.text.Normalizer.Form.NFKC))
                    .forEach((word, times) ->
                            assertThat(read.getOrDefault(word, 0L)).as(word).isGreaterThanOrEqualTo(times));
        }
    }

    private static Map<String, Long> words(String text) {
        return Pattern.compile("[\\p{IsLatin}]{2,}|[\\p{IsArabic}]{2,}|[0-9]+")
                .matcher(bare(text)
                        .replaceAll("[\\u064B-\\u0652\\u0640]", "")
                        .replaceAll("https?://\\S+|[0-9a-f]{64}", ""))
                .results()
                .map(found -> found.group())
                .collect(Collectors.groupingBy(word -> word, Collectors.counting()));
    }
}
