package toll.intake.prose;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** The text of a document by its first bytes: PDF (PDFBox), DOCX (POI), HTML (jsoup), or plain text. */
public final class Extraction {
    private static final int PAGES = 2_000;

    private Extraction() {}

    /** @throws IllegalArgumentException where the bytes are of a kind named but cannot be read as such */
    public static Extracted of(byte[] bytes) {
        if (begins(bytes, "%PDF")) {
            return pdf(bytes);
        }
        if (begins(bytes, "PK\u0003\u0004")) {
            return docx(bytes);
        }
        String text = decoded(bytes);
        String start =
                text.substring(0, Math.min(text.length(), 1000)).stripLeading().toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype html")
                || start.startsWith("<html")
                || start.contains("<body")
                || start.contains("<head")) {
            return HtmlText.of(text);
        }
        return new Extracted("text", text, "", "", "", "", "", java.util.List.of());
    }

    private static boolean begins(byte[] bytes, String magic) {
        byte[] first = magic.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < first.length; i++) {
            if (i >= bytes.length || bytes[i] != first[i]) {
                return false;
            }
        }
        return true;
    }

    /** UTF-8 where the bytes are that, with or without a mark at the start; else Windows-1252, which reads any bytes. */
    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    private static Extracted pdf(byte[] bytes) {
        Extracted.Builder out = new Extracted.Builder();
        try (PDDocument document = Loader.loadPDF(bytes)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            for (int page = 1; page <= Math.min(document.getNumberOfPages(), PAGES); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                out.add(Lines.joined(repaired(stripper.getText(document))), "page", page);
            }
            var about = document.getDocumentInformation();
            return out.build(
                    "pdf",
                    known(about.getTitle()),
                    "",
                    about.getCreationDate() == null
                            ? ""
                            : about.getCreationDate().toInstant().toString(),
                    known(about.getAuthor()),
                    "");
        } catch (IOException | RuntimeException unreadable) {
            throw new IllegalArgumentException(
                    "a PDF that cannot be read (" + unreadable.getMessage()
                            + "); open it and save it again, or give its text",
                    unreadable);
        }
    }

    /** Arabic presentation forms, among them the lam-alef ligatures, become the letters that they show. */
    static String repaired(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean form = c >= '\uFB50' && c <= '\uFDFF' || c >= '\uFE70' && c <= '\uFEFC';
            if (form) {
                out.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static Extracted docx(byte[] bytes) {
        Extracted.Builder out = new Extracted.Builder();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            int number = 0;
            for (IBodyElement element : document.getBodyElements()) {
                number++;
                if (element instanceof XWPFParagraph paragraph) {
                    out.add(paragraph.getText(), "paragraph", number);
                } else if (element instanceof XWPFTable table) {
                    out.add(table.getText(), "paragraph", number);
                }
            }
            var about = document.getProperties().getCoreProperties();
            return out.build(
                    "docx",
                    known(about.getTitle()),
                    "",
                    about.getCreated() == null
                            ? ""
                            : about.getCreated().toInstant().toString(),
                    known(about.getCreator()),
                    "");
        } catch (IOException | RuntimeException unreadable) {
            throw new IllegalArgumentException(
                    "a packed file that is no DOCX (" + unreadable.getMessage()
                            + "); save it as DOCX, or give its text",
                    unreadable);
        }
    }

    private static String known(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}
