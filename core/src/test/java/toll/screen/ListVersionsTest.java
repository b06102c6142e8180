package toll.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static toll.screen.SampleLists.alias;
import static toll.screen.SampleLists.individual;
import static toll.screen.SampleLists.read;
import static toll.screen.SampleLists.un;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import toll.name.PartFrequencies;

final class ListVersionsTest {
    private static final String KORVAN = individual("QDi.901", alias("Good", "Kurvan Motte"), "KORVAN", "MOTT");
    private static final String TAMRIN = individual("QDi.902", "", "TAMRIN", "OSLEK");

    @Test
    void additionsRemovalsAndChangesAreExact() throws ListRefused {
        SanctionsList before = read(KORVAN, TAMRIN, individual("QDi.904", "", "VELMA", "DRASK"));
        SanctionsList after = read(
                KORVAN.replace("Kurvan Motte", "Kurvan Mot"),
                individual("QDi.903", "", "ZELDIN", "QUORT"),
                individual("QDi.904", "", "VELMA", "DRASK"));
        ListDifference difference = ListDifference.between(before, after);
        assertThat(difference.added()).extracting(ListEntry::reference).containsExactly("QDi.903");
        assertThat(difference.removed()).extracting(ListEntry::reference).containsExactly("QDi.902");
        assertThat(difference.changed()).singleElement().satisfies(c -> {
            assertThat(c.after().reference()).isEqualTo("QDi.901");
            assertThat(c.fields()).singleElement().satisfies(f -> {
                assertThat(f.field()).isEqualTo("INDIVIDUAL_ALIAS");
                assertThat(f.before().getFirst()).contains("Kurvan Motte");
                assertThat(f.after().getFirst()).endsWith("Kurvan Mot");
            });
        });
    }

    @Test
    void blanksAndLineBreaksAloneAreNoChange() throws ListRefused {
        assertThat(ListDifference.between(read(KORVAN), read(KORVAN.replace("Kurvan Motte", " Kurvan \n Motte ")))
                        .changed())
                .isEmpty();
    }

    @Test
    void aNewReferenceForTheSameEntryIsARenumberingAndNoRemoval() throws ListRefused {
        SanctionsList before = read(
                individual("QI.M.1.01.", "", "KORVAN", "MOTT").replaceAll("<DATAID>\\d+", "<DATAID>77"),
                individual("QI.O.2.01.", "", "TAMRIN", "OSLEK"));
        SanctionsList after = read(
                individual("QDi.901", "", "KORVAN", "MOTT").replaceAll("<DATAID>\\d+", "<DATAID>77"),
                individual("QDi.902", "", "TAMRIN", "OSLEK"));
        ListDifference difference = ListDifference.between(before, after);
        assertThat(difference.renumbered())
                .extracting(p -> p.before().reference() + " " + p.after().reference())
                .containsExactly("QI.M.1.01. QDi.901", "QI.O.2.01. QDi.902");
        assertThat(difference.added()).isEmpty();
        assertThat(difference.removed()).isEmpty();
        assertThat(difference.changed()).isEmpty();
    }

    @Test
    void theDelistedAreFoundAsOfTheFirstDateAndNotAsOfTheSecond(@TempDir Path folder) throws IOException {
        ListArchive archive = new ListArchive(folder.resolve("archive"));
        Path first = Files.writeString(folder.resolve("1.xml"), dated("2019-01-01", KORVAN, TAMRIN));
        Path second = Files.writeString(
                folder.resolve("2.xml"), dated("2020-01-01", KORVAN, individual("QDi.903", "", "ZELDIN", "QUORT")));
        archive.accept(first, LocalDate.EPOCH, false);
        archive.accept(second, LocalDate.EPOCH, false);
        assertThat(archive.versions()).hasSize(2);
        assertThat(found(archive, "2019-06-01", "Tamrin Oslek")).containsExactly("QDi.902");
        assertThat(found(archive, "2020-06-01", "Tamrin Oslek")).isEmpty();
        assertThat(archive.asOf("UN-1267", LocalDate.parse("2018-12-31"))).isEmpty();
    }

