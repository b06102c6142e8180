package toll.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import toll.ledger.Group;
import toll.ledger.InclusionProof;
import toll.ledger.Ledger;
import toll.ledger.form.Proofs;
import toll.term.Vocabularies;

/** Any subset of groups of any subset of records can be withheld: the rest stays proved and every count can be computed again. */
final class RedactionTest {
    private static final List<Question> QUESTIONS = List.of(
            Question.parse("tally --by grade --actor us-led-coalition"),
            Question.parse("tally --by month --policy ibc"));

    private static final List<Ledger> OPEN = new ArrayList<>();
    private static final List<Path> FOLDER = new ArrayList<>();

    @BeforeContainer
    static void open() throws IOException {
        FOLDER.add(Files.createTempDirectory("redaction"));
        OPEN.add(SmallLedger.in(Files.createDirectory(FOLDER.getFirst().resolve("ledger"))));
    }

    @AfterContainer
    static void close() {
        OPEN.getFirst().close();
    }

    @Provide
    Arbitrary<List<Set<Group>>> groupsOfRecords() {
        return Arbitraries.of(Group.class)
                .set()
                .list()
                .ofSize(SmallLedger.records().size() + 1);
    }

    @Property(tries = 60)
    void theRestOfABundleStaysProvedAndEveryNumberIsComputedAgain(@ForAll("groupsOfRecords") List<Set<Group>> chosen)
            throws IOException {
        Map<Long, Set<Group>> withheld = new TreeMap<>();
        for (int i = 0; i < chosen.size(); i++) {
            EnumSet<Group> groups = EnumSet.noneOf(Group.class);
            groups.addAll(chosen.get(i));
            groups.remove(Group.FIGURES); // without its figures a record proves no number: a disclosure refuses that
            withheld.put(i + 1L, groups);
        }
        Disclosure disclosure = new Disclosure(EnumSet.complementOf(EnumSet.of(Group.NOTES)), withheld);
        Answers answers = new Answers(OPEN.getFirst().now(), Map.of(), Vocabularies.shipped());
        Path file = FOLDER.getFirst().resolve("redacted.zip");
        Bundle.write(
                new Bundle.Contents(answers, QUESTIONS, Map.of(), Map.of(), disclosure, Optional.empty()),
                SmallLedger.TIME,
                file);
        BundleCheck.Report report = BundleCheck.check(file);
        assertThat(report.faults()).isEmpty();
        assertThat(report.withheld()).noneMatch(line -> line.contains("cannot be asked"));
        assertThat(report.numbers()).isGreaterThan(10);
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        withheld.forEach((sequence, groups) -> OPEN.getFirst()
                .now()
                .entry(sequence)
                .ifPresent(entry -> {
                    String key = entry.record().origin().key();
                    if (groups.contains(Group.SOURCE)) {
                        assertThat(bytes).doesNotContain("example.org/" + key + '"');
                    }
                    if (groups.contains(Group.WORDS)) {
                        assertThat(bytes).doesNotContain("said of " + key + '\\');
                    }
                }));
    }

    @Property(tries = 300)
    void aProofHoldsWhateverPartOfItsEntryIsOpen(@ForAll("groupsOfRecords") List<Set<Group>> chosen) {
        for (int i = 0; i < chosen.size(); i += 7) {
            InclusionProof whole = OPEN.getFirst().now().prove(i + 1L);
            Map<Group, String> salts = new EnumMap<>(Group.class);
            Map<Group, String> contents = new EnumMap<>(Group.class);
            for (Group group : chosen.get(i)) {
                Optional.ofNullable(whole.salts().get(group)).ifPresent(salt -> salts.put(group, salt));
                Optional.ofNullable(whole.contents().get(group)).ifPresent(content -> contents.put(group, content));
            }
            InclusionProof part = new InclusionProof(
                    whole.sequence(),
                    whole.size(),
                    whole.root(),
                    whole.header(),
                    whole.groupHashes(),
                    salts,
                    contents,
                    whole.path());
            assertThat(Proofs.holds(part)).isTrue();
            contents.replaceAll((group, content) -> content + " ");
            assertThat(Proofs.holds(new InclusionProof(
                            whole.sequence(),
                            whole.size(),
                            whole.root(),
                            whole.header(),
                            whole.groupHashes(),
                            salts,
                            contents,
                            whole.path())))
                    .isEqualTo(contents.isEmpty());
        }
    }
}
