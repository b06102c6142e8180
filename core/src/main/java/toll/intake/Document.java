package toll.intake;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The file to take in: its name, its first bytes, and its bytes as a stream, unpacked where it is a .gz. */
final class Document {
    private static final int START = 256 * 1024;
    private final Path file;
    private final long size;
    private final boolean packed;
    private final byte[] start;
    private final AtomicLong read = new AtomicLong();

    Document(Path file) throws IOException {
        this.file = file;
        if (Files.isDirectory(file)) {
            throw new DocumentRefused("a file", "a folder", "Give the files inside it");
        }
        size = Files.size(file);
        if (size == 0) {
            throw new DocumentRefused("a table", "an empty file", "Check the download");
        }
        try (InputStream in = Files.newInputStream(file)) {
            packed = Signature.begins(in.readNBytes(2), 0x1F, 0x8B);
        }
        try (InputStream in = open()) {
            start = in.readNBytes(START);
        } catch (ZipException | EOFException broken) {
            throw new DocumentRefused("a whole .gz file", String.valueOf(broken.getMessage()), "Download it again");
        }
    }

    Path file() {
        return file;
    }

    String name() {
        return String.valueOf(file.getFileName());
    }

    long size() {
        return size;
    }

    boolean packed() {
        return packed;
    }

    /** The first 256 KiB, unpacked. */
    byte[] start() {
        return start.clone();
    }

    /** Bytes of the file read so far through the stream last opened. */
    long read() {
        return read.get();
    }

    /** The name's ending, lower case, with .gz left out. */
    String ending() {
        String name = name().toLowerCase(Locale.ROOT);
        String bare = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        int dot = bare.lastIndexOf('.');
        return dot < 0 ? "" : bare.substring(dot + 1);
    }

    /** The bytes, unpacked; refuses a .gz that unpacks to more than a file of facts could. */
    InputStream open() throws IOException {
        read.set(0);
        InputStream counted = new Counted(Files.newInputStream(file), read);
        if (!packed) {
            return new BufferedInputStream(counted, 1 << 16);
        }
        return new Unpacked(new GZIPInputStream(counted, 1 << 16), read);
    }

    private static final class Counted extends java.io.FilterInputStream {
        private final AtomicLong read;

        Counted(InputStream in, AtomicLong read) {
            super(in);
            this.read = read;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            if (b >= 0) {
                read.incrementAndGet();
            }
            return b;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            int n = super.read(to, offset, length);
            if (n > 0) {
                read.addAndGet(n);
            }
            return n;
        }
    }

    /** Counts what comes out, to tell a bomb from a file: real tables shrink 3 to 30 times, a bomb a thousand. */
    private static final class Unpacked extends java.io.FilterInputStream {
        private static final long UNSUSPECTED = 256L * 1024 * 1024;
        private static final long RATIO = 200;
        private final AtomicLong packed;
        private long out;

        Unpacked(InputStream in, AtomicLong packed) {
            super(in);
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            int n = super.read(to, offset, length);
            out += Math.max(n, 0);
            if (out > UNSUSPECTED && out / Math.max(1, packed.get()) > RATIO) {
                throw new DocumentRefused(
                        "a .gz of a table",
                        "more than " + out / Math.max(1, packed.get()) + " bytes for each packed one",
                        "It looks like a decompression bomb; unpack it elsewhere and check it");
            }
            return n;
        }
    }
}
