package toll.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import toll.ledger.Batch;
import toll.ledger.Incident;
import toll.ledger.Judgement;
import toll.ledger.Ledger;
import toll.ledger.Person;

final class MomentsTest {
    private static final Visitor WRITER = new Visitor("writer", Role.REVIEWER, "");

    @TempDir
    Path directory;

    private Ledger ledger;
    private Moments moments;

    @BeforeEach
    void open() throws Exception {
        ledger = Fixture.create(directory.resolve("project")).ledger();
        moments = new Moments(ledger, line -> {});
        moments.start();
    }

    @AfterEach
    void close() {
        moments.close();
        ledger.close();
    }

    private long judge(Judgement.Kind kind, Map<String, String> value, long answers, Long... subjects) {
        try (Batch batch = ledger.begin()) {
            long sequence = batch.judge(new Judgement(
                    kind, "writer", Instant.parse("2026-11-02T10:00:00Z"), List.of(subjects), value, "why", answers));
            batch.commit();
            return sequence;
        }
    }

    private long first(Class<? extends toll.ledger.Record> kind) {
        return ledger.now().all(kind).get(0).sequence();
    }

    private long last(Class<? extends toll.ledger.Record> kind) {
        return ledger.now().all(kind).getLast().sequence();
    }

    @Test
    void whoWroteSomethingSeesItInTheNextPage() {
        moments.now();
        long sequence = judge(Judgement.Kind.GRADED, Map.of("grade", "weak"), 0, first(Incident.class));
        moments.wrote(WRITER);
        assertThat(moments.now(WRITER).size()).isGreaterThanOrEqualTo(sequence);
    }

    @Test
    void aJudgementOnPersonsLeavesEventsAsTheyAre() {
        Moment before = moments.now();
        judge(Judgement.Kind.DIFFERENT, Map.of(), 0, first(Person.class), last(Person.class));
        Moment after = before.then(ledger.now());
        assertThat(after.size()).isGreaterThan(before.size());
        assertThat(after.events()).isSameAs(before.events());
        assertThat(after.columns()).isSameAs(before.columns());
        assertThat(after.root()).isEqualTo(ledger.now().root());
    }

    @Test
    void aJudgementOnIncidentsJoinsThemAnewAndReadsNoRecordAgain() {
        Moment before = moments.now();
        long one = first(Incident.class);
        long other = last(Incident.class);
        judge(Judgement.Kind.DIFFERENT, Map.of(), 0, one, other);
        Moment after = before.then(ledger.now());
        assertThat(after.events()).isNotSameAs(before.events());
        assertThat(after.all(Incident.class)).isSameAs(before.all(Incident.class));
        assertThat(after.events().of(one).orElseThrow().id())
                .isNotEqualTo(after.events().of(other).orElseThrow().id());
    }

    @Test
    void aRedactionTakesTheWordsFromTheVeryNextMoment() {
        Moment before = moments.now();
        long subject = first(Person.class);
        judge(Judgement.Kind.REDACTED, Map.of(), 0, subject);
        Moment after = before.then(ledger.now());
        assertThat(before.standing(subject).orElseThrow().record())
                .isInstanceOfSatisfying(Person.class, p -> assertThat(p.name()).isNotBlank());
        assertThat(after.standing(subject).orElseThrow().record())
                .isInstanceOfSatisfying(Person.class, p -> assertThat(p.name()).isBlank());
    }

    @Test
    void takingARedactionBackBringsTheWordsBack() {
        long subject = first(Person.class);
        long redaction = judge(Judgement.Kind.REDACTED, Map.of(), 0, subject);
        Moment hidden = moments.now().then(ledger.now());
        judge(Judgement.Kind.REVERSED, Map.of(), redaction, subject);
        Moment shown = hidden.then(ledger.now());
        assertThat(shown.standing(subject).orElseThrow().record())
                .isInstanceOfSatisfying(Person.class, p -> assertThat(p.name()).isNotBlank());
    }
}
