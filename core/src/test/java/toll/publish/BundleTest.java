package toll.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import toll.ledger.Ledger;
import toll.term.Vocabularies;

final class BundleTest {
    private static final List<Question> QUESTIONS = List.of(
            Question.parse("tally --by grade"),
            Question.parse("tally --by month --source monitor"),
            Question.parse("gap staff monitor"),
            Question.parse("figure monitor/total"));

    @TempDir
    private Path dir;

    private Path bundle(Disclosure disclosure, String name) throws IOException {
        Path place = Files.createDirectories(dir.resolve("ledger-" + name));
        try (Ledger ledger = SmallLedger.in(place)) {
            Answers answers = new Answers(ledger.now(), Map.of(), Vocabularies.shipped());
            Map<String, byte[]> files = new TreeMap<>();
            Paper paper = Overview.of(answers, Vocabularies.shipped(), Disclosure.usual(), "Overview", "en");
            files.put("report.html", HtmlPaper.render(paper).getBytes(StandardCharsets.UTF_8));
            for (Sheet sheet : new Sheets(ledger.now(), disclosure).all()) {
                files.put(sheet.name() + ".csv", TableFile.csv(sheet));
            }
            List<Question> questions = new java.util.ArrayList<>(QUESTIONS);
            paper.lineage().values().forEach(l -> questions.add(Question.parse(l.question())));
            Path file = dir.resolve(name + ".zip");
            Bundle.write(
                    new Bundle.Contents(answers, questions, files, Map.of(), disclosure, Optional.empty()),
                    SmallLedger.TIME,
                    file);
            return file;
        }
    }

    @Test
    void everyNumberIsComputedAgainFromTheBundleAlone() throws IOException {
        BundleCheck.Report report = BundleCheck.check(bundle(Disclosure.usual(), "usual"));
        assertThat(report.faults()).isEmpty();
        assertThat(report.numbers()).isGreaterThan(40);
        assertThat(report.withheld()).isNotEmpty(); // internal notes, always
    }

    @Test
    void madeTwiceItIsTheSameToTheByte() throws IOException {
        assertThat(bundle(Disclosure.usual(), "one")).hasSameBinaryContentAs(bundle(Disclosure.usual(), "two"));
    }

    @Test
    void whatIsConfidentialIsInNoByte() throws IOException {
        byte[] bytes = Files.readAllBytes(bundle(Disclosure.usual(), "usual"));
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        assertThat(text).doesNotContain(SmallLedger.CANARY, SmallLedger.NAME, SmallLedger.RECORDER);
        String open =
                Files.readString(bundle(Disclosure.usual().withIdentities(), "open"), StandardCharsets.ISO_8859_1);
        assertThat(open)
                .doesNotContain(SmallLedger.CANARY, SmallLedger.RECORDER)
                .contains(SmallLedger.NAME);
    }

    @Test
    void everySingleChangedByteIsFoundAndItsPartNamed() throws IOException {
        Path file = bundle(Disclosure.usual(), "whole");
        byte[] whole = Files.readAllBytes(file);
        Random chance = new Random(11);
        Path changed = dir.resolve("changed.zip");
        for (int i = 0; i < 1_000; i++) {
            byte[] bytes = whole.clone();
            int at = chance.nextInt(bytes.length);
            bytes[at] ^= (byte) (1 << chance.nextInt(8));
            Files.write(changed, bytes);
            BundleCheck.Report report = BundleCheck.check(changed);
            assertThat(report.faults()).as("byte " + at).isNotEmpty();
            assertThat(report.faults().getFirst()).contains(": ");
        }
    }

    @Test
    void aNumberChangedOnThePageIsFoundThoughEveryChecksumIsMended() throws IOException {
        Path place = Files.createDirectories(dir.resolve("forged"));
        try (Ledger ledger = SmallLedger.in(place)) {
            Answers answers = new Answers(ledger.now(), Map.of(), Vocabularies.shipped());
            Paper paper = Overview.of(answers, Vocabularies.shipped(), Disclosure.usual(), "Overview", "en");
            String page = HtmlPaper.render(paper);
            Run.Num first = paper.numbers().getFirst();
            String forged = page.replaceFirst(
                    "data-lineage=\"" + first.lineage() + "\">" + java.util.regex.Pattern.quote(first.text()),
                    "data-lineage=\"" + first.lineage() + "\">77");
            assertThat(forged).isNotEqualTo(page);
            Path file = dir.resolve("forged.zip");
            Bundle.write(
                    new Bundle.Contents(
                            answers,
                            paper.lineage().values().stream()
                                    .map(l -> Question.parse(l.question()))
                                    .toList(),
                            Map.of("report.html", forged.getBytes(StandardCharsets.UTF_8)),
                            Map.of(),
                            Disclosure.usual(),
                            Optional.empty()),
                    SmallLedger.TIME,
                    file);
            assertThat(BundleCheck.check(file).faults())
                    .singleElement()
                    .asString()
                    .contains("the number 77");
        }
    }
}
