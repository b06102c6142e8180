package toll.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import toll.intake.IntakeOptions;
import toll.intake.Mapping;
import toll.intake.Taken;

/** Files that were sent and not yet decided upon, beside the project's ledger; forgotten when the server stops. */
final class Uploads implements AutoCloseable {
    private static final int KEPT = 50;
    private static final String FOLDER = "uploads-";

    /** What a trial run found. */
    record Found(Taken taken, Trial trial, List<Mapping> mapping) {}

    /** One file. Only who sent it may go on with it. */
    static final class Upload {
        private final String sender;
        private final Path file;
        private final IntakeOptions options;
        private volatile Optional<Found> found = Optional.empty();
        private volatile String problem = "";
        private volatile boolean committed;

        private Upload(String sender, Path file, IntakeOptions options) {
            this.sender = sender;
            this.file = file;
            this.options = options;
        }

        Path file() {
            return file;
        }

        String name() {
            return String.valueOf(file.getFileName());
        }

        IntakeOptions options() {
            return options;
        }

        Optional<Found> found() {
            return found;
        }

        String problem() {
            return problem;
        }

        void found(Found result) {
            found = Optional.of(result);
        }

        void problem(String sentence) {
            problem = sentence;
        }

        /** @return whether this call is the first */
        synchronized boolean commit() {
            boolean first = !committed;
            committed = true;
            return first;
        }

        boolean isCommitted() {
            return committed;
        }
    }

    private final Path folder;
    private final Map<String, Upload> byToken = new LinkedHashMap<>();

    Uploads(Path project) {
        sweep(project);
        this.folder = project.resolve(FOLDER + ProcessHandle.current().pid());
    }

    /** Takes away what servers that were killed have left: files that nobody recorded. */
    private static void sweep(Path project) {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(project, FOLDER + "*")) {
            for (Path old : folders) {
                String pid = old.getFileName().toString().substring(FOLDER.length());
                boolean ours = pid.matches("[0-9]{1,10}")
                        && Long.parseLong(pid) != ProcessHandle.current().pid()
                        && ProcessHandle.of(Long.parseLong(pid)).isEmpty();
                if (ours) {
                    remove(old);
                }
            }
        } catch (IOException left) {
            // What cannot be taken away now is tried again at the next start.
            return;
        }
    }

    private static void remove(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> walked = Files.walk(folder)) {
            all = walked.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : all) {
            Files.deleteIfExists(one);
        }
    }

    /** Keeps the bytes under the sender's file name, its path and odd characters taken off. @return its token */
    synchronized String keep(String sender, String filename, InputStream bytes, IntakeOptions options)
            throws IOException {
        String base = filename.replaceAll(".*[/\\\\]", "").replaceAll("[^\\p{L}\\p{N}._ -]", "_");
        String token = Sessions.token();
        Path place = Files.createDirectories(folder.resolve(token));
        Path file = place.resolve(base.isBlank() || base.startsWith(".") ? "upload" + base : base);
        Files.copy(bytes, file);
        byToken.put(token, new Upload(sender, file, options));
        if (byToken.size() > KEPT) {
            String oldest = byToken.keySet().iterator().next();
            forget(oldest);
        }
        return token;
    }

    synchronized Upload find(String token, Visitor visitor) {
        Upload upload = byToken.get(token);
        if (upload == null || !upload.sender.equals(visitor.name())) {
            throw Fault.absent();
        }
        return upload;
    }

    synchronized void forget(String token) throws IOException {
        Upload gone = byToken.remove(token);
        if (gone != null) {
            Files.deleteIfExists(gone.file());
            Files.deleteIfExists(gone.file().getParent());
        }
    }

    @Override
    public synchronized void close() throws IOException {
        for (String token : List.copyOf(byToken.keySet())) {
            forget(token);
        }
        Files.deleteIfExists(folder);
    }
}
