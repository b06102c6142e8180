package toll.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import toll.ledger.Group;
import toll.ledger.Ledger;
import toll.ledger.View;
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
    void anySubsetOfGroupsCanBeWithheldAndTheRestStaysProved() throws IOException {
        Random chance = new Random(5);
        for (int round = 0; round < 12; round++) {
            Map<Long, java.util.Set<Group>> withheld = new TreeMap<>();
            for (long sequence = 1; sequence <= 18; sequence++) {
                EnumSet<Group> some = EnumSet.noneOf(Group.class);
                for (Group group : List.of(Group.IDENTITY, Group.SOURCE, Group.WORDS)) {
                    if (chance.nextBoolean()) {
                        some.add(group);
                    }
                }
                withheld.put(sequence, some);
            }
            Disclosure disclosure = new Disclosure(EnumSet.complementOf(EnumSet.of(Group.NOTES)), withheld);
            Path place = Files.createDirectories(dir.resolve("redacted" + round));
            try (Ledger ledger = SmallLedger.in(place)) {
                Answers answers = new Answers(ledger.now(), Map.of(), Vocabularies.shipped());
                Path file = dir.resolve("redacted" + round + ".zip");
                Bundle.write(
                        new Bundle.Contents(
                                answers,
                                List.of(
                                        Question.parse("tally --by grade --actor us-led-coalition"),
                                        Question.parse("tally --by month --policy ibc")),
                                Map.of(),
                                Map.of(),
                                disclosure,
                                Optional.empty()),
                        SmallLedger.TIME,
                        file);
                BundleCheck.Report report = BundleCheck.check(file);
                assertThat(report.faults()).isEmpty();
                // Whatever is withheld, every number is computed again: nothing is left to the publisher's word.
                assertThat(report.withheld()).isNotEmpty().noneMatch(line -> line.contains("cannot be asked"));
                assertThat(report.numbers()).isGreaterThan(10);
                withheldIsNowhere(Files.readString(file, StandardCharsets.ISO_8859_1), ledger.now(), withheld);
            }
        }
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

    /** A withheld source's key, address and words are in no byte of the bundle. */
    private static void withheldIsNowhere(String bytes, View view, Map<Long, java.util.Set<Group>> withheld) {
        withheld.forEach((sequence, groups) -> view.entry(sequence).ifPresent(entry -> {
            if (groups.contains(Group.SOURCE)) {
                assertThat(bytes)
                        .doesNotContain("example.org/" + entry.record().origin().key() + '"');
            }
            if (groups.contains(Group.WORDS)) {
                assertThat(bytes)
                        .doesNotContain("said of " + entry.record().origin().key() + '\\');
            }
        }));
    }

    @Test
    void aWithheldNameCannotBeFoundByTryingNames() throws IOException {
        Path place = Files.createDirectories(dir.resolve("names"));
        try (Ledger ledger = SmallLedger.in(place)) {
            toll.ledger.InclusionProof whole = ledger.now().prove(13);
            String content = whole.contents().get(Group.IDENTITY);
            byte[] known = java.util.Objects.requireNonNull(content).getBytes(StandardCharsets.UTF_8);
            String published = whole.groupHashes().get(Group.IDENTITY.ordinal());
            // The right content without its salt, with none, and with zeros: none gives the published hash.
            for (int salt : new int[] {0, 16, 32}) {
                byte[] tried = new byte[2 + salt + known.length];
                tried[0] = 2;
                tried[1] = (byte) Group.IDENTITY.ordinal();
                System.arraycopy(known, 0, tried, 2 + salt, known.length);
                assertThat(Hash.sha256(tried)).isNotEqualTo(published);
            }
            assertThat(Files.readString(bundle(Disclosure.usual(), "salted"), StandardCharsets.ISO_8859_1))
                    .doesNotContain(
                            java.util.Objects.requireNonNull(whole.salts().get(Group.IDENTITY)));
        }
    }
}
