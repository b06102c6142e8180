package toll.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import toll.ledger.Ledger;
import toll.ledger.LedgerException;
import toll.ledger.sqlite.Secret;
import toll.ledger.sqlite.SqliteLedger;
import toll.ledger.sqlite.Verification;
import toll.ledger.sqlite.Verify;
import toll.term.Vocabularies;

/**
 * A project directory: {@code project.toml}, {@code secret}, {@code ledger.db}, {@code archive/}, and the recorder's own
 * {@code policies/}, {@code profiles/} and {@code terms/}.
 */
public final class Project {
    /** Of Toll. */
    public static final String VERSION = "0.1.0";

    private static final String FILE = "project.toml";
    private static final String SECRET = "secret";
    private static final String TERMS = "terms";
    private static final List<String> FOLDERS = List.of("policies", "profiles", TERMS);

    private final Path directory;
    private final Clock clock;

    private Project(Path directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Makes an empty project in this directory, which is new or empty.
     *
     * @throws IOException where it cannot be written
     * @throws IllegalArgumentException where the directory holds something already
     */
    public static Project create(Path directory, Clock clock) throws IOException {
        return create(directory, clock, Secret.fresh());
    }

    /** The same with a secret that is given: with the same clock and inputs, the same bytes come out. */
    public static Project create(Path directory, Clock clock, Secret secret) throws IOException {
        Path here = directory.toAbsolutePath().normalize();
        Files.createDirectories(here);
        try (var listed = Files.list(here)) {
            if (listed.findAny().isPresent()) {
                throw new IllegalArgumentException(
                        here + " is not empty; name a new directory for the project, or empty this one");
            }
        }
        for (String folder : FOLDERS) {
            Files.createDirectory(here.resolve(folder));
        }
        secret.write(here.resolve(SECRET));
        SqliteLedger.create(here, clock, secret).close();
        // Last: a directory without this file is no project, so one whose making was cut short is not taken for whole.
        Files.writeString(here.resolve(FILE), """
            # A Toll project. Keep the file "secret" to yourselves and in a safe copy: without it no entry's
            # withheld parts can be proved. Policies, profiles and terms of your own go into the folders beside it.
            format = 1
            """);
        return new Project(here, clock);
    }

    /**
     * The project in the directory given, or, where none is given, in the current one.
     *
     * @throws LedgerException where there is none
     */
    public static Project find(Optional<Path> given, Clock clock) {
        Path here = given.orElse(Path.of("")).toAbsolutePath().normalize();
        if (!isProject(here)) {
            throw new LedgerException(
                    "there is no project in " + here + "; make one with: toll new DIR, or name it with --project DIR");
        }
        return new Project(here, clock);
    }

    public static boolean isProject(Path directory) {
        return Files.isRegularFile(directory.resolve(FILE));
    }

    /**
     * The clock of this process: the time of day, or the fixed instant of the environment variable {@code TOLL_CLOCK}
     * ({@code 2026-11-24T00:00:00Z}), by which runs can be repeated byte for byte.
     *
     * @throws IllegalArgumentException where the variable holds no instant
     */
    public static Clock clock() {
        String fixed = System.getenv("TOLL_CLOCK");
        if (fixed == null || fixed.isBlank()) {
            return Clock.systemUTC();
        }
        try {
            return Clock.fixed(Instant.parse(fixed.strip()), ZoneOffset.UTC);
        } catch (DateTimeException noInstant) {
            throw new IllegalArgumentException(
                    "TOLL_CLOCK is \"" + fixed + "\"; an instant like 2026-11-24T00:00:00Z was expected", noInstant);
        }
    }

    public Path directory() {
        return directory;
    }

    public Clock timepiece() {
        return clock;
    }

    /** Opens the ledger; the caller closes it. */
    public Ledger ledger() throws IOException {
        return SqliteLedger.open(directory, clock, Secret.read(directory.resolve(SECRET)));
    }

    /** Recomputes everything in the ledger and the archive. */
    public Verification verify() throws IOException {
        return Verify.of(directory, Secret.read(directory.resolve(SECRET)));
    }

    /** The vocabularies as shipped, with the terms of {@code terms/NAME.toml} added to each. */
    public Vocabularies vocabularies() throws IOException {
        Vocabularies all = Vocabularies.shipped();
        for (String name : Vocabularies.NAMES) {
            Path own = terms().resolve(name + ".toml");
            if (Files.isRegularFile(own)) {
                try (InputStream in = Files.newInputStream(own)) {
                    all = all.with(name, in);
                } catch (IllegalArgumentException unreadable) {
                    throw new IllegalArgumentException(own + ": " + unreadable.getMessage(), unreadable);
                }
            }
        }
        return all;
    }

    /** The recorder's own policies, by file name; where they are read is the policies' affair. */
    public Path policies() {
        return directory.resolve("policies");
    }

    /** The recorder's own terms, words and places. */
    public Path terms() {
        return directory.resolve(TERMS);
    }

    /** The recorder's own mapping profiles. */
    public Path profiles() {
        return directory.resolve("profiles");
    }
}
