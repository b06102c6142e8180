package toll.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import toll.ledger.Incident;
import toll.ledger.Refusal;
import toll.term.Vocabularies;

/** Input made to hurt, or only broken: a refusal each time, the good rows beside it, in bounded time and memory. */
final class HostileTest {
    private static final String HEADER = "source,key,date,killed_civilian_min,killed_civilian_max\n";
    private static final String GOOD = "airwars,A,2017-03-01,1,2\n";
    private static final String ALSO_GOOD = "airwars,B,2017-03-02,1,2\n";
    private final MemoryLedger ledger = new MemoryLedger();

    @TempDir
    private Path folder;

    private Taken take(Path file) {
        return assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> new Intake(Profiles.shipped(), Vocabularies.shipped())
                        .run(file, IntakeOptions.PLAIN, ledger::begin, ledger, Progress.SILENT));
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private Path file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Refusal oneRefusalAndTheOtherRows(Path file, int rows) {
        Taken taken = take(file);
        assertThat(taken.first().stream().map(Refusal::sentence)).hasSize(1);
        assertThat(taken.added()).as(() -> taken.first().getFirst().sentence()).isEqualTo(rows);
        Refusal refusal = taken.first().getFirst();
        assertThat(refusal.expected()).isNotBlank();
        assertThat(refusal.todo()).isNotBlank();
        return refusal;
    }

    private Refusal refusedInWhole(Path file) {
        Taken taken = take(file);
        assertThat(taken.refusedInWhole()).isTrue();
        assertThat(ledger.standing).isEmpty();
        Refusal refusal = taken.whole().orElseThrow();
        assertThat(refusal.sentence())
                .contains(String.valueOf(file.getFileName()))
                .contains("expected");
        assertThat(refusal.todo()).isNotBlank();
        return refusal;
    }

    @Test
    void aQuoteThatIsNeverClosedCostsItsOwnLineOnly() throws IOException {
        Refusal refusal =
                oneRefusalAndTheOtherRows(file("a.csv", HEADER + GOOD + "airwars,\"X,2017-03-01,1,2\n" + ALSO_GOOD), 2);
        assertThat(refusal.line()).isEqualTo(3);
        assertThat(refusal.todo()).contains("quote");
    }

    @Test
    void aQuoteInTheMiddleOfAFieldCostsItsOwnLineOnly() throws IOException {
        Refusal refusal = oneRefusalAndTheOtherRows(
                file("a.csv", HEADER + GOOD + "airwars,\"X\"Y,2017-03-01,1,2\n" + ALSO_GOOD), 2);
        assertThat(refusal.line()).isEqualTo(3);
    }

    @Test
    void nulsSpoilTheirRow() throws IOException {
        assertThat(oneRefusalAndTheOtherRows(file("a.csv", HEADER + GOOD + "airwars,X\0,2017,1,2\n" + ALSO_GOOD), 2)
                        .todo())
                .contains("NUL");
    }

    @Test
    void aRowWithTooManyOrTooFewCellsIsRefused() throws IOException {
        oneRefusalAndTheOtherRows(file("a.csv", HEADER + GOOD + "airwars,X,2017,1,2,3,4\n" + ALSO_GOOD), 2);
        ledger.standing.clear();
        oneRefusalAndTheOtherRows(file("b.csv", HEADER + GOOD + "airwars,X\n" + ALSO_GOOD), 2);
    }

    @Test
    void aRowInAnotherEncodingCostsItselfOnly() throws IOException {
        byte[] start = (HEADER + GOOD + "snhr,الرقة,2017-03-01,1,2\n").getBytes(StandardCharsets.UTF_8);
        byte[] odd = "snhr,الرقة وحلب,2017-03-01,1,2\n".getBytes(Charset.forName("windows-1256"));
        byte[] end = ("snhr,حلب وإدلب وحماة,2017-03-01,1,2\n" + ALSO_GOOD.repeat(1)).getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[start.length + odd.length + end.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(odd, 0, all, start.length, odd.length);
        System.arraycopy(end, 0, all, start.length + odd.length, end.length);
        Taken taken = take(file("a.csv", all));
        assertThat(taken.added()).isEqualTo(4);
        assertThat(taken.first()).hasSize(1);
        assertThat(taken.first().getFirst().line()).isEqualTo(4);
        assertThat(taken.first().getFirst().expected()).contains("encoding");
    }

    @Test
    void aLineOfAHundredMegabytesIsRefusedAndTheNextLineRead() throws IOException {
        Path file = folder.resolve("a.csv");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write((HEADER + GOOD).getBytes(StandardCharsets.UTF_8));
            byte[] piece = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 100; i++) {
                out.write(piece);
            }
            out.write(("\n" + ALSO_GOOD).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(oneRefusalAndTheOtherRows(file, 2).line()).isEqualTo(3);
    }

    @Test
    void rowsOfMegabytesComeInWithoutFillingTheMemory() throws IOException {
        Path file = folder.resolve("a.csv");
        String cell = "x".repeat(900_000);
        try (java.io.BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("source,key,date,killed_civilian_min,killed_civilian_max,remark\n");
            for (int i = 0; i < 60; i++) {
                out.write("airwars,K" + i + ",2017-03-01,1,2," + cell + "\n");
            }
        }
        assertThat(take(file).added()).isEqualTo(60);
    }

    @Test
    void aWorkbookWithATextOfMegabytesIsRefusedInWhole() throws IOException {
        StringBuilder noise = new StringBuilder();
        java.util.Random random = new java.util.Random(5);
        for (int i = 0; i < 2 << 20; i++) {
            noise.append((char) ('a' + random.nextInt(26)));
        }
        assertThat(refusedInWhole(parts(sheet(row(2, noise.toString(), "")), NO_STRINGS))
                        .expected())
                .contains("texts of at most");
    }

    @Test
    void aGzipBombIsStoppedAndSaid() throws IOException {
        Path file = folder.resolve("a.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write((HEADER + GOOD).getBytes(StandardCharsets.UTF_8));
            byte[] piece = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 400; i++) {
                out.write(piece);
            }
        }
        Taken taken = take(file);
        assertThat(taken.whole().orElseThrow().todo()).contains("bomb");
        assertThat(taken.added()).isEqualTo(1);
    }

