package toll.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import toll.count.Count;
import toll.date.When;
import toll.ledger.Batch;
import toll.ledger.Batch.Outcome;
import toll.ledger.Entry;
import toll.ledger.Group;
import toll.ledger.InclusionProof;
import toll.ledger.Judgement;
import toll.ledger.Judgement.Kind;
import toll.ledger.LedgerException;
import toll.ledger.Origin;
import toll.ledger.Receipt;
import toll.ledger.Refusal;
import toll.ledger.Strike;
import toll.ledger.View;
import toll.ledger.form.Proofs;
import toll.place.Where;

final class SqliteLedgerTest {
    private static final Instant START = Instant.parse("2026-11-24T00:00:00Z");
    private static final Secret SECRET = Secret.of(new byte[32]);

    @TempDir
    Path folder;

    private SqliteLedger ledger;
    private Instant now = START;

    private final Clock clock = new Clock() {
        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    @BeforeEach
    void create() {
        ledger = SqliteLedger.create(folder, clock, SECRET);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void whatALongBatchCommittedIsThereWhileTheNextOneWritesAndAfterClosing() {
        long many = Checkpoint.LONG_BATCH;
        for (int round = 0; round < 2; round++) {
            try (Batch batch = ledger.begin()) {
                for (long i = 0; i < many; i++) {
                    batch.add(strike("S" + (round * many + i), i));
                }
                batch.commit();
            }
            assertThat(ledger.now().size()).isEqualTo((round + 1) * (many + 1));
        }
        String root = ledger.now().root();
        ledger.close();
        assertThat(folder.resolve("ledger.db-wal")).doesNotExist();
        ledger = SqliteLedger.open(folder, clock, SECRET);
        assertThat(ledger.now().root()).isEqualTo(root);
        assertThat(ledger.now().all(Strike.class).size()).isEqualTo((int) (2 * many));
    }

    private static Strike strike(String key, long strikes) {
        return new Strike(
                Origin.of("log", key),
                "us-led-coalition",
                When.UNKNOWN,
                Where.named("Mosul"),
                List.of("airstrike"),
                Count.exactly(strikes),
                "a building");
    }

    private Receipt add(Strike... strikes) {
        try (Batch batch = ledger.begin()) {
            for (Strike strike : strikes) {
                batch.add(strike);
            }
            return batch.commit();
        }
    }

    private static Judgement judge(Kind kind, long answers, Long... subjects) {
        return new Judgement(kind, "a recorder", START, List.of(subjects), Map.of(), "because", answers);
    }

    private long judge(Judgement judgement) {
        try (Batch batch = ledger.begin()) {
            long sequence = batch.judge(judgement);
            batch.commit();
            return sequence;
        }
    }

    private List<String> keys(View view) {
        return view.all(Strike.class).stream()
                .map(e -> e.record().origin().key() + "="
                        + e.record().strikes().min().orElse(-1))
                .toList();
    }

    @Test
    void whatWasAddedIsThereInItsOrderAfterReopening() {
        Receipt receipt = add(strike("b", 1), strike("a", 2));
        assertThat(receipt.added()).isEqualTo(2);
        ledger.close();
        ledger = SqliteLedger.open(folder, clock, SECRET);
        assertThat(keys(ledger.now())).containsExactly("b=1", "a=2");
        assertThat(ledger.now().root()).isEqualTo(receipt.root());
        assertThat(ledger.now().size()).isEqualTo(receipt.size());
    }

    @Test
    void theSameAgainAddsNothing() {
        Receipt first = add(strike("a", 1));
        Receipt again = add(strike("a", 1));
        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(again.size()).isEqualTo(first.size());
        assertThat(again.root()).isEqualTo(first.root());
    }

    @Test
    void theSameRowInACorrectedFileIsUnchanged() {
        Strike row = strike("a", 1);
        add(row);
        try (Batch batch = ledger.begin()) {
            assertThat(batch.add(row.found("ab".repeat(32), "line 9"))).isEqualTo(Outcome.UNCHANGED);
        }
    }

    @Test
    void aCorrectedRowSupersedesAndTheOldOneStaysReadable() {
        add(strike("a", 1), strike("b", 1));
        long before = ledger.now().size();
        Receipt receipt = add(strike("a", 5), strike("b", 1));
        assertThat(receipt.superseded()).isEqualTo(1);
        assertThat(receipt.unchanged()).isEqualTo(1);
        assertThat(keys(ledger.now())).containsExactly("b=1", "a=5");
        assertThat(keys(ledger.asOf(before))).containsExactly("a=1", "b=1");
        assertThat(ledger.now().history(1)).extracting(Entry::sequence).containsExactly(1L, 4L);
        assertThat(ledger.now().history(4)).extracting(Entry::supersedes).containsExactly(0L, 1L);
        assertThat(ledger.now().find("log", "strike", "a").orElseThrow().sequence())
                .isEqualTo(4);
        assertThat(ledger.asOf(before).find("log", "strike", "a").orElseThrow().sequence())
                .isEqualTo(1);
    }

    @Test
    void aKeyTwiceInOneBatchSupersedesWithinIt() {
        try (Batch batch = ledger.begin()) {
            assertThat(batch.add(strike("a", 1))).isEqualTo(Outcome.ADDED);
            assertThat(batch.add(strike("a", 1))).isEqualTo(Outcome.UNCHANGED);
            assertThat(batch.add(strike("a", 2))).isEqualTo(Outcome.SUPERSEDED);
            assertThat(batch.add(strike("a", 1))).isEqualTo(Outcome.SUPERSEDED);
            batch.commit();
        }
        assertThat(keys(ledger.now())).containsExactly("a=1");
    }

    @Test
    void aWithdrawnRecordStandsNoMoreUntilTheWithdrawalIsReversed() {
        add(strike("a", 1));
        long withdrawn = judge(judge(Kind.WITHDRAWN, 0, 1L));
        assertThat(keys(ledger.now())).isEmpty();
        assertThat(ledger.now().find("log", "strike", "a")).isEmpty();
        assertThat(ledger.now().entry(1)).isPresent();
        long reversed = judge(judge(Kind.REVERSED, withdrawn));
        assertThat(keys(ledger.now())).containsExactly("a=1");
        judge(judge(Kind.REVERSED, reversed));
        assertThat(keys(ledger.now())).isEmpty();
        assertThat(keys(ledger.asOf(withdrawn - 1))).containsExactly("a=1");
        assertThat(ledger.now().judgements()).hasSize(3);
    }

    @Test
    void aJudgementOnWhatIsNotThereIsRefused() {
        try (Batch batch = ledger.begin()) {
            assertThatThrownBy(() -> batch.judge(judge(Kind.WITHDRAWN, 0, 7L)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("entry 7");
        }
    }

    @Test
    void aRefusalIsKeptOnce() {
        Refusal refusal = new Refusal("file.csv", 3, "date", "a day", "31 Feb", "correct the day");
        for (int i = 0; i < 2; i++) {
            try (Batch batch = ledger.begin()) {
                batch.refuse(refusal);
                assertThat(batch.commit().refused()).isEqualTo(1);
            }
        }
        assertThat(ledger.now().refusals()).containsExactly(refusal);
    }

    @Test
    void aBatchThatIsNotCommittedLeavesNothing() {
        String root = ledger.now().root();
        try (Batch batch = ledger.begin()) {
            batch.add(strike("a", 1));
        }
        assertThat(ledger.now().size()).isZero();
        assertThat(ledger.now().root()).isEqualTo(root);
    }

    @Test
    void readsAsOfATimeGiveWhatWasKnownThen() {
        add(strike("a", 1));
        now = START.plus(Duration.ofHours(1));
        add(strike("b", 1));
        assertThat(keys(ledger.asOf(START.minusSeconds(1)))).isEmpty();
        assertThat(keys(ledger.asOf(START))).containsExactly("a=1");
        assertThat(keys(ledger.asOf(START.plusSeconds(3599)))).containsExactly("a=1");
        assertThat(keys(ledger.asOf(now))).containsExactly("a=1", "b=1");
        assertThat(ledger.now().all(Strike.class)).extracting(Entry::recorded).containsExactly(START, now);
    }

    @Test
    void timeInALedgerNeverRunsBack() {
        add(strike("a", 1));
        now = START.minusSeconds(500);
        add(strike("b", 1));
        assertThat(ledger.now().all(Strike.class)).extracting(Entry::recorded).containsExactly(START, START);
    }

    @Test
    void everyEntryIsProvedInEveryPastTree() {
        List<String> roots = new ArrayList<>(List.of(ledger.now().root()));
        for (int i = 0; i < 140; i++) {
            add(strike("k" + i, i), strike("l" + i, i));
            roots.add(ledger.now().root());
        }
        View last = ledger.now();
        assertThat(last.size()).isEqualTo(420);
        for (long size : new long[] {3, 255, 258, 420}) {
            View view = ledger.asOf(size);
            for (long entry = 1; entry <= size; entry += 37) {
                InclusionProof proof = view.prove(entry);
                assertThat(Proofs.holds(proof)).isTrue();
                assertThat(proof.root()).isEqualTo(roots.get((int) size / 3));
            }
        }
    }

    @Test
    void aProofWithholdsAGroupAndStillHolds() {
        add(strike("a", 1));
        InclusionProof proof = ledger.now().prove(1);
        var salts = new java.util.EnumMap<>(proof.salts());
        var contents = new java.util.EnumMap<>(proof.contents());
        salts.remove(Group.SOURCE);
        contents.remove(Group.SOURCE);
        InclusionProof part = new InclusionProof(
                1, proof.size(), proof.root(), proof.header(), proof.groupHashes(), salts, contents, proof.path());
        assertThat(Proofs.holds(part)).isTrue();
        contents.computeIfPresent(Group.FIGURES, (group, content) -> content.replace("[1,1]", "[2,2]"));
        InclusionProof forged = new InclusionProof(
                1, proof.size(), proof.root(), proof.header(), proof.groupHashes(), salts, contents, proof.path());
        assertThat(Proofs.holds(forged)).isFalse();
    }

    @Test
    void theSameInputsClockAndSecretGiveTheSameRoot(@TempDir Path other) {
        add(strike("a", 1), strike("b", 2));
        try (SqliteLedger second = SqliteLedger.create(other, clock, SECRET);
                Batch batch = second.begin()) {
            batch.add(strike("a", 1));
            batch.add(strike("b", 2));
            assertThat(batch.commit().root()).isEqualTo(ledger.now().root());
        }
    }

    @Test
    void anotherSecretGivesAnotherRoot(@TempDir Path other) {
        byte[] bytes = new byte[32];
        bytes[31] = 1;
        add(strike("a", 1));
        try (SqliteLedger second = SqliteLedger.create(other, clock, Secret.of(bytes));
                Batch batch = second.begin()) {
            batch.add(strike("a", 1));
            assertThat(batch.commit().root()).isNotEqualTo(ledger.now().root());
        }
    }

    @Test
    void thereIsNoSecondLedgerInOneFolder() {
        assertThatThrownBy(() -> SqliteLedger.create(folder, clock, SECRET))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("already");
    }

    @Test
    void documentsAreKeptOnceUnderTheirHash() throws IOException {
        byte[] bytes = "Name;Killed\n".getBytes(StandardCharsets.UTF_8);
        String hash = ledger.archive().put(bytes);
        assertThat(ledger.archive().put(bytes)).isEqualTo(hash);
        try (var in = ledger.archive().open(hash).orElseThrow()) {
            assertThat(in.readAllBytes()).isEqualTo(bytes);
        }
        assertThat(ledger.archive().open("../../etc")).isEmpty();
        assertThat(ledger.archive().open("0".repeat(64))).isEmpty();
    }
}
