package toll.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every single-byte change is found and named, or changes nothing that can be read. {@code -Dtoll.damage.runs=2000} for all. */
final class DamageTest {
    private static final int RUNS = Integer.getInteger("toll.damage.runs", 40);

    @TempDir
    Path folder;

    private record Tally(int found, int harmless, List<String> missed) {}

    @Test
    void aChangedByteInAClosedLedgerIsNamedOrHarmless() throws IOException {
        Path whole = folder.resolve("whole");
        try (SqliteLedger ledger = SqliteLedger.create(whole, Ledgers.CLOCK, Ledgers.SECRET)) {
            Ledgers.fill(ledger);
        }
        Tally tally = damage(whole, RUNS, 1);
        System.out.println(
                "closed ledger: " + tally.found() + " changes named, " + tally.harmless() + " in unused space");
        assertThat(tally.missed()).isEmpty();
        assertThat(tally.found()).isGreaterThan(RUNS / 3);
    }

    @Test
    void aChangedByteInALedgerWithAWriteAheadLogIsNamedOrHarmless() throws IOException {
        Path whole = folder.resolve("whole");
        Path killed = folder.resolve("killed");
        try (SqliteLedger ledger = SqliteLedger.create(whole, Ledgers.CLOCK, Ledgers.SECRET)) {
            // A reader keeps the log from being folded into the file; the copy is what a kill would leave.
            ledger.now();
            Ledgers.fill(ledger);
            Ledgers.copy(whole, killed);
        }
        Files.deleteIfExists(killed.resolve("ledger.db-shm"));
        assertThat(Files.size(killed.resolve("ledger.db-wal"))).isPositive();
        Tally tally = damage(killed, RUNS, 2);
        System.out.println(
                "with its log: " + tally.found() + " changes named, " + tally.harmless() + " in unused space");
        assertThat(tally.missed()).isEmpty();
        assertThat(tally.found()).isGreaterThan(RUNS / 3);
    }

    private Tally damage(Path whole, int runs, long seed) throws IOException {
        Path pristine = folder.resolve("pristine");
        Ledgers.copy(whole, pristine);
        assertThat(Verify.of(pristine, Ledgers.SECRET).findings()).isEmpty();
        String content = Ledgers.content(pristine);
        Random random = new Random(seed);
        List<Path> files;
        try (Stream<Path> walk = Files.walk(whole)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        int found = 0;
        int harmless = 0;
        List<String> missed = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            // Half by size, as chance would have it; half by file, so that the small ones are met too.
            Path file = run % 2 == 0 ? bySize(files, random) : files.get(random.nextInt(files.size()));
            Path copy = folder.resolve("run");
            Ledgers.copy(whole, copy);
            Path target = copy.resolve(whole.relativize(file).toString());
            byte[] bytes = Files.readAllBytes(target);
            int at = random.nextInt(bytes.length);
            bytes[at] ^= (byte) (1 + random.nextInt(255));
            Files.write(target, bytes);
            Verification verification = Verify.of(copy, Ledgers.SECRET);
            if (!verification.green()) {
                found++;
                assertThat(verification.findings())
                        .allSatisfy(f -> assertThat(f.place()).isNotEmpty());
            } else if (sameContent(copy, content)) {
                harmless++;
            } else {
                missed.add("byte " + at + " of " + whole.relativize(file) + " (seed " + seed + ", run " + run + ")");
            }
            delete(copy);
        }
        return new Tally(found, harmless, missed);
    }

    private static boolean sameContent(Path copy, String content) throws IOException {
        try {
            return Ledgers.content(copy).equals(content);
        } catch (toll.ledger.LedgerException unreadable) {
            return false;
        }
    }

    private static Path bySize(List<Path> files, Random random) throws IOException {
        long all = 0;
        for (Path file : files) {
            all += Files.size(file);
        }
        long left = random.nextLong(all);
        for (Path file : files) {
            left -= Files.size(file);
            if (left < 0) {
                return file;
            }
        }
        return files.getLast();
    }

    private static void delete(Path copy) throws IOException {
        try (Stream<Path> walk = Files.walk(copy)) {
            for (Path path : walk.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
