package toll.ledger.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The file {@code roots.log}: for each batch, once it is durable, a line with the ledger's size and root. It stands apart
 * from the database so that a ledger cut short (a write-ahead log damaged or lost, an old copy put back) is seen. A line
 * may be missing, when the process was killed between the commit and the line; a line that is there must hold.
 */
final class RootLog {
    static final String FILE = "roots.log";

    private static final Pattern LINE = Pattern.compile("([1-9][0-9]{0,18}) ([0-9a-f]{64})");
    /** The beginning of a line that a kill cut off. */
    private static final Pattern TORN = Pattern.compile("[1-9][0-9]{0,18}( [0-9a-f]{0,63})?");

    private final Path file;

    RootLog(Path folder) {
        file = folder.resolve(FILE);
    }

    /** What one line says; @param wrong empty where the line can be read */
    record Line(int number, long size, String root, String wrong) {}

    /**
     * Adds a line. The batch is durable already, so a disk that fails here costs this line and nothing else: it is no
     * reason to call the batch lost.
     */
    void append(long size, String root) {
        // One write in append mode: two processes that commit one after the other do not write over each other's line.
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            String line = (endsTorn() ? "\n" : "") + size + " " + root + "\n";
            channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        } catch (IOException lineLost) {
            // Nothing to do: see above.
        }
    }

    private boolean endsTorn() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long end = channel.size();
            ByteBuffer tail = ByteBuffer.allocate(1);
            return end > 0 && channel.read(tail, end - 1) == 1 && tail.get(0) != '\n';
        }
    }

    /** The lines; those that a kill tore are left out. */
    List<Line> lines() throws IOException {
        List<Line> lines = new ArrayList<>();
        if (!Files.exists(file)) {
            return lines;
        }
        String[] all = Files.readString(file, StandardCharsets.ISO_8859_1).split("\n", -1);
        for (int i = 0; i < all.length; i++) {
            var match = LINE.matcher(all[i]);
            if (match.matches()) {
                lines.add(new Line(i + 1, Long.parseLong(match.group(1)), match.group(2), ""));
            } else if (!TORN.matcher(all[i]).matches() && !(all[i].isEmpty() && i == all.length - 1)) {
                lines.add(new Line(i + 1, 0, "", "expected a size and a root, found \"" + all[i] + "\""));
            }
        }
        return lines;
    }
}
