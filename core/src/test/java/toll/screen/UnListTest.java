package toll.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static toll.screen.SampleLists.alias;
import static toll.screen.SampleLists.bytes;
import static toll.screen.SampleLists.entity;
import static toll.screen.SampleLists.individual;
import static toll.screen.SampleLists.read;
import static toll.screen.SampleLists.un;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UnListTest {
    @Test
    void namePartsAreJoinedBlanksSingledAndPlaceholdersLeftOut() throws ListRefused {
        ListEntry entry = read(individual("QDi.901 ", "", " KORVAN ", "na", "ZEL\n  MOTT"))
                .entries()
                .getFirst();
        assertThat(entry.reference()).isEqualTo("QDi.901");
        assertThat(entry.primaryName()).isEqualTo("KORVAN ZEL MOTT");
    }

    @ParameterizedTest
    @CsvSource({"'KPe.023 ', KPe.023", "'KPe.023.', KPe.023", "'QI.A.12.01.', QI.A.12.01.", "' TAi.153', TAi.153"})
    void referencesLoseBlanksAndStrayFullStopsAndOldOnesKeepTheirs(String written, String reference) {
        assertThat(UnList.reference(written)).isEqualTo(reference);
    }

    @Test
    void anAliasFieldWithSeveralNamesIsSplitAndScriptsArePulledApart() throws ListRefused {
        ListEntry entry = read(individual(
                        "QDi.902",
                        alias("Good", "Korvan Zel; Karwan Zell")
                                + alias("Low", "Abu Tamrin ابو تمرين")
                                + alias("Good", "Zel Mott (original script: زل موت)")
                                + alias("Good", "b) Kurvan Motte (birth name)")
                                + alias("Good", "Kervan Mott, born 3 Mar. 1961")
                                + alias("", ""),
                        "KORVAN",
                        "MOTT"))
                .entries()
                .getFirst();
        assertThat(entry.names())
                .extracting(ListedName::text)
                .containsExactly(
                        "KORVAN MOTT",
                        "Korvan Zel",
                        "Karwan Zell",
                        "Abu Tamrin",
                        "ابو تمرين",
                        "Zel Mott",
                        "زل موت",
                        "Kurvan Motte",
                        "Kervan Mott");
        assertThat(entry.names().get(3).quality()).isEqualTo(Quality.LOW);
        assertThat(entry.names().get(4).kind()).isEqualTo(NameKind.ORIGINAL_SCRIPT);
        assertThat(entry.names().get(7).note()).isEqualTo("birth name");
        assertThat(entry.names().get(8).note()).isEqualTo("born 3 Mar. 1961");
    }

    @Test
    void whatIsTooLongForANameStaysWholeAndIsNoted() throws ListRefused {
        SanctionsList list = read(individual("QDi.903", alias("Good", "Korvan, ".repeat(40)), "KORVAN"));
        assertThat(list.entries().getFirst().names()).hasSize(2);
        assertThat(list.notes()).singleElement().asString().startsWith("QDi.903");
    }

    @ParameterizedTest
    @CsvSource({
        "<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1971-03-04</DATE>, 1971-03-04",
        "<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><YEAR>1971</YEAR>, 1971",
        "<TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1971</YEAR>, 1971~",
        "<TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1970</FROM_YEAR><TO_YEAR>1973</TO_YEAR>, 1970-01-01/1973-12-31",
        "<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><NOTE>Approximately 1971</NOTE>, 1971~",
        "<DATE>1971-03-04-05:00</DATE>, 1971-03-04",
    })
    void birthDatesAreIntervals(String element, String edtf) throws ListRefused {
        ListEntry entry = read(individual(
                        "QDi.904", "<INDIVIDUAL_DATE_OF_BIRTH>" + element + "</INDIVIDUAL_DATE_OF_BIRTH>", "KORVAN"))
                .entries()
                .getFirst();
        assertThat(entry.births())
                .singleElement()
                .extracting(b -> b.when().edtf())
                .isEqualTo(edtf);
    }

    @Test
    void aBirthDateOfAnAliasIsNoEvidenceAboutThePerson() throws ListRefused {
        ListEntry entry = read(individual(
                        "QDi.905",
                        "<INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Zel Mott</ALIAS_NAME><DATE_OF_BIRTH>1"
                                + " Jan. 1980</DATE_OF_BIRTH></INDIVIDUAL_ALIAS>",
                        "KORVAN"))
                .entries()
                .getFirst();
        assertThat(entry.births())
                .singleElement()
                .extracting(Birth::ofFalseIdentity)
                .isEqualTo(true);
    }

    @Test
    void nationalitiesNestedOrNotDocumentsSexAndPlacesAreRead() throws ListRefused {
        ListEntry entry = read(individual(
                        "QDi.906",
                        "<NATIONALITY><VALUE>Ruritania</VALUE><VALUE>Graustark</VALUE></NATIONALITY><NATIONALITY2>Zubrowka</NATIONALITY2><GENDER>Male</GENDER>"
                                + "<INDIVIDUAL_PLACE_OF_BIRTH><CITY>Strelsau</CITY><COUNTRY>Ruritania</COUNTRY></INDIVIDUAL_PLACE_OF_BIRTH><INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>R"
                                + " 12-345</NUMBER><COUNTRY_OF_ISSUE>Ruritania</COUNTRY_OF_ISSUE></INDIVIDUAL_DOCUMENT>",
                        "KORVAN"))
                .entries()
                .getFirst();
        assertThat(entry.nationalities()).containsExactly("Ruritania", "Graustark", "Zubrowka");
        assertThat(entry.birthPlaces()).containsExactly("Strelsau, Ruritania");
        assertThat(entry.documents().getFirst().normal()).isEqualTo("R12345");
        assertThat(entry.sex()).isEqualTo(Sex.MALE);
    }

    @Test
    void theVersionIsPinnedByDateAndHash() throws ListRefused {
        SanctionsList list = read(entity("QDe.901", "ZELMOTT"));
        assertThat(list.day()).isEqualTo("2020-06-30");
        assertThat(list.sha256()).hasSize(64);
        assertThat(list.version()).contains("2020-06-30", list.sha256().substring(0, 12));
    }

    @Test
    void aFileThatBreaksOffAnywhereIsRefusedInWhole() {
        byte[] whole =
                bytes(un(individual("QDi.901", alias("Good", "Korvan Zel"), "KORVAN"), entity("QDe.901", "ZELMOTT")));
        for (int cut = 0; cut < whole.length; cut += 37) {
            byte[] part = java.util.Arrays.copyOf(whole, cut);
            assertThatThrownBy(() -> UnList.read("cut.xml", part))
                    .isInstanceOf(ListRefused.class)
                    .hasMessageContaining("cut.xml");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b"
                        + " '&a;&a;&a;&a;&a;&a;&a;&a;'>]><CONSOLIDATED_LIST>&b;</CONSOLIDATED_LIST>",
                "<?xml version='1.0'?><!DOCTYPE x SYSTEM 'file:///etc/hostname'><CONSOLIDATED_LIST/>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM"
                        + " 'file:///etc/hostname'>]><CONSOLIDATED_LIST><INDIVIDUAL><FIRST_NAME>&e;</FIRST_NAME></INDIVIDUAL></CONSOLIDATED_LIST>",
                "<html><body>503</body></html>",
                "",
                "   ",
                "not xml at all",
                "<CONSOLIDATED_LIST/>",
                "<CONSOLIDATED_LIST><INDIVIDUAL><FIRST_NAME>&undefined;</FIRST_NAME></INDIVIDUAL></CONSOLIDATED_LIST>",
            })
    void hostileAndForeignFilesAreRefused(String text) {
        assertThatThrownBy(() -> UnList.read("hostile.xml", bytes(text))).isInstanceOf(ListRefused.class);
    }

    @Test
    void damagedBytesAreRefusedWithTheirPlaceAndWithoutAWordOnTheTerminal() {
        byte[] whole = bytes(un(individual("QDi.901", "", "KORVAN")));
        whole[whole.length / 2] = (byte) 0xFF;
        assertThatThrownBy(() -> UnList.read("damaged.xml", whole))
                .isInstanceOf(ListRefused.class)
                .hasMessageContaining("damaged.xml, byte " + (whole.length / 2 + 1));
    }

    @Test
    void elementsNestedWithoutEndAndRecordsWithoutEndAreRefused() {
        String deep = "<CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL>" + "<A>".repeat(100_000);
        assertThatThrownBy(() -> UnList.read("deep.xml", bytes(deep)))
                .isInstanceOf(ListRefused.class)
                .hasMessageContaining("deep.xml");
        String large = "<CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL><COMMENTS1>" + "x".repeat(5_000_000);
        assertThatThrownBy(() -> UnList.read("large.xml", bytes(large))).isInstanceOf(ListRefused.class);
    }

    @Test
    void twoRecordsWithOneReferenceAreNotedAndTheFirstKept() throws ListRefused {
        SanctionsList list = read(individual("QDi.907", "", "KORVAN"), individual("QDi.907", "", "ZEL"));
        assertThat(list.entries()).extracting(ListEntry::primaryName).isEqualTo(List.of("KORVAN"));
        assertThat(list.notes()).singleElement().asString().contains("stands twice");
    }
}
