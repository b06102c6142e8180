package toll.screen;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The visible list of list readers, and which one reads a file. */
public final class Lists {
    private static final Pattern OFAC_LINE = Pattern.compile("\\d+\\s*,\\s*\"");
    private static final long LARGEST = 512L << 20;

    private Lists() {}

    /**
     * Reads a list from a file, or from a folder that holds {@code sdn.csv}. XML is the UN's form; a file of entry numbers
     * without headings is OFAC's, and its {@code alt} and {@code add} files are looked for beside it; a table with Name 6 is
     * the United Kingdom's; any other table needs a {@code name} column. Any of them may be packed with gzip; its hash is that of the bytes
     * unpacked.
     *
     * @throws ListRefused when the file is refused in whole
     */
    public static SanctionsList read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            Path sdn = file.resolve("sdn.csv");
            if (!Files.isRegularFile(sdn)) {
                throw new ListRefused(
                        file + ": a folder is read when it holds sdn.csv (OFAC); name the list's file otherwise.");
            }
            return read(sdn);
        }
        byte[] bytes = bytes(file);
        String name = String.valueOf(file.getFileName()).replaceFirst("(?i)\\.gz$", "");
        String head = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.UTF_8);
        String start = head.replace("\uFEFF", "").stripLeading();
        if (start.startsWith("<")) {
            return UnList.read(name, bytes);
        }
        if (OFAC_LINE.matcher(start).lookingAt()) {
            return OfacList.read(name, bytes, beside(file, name, "alt"), beside(file, name, "add"));
        }
        return UkList.recognises(CsvTable.read(name, bytes)) ? UkList.read(name, bytes) : CsvList.read(name, bytes);
    }

    private static byte[] beside(Path file, String name, String which) throws IOException {
        if (!name.contains("sdn")) {
            return new byte[0];
        }
        for (String ending : List.of("", ".gz")) {
            Path there = file.resolveSibling(name.replaceFirst("sdn", which) + ending);
            if (Files.isRegularFile(there)) {
                return bytes(there);
            }
        }
        return new byte[0];
    }

    private static byte[] bytes(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (Files.size(file) > LARGEST) {
            throw new ListRefused(file + ": larger than " + (LARGEST >> 20) + " MiB; no list is.");
        }
        return Gzip.unpacked(String.valueOf(file.getFileName()), Files.readAllBytes(file), LARGEST);
    }
}
