package toll.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
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

    /** Entries in the order of their names, as they are, without compression: any program gives these bytes. */
    static byte[] stored(Map<String, byte[]> entries, Instant time) throws IOException {
        return write(new TreeMap<>(entries), time, ZipEntry.STORED);
    }

    private static byte[] write(Map<String, byte[]> entries, Instant time) throws IOException {
        return write(entries, time, ZipEntry.DEFLATED);
    }

    private static byte[] write(Map<String, byte[]> entries, Instant time, int method) throws IOException {
        LocalDateTime local = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> e : entries.entrySet()) {
                ZipEntry entry = new ZipEntry(e.getKey());
                entry.setMethod(method);
                entry.setTimeLocal(local.isBefore(EARLIEST) ? EARLIEST : local);
                CRC32 crc = new CRC32();
                crc.update(e.getValue());
                entry.setCrc(crc.getValue());
                entry.setSize(e.getValue().length);
                out.putNextEntry(entry);
                out.write(e.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
