package toll.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static toll.screen.SampleLists.bytes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OtherListsTest {
    private static final String SDN = """
        101,"MOTT, Korvan Zel","individual","SDGT",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 10 Dec 1968; alt. DOB circa 1970; POB Strelsau, Ruritania; nationality Ruritania; Gender Male; Passport R12345 (Ruritania); a.k.a. 'THE CLOCK'."
        102,"ZELMOTT SHIPPING LTD.",-0- ,"SDGT",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-\s
        103,"STAR OF STRELSAU","vessel","SDGT",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-\s
        """;

    @Test
    void ofacJoinsAliasesAndAddressesAndReadsTheRemarks() throws ListRefused {
        SanctionsList list = OfacList.read(
                "sdn.csv",
                bytes(SDN + "\u001A"),
                bytes("101,1,\"fka\",\"KURWAN, Zel\",-0- \n\u001A"),
                bytes("101,7,\"Old Street 1\",\"Strelsau\",\"Ruritania\",-0- "));
        ListEntry person = list.entries().getFirst();
        assertThat(list.entries())
                .extracting(ListEntry::kind)
                .containsExactly(EntryKind.INDIVIDUAL, EntryKind.ENTITY, EntryKind.VESSEL);
        assertThat(person.names())
                .extracting(ListedName::text)
                .containsExactly("MOTT, Korvan Zel", "KURWAN, Zel", "THE CLOCK");
        assertThat(person.names())
                .extracting(ListedName::quality)
                .containsExactly(Quality.GOOD, Quality.GOOD, Quality.LOW);
        assertThat(person.names().get(1).kind()).isEqualTo(NameKind.FORMER);
        assertThat(person.births()).extracting(b -> b.when().edtf()).containsExactly("1968-12-10", "1970~");
        assertThat(person.nationalities()).containsExactly("Ruritania");
        assertThat(person.documents()).extracting(Document::number).containsExactly("R12345");
        assertThat(person.field("address")).isEqualTo("Old Street 1; Strelsau; Ruritania");
    }

    @Test
    void ofacRefusesARowThatBreaksOffAndSaysWhere() {
        assertThatThrownBy(() -> OfacList.read("sdn.csv", bytes(SDN + "104,\"CUT"), new byte[0], new byte[0]))
                .isInstanceOf(ListRefused.class)
                .hasMessageContaining("sdn.csv");
        assertThatThrownBy(
                        () -> OfacList.read("sdn.csv", bytes(SDN + "104,\"CUT OFF\",-0- "), new byte[0], new byte[0]))
                .isInstanceOf(ListRefused.class)
                .hasMessageContaining("line 4")
                .hasMessageContaining("expected 12");
    }

    @Test
    void ofacFilesThatDoNotFitTogetherAreRefused() {
        assertThatThrownBy(() -> OfacList.read(
                        "sdn.csv", bytes(SDN), bytes("104,1,\"aka\",\"KURWAN, Zel\",-0- \n"), new byte[0]))
                .isInstanceOf(ListRefused.class)
                .hasMessageContaining("104")
                .hasMessageContaining("refused in whole");
    }

    @Test
    void aPlainTableThatBreaksOffInItsLastLineIsRefused() {
        assertThatThrownBy(() -> CsvList.read("x.csv", bytes("id,name,born\n1,Korvan Mott,1968\n2,Kurv")))
                .isInstanceOf(ListRefused.class)
                .hasMessageContaining("line 3");
    }

    @Test
    void aPackedListIsTheSameListAndABrokenOneIsRefused(@TempDir Path folder) throws IOException {
        byte[] plain = bytes(SampleLists.un(SampleLists.individual("QDi.901", "", "KORVAN")));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        Files.write(folder.resolve("a.xml"), plain);
        Files.write(folder.resolve("a.xml.gz"), packed.toByteArray());
        Files.write(folder.resolve("b.xml.gz"), Arrays.copyOf(packed.toByteArray(), packed.size() / 2));
        assertThat(Lists.read(folder.resolve("a.xml.gz"))).isEqualTo(Lists.read(folder.resolve("a.xml")));
        assertThatThrownBy(() -> Lists.read(folder.resolve("b.xml.gz")))
                .isInstanceOf(ListRefused.class)
                .hasMessageContaining("gzip");
    }

    @Test
    void ukRowsOfOneGroupAreOneEntry() throws ListRefused {
        SanctionsList list = UkList.read("ConList.csv", bytes("""
            Last Updated,30/06/2022,,,,,,,,,
            Name 6,Name 1,Name 2,Name Non-Latin Script,DOB,Nationality,Group Type,Alias Type,Alias Quality,Regime,Group ID
            MOTT,Korvan,Zel,,10/12/1968,Ruritania,Individual,Primary name,,ISIL,7001
            MOTTE,Kurvan,,كرفان موت,00/00/1970,Ruritania,Individual,AKA,Low quality,ISIL,7001
            ZELMOTT LTD,,,,,,Entity,Primary name,,ISIL,7002
            """));
        assertThat(list.day()).isEqualTo("2022-06-30");
        assertThat(list.entries()).hasSize(2);
        ListEntry person = list.entries().getFirst();
        assertThat(person.names())
                .extracting(ListedName::text)
                .containsExactly("Korvan Zel MOTT", "Kurvan MOTTE", "كرفان موت");
        assertThat(person.names().get(1).quality()).isEqualTo(Quality.LOW);
        assertThat(person.births()).extracting(b -> b.when().edtf()).containsExactly("1968-12-10", "1970");
        assertThat(list.entries().get(1).kind()).isEqualTo(EntryKind.ENTITY);
    }

    @Test
    void theNewerUkTableIsReadByItsHeadings() throws ListRefused {
        SanctionsList list = UkList.read("uk.csv", bytes("""
            Report Date: 01-Jun-2025,,,,,,
            Last Updated,Unique ID,OFSI Group ID,Name 6,Name 1,Name type,Alias strength,Regime Name,Designation Type,D.O.B
            01/01/2025,AQD0901,7001,MOTT,Korvan,Primary Name,,ISIL,Individual,dd/mm/1968
            01/01/2025,AQD0901,7001,MOTTE,Kurvan,Alias,,ISIL,Individual,
            """));
        assertThat(list.entries()).singleElement().satisfies(e -> {
            assertThat(e.reference()).isEqualTo("AQD0901");
            assertThat(e.names()).extracting(ListedName::text).containsExactly("Korvan MOTT", "Kurvan MOTTE");
            assertThat(e.births()).extracting(b -> b.when().edtf()).containsExactly("1968");
        });
    }

    @Test
    void ukRefusesADamagedRow() {
        assertThatThrownBy(() -> UkList.read("uk.csv", bytes("Name 6,Name 1,Group ID\nMOTT,Korvan,7001\nMOTT,Kor")))
                .isInstanceOf(ListRefused.class)
                .hasMessageContaining("line 3");
    }

    @Test
    void aPlainTableNeedsOnlyANameColumn() throws ListRefused {
        SanctionsList list = CsvList.read(
                "partners.csv",
                bytes("id,Name,Aliases,type,born\n"
                        + "p1,Korvan Mott,Kurvan Motte; K. Zel,person,1968\n"
                        + "p2,Zelmott Ltd,,company,\n"));
        assertThat(list.name()).isEqualTo("partners");
        assertThat(list.entries().getFirst().names())
                .extracting(ListedName::text)
                .containsExactly("Korvan Mott", "Kurvan Motte", "K. Zel");
        assertThat(list.entries().get(1).kind()).isEqualTo(EntryKind.ENTITY);
        assertThatThrownBy(() -> CsvList.read("x.csv", bytes("a,b\n1,2\n")))
                .isInstanceOf(ListRefused.class)
                .hasMessageContaining("“name”");
    }

    @Test
    void theFormIsToldFromTheContent(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("sdn.csv"), bytes(SDN));
        Files.writeString(folder.resolve("a.txt"), SampleLists.un(SampleLists.individual("QDi.901", "", "KORVAN")));
        Files.writeString(folder.resolve("b.csv"), "name\nKorvan Mott\n");
        assertThat(Lists.read(folder).name()).isEqualTo("OFAC");
        assertThat(Lists.read(folder.resolve("a.txt")).name()).isEqualTo("UN-1267");
        assertThat(Lists.read(folder.resolve("b.csv")).name()).isEqualTo("b");
    }
}
