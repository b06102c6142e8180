package toll.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import toll.count.Count;
import toll.date.When;
import toll.ledger.sqlite.Secret;
import toll.ledger.sqlite.SqliteLedger;
import toll.place.Where;

/** A corrected value counts in all that follows; what the source wrote stays what the entry says. */
final class CorrectionsTest {
    private static final Instant TIME = Instant.parse("2026-11-24T00:00:00Z");

    @TempDir
    private Path dir;

    @SuppressWarnings("NullAway.Init")
    private Ledger ledger;

    @BeforeEach
    void oneIncidentAndOnePerson() {
        ledger = SqliteLedger.create(dir, Clock.fixed(TIME, ZoneOffset.UTC), Secret.of(new byte[32]));
        try (Batch batch = ledger.begin()) {
            batch.add(new Incident(
                    Origin.of("monitor", "I1"),
                    List.of("I1"),
                    When.day(LocalDate.parse("2017-03-17")),
                    When.UNKNOWN,
                    Where.named("Easton", "Nowhere"),
                    List.of("russia"),
                    List.of("airstrike"),
                    "likely",
                    "fair",
                    "yes",
                    List.of(new Harm("killed", "civilian", Count.between(3, 5).written("3 to 5"))),
                    OptionalInt.empty()));
            batch.add(new Person(
                    Origin.of("monitor", "P1"),
                    List.of("I1"),
                    "Adam Brandt",
                    "",
                    "killed",
                    "civilian",
                    "man",
                    "adult",
                    Count.exactly(40),
                    When.UNKNOWN,
                    When.UNKNOWN,
                    Where.UNKNOWN,
                    "",
                    "",
                    "",
                    List.of()));
            batch.commit();
        }
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private long judge(Judgement.Kind kind, long subject, Map<String, String> value, long answers) {
        try (Batch batch = ledger.begin()) {
            long sequence = batch.judge(new Judgement(kind, "rana", TIME, List.of(subject), value, "checked", answers));
            batch.commit();
            return sequence;
        }
    }

    private Incident incident() {
        return ledger.now().all(Incident.class).get(0).record();
    }

    private Person person() {
        return ledger.now().all(Person.class).get(0).record();
    }

    @Test
    void whatFollowsSeesTheCorrectedValueAndTheEntryKeepsTheWrittenOne() {
        long written = ledger.now().size();
        judge(
                Judgement.Kind.CORRECTED,
                1,
                Map.of(
                        "killed civilian",
                        "7",
                        "when",
                        "2017-03",
                        "actors",
                        "russia; syrian-government",
                        "place",
                        "Weston"),
                0);
        assertThat(incident().count("killed", "civilian")).contains(Count.exactly(7));
        assertThat(incident().when().edtf()).isEqualTo("2017-03");
        assertThat(incident().actors()).containsExactly("russia", "syrian-government");
        assertThat(incident().where()).isEqualTo(Where.named("Weston", "Nowhere"));
        Incident entry = (Incident) ledger.now().entry(1).orElseThrow().record();
        assertThat(entry.count("killed", "civilian").orElseThrow().asWritten()).isEqualTo("3 to 5");
        assertThat(ledger.asOf(written).all(Incident.class).get(0).record()).isEqualTo(entry);
    }

    @Test
    void theNewestVersionIsFoundThroughAllThatWereReplaced() {
        for (String day : List.of("2017-03-18", "2017-03-19")) {
            try (Batch batch = ledger.begin()) {
                Incident i = incident();
                batch.add(new Incident(
                        i.origin(),
                        i.codes(),
                        When.day(LocalDate.parse(day)),
                        i.reported(),
                        i.where(),
                        i.actors(),
                        i.means(),
                        i.strikeStatus(),
                        i.grade(),
                        i.harmReported(),
                        i.harms(),
                        i.origins()));
                batch.commit();
            }
        }
        View now = ledger.now();
        List<Entry<Record>> versions = now.history(1);
        assertThat(versions).hasSize(3);
        assertThat(now.newest(1)).isEqualTo(versions.get(2).sequence());
        assertThat(now.newest(2)).isEqualTo(2);
        long second = versions.get(1).sequence();
        assertThat(ledger.asOf(second).newest(1)).isEqualTo(second);
    }

    @Test
    void aRangeThatTheSourceDidNotGiveIsAdded() {
        judge(Judgement.Kind.CORRECTED, 1, Map.of("killed child", "at least 2"), 0);
        assertThat(incident().harms())
                .extracting(Harm::who, Harm::count)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "civilian", Count.between(3, 5).written("3 to 5")),
                        org.assertj.core.groups.Tuple.tuple("child", Count.atLeast(2)));
    }

    @Test
    void theLaterCorrectionHoldsAndOneReversedHoldsNoMore() {
        judge(Judgement.Kind.CORRECTED, 2, Map.of("name", "Adam Brant", "age", "41"), 0);
        long later = judge(Judgement.Kind.CORRECTED, 2, Map.of("name", "Adam Brandtner"), 0);
        assertThat(person().name()).isEqualTo("Adam Brandtner");
        assertThat(person().age()).isEqualTo(Count.exactly(41));
        judge(Judgement.Kind.REVERSED, 2, Map.of(), later);
        assertThat(person().name()).isEqualTo("Adam Brant");
        assertThat(Corrections.of(ledger.now().standing()).of(2))
                .extracting(Corrections.Correction::field)
                .containsExactly("age", "name");
    }

    @Test
    void aCorrectionThatCannotBeReadChangesNothingAndIsNamed() {
        long number = judge(Judgement.Kind.CORRECTED, 1, Map.of("killed civilian", "many"), 0);
        long field = judge(Judgement.Kind.CORRECTED, 1, Map.of("colour", "blue"), 0);
        judge(Judgement.Kind.CORRECTED, 1, Map.of("when", "soon"), 0);
        assertThat(incident()).isEqualTo(ledger.now().entry(1).orElseThrow().record());
        assertThat(Corrections.of(ledger.now().standing()).notices())
                .hasSize(3)
                .anyMatch(n -> n.contains("judgement " + number) && n.contains("\"many\""))
                .anyMatch(n -> n.contains("judgement " + field) && n.contains("colour") && n.contains("occupation"));
    }

    @Test
    void aCorrectedNameCanBeWithheldAndACorrectedCountCannotHide() {
        long judged = judge(Judgement.Kind.CORRECTED, 2, Map.of("name", "Somebody Else", "fate", "injured"), 0);
        Map<Group, String> contents = ledger.now().prove(judged).contents();
        assertThat(contents.get(Group.IDENTITY)).contains("Somebody Else").doesNotContain("injured");
        assertThat(contents.get(Group.FIGURES)).contains("injured").doesNotContain("Somebody");
        long count = judge(Judgement.Kind.CORRECTED, 1, Map.of("killed civilian", "unknown"), 0);
        assertThat(ledger.now().prove(count).contents().get(Group.FIGURES)).contains("unknown");
        assertThat(incident().count("killed", "civilian")).contains(Count.UNKNOWN);
    }
}
