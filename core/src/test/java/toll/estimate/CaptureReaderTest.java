package toll.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import toll.estimate.CaptureReader.Columns;

final class CaptureReaderTest {
    private static CaptureReading read(String text) throws IOException {
        return CaptureReader.read("t.csv", new StringReader(text), Columns.FOUND);
    }

    private static CaptureTable table(String text) throws IOException {
        return ((CaptureReading.Read) read(text)).pooled();
    }

    private static String fault(String text) throws IOException {
        return ((CaptureReading.Unreadable) read(text)).faults().getFirst().toString();
    }

    @Test
    void aRowAHistoryIsRead() throws IOException {
        CaptureTable t = table("north,south,count\n1,0,12\n0,1,7\n1,1,3\n");
        assertThat(t.lists()).containsExactly("north", "south");
        assertThat(t.documented()).isEqualTo(22);
        assertThat(t.listSize(0)).isEqualTo(15);
        assertThat(t.exactly(3)).isEqualTo(3);
    }

    @Test
    void aRowAPersonIsCountedUp() throws IOException {
        CaptureTable t = table("id,a,b\n17,1,0\n18,1,1\n19,1,0\n20,0,1\n");
        assertThat(t.lists()).containsExactly("a", "b");
        assertThat(t.exactly(1)).isEqualTo(2);
        assertThat(t.documented()).isEqualTo(4);
    }

    @Test
    void aLastColumnOfNumbersIsTheCountWhateverItsName() throws IOException {
        assertThat(table("a,b,observed\n1,0,0\n0,1,2\n1,1,1\n").documented()).isEqualTo(3);
    }

    @Test
    void listsMayBeNamedAsCountsAre() throws IOException {
        CaptureTable t = table("N,Y,count\n1,0,12\n0,1,7\n1,1,3\n");
        assertThat(t.lists()).containsExactly("N", "Y");
    }

    @Test
    void semicolonsTabsMarksAndCarriageReturnsAreRead() throws IOException {
        assertThat(table("\uFEFFa;b;count\r\n1;0;5\r\nTRUE;1.0;2\r\n").documented())
                .isEqualTo(7);
        assertThat(table("a\tb\tcount\n1\t0\t5.0\n").documented()).isEqualTo(5);
    }

    @Test
    void thoseOnNoListAreReadPastAndSaid() throws IOException {
        CaptureReading.Read read = (CaptureReading.Read) read("a,b,count\n0,0,NA\n1,0,4\n0,1,5\n1,1,2\n");
        assertThat(read.pooled().documented()).isEqualTo(11);
        assertThat(read.notes()).anyMatch(n -> n.contains("0 on every list"));
    }

    @Test
    void remarksBarsAndBlanksAreRead() throws IOException {
        assertThat(table("# a paper, 1999\na|b|count\n1|0|5\n").documented()).isEqualTo(5);
        assertThat(table("a  b  count\n1  0   5\n 0 1 2\n").documented()).isEqualTo(7);
        assertThat(fault("# a paper, 1999\na,b,count\n1,0,-5\n")).contains("line 3, column count");
        assertThat(table("\uFEFF\"a\",\"b, too\",\"count\"\n\"1\",\"0\",\"5\"\n")
                        .lists())
                .containsExactly("a", "b, too");
    }

    @Test
    void theCountStandsInAnyPlaceUnderAnyOfItsNames() throws IOException {
        assertThat(table("Freq,a,b\n5,1,0\n2,0,1\n").documented()).isEqualTo(7);
        assertThat(table("a,Number of people,b\n1,5,0\n0,2,1\n").documented()).isEqualTo(7);
        assertThat(table("seen,a,b\n5,1,0\n2,0,1\n").documented()).isEqualTo(7);
        assertThat(table("أ,ب,العدد\n١,٠,١٢\n٠,١,٧\n").documented()).isEqualTo(19);
    }

    @Test
    void rowsOfPeopleKeepTheirOtherColumnsOut() throws IOException {
        CaptureTable t = table("case,age,a,b\nx1,33,1,0\nx2,41,1,1\nx3,35,1,0\n");
        assertThat(t.lists()).containsExactly("a", "b");
        assertThat(t.documented()).isEqualTo(3);
        assertThat(table("a,b,victim\n1,0,1\n1,0,2\n0,1,3\n1,1,4\n").documented())
                .isEqualTo(4);
        assertThat(table(",a,b\n7,1,0\n8,1,1\n9,1,0\n").documented()).isEqualTo(3);
    }

    @Test
    void historiesMayBeWrittenAsOneWord() throws IOException {
        CaptureTable t = table("history,count\n100,5\n011,2\n");
        assertThat(t.lists()).containsExactly("list1", "list2", "list3");
        assertThat(t.exactly(6)).isEqualTo(2);
    }

