package toll.publish;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Zip files whose bytes depend on their content alone: entries by name, one given time, no machine in them. */
final class SteadyZip {
    private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 0, 0);

    private SteadyZip() {}

    /** The same entries with every time set to {@code time}, in their first order. */
    static byte[] restamp(byte[] zip, Instant time) throws IOException {
        return write(read(zip), time);
    }

    private static Map<String, byte[]> read(byte[] zip) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        // By the central directory: some writers leave sizes out of the local headers, which a stream cannot read.
        try (ZipFile in = ZipFile.builder().setByteArray(zip).get()) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntriesInPhysicalOrder())) {
                entries.put(entry.getName(), in.getInputStream(entry).readAllBytes());
            }
        }
        return entries;
    }

    /** The same zip with one text entry changed. */
    static byte[] replace(byte[] zip, String name, UnaryOperator<String> change) throws IOException {
        Map<String, byte[]> entries = read(zip);
        byte[] old = entries.get(name);
        if (old != null) {
            String changed = change.apply(new String(old, StandardCharsets.UTF_8));
            entries.put(name, changed.getBytes(StandardCharsets.UTF_8));
        }
        return write(entries, Instant.EPOCH);
    }

    /** One entry of a zip that is written as a stream: its length and checksum are known before its bytes. */
    record Part(long size, long crc, Source bytes) {
        static Part of(byte[] bytes) {
            CRC32 crc = new CRC32();
            crc.update(bytes);
            return new Part(bytes.length, crc.getValue(), () -> new ByteArrayInputStream(bytes));
        }
    }

    /** Where bytes come from, as often as they are asked for. */
    interface Source {
        InputStream open() throws IOException;
    }

    /** Entries in the order of their names, as they are, without compression: any program gives these bytes. */
    static void stored(SortedMap<String, Part> entries, Instant time, OutputStream to) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(to)) {
            for (Map.Entry<String, Part> e : entries.entrySet()) {
                Part part = e.getValue();
                out.putNextEntry(header(e.getKey(), part.size(), part.crc(), time, ZipEntry.STORED));
                try (InputStream in = part.bytes().open()) {
                    in.transferTo(out);
                }
                out.closeEntry();
            }
        }
    }

    private static ZipEntry header(String name, long size, long crc, Instant time, int method) {
        LocalDateTime local = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(method);
        entry.setTimeLocal(local.isBefore(EARLIEST) ? EARLIEST : local);
        entry.setCrc(crc);
        entry.setSize(size);
        return entry;
    }

    private static byte[] write(Map<String, byte[]> entries, Instant time) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> e : entries.entrySet()) {
                Part part = Part.of(e.getValue());
                out.putNextEntry(header(e.getKey(), part.size(), part.crc(), time, ZipEntry.DEFLATED));
                out.write(e.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
