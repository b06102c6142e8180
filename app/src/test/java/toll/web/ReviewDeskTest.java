package toll.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import toll.ledger.Judged;
import toll.ledger.Ledger;
import toll.project.Project;
import toll.reconcile.ClusterOptions.Subject;
import toll.reconcile.Opinion;
import toll.reconcile.ReviewItem;

final class ReviewDeskTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    @TempDir
    Path directory;

    private Ledger ledger;
    private Jobs jobs;
    private ReviewDesk desk;

    @BeforeEach
    void open() throws Exception {
        Project project = Doubts.create(directory.resolve("project"), Clock.systemUTC());
        ledger = project.ledger();
        jobs = new Jobs();
        desk = new ReviewDesk(ledger, jobs);
        desk.make(Subject.PERSONS, NOW);
        until(() -> desk.sheet(Subject.PERSONS).isPresent());
    }

    @AfterEach
    void close() {
        jobs.close();
        desk.close();
        ledger.close();
    }

    private static void until(Callable<Boolean> holds) throws Exception {
        long end = System.nanoTime() + 120_000_000_000L;
        while (!holds.call()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("did not come to hold");
            }
            Thread.sleep(20);
        }
    }

    private Opinion opinion(ReviewItem item, String author, Opinion.Answer answer) {
        return new Opinion(0, author, NOW, item.first(), item.second(), answer, "compared");
    }

    private ReviewItem next(String reviewer) {
        return desk.next(Subject.PERSONS, reviewer, NOW).orElseThrow();
    }

    @Test
    void noTwoReviewersAreHandedTheSameQuestion() {
        Set<String> handed = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            assertThat(handed.add(next("reviewer-" + i).id())).isTrue();
        }
        assertThat(next("reviewer-0").id()).as("and each keeps their own").isIn(handed);
    }

    @Test
    void aQuestionLeftLyingIsHandedOutAgain() {
        String lying = next("one").id();
        assertThat(next("two").id()).isNotEqualTo(lying);
        Instant later = NOW.plus(Leases.HELD).plusSeconds(1);
        assertThat(desk.next(Subject.PERSONS, "three", later).orElseThrow().id())
                .isEqualTo(lying);
    }

    @Test
    void anAnswerIsInTheLedgerAndTheQuestionIsNotAskedAgain() throws Exception {
        ReviewItem item = next("one");
        long sequence = desk.answer(
                Subject.PERSONS,
                opinion(item, "one", Opinion.Answer.DIFFERENT),
                ledger.now().size());
        assertThat(ledger.now().judgements()).extracting(Judged::sequence).contains(sequence);
        assertThat(next("one").id()).isNotEqualTo(item.id());
        assertThat(next("two").id()).isNotEqualTo(item.id());
        until(() -> desk.sheet(Subject.PERSONS).orElseThrow().view().size()
                == ledger.now().size());
        assertThat(desk.sheet(Subject.PERSONS).orElseThrow().queue().byId(item.id()))
                .isEmpty();
    }

    @Test
    void whoAnswersAfterSomebodyElseIsToldAndNothingIsKept() throws Exception {
        ReviewItem item = next("one");
        long seen = ledger.now().size();
        desk.answer(Subject.PERSONS, opinion(item, "one", Opinion.Answer.SAME), seen);
        long size = ledger.now().size();
        assertThatThrownBy(() -> desk.answer(Subject.PERSONS, opinion(item, "two", Opinion.Answer.DIFFERENT), seen))
                .isInstanceOf(ReviewDesk.Meanwhile.class);
        assertThat(ledger.now().size()).isEqualTo(size);
    }

    @Test
    void twoWhoDisagreeMakeADisputeThatAThirdIsAskedFirst() throws Exception {
        ReviewItem item = next("one");
        desk.answer(
                Subject.PERSONS,
                opinion(item, "one", Opinion.Answer.SAME),
                ledger.now().size());
        desk.answer(
                Subject.PERSONS,
                opinion(item, "two", Opinion.Answer.DIFFERENT),
                ledger.now().size());
        until(() -> desk.sheet(Subject.PERSONS)
                .flatMap(s -> s.queue().byId(item.id()))
                .filter(i -> i.state() == ReviewItem.State.DISPUTED)
                .isPresent());
        assertThat(next("one").id()).isNotEqualTo(item.id());
        assertThat(next("two").id()).isNotEqualTo(item.id());
        assertThat(next("three").id()).isEqualTo(item.id());
    }

    @Test
    void unsureGoesToSomebodyElse() throws Exception {
        ReviewItem item = next("one");
        desk.answer(
                Subject.PERSONS,
                opinion(item, "one", Opinion.Answer.UNSURE),
                ledger.now().size());
        until(() -> desk.sheet(Subject.PERSONS).orElseThrow().view().size()
                == ledger.now().size());
        assertThat(next("one").id()).isNotEqualTo(item.id());
        List<String> handed = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Optional<ReviewItem> one = desk.next(Subject.PERSONS, "reader-" + i, NOW);
            one.ifPresent(q -> handed.add(q.id()));
        }
        assertThat(handed).contains(item.id());
    }

    @Test
    void undoTakesBackOnesOwnLastAnswerAndNobodyElses() throws Exception {
        ReviewItem mine = next("one");
        desk.answer(
                Subject.PERSONS,
                opinion(mine, "one", Opinion.Answer.SAME),
                ledger.now().size());
        ReviewItem theirs = next("two");
        desk.answer(
                Subject.PERSONS,
                opinion(theirs, "two", Opinion.Answer.SAME),
                ledger.now().size());
        assertThat(desk.undo(Subject.PERSONS, "one", NOW, "taken back")).contains(mine.id());
        assertThat(desk.about(mine.first(), mine.second())).isEmpty();
        assertThat(desk.about(theirs.first(), theirs.second())).hasSize(1);
        assertThat(desk.undo(Subject.PERSONS, "one", NOW, "taken back")).isEmpty();
    }

    @Test
    void manyAtOnceLoseNothing() throws Exception {
        int reviewers = 8;
        Set<Long> kept = new HashSet<>();
        try (ExecutorService crowd = Executors.newFixedThreadPool(reviewers)) {
            List<Future<List<Long>>> all = new ArrayList<>();
            for (int r = 0; r < reviewers; r++) {
                String name = "reviewer-" + r;
                all.add(crowd.submit(() -> {
                    List<Long> own = new ArrayList<>();
                    for (int i = 0; i < 3; i++) {
                        Optional<ReviewItem> item = desk.next(Subject.PERSONS, name, NOW);
                        if (item.isPresent()) {
                            own.add(desk.answer(
                                    Subject.PERSONS,
                                    opinion(item.get(), name, Opinion.Answer.DIFFERENT),
                                    ledger.now().size()));
                        }
                    }
                    return own;
                }));
            }
            for (Future<List<Long>> one : all) {
                one.get().forEach(s -> assertThat(kept.add(s)).isTrue());
            }
        }
        assertThat(kept).hasSizeGreaterThan(8);
        assertThat(ledger.now().judgements()).extracting(Judged::sequence).containsAll(kept);
    }
}
