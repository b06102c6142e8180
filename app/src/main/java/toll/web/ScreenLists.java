package toll.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import toll.name.PartFrequencies;
import toll.screen.ListRefused;
import toll.screen.Lists;
import toll.screen.SanctionsList;
import toll.screen.ScreenIndex;

/** The sanctions lists in the project's folder {@code lists/}, read once for each state of the folder. */
final class ScreenLists {
    /**
     * The lists as read.
     *
     * @param refused for each file that is no list that Toll reads, which it is and why
     */
    record Loaded(List<SanctionsList> lists, List<String> refused, ScreenIndex index) {
        Loaded {
            lists = List.copyOf(lists);
            refused = List.copyOf(refused);
        }
    }

    private static final long PATIENCE_MILLISECONDS = 400;

    private final Path folder;
    private final ReentrantLock reading = new ReentrantLock();
    private String state = "";
    private Optional<Loaded> loaded = Optional.empty();

    ScreenLists(Path project) {
        this.folder = project.resolve("lists");
    }

    /** Reads them before somebody asks; what is wrong is said to whoever asks. */
    void prepare() {
        if (Files.isDirectory(folder)) {
            try {
                now();
            } catch (IOException | RuntimeException unreadable) {
                // The page that needs the lists reads them again and says so.
            }
        }
    }

    /** A file by itself, or a folder of OFAC's; its alternative names and addresses belong to the file of entries beside them. */
    private static boolean isList(Path file) {
        String name = String.valueOf(file.getFileName());
        boolean beside = name.matches("(?i).*(alt|add).*\\.csv(\\.gz)?")
                && Files.isRegularFile(file.resolveSibling(name.replaceFirst("(?i)alt|add", "sdn")));
        return !beside && (Files.isRegularFile(file) || Files.isRegularFile(file.resolve("sdn.csv")));
    }

    /** Whether nobody is reading the lists just now, or will have done in a moment. */
    boolean areReady() {
        try {
            boolean free = reading.tryLock(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS);
            if (free) {
                reading.unlock();
            }
            return free;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The lists as the folder is now; read where it has changed, and then whoever else asks waits for that. */
    Loaded now() throws IOException {
        reading.lock();
        try {
            return read();
        } finally {
            reading.unlock();
        }
    }

    private Loaded read() throws IOException {
        List<Path> files = List.of();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> listed = Files.list(folder)) {
                files = listed.filter(ScreenLists::isList).sorted().toList();
            }
        }
        StringBuilder here = new StringBuilder();
        for (Path file : files) {
            here.append('\n').append(file).append(Files.getLastModifiedTime(file));
        }
        if (loaded.isPresent() && state.contentEquals(here)) {
            return loaded.get();
        }
        List<SanctionsList> lists = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (Path file : files) {
            try {
                lists.add(Lists.read(file));
            } catch (ListRefused notRead) {
                refused.add(String.valueOf(notRead.getMessage()));
            }
        }
        Loaded fresh = new Loaded(lists, refused, ScreenIndex.of(lists, PartFrequencies.builtIn()));
        state = here.toString();
        loaded = Optional.of(fresh);
        return fresh;
    }
}
