package toll.publish;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The parts of a bundle, read as streams: a part is held in memory only where it is asked for whole. */
final class BundleParts implements AutoCloseable {
    /** Bytes that a bundle may hold; more is refused before it is read. */
    private static final long LARGEST = 16L << 30;

    /** Bytes of a part that is read whole. */
    private static final int LARGEST_WHOLE = 1 << 29;

    private static final int BUFFER = 1 << 16;

    /** The zip cannot be read at all. */
    static final class Unreadable extends IOException {
        private static final long serialVersionUID = 1;

        Unreadable(String message) {
            super(message);
        }
    }

    private final Path file;
    private final ZipFile zip;
    private final TreeMap<String, SteadyZip.Part> parts = new TreeMap<>();
    private final Map<String, String> hashes = new TreeMap<>();

    private BundleParts(Path file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
    }

    /** @param fault takes the name of a part and what is wrong with it */
    static BundleParts open(Path file, BiConsumer<String, String> fault) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (IOException | IllegalArgumentException damaged) {
            throw new Unreadable(String.valueOf(damaged.getMessage()));
        }
        BundleParts parts = new BundleParts(file, zip);
        try {
            parts.read(fault);
        } catch (IllegalArgumentException badName) {
            parts.close();
            throw new Unreadable("a name in it is not UTF-8");
        } catch (IOException damaged) {
            parts.close();
            throw damaged;
        }
        return parts;
    }

    private void read(BiConsumer<String, String> fault) throws IOException {
        long total = 0;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            total += Math.max(0, entry.getSize());
            if (total > LARGEST) {
                throw new Unreadable("it unpacks to more than " + LARGEST + " bytes");
            }
            try {
                read(entry, fault);
            } catch (IOException damaged) {
                fault.accept(entry.getName(), "it cannot be read: " + damaged.getMessage());
            }
        }
    }

    private void read(ZipEntry entry, BiConsumer<String, String> fault) throws IOException {
        CRC32 crc = new CRC32();
        MessageDigest digest = Hash.digest();
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                size += n;
                if (size > LARGEST) {
                    throw new IOException("it unpacks to more than " + LARGEST + " bytes");
                }
                crc.update(buffer, 0, n);
                digest.update(buffer, 0, n);
            }
        }
        if (crc.getValue() != entry.getCrc()) {
            fault.accept(entry.getName(), "its bytes are not those that were put in (checksum)");
        }
        parts.put(entry.getName(), new SteadyZip.Part(size, crc.getValue(), () -> zip.getInputStream(entry)));
        hashes.put(entry.getName(), HexFormat.of().formatHex(digest.digest()));
    }

    Set<String> names() {
        return Collections.unmodifiableSet(parts.keySet());
    }

    /** Empty where there is no such part. */
    String sha256(String name) {
        return hashes.getOrDefault(name, "");
    }

    private SteadyZip.Part part(String name) {
        SteadyZip.Part part = parts.get(name);
        if (part == null) {
            throw new IllegalArgumentException(name + " is not in it");
        }
        return part;
    }

    byte[] bytes(String name) throws IOException {
        SteadyZip.Part part = part(name);
        if (part.size() > LARGEST_WHOLE) {
            throw new IllegalArgumentException(name + " is larger than " + LARGEST_WHOLE + " bytes");
        }
        try (InputStream in = part.bytes().open()) {
            return in.readAllBytes();
        }
    }

    BufferedReader lines(String name) throws IOException {
        return new BufferedReader(
                new InputStreamReader(part(name).bytes().open(), StandardCharsets.UTF_8.newDecoder()), BUFFER);
    }

    /** Rebuilds the zip from what it holds: a byte that no part accounts for is found here. */
    void rebuild(Instant made, BiConsumer<String, String> fault) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
                Compared compared = new Compared(in)) {
            SteadyZip.stored(parts, made, compared);
            long at = compared.finish();
            if (at >= 0) {
                fault.accept("the zip itself", "byte " + at + " is not what the parts and the time of making give");
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Holds what is written against what is read. */
    private static final class Compared extends OutputStream {
        private final InputStream in;
        private long at;
        private long first = -1;

        Compared(InputStream in) {
            this.in = in;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (first >= 0) {
                return;
            }
            byte[] read = in.readNBytes(length);
            for (int i = 0; i < length; i++) {
                if (i >= read.length || read[i] != bytes[offset + i]) {
                    first = at + i;
                    return;
                }
            }
            at += length;
        }

        /** The first byte that differs; -1 where none does. */
        long finish() throws IOException {
            return first < 0 && in.read() >= 0 ? at : first;
        }
    }
}
