package toll.screen;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Every version of every list, each under its day and hash, never overwritten. A file that is broken or has shrunk past
 * belief is refused and the last good version stays. One folder; {@code versions.tsv} is its table of contents.
 */
public final class ListArchive {
    /** A list that loses more than this share of its entries from one version to the next is refused. */
    public static final double MOST_LOST = 0.2;

    private static final String CONTENTS = "versions.tsv";
    private final Path folder;

    /**
     * A version kept.
     *
     * @param list name of the list
     * @param day when it was generated, or accepted where the file does not say
     * @param sha256 of its bytes
     * @param entries how many
     * @param path where it lies, relative to the archive
     */
    public record Version(String list, LocalDate day, String sha256, int entries, String path) {}

    public ListArchive(Path folder) {
        this.folder = folder;
    }

    /** Whether the folder is an archive. */
    public static boolean isArchive(Path folder) {
        return Files.isRegularFile(folder.resolve(CONTENTS));
    }

    /**
     * Reads the file and keeps it, or refuses it.
     *
     * @param accepted the day it stands for where the file gives none
     * @param evenIfShrunk a person's word that the loss of entries is real
     * @return the version; the one already there when the bytes are known
     */
    public Version accept(Path file, LocalDate accepted, boolean evenIfShrunk) throws IOException {
        SanctionsList list = Lists.read(file);
        LocalDate day = list.day().isEmpty() ? accepted : LocalDate.parse(list.day());
        List<Version> before = versions();
        for (Version version : before) {
            if (version.sha256().equals(list.sha256())) {
                return version;
            }
        }
        Optional<Version> last = asOf(list.name(), day);
        if (!evenIfShrunk
                && last.isPresent()
                && list.entries().size() < last.get().entries() * (1 - MOST_LOST)) {
            throw new ListRefused(file.getFileName() + ": " + list.entries().size() + " entries, where the version of "
                    + last.get().day() + " has "
                    + last.get().entries() + ". A loss of more than " + Math.round(MOST_LOST * 100)
                    + " % is refused; the last good version stays in force. If the loss is real, accept it by hand.");
        }
        String name = list.name() + "-" + day + "-" + list.sha256().substring(0, 12);
        Files.createDirectories(folder);
        Version version =
                new Version(list.name(), day, list.sha256(), list.entries().size(), store(file, name));
        List<Version> all = new ArrayList<>(before);
        all.add(version);
        write(all);
        return version;
    }

    /** OFAC's companions go with it into a folder of their own; any other list is one file. */
    private String store(Path file, String name) throws IOException {
        Path source = Files.isDirectory(file) ? file.resolve("sdn.csv") : file;
        String own = String.valueOf(source.getFileName());
        if (own.equals("sdn.csv")) {
            Path target = folder.resolve(name);
            Files.createDirectories(target);
            for (String part : List.of("sdn.csv", "alt.csv", "add.csv")) {
                if (Files.isRegularFile(source.resolveSibling(part))) {
                    Files.copy(source.resolveSibling(part), target.resolve(part), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            return name;
        }
        String ending = own.contains(".") ? own.substring(own.lastIndexOf('.')) : "";
        Files.copy(source, folder.resolve(name + ending), StandardCopyOption.REPLACE_EXISTING);
        return name + ending;
    }

    /** All versions, by list and day. */
    public List<Version> versions() throws IOException {
        List<Version> out = new ArrayList<>();
        if (!isArchive(folder)) {
            return out;
        }
        for (String line : Files.readAllLines(folder.resolve(CONTENTS), StandardCharsets.UTF_8)) {
            String[] cells = line.split("\t", -1);
            if (cells.length != 5 || line.startsWith("list\t")) {
                continue;
            }
            out.add(new Version(cells[0], LocalDate.parse(cells[1]), cells[2], Integer.parseInt(cells[3]), cells[4]));
        }
        out.sort(Comparator.comparing(Version::list).thenComparing(Version::day).thenComparing(Version::sha256));
        return out;
    }

    /** The version of a list in force on a day: the latest generated on it or before. */
    public Optional<Version> asOf(String list, LocalDate day) throws IOException {
        return versions().stream()
                .filter(v -> v.list().equals(list) && !v.day().isAfter(day))
                .max(Comparator.comparing(Version::day));
    }

    /** Reads a version back; its hash is checked against the table of contents. */
    public SanctionsList read(Version version) throws IOException {
        SanctionsList list = Lists.read(folder.resolve(version.path()));
        if (!list.sha256().equals(version.sha256())) {
            throw new ListRefused(version.path() + ": the bytes are not those that were accepted (sha256 "
                    + list.sha256() + ", expected " + version.sha256() + ").");
        }
        return list.day().isEmpty()
                ? new SanctionsList(list.name(), version.day().toString(), list.sha256(), list.entries(), list.notes())
                : list;
    }

    private void write(List<Version> all) throws IOException {
        StringBuilder out = new StringBuilder("list\tday\tsha256\tentries\tpath\n");
        for (Version v : all) {
            out.append(v.list())
                    .append('\t')
                    .append(v.day())
                    .append('\t')
                    .append(v.sha256())
                    .append('\t')
                    .append(v.entries())
                    .append('\t')
                    .append(v.path())
                    .append('\n');
        }
        Path next = folder.resolve(CONTENTS + ".new");
        Files.writeString(next, out, StandardCharsets.UTF_8);
        Files.move(next, folder.resolve(CONTENTS), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