    @Test
    void aShrunkenOrBrokenListIsRefusedAndTheLastGoodOneStays(@TempDir Path folder) throws IOException {
        ListArchive archive = new ListArchive(folder.resolve("archive"));
        String[] ten = IntStream.range(0, 10)
                .mapToObj(i -> individual("QDi.91" + i, "", "KORVAN" + (char) ('A' + i), "MOTT"))
                .toArray(String[]::new);
        Path good = Files.writeString(folder.resolve("good.xml"), dated("2019-01-01", ten));
        Path shrunk = Files.writeString(
                folder.resolve("shrunk.xml"),
                dated("2019-02-01", List.of(ten).subList(0, 7).toArray(String[]::new)));
        Path broken = Files.writeString(
                folder.resolve("broken.xml"), dated("2019-03-01", ten).substring(0, 900));
        String sha = archive.accept(good, LocalDate.EPOCH, false).sha256();
        assertThatThrownBy(() -> archive.accept(shrunk, LocalDate.EPOCH, false))
                .isInstanceOf(ListRefused.class)
                .hasMessageContaining("last good version");
        assertThatThrownBy(() -> archive.accept(broken, LocalDate.EPOCH, false)).isInstanceOf(ListRefused.class);
        assertThat(archive.asOf("UN-1267", LocalDate.parse("2030-01-01"))
                        .orElseThrow()
                        .sha256())
                .isEqualTo(sha);
        archive.accept(shrunk, LocalDate.EPOCH, true);
        assertThat(archive.asOf("UN-1267", LocalDate.parse("2030-01-01"))
                        .orElseThrow()
                        .entries())
                .isEqualTo(7);
    }

    @Test
    void anArchivedFileThatWasTouchedIsRefused(@TempDir Path folder) throws IOException {
        ListArchive archive = new ListArchive(folder.resolve("archive"));
        ListArchive.Version version = archive.accept(
                Files.writeString(folder.resolve("1.xml"), dated("2019-01-01", KORVAN)), LocalDate.EPOCH, false);
        Path kept = folder.resolve("archive").resolve(version.path());
        Files.writeString(kept, Files.readString(kept).replace("KORVAN", "KORVIN"));
        assertThatThrownBy(() -> archive.read(version))
                .isInstanceOf(ListRefused.class)
                .hasMessageContaining("not those that were accepted");
    }

    @Test
    void whatWasScreenedIsScreenedAgainBothWays() throws ListRefused {
        List<ScreenQuery> names = List.of(
                ScreenQuery.of(1, "Tamrin Oslek"), ScreenQuery.of(2, "Zeldin Quort"), ScreenQuery.of(3, "Korvan Mott"));
        Rescreening again = Rescreening.of(
                names,
                List.of(read(KORVAN, TAMRIN)),
                List.of(read(KORVAN, individual("QDi.903", "", "ZELDIN", "QUORT"))),
                PartFrequencies.builtIn(),
                Screener.Options.USUAL);
        assertThat(again.appeared()).extracting(Hit::reference).containsExactly("QDi.903");
        assertThat(again.fellAway()).extracting(Hit::reference).containsExactly("QDi.902");
        assertThat(again.moved()).isEmpty();
    }

    @Test
    void eachRegimeOfTheListCitesItsParagraphs() {
        assertThat(Regime.all()).hasSizeGreaterThanOrEqualTo(14).allSatisfy(regime -> {
            assertThat(regime.measures())
                    .isNotEmpty()
                    .allSatisfy(m -> assertThat(m.source()).contains("paragraph"));
            assertThat(regime.prefix()).hasSize(2);
        });
    }

    private static String dated(String day, String... records) {
        return un(records).replace("2020-06-30T10:00:00.1-04:00", day + "T00:00:00");
    }

    private static List<String> found(ListArchive archive, String day, String name) throws IOException {
        SanctionsList list =
                archive.read(archive.asOf("UN-1267", LocalDate.parse(day)).orElseThrow());
        return new Screener(ScreenIndex.of(List.of(list), PartFrequencies.builtIn()), Screener.Options.USUAL)
                .screen(ScreenQuery.of(1, name)).stream().map(Hit::reference).toList();
    }
}
