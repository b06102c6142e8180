package toll.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import toll.ledger.Batch;
import toll.ledger.Incident;
import toll.ledger.Judgement;
import toll.ledger.Judgement.Kind;
import toll.ledger.Ledger;
import toll.term.Vocabularies;

/** What recorders corrected, joined and parted is in the numbers, and a stranger computes the same from the bundle alone. */
final class JudgedBundleTest {
    private static final Question TALLY = Question.parse("tally --by grade");

    @TempDir
    private Path dir;

    @Test
    void correctionsAndPairsJudgedAreRecomputedFromTheBundle() throws IOException {
        try (Ledger ledger = SmallLedger.in(dir)) {
            List<Long> incidents = new ArrayList<>();
            ledger.now().each(Incident.class, e -> incidents.add(e.sequence()));
            Map<String, Lineage> before = new Answers(ledger.now(), Map.of(), Vocabularies.shipped()).ask(TALLY);
            try (Batch batch = ledger.begin()) {
                batch.judge(judgement(Kind.CORRECTED, Map.of("killed civilian", "321"), incidents.get(0)));
                batch.judge(judgement(Kind.SAME, Map.of(), incidents.get(0), incidents.get(1)));
                batch.judge(judgement(Kind.DIFFERENT, Map.of(), incidents.get(1), incidents.get(2)));
                batch.commit();
            }
            Answers answers = new Answers(ledger.now(), Map.of(), Vocabularies.shipped());
            assertThat(answers.ask(TALLY)).isNotEqualTo(before);
            Path file = dir.resolve("judged.zip");
            Bundle.write(
                    new Bundle.Contents(
                            answers,
                            List.of(TALLY, Question.parse("gap staff monitor")),
                            Map.of(),
                            Map.of(),
                            Disclosure.usual(),
                            Optional.empty()),
                    SmallLedger.TIME,
                    file);
            BundleCheck.Report report = BundleCheck.check(file);
            assertThat(report.faults()).isEmpty();
            assertThat(report.numbers()).isPositive();
        }
    }

    private static Judgement judgement(Kind kind, Map<String, String> value, Long... subjects) {
        return new Judgement(kind, "rana", SmallLedger.TIME, List.of(subjects), value, "checked", 0);
    }
}
