package toll.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The canaries in a file, wherever they hide: in its text, its binary numbers, its parts unzipped, its PDF objects. */
final class Sought {
    private static final Pattern TEXT =
            Pattern.compile("QQ[A-Za-z0-9_-]{1,60}?QQ|\\b173\\d-\\d\\d-\\d\\d\\b|\\b7,?31\\d,?\\d{3}\\b");
    private static final long FIRST = 7_310_000;
    private static final long LAST = 7_312_000;

    private Sought() {}

    static Set<String> in(String name, byte[] bytes) throws IOException {
        Set<String> found = new TreeSet<>();
        file(found, name, bytes);
        return found;
    }

    private static void file(Set<String> found, String name, byte[] bytes) throws IOException {
        text(found, new String(bytes, StandardCharsets.UTF_8));
        text(found, new String(bytes, StandardCharsets.UTF_16LE));
        text(found, new String(bytes, StandardCharsets.UTF_16BE));
        ByteBuffer numbers = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i + Long.BYTES <= bytes.length; i++) {
            long number = numbers.getLong(i);
            if (number >= FIRST && number <= LAST) {
                found.add(Long.toString(number));
            }
        }
        if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
            zip(found, name, bytes);
        } else if (bytes.length > 4 && new String(bytes, 0, 4, StandardCharsets.US_ASCII).equals("%PDF")) {
            pdf(found, bytes);
        }
    }

    private static void zip(Set<String> found, String name, byte[] bytes) throws IOException {
        LocalDateTime made = LocalDateTime.ofInstant(SmallLedger.TIME, ZoneOffset.UTC);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal()).as(name).isEqualTo(made);
                assertThat(entry.getExtra()).as(name).isNull();
                assertThat(entry.getComment()).as(name).isNull();
                text(found, entry.getName());
                file(found, name + "!" + entry.getName(), zip.readAllBytes());
            }
        }
    }

    private static void pdf(Set<String> found, byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            String read = new PDFTextStripper().getText(document);
            text(found, read);
            text(found, read.replaceAll("\\s+", ""));
            for (var key : document.getDocument().getXrefTable().keySet()) {
                COSBase object = document.getDocument().getObjectFromPool(key).getObject();
                if (object != null) {
                    object(found, object, 0);
                }
            }
            object(found, document.getDocument().getTrailer(), 0);
        }
    }

    /** Strings and streams of one object; what it only refers to is an object of its own. */
    private static void object(Set<String> found, COSBase object, int depth) throws IOException {
        switch (object) {
            case COSString string -> text(found, string.getString());
            case COSArray array -> {
                for (int i = 0; i < array.size() && depth < 20; i++) {
                    COSBase item = array.get(i);
                    if (item != null) {
                        object(found, item, depth + 1);
                    }
                }
            }
            case COSDictionary dictionary -> {
                for (COSBase value : dictionary.getValues()) {
                    if (depth < 20 && value != null) {
                        object(found, value, depth + 1);
                    }
                }
                if (object instanceof COSStream stream) {
                    try (InputStream in = stream.createInputStream()) {
                        text(found, new String(in.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
            default -> {}
        }
    }

    private static void text(Set<String> found, String text) {
        Matcher matcher = TEXT.matcher(text);
        while (matcher.find()) {
            String value = matcher.group();
            found.add(value.startsWith("7") ? value.replace(",", "") : value);
        }
    }
}
