package toll.intake;

import java.nio.charset.StandardCharsets;

/** What a file that no reader takes probably is, so that the refusal can say so and say what to do. */
final class Signature {
    private Signature() {}

    /** A few words, or empty where the first bytes are of nothing known. */
    static String name(byte[] start) {
        if (begins(start, 'P', 'K', 3, 4)) {
            return "a zip archive that is no XLSX workbook";
        }
        if (begins(start, '%', 'P', 'D', 'F')) {
            return "a PDF";
        }
        if (begins(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            return "a workbook or document of the old Office format (.xls, .doc)";
        }
        if (begins(start, 0x1F, 0x8B)) {
            return "a file packed twice";
        }
        if (begins(start, 'S', 'Q', 'L', 'i', 't', 'e')) {
            return "an SQLite database";
        }
        if (begins(start, 'B', 'Z', 'h') || begins(start, 0xFD, '7', 'z') || begins(start, '7', 'z', 0xBC)) {
            return "a packed archive (bzip2, xz or 7z)";
        }
        if (begins(start, 0x89, 'P', 'N', 'G') || begins(start, 0xFF, 0xD8, 0xFF)) {
            return "a picture";
        }
        String text = new String(start, 0, Math.min(start.length, 512), StandardCharsets.ISO_8859_1).stripLeading();
        if (text.startsWith("<")) {
            return text.toLowerCase(java.util.Locale.ROOT).contains("<html") ? "a web page" : "XML";
        }
        return "";
    }

    static String todo(String name) {
        return switch (name) {
            case "a PDF", "a web page" -> "For the claims in a text: toll claims FILE";
            case "XML" -> "For a sanctions list: toll screen --list FILE";
            case "a workbook or document of the old Office format (.xls, .doc)" -> "Open it and save it as .xlsx";
            case "a packed archive (bzip2, xz or 7z)", "a file packed twice" -> "Unpack it and give the file inside";
            default -> "Save the table as CSV (UTF-8) or XLSX and take that in";
        };
    }

    static boolean begins(byte[] start, int... bytes) {
        if (start.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((start[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
