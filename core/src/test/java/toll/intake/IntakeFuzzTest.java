package toll.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import toll.date.DateForm;
import toll.date.Dates;
import toll.date.When;
import toll.place.Mgrs;
import toll.place.PlaceName;
import toll.term.Vocabularies;

/** Whatever the bytes are, each reader answers with records and refusals, never with an exception. */
final class IntakeFuzzTest {
    private static final Profiles PROFILES = Profiles.shipped();
    private static final Vocabularies VOCABULARIES = Vocabularies.shipped();

    private static void take(byte[] bytes, String ending, Optional<String> reader) throws IOException {
        Path file = Files.createTempFile("toll-fuzz", ending);
        try {
            Files.write(file, bytes);
            MemoryLedger ledger = new MemoryLedger();
            Taken taken = new Intake(PROFILES, VOCABULARIES)
                    .run(
                            file,
                            new IntakeOptions(reader, Optional.of("fuzz"), When.UNKNOWN, Optional.empty(), 1, 1_000),
                            ledger::begin,
                            ledger,
                            Progress.SILENT);
            assertThat(taken.added() + taken.unchanged() + taken.superseded())
                    .isGreaterThanOrEqualTo(ledger.standing.size());
            assertThat(ledger.refusals).hasSize((int) taken.refusals());
            assertThat(ledger.refusals).allMatch(r -> !r.expected().isEmpty());
        } finally {
            Files.delete(file);
        }
    }

    @FuzzTest(maxDuration = "10s")
    void csv(byte[] bytes) throws IOException {
        take(bytes, ".csv", Optional.empty());
    }

    @FuzzTest(maxDuration = "10s")
    void csvRows(byte[] bytes) throws IOException {
        byte[] header = "source,key,date,killed_civilian_min,killed_civilian_max,lat,lon,mgrs,actors,grade\n"
                .getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[header.length + bytes.length];
        System.arraycopy(header, 0, all, 0, header.length);
        System.arraycopy(bytes, 0, all, header.length, bytes.length);
        take(all, ".csv", Optional.of("csv"));
    }

    @FuzzTest(maxDuration = "10s")
    void json(byte[] bytes) throws IOException {
        take(bytes, ".json", Optional.of("json"));
    }

    @FuzzTest(maxDuration = "10s")
    void xlsx(byte[] bytes) throws IOException {
        take(bytes, ".xlsx", Optional.of("xlsx"));
    }

    @FuzzTest(maxDuration = "10s")
    void gzip(byte[] bytes) throws IOException {
        take(bytes, ".csv.gz", Optional.empty());
    }

    @FuzzTest(maxDuration = "10s")
    void profile(byte[] bytes) throws IOException {
        try {
            assertThat(Profile.read(new ByteArrayInputStream(bytes)).records()).isNotEmpty();
        } catch (IllegalArgumentException said) {
            assertThat(said).hasMessageNotContaining("null");
        }
    }

    @FuzzTest(maxDuration = "10s")
    void values(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        for (DateForm form : DateForm.values()) {
            Dates.read(text, List.of(form))
                    .ifPresent(when -> assertThat(when.asWritten()).isEqualTo(text));
        }
        Mgrs.read(text).ifPresent(area -> assertThat(area.point().lat()).isBetween(-90.0, 90.0));
        assertThat(PlaceName.fold(text)).doesNotContain("\u0640");
        JsonList.read(text).ifPresent(list -> assertThat(list).doesNotContainNull());
    }
}
