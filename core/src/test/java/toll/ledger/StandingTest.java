package toll.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import toll.ledger.sqlite.Secret;
import toll.ledger.sqlite.SqliteLedger;

final class StandingTest {
    private static final Instant TIME = Instant.parse("2026-11-24T00:00:00Z");

    @TempDir
    private Path dir;

    @Test
    void aReversalThatIsReversedReversesNothing() {
        try (Ledger ledger = SqliteLedger.create(dir, Clock.fixed(TIME, ZoneOffset.UTC), Secret.of(new byte[32]))) {
            long redacted;
            long reversal;
            try (Batch batch = ledger.begin()) {
                batch.refuse(new Refusal("a document", 1, "", "a number", "x", ""));
                redacted = batch.judge(judgement(Judgement.Kind.REDACTED, 0));
                batch.commit();
            }
            assertThat(standing(ledger)).containsExactly(redacted);
            try (Batch batch = ledger.begin()) {
                reversal = batch.judge(judgement(Judgement.Kind.REVERSED, redacted));
                batch.commit();
            }
            assertThat(standing(ledger)).isEmpty();
            try (Batch batch = ledger.begin()) {
                batch.judge(judgement(Judgement.Kind.REVERSED, reversal));
                batch.commit();
            }
            assertThat(standing(ledger)).containsExactly(redacted);
        }
    }

    private static List<Long> standing(Ledger ledger) {
        return ledger.now().standing().stream().map(Judged::sequence).toList();
    }

    private static Judgement judgement(Judgement.Kind kind, long answers) {
        return new Judgement(kind, "someone", TIME, List.of(1L), Map.of(), "because", answers);
    }
}
