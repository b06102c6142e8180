package toll.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import toll.ledger.Batch;
import toll.ledger.Figure;
import toll.ledger.Finding;
import toll.ledger.Group;
import toll.ledger.Incident;
import toll.ledger.Judgement;
import toll.ledger.Ledger;
import toll.ledger.Person;
import toll.ledger.Record;
import toll.ledger.Refusal;
import toll.ledger.Report;
import toll.ledger.Strike;
import toll.ledger.form.Form;
import toll.ledger.sqlite.Secret;
import toll.ledger.sqlite.SqliteLedger;
import toll.term.Vocabularies;

/**
 * A value of its own stands in every field of every kind of record, found by reflection, in judgements and refusals, in the
 * names of the folder and the user. What the disclosure does not open is in no output, its metadata or its zip entries; what it opens is found, so the search sees.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CanaryTest {
    private static final List<Class<? extends Record>> KINDS =
            List.of(Figure.class, Incident.class, Person.class, Strike.class, Finding.class, Report.class);

    private static final String FOLDER = "QQfolderQQ";
    private static final String USER = "QQuserQQ";
    private static final String NEVER = "QQneverQQ";

    @TempDir
    private static Path dir;

    private final Planted planted = new Planted();
    /** Value -> the entries and groups in which it stands. */
    private final Map<String, Map<Long, Set<Group>>> stands = new TreeMap<>();

    private Ledger ledger =
            SqliteLedger.create(dir(), Clock.fixed(SmallLedger.TIME, ZoneOffset.UTC), Secret.of(new byte[32]));
    private String user = "";

    private static Path dir() {
        try {
            return Files.createDirectories(Files.createTempDirectory("canary").resolve(FOLDER));
        } catch (IOException unwritten) {
            throw new java.io.UncheckedIOException(unwritten);
        }
    }

    @BeforeAll
    void plant() {
        user = System.setProperty("user.name", USER);
        List<Record> records = new ArrayList<>();
        KINDS.forEach(kind -> records.add(planted.record(kind)));
        SmallLedger.records().forEach(record -> records.add(planted.marked(record)));
        try (Batch batch = ledger.begin()) {
            records.forEach(batch::add);
            batch.refuse(new Refusal(NEVER, 1, NEVER, NEVER, NEVER, NEVER));
            batch.commit();
        }
        List<Judgement> judgements = List.of(
                judgement(Judgement.Kind.GRADED, Map.of("grade", "fair"), 8),
                judgement(Judgement.Kind.CORRECTED, Map.of("name", "QQ9001QQ", "family", "QQ9002QQ"), person(records)),
                judgement(Judgement.Kind.REDACTED, Map.of(), 9),
                judgement(Judgement.Kind.REDACTED, Map.of("groups", "words"), 10));
        try (Batch batch = ledger.begin()) {
            judgements.forEach(batch::judge);
            batch.commit();
        }
        for (int i = 0; i < records.size(); i++) {
            note(i + 1, new Form().write(records.get(i)));
        }
        planted.fields().put("QQ9001QQ", "a corrected name");
        planted.fields().put("QQ9002QQ", "a corrected family");
        for (int i = 0; i < judgements.size(); i++) {
            note(records.size() + 2 + i, new Form().write(judgements.get(i)));
        }
    }

    private static long person(List<Record> records) {
        for (int i = KINDS.size(); i < records.size(); i++) {
            if (records.get(i) instanceof Person) {
                return i + 1;
            }
        }
        throw new IllegalStateException("no person among the records");
    }

    private static Judgement judgement(Judgement.Kind kind, Map<String, String> value, long subject) {
        return new Judgement(kind, NEVER, SmallLedger.TIME, List.of(subject), value, NEVER, 0);
    }

    private void note(long sequence, byte[][] groups) {
        for (String value : planted.fields().keySet()) {
            for (Group group : Group.values()) {
                if (new String(groups[group.ordinal()], StandardCharsets.UTF_8).contains(value)) {
                    stands.computeIfAbsent(value, v -> new TreeMap<>())
                            .computeIfAbsent(sequence, s -> EnumSet.noneOf(Group.class))
                            .add(group);
                }
            }
        }
    }

    @AfterAll
    void close() {
        System.setProperty("user.name", user);
        ledger.close();
    }

    @Test
    void everyFieldOfEveryKindOfRecordHoldsACanary() {
        assertThat(KINDS.stream().map(Class::getName))
                .containsExactlyInAnyOrder(java.util.Arrays.stream(Record.class.getPermittedSubclasses())
                        .map(Class::getName)
                        .toArray(String[]::new));
        for (Class<? extends Record> kind : KINDS) {
            for (var component : kind.getRecordComponents()) {
                assertThat(planted.fields().values())
                        .as("no canary in " + kind.getSimpleName() + "." + component.getName())
                        .anyMatch(field -> field.startsWith(kind.getSimpleName() + "." + component.getName()));
            }
        }
        assertThat(stands).hasSizeGreaterThan(150);
    }

    @Test
    void usuallyNamesAndNotesAreInNoOutput() throws IOException {
        Set<String> found = published(Disclosure.usual(), true);
        assertThat(found).contains("QQmonitorQQ", "QQsaid_of_i1QQ").doesNotContain("QQCANARY_NAMEQQ", "QQ9001QQ");
    }

    @Test
    void withIdentitiesNamesAreThereAndNotesAreNot() throws IOException {
        // The name is the one that a recorder corrected it to.
        assertThat(published(Disclosure.usual().withIdentities(), true)).contains("QQ9001QQ", "QQmonitorQQ");
    }

    @Test
    void withSourcesAndWordsWithheldOnlyCountsAndScopesAreThere() throws IOException {
        Set<String> found = published(new Disclosure(EnumSet.of(Group.FIGURES), Map.of()), false);
        assertThat(found)
                .isNotEmpty()
                .allMatch(value -> allowed(value, new Disclosure(EnumSet.of(Group.FIGURES), Map.of())));
    }

    /** @param named whether questions may name sources: a question is the publisher's own */
    private Set<String> published(Disclosure disclosure, boolean named) throws IOException {
        Disclosure meant = disclosure.redactedAs(ledger.now());
        Set<String> all = new TreeSet<>();
        for (String language : List.of("en", "ar")) {
            for (Map.Entry<String, byte[]> output :
                    outputs(disclosure, language, named).entrySet()) {
                Set<String> found = Sought.in(output.getKey(), output.getValue());
                assertThat(found)
                        .as(output.getKey())
                        .doesNotContain(NEVER, FOLDER, USER)
                        .allMatch(value -> !planted.fields().containsKey(value) || allowed(value, meant));
                all.addAll(found);
            }
        }
        return all;
    }

    private boolean allowed(String value, Disclosure disclosure) {
        return stands.getOrDefault(value, Map.of()).entrySet().stream()
                .anyMatch(at -> at.getValue().stream().anyMatch(group -> disclosure.opens(at.getKey(), group)));
    }

    private Map<String, byte[]> outputs(Disclosure disclosure, String language, boolean named) throws IOException {
        Answers answers = new Answers(ledger.now(), Map.of(), Vocabularies.shipped());
        Map<String, byte[]> all = new TreeMap<>();
        String where = named ? "QQX1QQ" : "";
        for (Map.Entry<String, Dossier.Request> request : Map.of(
                        "dossier-all", request(disclosure, language, Optional.empty(), Map.of()),
                        "dossier-place", request(disclosure, language, Optional.empty(), Map.of("place", "Idlib")))
                .entrySet()) {
            paper(
                    all,
                    language + "/" + request.getKey(),
                    Dossier.of(answers, Vocabularies.shipped(), request.getValue()));
        }
        if (named) {
            Dossier.Pair pair = new Dossier.Pair("QQstaffQQ", "QQmonitorQQ");
            paper(
                    all,
                    language + "/dossier-gap",
                    Dossier.of(
                            answers,
                            Vocabularies.shipped(),
                            request(disclosure, language, Optional.of(pair), Map.of())));
            paper(
                    all,
                    language + "/dossier-event",
                    Dossier.of(
                            answers,
                            Vocabularies.shipped(),
                            request(disclosure, language, Optional.empty(), Map.of("event", where))));
        }
        paper(
                all,
                language + "/changes",
                Changes.of(
                        new Answers(ledger.asOf(10), Map.of(), Vocabularies.shipped()),
                        answers,
                        Question.parse("tally"),
                        Vocabularies.shipped(),
                        disclosure,
                        language));
        Letter.Template template = Letter.read(
                "letter",
                "language = \"" + language
                        + "\"\nto = [\"A\"]\nsubject = \"S\"\nparagraphs = [\"{{tally | toll}}\"]\nannexes = [\"tally --by grade\""
                        + (named ? ", \"gap QQstaffQQ QQmonitorQQ\", \"series QQstaffQQ\"]" : "]"));
        paper(
                all,
                language + "/letter",
                Letter.write(template, answers, Vocabularies.shipped(), disclosure)
                        .values()
                        .iterator()
                        .next());
        List<Sheet> sheets = new Sheets(ledger.now(), disclosure).all();
        for (Sheet sheet : sheets) {
            all.put(language + "/" + sheet.name() + ".parquet", TableFile.parquet(sheet));
            all.put(language + "/" + sheet.name() + ".csv", TableFile.csv(sheet));
        }
        all.put(language + "/incidents.geojson", TableFile.geoJson(sheets.get(1)));
        all.put(language + "/tables.json", TableFile.json(sheets));
        all.put(language + "/tables.xlsx", TableFile.xlsx(sheets, SmallLedger.TIME));
        Site.write(answers, Vocabularies.shipped(), disclosure, "Site", language, SmallLedger.TIME, (name, content) -> {
            try {
                Path file = Files.createTempFile(dir, "site", ".part");
                content.write(file);
                all.put(language + "/site/" + name, Files.readAllBytes(file));
            } catch (IOException unwritten) {
                throw new java.io.UncheckedIOException(unwritten);
            }
        });
        return all;
    }

    private static Dossier.Request request(
            Disclosure disclosure, String language, Optional<Dossier.Pair> gap, Map<String, String> filters) {
        return new Dossier.Request("", language, "Toll", gap, filters, List.of(), disclosure);
    }

    private static void paper(Map<String, byte[]> all, String name, Paper paper) throws IOException {
        all.put(name + ".html", HtmlPaper.render(paper).getBytes(StandardCharsets.UTF_8));
        all.put(name + ".pdf", PdfPaper.render(paper, SmallLedger.TIME));
        all.put(name + ".docx", DocxPaper.render(paper, SmallLedger.TIME));
    }
}
