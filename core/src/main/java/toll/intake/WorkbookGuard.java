package toll.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Goes through a workbook's parts before any of them is parsed: how much they really unpack to, that none declares
 * entities (XML bombs), and that no cell or row claims a place outside a sheet (1,048,576 rows, 16,384 columns), which
 * would make a parser reserve memory for it.
 */
final class WorkbookGuard {
    private static final int MOST_PARTS = 5_000;
    private static final long UNSUSPECTED = 32L << 20;
    private static final long RATIO = 150;
    /** Shared strings are held in memory while reading. */
    private static final long LARGEST_STRINGS = 128L << 20;

    private static final long LARGEST = 4L << 30;
    /** A cell of a spreadsheet program holds at most 32,767 characters. */
    private static final int LONGEST_TEXT = 1 << 20;

    private static final int LAST_ROW = 1_048_576;

    private WorkbookGuard() {}

    /** @throws DocumentRefused where the workbook is damaged or made to hurt */
    static void check(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw bomb("at most " + MOST_PARTS + " parts", zip.size() + " parts");
            }
            long total = 0;
            byte[] buffer = new byte[1 << 16];
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry part = all.nextElement();
                if (!part.isDirectory() && part.getName().endsWith(".xml")) {
                    total += scan(zip, part, buffer, LARGEST - total);
                }
            }
        } catch (ZipException | EOFException damaged) {
            throw new DocumentRefused(
                    "a workbook", "a damaged zip archive: " + damaged.getMessage(), "Fetch or save the file again");
        }
    }

    private static long scan(ZipFile zip, ZipEntry part, byte[] buffer, long allowed) throws IOException {
        long packed = Math.max(1, part.getCompressedSize());
        boolean sheet = part.getName().startsWith("xl/worksheets/");
        long limit = part.getName().endsWith("sharedStrings.xml") ? Math.min(allowed, LARGEST_STRINGS) : allowed;
        Scan scan = new Scan(sheet);
        long size = 0;
        try (InputStream in = zip.getInputStream(part)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                size += n;
                if (size > limit) {
                    throw bomb("parts of a size that can be read", part.getName() + " with over " + limit + " bytes");
                }
                if (size > UNSUSPECTED && size / packed > RATIO) {
                    throw bomb(
                            "a workbook",
                            part.getName() + " unpacks to " + size / packed + " bytes for each packed one");
                }
                for (int i = 0; i < n; i++) {
                    scan.take(buffer[i]);
                }
            }
        }
        return size;
    }

    private static DocumentRefused bomb(String expected, String found) {
        return new DocumentRefused(
                expected, found, "It looks like a decompression bomb or a damaged file; check where it comes from");
    }

    /** Watches a part's bytes go by. */
    private static final class Scan {
        private static final byte[] DOCTYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);
        private static final byte[] REFERENCE = " r=\"".getBytes(StandardCharsets.US_ASCII);
        private final boolean sheet;
        private int doctype;
        private int reference;
        private boolean inside;
        private int run;
        private int letters;
        private long number;

        Scan(boolean sheet) {
            this.sheet = sheet;
        }

        void take(byte b) {
            doctype = b == DOCTYPE[doctype] ? doctype + 1 : b == DOCTYPE[0] ? 1 : 0;
            if (doctype == DOCTYPE.length) {
                throw new DocumentRefused(
                        "a workbook without a document type declaration",
                        "a part that declares one (entity bombs begin so)",
                        "Save the workbook again from a spreadsheet program");
            }
            run = b == '<' || b == '>' ? 0 : run + 1;
            if (run > LONGEST_TEXT) {
                throw bomb("texts of at most " + LONGEST_TEXT + " bytes", "a longer one");
            }
            if (!sheet) {
                return;
            }
            if (inside) {
                place(b);
                return;
            }
            reference = b == REFERENCE[reference] ? reference + 1 : b == REFERENCE[0] ? 1 : 0;
            if (reference == REFERENCE.length) {
                reference = 0;
                inside = true;
                letters = 0;
                number = 0;
            }
        }

        private void place(byte b) {
            if (b >= '0' && b <= '9') {
                number = number * 10 + (b - '0');
            } else if (b == '"') {
                inside = false;
            } else {
                letters++;
            }
            if (letters > 3 || number > LAST_ROW) {
                throw bomb(
                        "rows up to " + LAST_ROW + " and columns up to XFD",
                        "a cell that claims a place beyond the end of a sheet");
            }
        }
    }
}
