package toll.screen;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Files that may be packed with gzip, told by their first two bytes. */
final class Gzip {
    private Gzip() {}

    /** The bytes unpacked, or as they are; a file that breaks off, is damaged or unpacks past the bound is refused. */
    static byte[] unpacked(String file, byte[] bytes, long largest) throws ListRefused {
        if (!isPacked(bytes)) {
            return bytes;
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] plain = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, largest + 1));
            if (plain.length > largest) {
                throw new ListRefused(file + ": unpacks to more than " + (largest >> 20) + " MiB; no list does.");
            }
            return plain;
        } catch (ListRefused refused) {
            throw refused;
        } catch (IOException broken) {
            throw new ListRefused(
                    file + ": the gzip file breaks off or is damaged. The whole file is refused; fetch it again.");
        }
    }

    /** The file's bytes as a stream, unpacked while they are read. */
    static InputStream open(Path file) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        raw.mark(2);
        byte[] head = raw.readNBytes(2);
        raw.reset();
        return isPacked(head) ? new GZIPInputStream(raw, 1 << 16) : raw;
    }

    private static boolean isPacked(byte[] bytes) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B;
    }
}
