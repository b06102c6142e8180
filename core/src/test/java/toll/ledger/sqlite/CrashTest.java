package toll.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import toll.ledger.Strike;

/** What a kill, a full disk, a read-only folder and a second writer do. {@code -Dtoll.kill.runs=200} for all. */
final class CrashTest {
    private static final int RUNS = Integer.getInteger("toll.kill.runs", 4);
    private static final int ROWS = 3000;
    private static final long WAIT_SECONDS = 120;

    @TempDir
    Path folder;

    private Path ledgerFolder = Path.of("");
    private Path output = Path.of("");

    @BeforeEach
    void paths() throws IOException {
        ledgerFolder = Files.createDirectory(folder.resolve("ledger"));
        output = folder.resolve("output");
    }

    private void create() {
        SqliteLedger.create(ledgerFolder, Ledgers.CLOCK, Ledgers.SECRET).close();
    }

    private List<String> lines() throws IOException {
        String all = Files.readString(output);
        // A line that the kill cut off was not said.
        return all.substring(0, all.lastIndexOf('\n') + 1).lines().toList();
    }

    private static void finish(Process child) throws InterruptedException {
        assertThat(child.waitFor(WAIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aKilledIntakeLosesNothingThatWasAcknowledged() throws Exception {
        Random random = new Random(7);
        int[] sizes = {20, 100, 700, ROWS};
        int acknowledged = 0;
        for (int run = 0; run < RUNS; run++) {
            delete(ledgerFolder);
            create();
            int size = sizes[run % sizes.length];
            Process child = Children.start(
                    output, "", "take", ledgerFolder.toString(), "k", String.valueOf(ROWS), String.valueOf(size));
            long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(WAIT_SECONDS);
            while (lines().isEmpty() && child.isAlive() && System.nanoTime() < patience) {
                Thread.sleep(1);
            }
            Thread.sleep(random.nextInt(1200));
            child.destroyForcibly();
            finish(child);
            acknowledged += survives(run);
        }
        System.out.println(RUNS + " runs killed, " + acknowledged + " batches acknowledged, none lost");
    }

    /** @return number of batches that were acknowledged before the kill */
    private int survives(int run) throws IOException {
        assertThat(Verify.of(ledgerFolder, Ledgers.SECRET).findings())
                .as("run " + run)
                .isEmpty();
        List<String> acks = lines().stream().filter(l -> l.startsWith("ack ")).toList();
        try (SqliteLedger ledger = SqliteLedger.open(ledgerFolder, Ledgers.CLOCK, Ledgers.SECRET)) {
            for (String ack : acks) {
                String[] parts = ack.split(" ");
                assertThat(ledger.asOf(Long.parseLong(parts[1])).root()).isEqualTo(parts[2]);
            }
            long before = ledger.now().size();
            LedgerChild.take(ledger, "k", ROWS, ROWS, line -> {});
            assertThat(ledger.now().all(Strike.class)).hasSize(ROWS);
            assertThat(ledger.now().size()).isGreaterThanOrEqualTo(before);
        }
        assertThat(Verify.of(ledgerFolder, Ledgers.SECRET).findings()).isEmpty();
        return acks.size();
    }

    @Test
    void twoProcessesWriteWithoutLosingOrMixingABatch() throws Exception {
        create();
        Path otherOutput = folder.resolve("other");
        Process one = Children.start(output, "", "take", ledgerFolder.toString(), "a", "300", "20");
        Process two = Children.start(otherOutput, "", "take", ledgerFolder.toString(), "b", "300", "20");
        finish(one);
        finish(two);
        assertThat(lines()).contains("done");
        assertThat(Files.readString(otherOutput)).contains("done");
        try (SqliteLedger ledger = SqliteLedger.open(ledgerFolder, Ledgers.CLOCK, Ledgers.SECRET)) {
            List<String> keys = ledger.now().all(Strike.class).stream()
                    .map(entry -> entry.record().origin().key())
                    .toList();
            assertThat(keys).hasSize(600).doesNotHaveDuplicates();
            for (int batch = 0; batch < 30; batch++) {
                assertThat(keys.subList(batch * 20, batch * 20 + 20).stream()
                                .map(key -> key.charAt(0))
                                .distinct())
                        .hasSize(1);
            }
        }
        assertThat(Verify.of(ledgerFolder, Ledgers.SECRET).findings()).isEmpty();
    }

    @Test
    void aFullDiskRefusesTheBatchAndKeepsTheOthers() throws Exception {
        needsNamespaces();
        String wrapper = "d=" + ledgerFolder + " && mv $d/../made $d/../seed && mount -t tmpfs -o size=1m tmpfs $d &&"
                + " cp -r $d/../seed/. $d && \"$@\"; status=$?; rm -rf $d/archive; mkdir"
                + " $d/../kept && cp $d/ledger.db* $d/roots.log $d/../kept; mkdir -p"
                + " $d/../kept/archive; exit $status";
        Path made = folder.resolve("made");
        SqliteLedger.create(made, Ledgers.CLOCK, Ledgers.SECRET).close();
        Process child = Children.start(
                output,
                "unshare -rm sh -c '" + wrapper + "' sh \"$@\"",
                "take",
                ledgerFolder.toString(),
                "k",
                "100000",
                "100");
        finish(child);
        List<String> lines = lines();
        assertThat(lines).anyMatch(l -> l.startsWith("ack "));
        assertThat(lines.getLast()).startsWith("refused: the disk that holds the ledger is full");
        String lastAck =
                lines.stream().filter(l -> l.startsWith("ack ")).toList().getLast();
        try (SqliteLedger ledger = SqliteLedger.open(folder.resolve("kept"), Ledgers.CLOCK, Ledgers.SECRET)) {
            assertThat("ack " + ledger.now().size() + " " + ledger.now().root()).isEqualTo(lastAck);
        }
    }

    @Test
    void aReadOnlyFolderCanBeReadAndRefusesToBeWritten() throws Exception {
        needsNamespaces();
        create();
        try (SqliteLedger ledger = SqliteLedger.open(ledgerFolder, Ledgers.CLOCK, Ledgers.SECRET)) {
            LedgerChild.take(ledger, "k", 40, 20, line -> {});
        }
        String readOnly = "unshare -rm sh -c 'mount --bind " + ledgerFolder + " " + ledgerFolder
                + " && mount -o remount,bind,ro " + ledgerFolder + " && \"$@\"' sh \"$@\"";
        finish(Children.start(output, readOnly, "read", ledgerFolder.toString()));
        assertThat(lines().getLast()).startsWith("size 42 ");
        finish(Children.start(output, readOnly, "take", ledgerFolder.toString(), "x", "20", "20"));
        assertThat(lines().getLast()).startsWith("refused: ");
        assertThat(Verify.of(ledgerFolder, Ledgers.SECRET).findings()).isEmpty();
    }

    /** Mounts of one's own are a Linux matter, and some machines forbid them. */
    private static void needsNamespaces() throws InterruptedException {
        try {
            Process probe = new ProcessBuilder("unshare", "-rm", "sh", "-c", "mount -t tmpfs tmpfs /mnt")
                    .redirectErrorStream(true)
                    .start();
            Assumptions.assumeTrue(probe.waitFor() == 0, "this machine allows no mounts of one's own");
        } catch (IOException noUnshare) {
            Assumptions.abort("this machine has no unshare");
        }
    }

    private static void delete(Path path) throws IOException {
        try (Stream<Path> walk = Files.walk(path)) {
            for (Path each : walk.sorted(java.util.Comparator.reverseOrder()).toList()) {
                if (!each.equals(path)) {
                    Files.delete(each);
                }
            }
        }
    }
}
