package toll.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import toll.count.Bound;
import toll.count.Qualifier;
import toll.date.When;
import toll.ledger.Figure;
import toll.ledger.Incident;
import toll.ledger.Person;
import toll.ledger.Report;
import toll.ledger.Strike;
import toll.place.Precision;
import toll.term.Vocabularies;

final class IntakeTest {
    private static final String HEADER = "source,key,date,place,actors,grade,killed_civilian_min,killed_civilian_max\n";
    private final MemoryLedger ledger = new MemoryLedger();

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Taken take(Path file) throws IOException {
        return take(file, IntakeOptions.PLAIN);
    }

    private Taken take(Path file, IntakeOptions options) throws IOException {
        return new Intake(Profiles.shipped(), Vocabularies.shipped())
                .run(file, options, ledger::begin, ledger, Progress.SILENT);
    }

    private Incident only() {
        assertThat(ledger.all(Incident.class)).hasSize(1);
        return ledger.all(Incident.class).getFirst();
    }

    @Test
    void aRowBecomesARecordWithItsPlaceInTheDocument() throws IOException {
        Taken taken = take(file("a.csv", HEADER + "airwars,X1,2017-03,Here,US-led Coalition; Russia,Fair,2,5\n"));
        assertThat(taken.added()).isEqualTo(1);
        Incident read = only();
        assertThat(read.origin().locator()).isEqualTo("line 2");
        assertThat(read.origin().document()).isEqualTo(taken.sha256()).hasSize(64);
        assertThat(read.when().edtf()).isEqualTo("2017-03");
        assertThat(read.actors()).containsExactly("us-led-coalition", "russia");
        assertThat(read.grade()).isEqualTo("fair");
        assertThat(read.count("killed", "civilian").orElseThrow().max()).isEqualTo(Bound.of(5));
    }

    @Test
    void columnsThatNoFieldReadsAreNamedOnceInTheirOrder() throws IOException {
        Taken taken = take(file(
                "a.csv",
                "source,key,date,tags,killed_civilian_min,killed_civilian_max,mood\nairwars,X1,2017-03,a,2,5,\n"));
        assertThat(taken.unread()).containsExactly("tags", "mood");
        assertThat(only().origin().extra()).containsExactlyEntriesOf(Map.of("tags", "a"));
    }

    @Test
    void aListOfPersonsUnderUsualNamesOfColumnsIsReadAndNeedsOnlyToBeToldWhoSpeaks() throws IOException {
        Path list = file(
                "list.csv",
                "id,name,age,gender,sex,dob,date_of_death,place\n7,Made Up,30-35,x,F,1985,2017-03-21,Here\n");
        assertThat(take(list).rowsRefused()).isEqualTo(1);
        IntakeOptions told =
                new IntakeOptions(Optional.empty(), Optional.of("our-list"), When.UNKNOWN, Optional.empty(), 2, 1_000);
        assertThat(take(list, told).added()).isEqualTo(1);
        Person person = ledger.all(Person.class).getFirst();
        assertThat(person.sex()).isEqualTo("woman");
        assertThat(person.died().edtf()).isEqualTo("2017-03-21");
        assertThat(person.age().max()).isEqualTo(Bound.of(35));
    }

    @Test
    void theSameFileAgainAddsNothing() throws IOException {
        Path file = file("a.csv", HEADER + "airwars,X1,2017-03-01,,,,1,1\nairwars,X2,2017-03-02,,,,,\n");
        assertThat(take(file).added()).isEqualTo(2);
        Taken again = take(file);
        assertThat(again.added()).isZero();
        assertThat(again.superseded()).isZero();
        assertThat(again.unchanged()).isEqualTo(2);
    }

    @Test
    void aCorrectedFileSupersedesRowByRow() throws IOException {
        take(file("a.csv", HEADER + "airwars,X1,2017-03-01,,,,1,1\nairwars,X2,2017-03-02,,,,2,2\n"));
        Taken corrected = take(file(
                "b.csv",
                HEADER + "airwars,X0,2017-02-01,,,,9,9\nairwars,X1,2017-03-01,,,,1,1\nairwars,X2,2017-03-02,,,,3,3\n"));
        assertThat(corrected.added()).isEqualTo(1);
        assertThat(corrected.unchanged()).isEqualTo(1);
        assertThat(corrected.superseded()).isEqualTo(1);
        assertThat(ledger.superseded).hasSize(1);
    }