    @Test
    void strataAreTables() throws IOException {
        CaptureReading.Read read = (CaptureReading.Read) CaptureReader.read(
                "t.csv",
                new StringReader("a,b,sex,count\n1,0,f,4\n0,1,f,5\n1,0,m,6\n"),
                new Columns(List.of("sex"), "", List.of(), List.of()));
        assertThat(read.strata().keySet()).containsExactly("f", "m");
        assertThat(read.strata().values().iterator().next().documented()).isEqualTo(9);
        assertThat(read.pooled().documented()).isEqualTo(15);
        assertThat(table("a,b,sex,count\n1,0,f,4\n0,1,f,5\n1,0,m,6\n").documented())
                .isEqualTo(15);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|the table is empty",
                "'a,b,count'|no rows under its header",
                "'1,0,5;0,1,7'|first line must name",
                "'a,b,count;1,0,-5'|cannot be negative",
                "'a,b,count;1,0,2.5'|a whole number",
                "'a,b,count;1,0,x'|digits only",
                "'a,b,count;1,0,'|digits only",
                "'a,b,count;1,0,99999999999999999999'|too large",
                "'a,b,count;1,0,9000000000000000000;0,1,9000000000000000000'|more than a table can hold",
                "'a,b,count;1,0,0;0,1,0'|every count is 0",
                "'a,b,count;1,0,5;1,0,6'|contradict each other",
                "'a,b,count;1,0,5;1,0,5'|each history once",
                "'a,b,count;1,,5;0,1,2;1,1,3'|0 or 1 expected",
                "'a,b,count;1,2,5;0,1,2;1,1,3'|0 or 1 expected",
                "'a,a,count;1,0,5'|a name of its own",
                "'a,,count;1,0,5'|needs a name",
                "'a,b,count;1,0,5,9'|the header names 3 columns",
                "'a,zone,b;1,33,0;0,41,1'|--ignore",
                "'a,b,count;-,0,5;0,1,2;1,1,3'|0 or 1 expected",
                "'word,text;x,z'|each list needs a column",
                "'a,b,count;\"1,0,5'|quotation marks"
            })
    void whatCannotBeReadIsRefusedWithItsPlace(String text, String says) throws IOException {
        assertThat(fault(text.replace(';', '\n'))).contains(says);
    }

    @Test
    void aColumnThatIsNotThereIsNamed() throws IOException {
        CaptureReading reading = CaptureReader.read(
                "t.csv", new StringReader("a,b,count\n1,0,4\n"), new Columns(List.of("sex"), "", List.of(), List.of()));
        assertThat(((CaptureReading.Unreadable) reading).faults().getFirst().toString())
                .isEqualTo("t.csv, line 1, column sex: there is no such column; there are: a, b, count");
    }

    @Test
    void moreListsThanATableHoldsAreRefused() throws IOException {
        StringBuilder head = new StringBuilder();
        StringBuilder row = new StringBuilder();
        for (int j = 0; j < 40; j++) {
            head.append("l").append(j).append(',');
            row.append("1,");
        }
        assertThat(fault(head + "count\n" + row + "3\n")).contains("at most 30 lists");
    }

    @Test
    void aRowARecordIsGatheredByPersonAndList() throws IOException {
        CaptureReading.Read read =
                (CaptureReading.Read) read("file,id,cluster\na,1,7\nb,1,7\na,2,8\nb,2,9\nb,3,9\nc,9,7\n");
        assertThat(read.pooled().lists()).containsExactly("a", "b", "c");
        assertThat(read.pooled().counts()).containsExactlyInAnyOrderEntriesOf(Map.of(0b111, 1L, 0b001, 1L, 0b010, 1L));
        assertThat(read.notes().getFirst())
                .contains("6 records of 3 people (cluster) on 3 lists (file); 1 of them again");
    }

    @Test
    void theColumnsOfRecordsMayBeNamedAndHaveStrata() throws IOException {
        String text = "who,where,sex\n1,a,f\n1,b,f\n2,a,m\n3,b,m\n";
        Columns named = new Columns(List.of("sex"), "", List.of(), List.of(), "who", "where");
        CaptureReading.Read read = (CaptureReading.Read) CaptureReader.read("t", new StringReader(text), named);
        assertThat(read.strata().keySet()).containsExactly("f", "m");
        assertThat(read.pooled().documented()).isEqualTo(3);
        CaptureReading torn = CaptureReader.read("t", new StringReader(text.replace("1,b,f", "1,b,m")), named);
        assertThat(((CaptureReading.Unreadable) torn).faults().getFirst().toString())
                .isEqualTo(
                        "t, line 3, column sex: found \"m\"; an earlier record of the same person says \"f\"; a person is"
                                + " in one stratum");
        assertThat(fault("person,list\n1,a\n,b\n"))
                .contains("line 3, column person")
                .contains("of which person");
    }
}
