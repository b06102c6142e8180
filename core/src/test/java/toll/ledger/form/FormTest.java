package toll.ledger.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import toll.count.Count;
import toll.date.When;
import toll.ledger.Group;
import toll.ledger.Harm;
import toll.ledger.Incident;
import toll.ledger.Judgement;
import toll.ledger.Origin;
import toll.ledger.Record;
import toll.ledger.Refusal;
import toll.place.Point;
import toll.place.Precision;
import toll.place.Where;

final class FormTest {
    private final Form form = new Form();

    @Provide
    Arbitrary<Record> records() {
        return Samples.record();
    }

    @Provide
    Arbitrary<Judgement> judgements() {
        return Samples.judgement();
    }

    @Provide
    Arbitrary<Refusal> refusals() {
        return Samples.refusal();
    }

    @Property(tries = 1500)
    void everyRecordComesBackAsItWasAndInCanonicalForm(@ForAll("records") Record record) throws IOException {
        byte[][] groups = form.write(record);
        assertThat(form.record(Kind.of(record), groups)).isEqualTo(record);
        assertCanonical(groups);
    }

    @Property(tries = 3000)
    void aRecordWithAChangedByteIsReadOrRefusedAndNothingElse(
            @ForAll("records") Record record, @ForAll Group group, @ForAll int place, @ForAll byte change) {
        byte[][] groups = form.write(record);
        byte[] bytes = groups[group.ordinal()].clone();
        bytes[Math.floorMod(place, bytes.length)] ^= change;
        groups[group.ordinal()] = bytes;
        try {
            assertThat(form.record(Kind.of(record), groups)).isNotNull();
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).isNotEmpty();
        }
    }

    @Property(tries = 300)
    void everyJudgementComesBackAsItWas(@ForAll("judgements") Judgement judgement) throws IOException {
        byte[][] groups = form.write(judgement);
        assertThat(form.judgement(groups)).isEqualTo(judgement);
        assertCanonical(groups);
    }

    @Property(tries = 300)
    void everyRefusalComesBackAsItWas(@ForAll("refusals") Refusal refusal) throws IOException {
        byte[][] groups = form.write(refusal);
        assertThat(form.refusal(groups)).isEqualTo(refusal);
        assertCanonical(groups);
    }

    @Test
    void aBatchsClosingEntryComesBackAsItWas() throws IOException {
        Closing closing = new Closing(7, Instant.parse("2026-11-24T02:00:00Z"), Map.of("incident", 3L, "refusal", 1L));
        byte[][] groups = form.write(closing);
        assertThat(form.closing(groups)).isEqualTo(closing);
        assertCanonical(groups);
    }

    private static void assertCanonical(byte[][] groups) throws IOException {
        for (byte[] group : groups) {
            assertThat(new String(group, StandardCharsets.UTF_8))
                    .isEqualTo(new JsonCanonicalizer(group).getEncodedString());
        }
    }

    @Test
    void anIncidentIsReadableByAStranger() {
        Incident incident = new Incident(
                new Origin(
                        "monitor",
                        List.of(),
                        "ab".repeat(32),
                        "line 2",
                        "M1",
                        When.UNKNOWN,
                        "",
                        "six killed",
                        Map.of("check", "yes"),
                        Map.of()),
                List.of("M1"),
                When.day(LocalDate.of(2017, 3, 17)),
                When.UNKNOWN,
                Where.named("Mosul", "Iraq", "Nineveh").at(new Point(36.34, 43.13), Precision.CITY),
                List.of("us-led-coalition"),
                List.of("airstrike"),
                "declared",
                "fair",
                "yes",
                List.of(
                        new Harm("killed", "civilian", Count.between(3, 6).written("three to six")),
                        new Harm("injured", "civilian", Count.atLeast(10))),
                OptionalInt.empty());
        byte[][] groups = form.write(incident);
        assertThat(text(groups, Group.FIGURES))
                .isEqualTo("{\"actors\":[\"us-led-coalition\"],\"grade\":\"fair\",\"harmReported\":\"yes\",\"harms\":["
                        + "{\"count\":[3,6],\"measure\":\"killed\",\"who\":\"civilian\"},"
                        + "{\"count\":[10,\"unbounded\"],\"measure\":\"injured\",\"who\":\"civilian\"}],"
                        + "\"means\":[\"airstrike\"],\"strikeStatus\":\"declared\",\"when\":\"2017-03-17\",\"where\":"
                        + "{\"area\":{\"lat\":36.34,\"lon\":43.13,\"precision\":\"city\"},\"chain\":[\"Iraq\",\"Nineveh\"],"
                        + "\"name\":\"Mosul\"}}");
        assertThat(text(groups, Group.IDENTITY)).isEqualTo("{}");
        assertThat(text(groups, Group.WORDS))
                .isEqualTo("{\"asWritten\":{\"harms.0\":\"three to six\"},\"words\":\"six killed\"}");
        assertThat(text(groups, Group.NOTES)).isEqualTo("{\"notes\":{\"check\":\"yes\"}}");
    }

    private static String text(byte[][] groups, Group group) {
        return new String(groups[group.ordinal()], StandardCharsets.UTF_8);
    }

    @Test
    void halfACharacterIsRefused() {
        Record record = new toll.ledger.Strike(
                Origin.of("a", "b"), "x\ud800", When.UNKNOWN, Where.UNKNOWN, List.of(), Count.UNKNOWN, "");
        assertThatThrownBy(() -> form.write(record))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("half a character");
    }
}