    @Test
    void theNumberOfThreadsAndTheSizeOfBatchesChangeNothing() throws IOException {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 0; i < 5_000; i++) {
            rows.append("airwars,K")
                    .append(i % 4_900)
                    .append(",2017-03-01,Place ")
                    .append(i % 7);
            rows.append(",YPG,")
                    .append(i % 11 == 0 ? "Great" : "Weak")
                    .append(',')
                    .append(i % 3)
                    .append(",2\n");
        }
        Path file = file("a.csv", rows.toString());
        Taken one = take(file, options(1, 100_000));
        List<String> records =
                ledger.standing.values().stream().map(Object::toString).toList();
        List<String> refusals = ledger.refusals.stream().map(Object::toString).toList();
        ledger.standing.clear();
        ledger.refusals.clear();
        Taken three = take(file, options(3, 700));
        assertThat(three).isEqualTo(one);
        assertThat(ledger.standing.values().stream().map(Object::toString)).containsExactlyElementsOf(records);
        assertThat(ledger.refusals.stream().map(Object::toString)).containsExactlyElementsOf(refusals);
        assertThat(ledger.batches).as("one batch, then several that grow").isGreaterThan(4);
    }

    private static IntakeOptions options(int threads, int rows) {
        return new IntakeOptions(Optional.empty(), Optional.empty(), When.UNKNOWN, Optional.empty(), threads, rows);
    }

    @Test
    void aFieldThatCannotBeReadIsRefusedAndKeptWhileTheRecordStands() throws IOException {
        Taken taken = take(file("a.csv", HEADER + "airwars,X1,soon,,,Splendid,7,5\n"));
        assertThat(taken.added()).isEqualTo(1);
        assertThat(taken.rowsRefused()).isZero();
        assertThat(taken.first())
                .extracting(r -> r.column())
                .containsExactlyInAnyOrder("date", "grade", "killed_civilian_min");
        assertThat(taken.first()).allMatch(r -> r.line() == 2 && !r.todo().isEmpty());
        Incident read = only();
        assertThat(read.when().from().toString()).contains("Unknown");
        assertThat(read.grade()).isEmpty();
        assertThat(read.count("killed", "civilian").orElseThrow().isUnknown()).isTrue();
        assertThat(read.origin().extra())
                .containsEntry("grade", "Splendid")
                .containsEntry("killed_civilian_min", "7")
                .containsEntry("killed_civilian_max", "5");
    }

    @Test
    void unknownColumnsAreKeptAndInternalOnesGoToTheNotes() throws IOException {
        take(file(
                "a.csv",
                "source,key,date,killed_civilian_min,killed_civilian_max,colour,internal_notes\n"
                        + "airwars,X,2017,1,1,blue,secret\n"));
        assertThat(only().origin().extra()).isEqualTo(Map.of("colour", "blue"));
        assertThat(only().origin().notes()).isEqualTo(Map.of("internal_notes", "secret"));
    }

    @Test
    void aRowWithoutSourceOrKeyIsRefusedAndTheOthersComeIn() throws IOException {
        Taken taken = take(file("a.csv", HEADER + ",X1,2017,,,,1,1\nairwars,,2017,,,,1,1\nairwars,X3,2017,,,,1,1\n"));
        assertThat(taken.added()).isEqualTo(1);
        assertThat(taken.rowsRefused()).isEqualTo(2);
        assertThat(taken.first()).extracting(r -> r.column()).containsExactly("source", "key");
        assertThat(take(
                                file("b.csv", HEADER + ",X9,2017,,,,1,1\n"),
                                new IntakeOptions(
                                        Optional.empty(), Optional.of("snhr"), When.UNKNOWN, Optional.empty(), 1, 10))
                        .added())
                .isEqualTo(1);
    }

    @Test
    void aKeyThatRepeatsInOneFileLosesNoRow() throws IOException {
        Taken taken =
                take(file("a.csv", HEADER + "airwars,X,2017,,,,1,1\nairwars,X,2017,,,,2,2\nairwars,X,2017,,,,3,3\n"));
        assertThat(taken.added()).isEqualTo(3);
        assertThat(taken.repeatedKeys()).isEqualTo(2);
        assertThat(ledger.all(Incident.class)).extracting(i -> i.origin().key()).containsExactly("X", "X#2", "X#3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {";#semicolon", "|#bar", "'\t'#tab"})
    void otherDelimitersAreDetectedAndShown(String delimiter, String word) throws IOException {
        Taken taken = take(file("a.csv", (HEADER + "airwars,X1,2017-03-01,,,,1,1\n").replace(",", delimiter)));
        assertThat(taken.added()).isEqualTo(1);
        assertThat(taken.described()).contains(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkIsReadAndLeftOut(String charset) throws IOException {
        Path file = folder.resolve("a.csv");
        Files.write(
                file, ("\uFEFF" + HEADER + "airwars,X1,2017-03-01,الرقة,,,1,1\n").getBytes(Charset.forName(charset)));
        Taken taken = take(file);
        assertThat(taken.described()).contains(charset).contains("byte order mark");
        assertThat(only().where().name()).isEqualTo("الرقة");
    }

    @Test
    void anArabicCodePageIsDetectedAndShown() throws IOException {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 0; i < 60; i++) {
            rows.append("airwars,X").append(i).append(",2017-03-01,قصف جوي على مدينة الرقة السورية,,,1,1\n");
        }
        Path file = folder.resolve("a.csv");
        Files.write(file, rows.toString().getBytes(Charset.forName("windows-1256")));
        Taken taken = take(file);
        assertThat(taken.described()).contains("windows-1256");
        assertThat(ledger.all(Incident.class))
                .allMatch(i -> i.where().name().equals("قصف جوي على مدينة الرقة السورية"));
    }

    @Test
    void titlesAboveTheHeaderAndBlankLinesArePassedOver() throws IOException {
        assertThat(take(file("a.csv", "Our table,,,,,,,\n\n" + HEADER + "\nairwars,X1,2017,,,,1,1\n\n"))
                        .added())
                .isEqualTo(1);
        assertThat(only().origin().locator()).isEqualTo("line 5");
    }

    @Test
    void aTableOfUnknownColumnsIsRefusedInWholeWithWhatToDo() throws IOException {
        Taken taken = take(file("a.csv", "alpha,beta\n1,2\n"));
        assertThat(taken.refusedInWhole()).isTrue();
        assertThat(taken.first().getFirst().todo()).contains("--reader").contains("docs/intake.md");
        assertThat(ledger.documents).isEmpty();
    }

    @Test
    void aReaderThatDoesNotExistIsNamedWithThoseThatDo() throws IOException {
        Path file = file("a.csv", HEADER);
        assertThatThrownBy(() -> take(
                        file,
                        new IntakeOptions(
                                Optional.of("nope"), Optional.empty(), When.UNKNOWN, Optional.empty(), 1, 10)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("toll-incidents");
    }

    @Test
    void figuresCarryTheirWholeScopeTheirChainAndTheirOrigin() throws IOException {
        take(file("figures.csv", """
            source,key,via,label,measure,unit,status,min,max,qualifier,as_written,period,as_of,places,actors,means,basis,standard,parent,quotes,published,words
            cjtf-oir,2017-08,,Coalition,killed,,civilians,624,,at least,at least 624,2014-08/2017-07,2017-08-04,Iraq;Syria,US-led Coalition,airstrikes,conceded,more likely than not,,,2017-08-04,at least 624 civilians
            sohr,press,some-outlet,as quoted,strikes,barrel bomb,,42234,42234,exactly,"42,234",2014/2017,,Syria,Coalition,,documented,,,sohr/2015-11,2017-08-20,
            sohr,bad,,no measure,,,,1,1,,,,,,,,,,,,,
            """));
        Figure first = ledger.all(Figure.class).getFirst();
        assertThat(first.count().qualifier()).isEqualTo(Qualifier.AT_LEAST);
        assertThat(first.count().max()).isEqualTo(Bound.UNBOUNDED);
        assertThat(first.scope().places()).extracting(w -> w.name()).containsExactly("Iraq", "Syria");
        assertThat(first.scope().basis()).isEqualTo("conceded");
        assertThat(first.scope().standard()).isEqualTo("more-likely-than-not");
        assertThat(first.scope().status()).isEqualTo("civilian");
        assertThat(first.asOf().orElseThrow().edtf()).isEqualTo("2017-08-04");
        Figure quoted = ledger.all(Figure.class).get(1);
        assertThat(quoted.quotes()).isEqualTo("sohr/2015-11");
        assertThat(quoted.origin().via()).containsExactly("some-outlet");
        assertThat(quoted.scope().unit()).isEqualTo("barrel bomb");
        assertThat(ledger.all(Figure.class)).hasSize(2);
        assertThat(ledger.refusals).hasSize(1);
    }

    @Test
    void reportsLeaveEmptyWhatTheyDoNotState() throws IOException {
        take(file("reports.csv", """
            source,key,actor,covers,carried,received,completed,credible,non_credible,duplicate,open,deaths,cumulative,published
            cjtf-oir,2017-03,us-led-coalition,2017-03,43,27,28,,,,42,,352,2017-04-30
            """));
        Report report = ledger.all(Report.class).getFirst();
        assertThat(report.open()).hasValue(42);
        assertThat(report.credible()).isEmpty();
        assertThat(report.reopened()).isEmpty();
        assertThat(report.covers().edtf()).isEqualTo("2017-03");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "32|32|32|exactly",
                "30-35|30|35|between",
                "9 months|0|0|exactly",
                "18 months old|1|1|exactly",
                "40s|40|49|between",
                "65+|65|0|at least",
                "0.58|0|0|exactly",
                "2.5|2|2|exactly",
                "12 or 14|12|14|between",
                "3 (also reported as 5)|3|5|between",
            })
    void agesAreReadInTheFormsOfLists(String written, long low, long high, String qualifier) throws IOException {
        take(file("p.csv", "source,key,name,age\nx,1,A Name,\"" + written + "\"\n"));
        Person person = ledger.all(Person.class).getFirst();
        assertThat(person.age().min()).isEqualTo(Bound.of(low));
        assertThat(person.age().max()).isEqualTo(high == 0 && low > 0 ? Bound.UNBOUNDED : Bound.of(high));
        assertThat(person.age().qualifier().word()).isEqualTo(qualifier);
    }

    @Test
    void anAgeInOtherWordsStaysWordsAndIsRefused() throws IOException {
        Taken taken = take(file("p.csv", "source,key,name,age\nx,1,A Name,a baby\n"));
        assertThat(taken.refusals()).isEqualTo(1);
        assertThat(ledger.all(Person.class).getFirst().age().isUnknown()).isTrue();
        assertThat(ledger.all(Person.class).getFirst().age().asWritten()).isEqualTo("a baby");
    }

    @Test
    void severalStrikesInOneLineAreAddedUpAndTheConflictWidensTheRange() throws IOException {
        take(file("c.csv", """
            date,country,location,number,description,line
            12/17/2014,Unknown,Syria,5,x,"In Syria, five airstrikes near A destroyed two bunkers. Near B, an airstrike destroyed three vehicles."
            10/18/2015,Syria,B,1,x,"- Near B, one strike struck twenty-one units."
            10/19/2015,Syria,C,,x,"- Near C, 14 strikes struck units."
            """));
        List<Strike> strikes = ledger.all(Strike.class);
        assertThat(strikes.get(0).strikes().min()).isEqualTo(Bound.of(5));
        assertThat(strikes.get(0).strikes().max()).isEqualTo(Bound.of(6));
        assertThat(strikes.get(0).where().chain()).isEmpty();
        assertThat(strikes.get(1).strikes().max()).isEqualTo(Bound.of(1));
        assertThat(strikes.get(2).strikes().min()).isEqualTo(Bound.of(14));
        assertThat(ledger.refusals).hasSize(1);
    }

    @Test
    void gridReferencesGiveAPointAndItsPrecision() throws IOException {
        take(file(
                "f.csv",
                "source,key,actor,codes,verdict,mgrs\ncjtf-oir,1,us-led-coalition,CS1,credible,37SFU805225\n"
                        + "cjtf-oir,2,us-led-coalition,CS2,credible,nowhere\n"));
        List<toll.ledger.Finding> findings = ledger.all(toll.ledger.Finding.class);
        assertThat(findings.get(0).where().area().orElseThrow().precision()).isEqualTo(Precision.WITHIN_100M);
        assertThat(findings.get(1).where().area()).isEmpty();
        assertThat(ledger.refusals).hasSize(1);
    }

    @Test
    void jsonLinesGiveNestedMembersAndLists() throws IOException {
        Path file = file("b.jsonl", """
            {"airwars_id":"1","incident_code":"CS1 RS2","belligerent":"coalition","belligerent_assessment":"non_credible","belligerent_reason_non_credible":"a:1:{i:0;s:20:\\"no_coalition_strikes\\";}","civilian_deaths_conceded_min":0,"civilian_deaths_conceded_max":0,"belligerent_civilian_casualty_statements":[{"statement_date":"20180628","statement":"Some words."}]}
            not json
            {"airwars_id":"2","incident_code":"CS3","belligerent":"coalition","belligerent_assessment":"credible","belligerent_reason_credible":["no_reason_given"],"civilian_deaths_conceded_min":0,"civilian_deaths_conceded_max":0,"civilian_injuries_conceded_min":3,"civilian_injuries_conceded_max":3}
            """);
        Taken taken = take(file);
        assertThat(taken.rowsRefused()).isEqualTo(1);
        List<toll.ledger.Finding> findings = ledger.all(toll.ledger.Finding.class);
        assertThat(findings.get(0).reasons()).containsExactly("no-strikes");
        assertThat(findings.get(0).killed().isUnknown()).isTrue();
        assertThat(findings.get(0).stated().edtf()).isEqualTo("2018-06-28");
        assertThat(findings.get(0).origin().words()).isEqualTo("Some words.");
        assertThat(findings.get(0).about()).containsExactly("CS1", "RS2", "1");
        assertThat(findings.get(1).killed().min()).isEqualTo(Bound.of(0));
    }

    @Test
    void aRecordersOwnProfileIsUsedAndAWrongKeyInItIsNamed() throws IOException {
        String toml = """
            name = "mine"
            recognise = ["nr", "toter"]
            dates = ["d/m/yyyy"]
            source = { value = "my-list" }
            [[record]]
            kind = "incident"
            key = "nr"
            when = "tag"
            [[record.harm]]
            measure = "killed"
            who = "civilian"
            count = "toter"
            """;
        Profile mine = Profile.read(new ByteArrayInputStream(toml.getBytes(StandardCharsets.UTF_8)));
        new Intake(Profiles.shipped().with(mine), Vocabularies.shipped())
                .run(
                        file("m.csv", "nr,tag,toter\n1,3/4/2017,5\n"),
                        IntakeOptions.PLAIN,
                        ledger::begin,
                        ledger,
                        Progress.SILENT);
        assertThat(only().when().edtf()).isEqualTo("2017-04-03");
        assertThatThrownBy(() -> Profile.read(
                        new ByteArrayInputStream(toml.replace("when =", "wen =").getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mine.incident: no key \"wen\"");
        assertThatThrownBy(() -> Profile.read(new ByteArrayInputStream("x = [".getBytes(StandardCharsets.UTF_8))))
                .hasMessageContaining("not TOML");
    }

    @Test
    void everyShippedProfileReadsAndNamesItself() {
        assertThat(Profiles.shipped().all())
                .hasSizeGreaterThanOrEqualTo(17)
                .allMatch(p -> !p.about().isBlank());
    }
}
