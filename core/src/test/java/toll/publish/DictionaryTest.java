package toll.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import toll.ledger.Group;
import toll.ledger.InclusionProof;
import toll.ledger.Ledger;
import toll.ledger.form.Leaf;
import toll.ledger.form.Salts;
import toll.term.Vocabularies;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who holds a bundle, knows how Toll writes and has a dictionary in which the right name stands cannot tell which it is:
 * without the salt, which is nowhere in the bundle, every name fits as badly as any other.
 */
final class DictionaryTest {
    private static final List<String> GIVEN =
            List.of("Amal", "Basil", "Dima", "Fadi", "Hala", "Iyad", "Jana", "Karim", "Lina", "Munir");
    private static final List<String> FAMILY =
            List.of("Aswad", "Barakat", "Darwish", "Farhat", "Haddad", "Jabri", "Khalil", "Masri", "Nahas", "Omari");

    @TempDir
    private Path dir;

    /** What the bundle shows: every hash of a withheld identity, and every piece of hex that may be tried as a salt. */
    private final Set<String> hashes = new LinkedHashSet<>();

    private final Set<String> seen = new LinkedHashSet<>();
    private InclusionProof secret = new InclusionProof(1, 1, "", "", List.of(), Map.of(), Map.of(), List.of());

    private static byte[] identity(String name) {
        return ("{\"age\":{\"max\":30,\"min\":30,\"qualifier\":\"exactly\"},\"name\":\"" + name + "\"}")
                .getBytes(StandardCharsets.UTF_8);
    }

    @BeforeEach
    void publish() throws IOException {
        try (Ledger ledger = SmallLedger.in(Files.createDirectory(dir.resolve("ledger")))) {
            long person = 1;
            while (!(ledger.now().entry(person).orElseThrow().record() instanceof toll.ledger.Person)) {
                person++;
            }
            secret = ledger.now().prove(person);
            Path file = dir.resolve("bundle.zip");
            // A question that rests on every entry, so that the bundle holds the withheld one too.
            Answers answers = new Answers(ledger.now(), Map.of(), Vocabularies.shipped());
            Bundle.write(
                    new Bundle.Contents(
                            answers,
                            List.of(Question.parse("tally"), Question.parse("gap staff monitor")),
                            Map.of(
                                    "persons.csv",
                                    TableFile.csv(new Sheets(ledger.now(), Disclosure.usual()).persons())),
                            Map.of(),
                            Disclosure.usual(),
                            Optional.empty()),
                    SmallLedger.TIME,
                    file);
            read(file);
        }
        hashes.addAll(secret.groupHashes());
    }

    private void read(Path bundle) throws IOException {
        try (BundleParts parts = BundleParts.open(bundle, (part, what) -> {});
                BufferedReader lines = parts.lines(Bundle.ENTRIES)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode entry = JsonMapper.shared().readTree(line);
                entry.path("salts").forEach(salt -> seen.add(salt.asString("")));
                entry.path("group_hashes").forEach(hash -> hashes.add(hash.asString("")));
                entry.path("path").forEach(hash -> seen.add(hash.asString("").substring(0, 2 * Salts.LENGTH)));
            }
        }
    }

    private static List<String> dictionary(String right) {
        List<String> names = new ArrayList<>(List.of(right));
        GIVEN.forEach(given -> FAMILY.forEach(family -> names.add(given + " " + family)));
        return names;
    }

    /** The salts that a reader of the bundle can think of: all that stand in it, none, zeros, the halves of hashes. */
    private Set<String> salts() {
        Set<String> salts = new LinkedHashSet<>(seen);
        salts.add("");
        salts.add("00".repeat(Salts.LENGTH));
        hashes.forEach(hash -> {
            salts.add(hash.substring(0, 2 * Salts.LENGTH));
            salts.add(hash.substring(2 * Salts.LENGTH));
        });
        for (int sequence = 0; sequence < 40; sequence++) {
            salts.add(String.format("%032x", sequence));
            salts.add(Hash.sha256(Integer.toString(sequence).getBytes(StandardCharsets.UTF_8))
                    .substring(0, 2 * Salts.LENGTH));
        }
        return salts;
    }

    @Test
    void noNameOfTheDictionaryFitsAnyHashOfTheBundle() {
        byte[] right =
                Objects.requireNonNull(secret.contents().get(Group.IDENTITY)).getBytes(StandardCharsets.UTF_8);
        Leaf leaf = new Leaf();
        int tried = 0;
        for (String salt : salts()) {
            byte[] bytes = HexFormat.of().parseHex(salt);
            List<byte[]> contents = new ArrayList<>(List.of(right));
            dictionary(SmallLedger.NAME).forEach(name -> contents.add(identity(name)));
            for (byte[] content : contents) {
                tried++;
                assertThat(hashes).doesNotContain(HexFormat.of().formatHex(leaf.group(Group.IDENTITY, bytes, content)));
            }
        }
        assertThat(tried).isGreaterThan(5_000);
    }

    @Test
    void withTheSaltTheSameSearchFindsItSoTheSearchSees() {
        byte[] right =
                Objects.requireNonNull(secret.contents().get(Group.IDENTITY)).getBytes(StandardCharsets.UTF_8);
        String salt = Objects.requireNonNull(secret.salts().get(Group.IDENTITY));
        assertThat(hashes)
                .contains(HexFormat.of()
                        .formatHex(
                                new Leaf().group(Group.IDENTITY, HexFormat.of().parseHex(salt), right)));
        assertThat(salts()).doesNotContain(salt);
    }

    @Test
    void alikeContentsHaveUnlikeHashesSoThatEqualNamesDoNotShow() throws IOException {
        Set<String> all = new HashSet<>();
        int count = 0;
        try (Ledger ledger = SmallLedger.in(Files.createDirectory(dir.resolve("again")))) {
            for (long sequence = 1; sequence <= ledger.now().size(); sequence++) {
                // Most identities here are empty, and so alike.
                all.addAll(ledger.now().prove(sequence).groupHashes());
                count += Group.values().length;
            }
        }
        assertThat(all).hasSize(count);
    }
}