    @Test
    void aGzipThatIsCutOffKeepsTheRowsBeforeAndSaysSo() throws IOException {
        Path whole = folder.resolve("whole.gz");
        StringBuilder rows = new StringBuilder(HEADER);
        java.util.Random random = new java.util.Random(7);
        for (int i = 0; i < 40_000; i++) {
            rows.append("airwars,K")
                    .append(i)
                    .append(",2017-03-01,")
                    .append(random.nextInt(9))
                    .append(",900\n");
        }
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(whole))) {
            out.write(rows.toString().getBytes(StandardCharsets.UTF_8));
        }
        byte[] bytes = Files.readAllBytes(whole);
        Taken taken = take(file("cut.csv.gz", java.util.Arrays.copyOf(bytes, bytes.length - 2_000)));
        assertThat(taken.added()).isPositive().isLessThan(40_000);
        assertThat(taken.whole().orElseThrow().todo()).contains("cut off");
        assertThat(taken.refusedInWhole()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.csv|%PDF-1.7 something|a PDF",
                "a.csv|<!DOCTYPE html><html><body>x</body></html>|a web page",
                "a.csv|<?xml version='1.0'?><CONSOLIDATED_LIST/>|XML",
                "a.json|source,key,date,killed_civilian_min,killed_civilian_max|CSV inside",
                "a.csv|{\"source\":\"x\",\"key\":\"1\"}|JSON inside",
                "a.xlsx|source,key,date,killed_civilian_min,killed_civilian_max|CSV inside",
            })
    void aFileThatIsNotWhatItsNameSaysIsRefusedInWhole(String name, String text, String found) throws IOException {
        assertThat(refusedInWhole(file(name, text + "\n")).found()).contains(found);
    }

    @Test
    void picturesArchivesEmptyFilesAndFoldersAreRefusedInWhole() throws IOException {
        refusedInWhole(file("a.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}));
        refusedInWhole(file("b.csv", new byte[0]));
        refusedInWhole(file("c.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2}));
        refusedInWhole(Files.createDirectory(folder.resolve("d")));
        byte[] noise = new byte[5_000];
        new java.util.Random(3).nextBytes(noise);
        noise[0] = 1;
        refusedInWhole(file("e.csv", noise));
        refusedInWhole(file("f.csv", "no table at all"));
    }

    @Test
    void aWorkbookNamedCsvIsRefusedInWhole() throws IOException {
        assertThat(refusedInWhole(Files.copy(workbook("1"), folder.resolve("renamed.csv")))
                        .found())
                .contains("XLSX inside");
    }

    @Test
    void jsonThatIsTooDeepOrCutOffIsRefused() throws IOException {
        String good =
                "{\"source\":\"a\",\"key\":\"1\",\"date\":\"2017\",\"killed_civilian_min\":1,\"killed_civilian_max\":1}";
        oneRefusalAndTheOtherRows(file("a.jsonl", good + "\n" + "{\"a\":".repeat(5_000) + "\n"), 1);
        ledger.standing.clear();
        oneRefusalAndTheOtherRows(file("b.json", "[" + good + ",{\"source\":"), 1);
        ledger.standing.clear();
        oneRefusalAndTheOtherRows(file("c.jsonl", good + "\n[1,2]\n"), 1);
        ledger.standing.clear();
        StringBuilder wide = new StringBuilder("{\"source\":\"a\",\"key\":\"9\"");
        for (int i = 0; i < 6_000; i++) {
            wide.append(",\"m").append(i).append("\":1");
        }
        oneRefusalAndTheOtherRows(file("d.jsonl", good + "\n" + wide + "}\n"), 1);
    }

    @Test
    void jsonIsReadInTheEncodingThatItsBytesAreIn() throws IOException {
        String good =
                "[{\"source\":\"a\",\"key\":\"1\",\"date\":\"2017\",\"killed_civilian_min\":1,\"killed_civilian_max\":1}]";
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            Path file = Files.write(folder.resolve("wide.json"), ("\uFEFF" + good).getBytes(charset));
            assertThat(take(file).added()).isEqualTo(1);
            ledger.standing.clear();
        }
        byte[] half = "[{\"source\": a\",\"k".getBytes(StandardCharsets.UTF_8);
        Path mixed = Files.write(folder.resolve("mixed.json"), Arrays.copyOf(half, 2 * half.length));
        assertThat(refusedInWhole(mixed).expected()).isNotBlank();
    }

    private Path workbook(String killed) throws IOException {
        Path file = folder.resolve("good.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Incidents");
            String[] names = HEADER.strip().split(",");
            String[] cells = {"airwars", "A", "2017-03-01", killed, killed};
            for (int i = 0; i < names.length; i++) {
                sheet.value(0, i, names[i]);
                sheet.value(1, i, cells[i]);
            }
        }
        return file;
    }

    /** A workbook of raw parts, so that it can say what no library would write. */
    private Path parts(String sheet, String sharedStrings) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
                        + " Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\""
                        + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override"
                        + " PartName=\"/xl/sharedStrings.xml\""
                        + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/>"
                        + "</Types>");
        parts.put(
                "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                        + " Id=\"r1\""
                        + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                        + " Target=\"xl/workbook.xml\"/></Relationships>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                        + " Id=\"rId1\""
                        + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\""
                        + " Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\""
                        + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\""
                        + " Target=\"sharedStrings.xml\"/></Relationships>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                        + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet"
                        + " name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        parts.put("xl/sharedStrings.xml", sharedStrings);
        parts.put("xl/worksheets/sheet1.xml", sheet);
        Path file = folder.resolve("parts.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    private static final String NO_STRINGS =
            "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>";

    private static String sheet(String rows) {
        StringBuilder header = new StringBuilder("<row r=\"1\">");
        String[] names = HEADER.strip().split(",");
        for (int i = 0; i < names.length; i++) {
            header.append(cell((char) ('A' + i) + "1", names[i]));
        }
        return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + header
                + "</row>" + rows + "</sheetData></worksheet>";
    }

    private static String cell(String at, String text) {
        return "<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static String row(int n, String key, String last) {
        return "<row r=\"" + n + "\">" + cell("A" + n, "airwars") + cell("B" + n, key) + cell("C" + n, "2017-03-01")
                + "<c r=\"D" + n + "\"><v>1</v></c>" + last + "</row>";
    }

    @Test
    void aFormulaWithItsStoredValueIsReadAndOneWithoutIsRefused() throws IOException {
        Path file = parts(
                sheet(row(2, "A", "<c r=\"E2\"><f>D2+1</f><v>2</v></c>") + row(3, "B", "<c r=\"E3\"><f>D3+1</f></c>")),
                NO_STRINGS);
        Refusal refusal = oneRefusalAndTheOtherRows(file, 1);
        assertThat(refusal.expected()).contains("formula");
        assertThat(ledger.all(Incident.class)
                        .getFirst()
                        .count("killed", "civilian")
                        .orElseThrow()
                        .max()
                        .orElse(0))
                .isEqualTo(2);
    }

    @Test
    void aSheetThatClaimsABillionRowsIsRefusedInWhole() throws IOException {
        assertThat(refusedInWhole(parts(
                                sheet("<row r=\"1000000000\">" + cell("A1000000000", "airwars") + "</row>"),
                                NO_STRINGS))
                        .expected())
                .contains("rows up to");
        assertThat(refusedInWhole(parts(sheet("<row r=\"2\">" + cell("ZZZZZZ2", "airwars") + "</row>"), NO_STRINGS))
                        .expected())
                .contains("columns up to");
    }

    @Test
    void anEntityBombIsRefusedInWhole() throws IOException {
        String bomb = "<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b"
                + " \"&a;&a;&a;&a;&a;\">]><sst"
                + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>&b;</t></si></sst>";
        assertThat(refusedInWhole(parts(sheet(""), bomb)).found()).contains("entity");
    }

    @Test
    void aZipBombIsRefusedInWhole() throws IOException {
        assertThat(refusedInWhole(parts(sheet("<!--" + " ".repeat(60 << 20) + "-->"), NO_STRINGS))
                        .todo())
                .contains("bomb");
    }

    @Test
    void aDamagedWorkbookIsRefusedInWhole() throws IOException {
        byte[] whole = Files.readAllBytes(workbook("1"));
        refusedInWhole(file("cut.xlsx", java.util.Arrays.copyOf(whole, whole.length / 2)));
        refusedInWhole(parts("<worksheet><sheetData><row r=\"1\"><c", NO_STRINGS));
    }
}
