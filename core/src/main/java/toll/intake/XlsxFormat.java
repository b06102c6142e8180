package toll.intake;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;

/** Workbooks of Excel and LibreOffice (Office Open XML). Formulas are never computed: their stored values are read. */
final class XlsxFormat implements Format {
    @Override
    public String name() {
        return "xlsx";
    }

    @Override
    public List<String> endings() {
        return List.of("xlsx", "xlsm");
    }

    /** A zip whose first 256 KiB name a workbook's parts; word processing and other packages do not. */
    @Override
    public boolean recognises(byte[] start) {
        if (!Signature.begins(start, 'P', 'K', 3, 4)) {
            return false;
        }
        String names = new String(start, java.nio.charset.StandardCharsets.ISO_8859_1);
        return names.contains("xl/") || (names.contains("[Content_Types].xml") && !names.contains("word/"));
    }

    @Override
    public RowReader open(Document document, Predicate<List<String>> isHeader, IntakeOptions options)
            throws IOException {
        if (document.packed()) {
            throw new DocumentRefused("a workbook", "a workbook packed as .gz", "Unpack it and give the .xlsx inside");
        }
        WorkbookGuard.check(document.file());
        return new XlsxRows(document, isHeader);
    }
}
