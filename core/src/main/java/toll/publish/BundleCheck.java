package toll.publish;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import toll.ledger.Group;
import toll.ledger.InclusionProof;
import toll.ledger.form.Proofs;
import toll.reconcile.Policies;
import toll.reconcile.Policy;
import toll.term.Vocabularies;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Checks a bundle with nothing but the bundle: its bytes, its files, every proof up to the root, and every number asked
 * again of the disclosed entries. The root itself must be compared with the one that was published elsewhere.
 */
public final class BundleCheck {
    /** Uncompressed bytes that a bundle may hold; more is refused before it is read. */
    private static final long LARGEST = 2L << 30;

    private final List<String> faults = new ArrayList<>();
    private final List<String> withheld = new ArrayList<>();
    private String root = "";
    private long size;
    private int entries;
    private int numbers;
    private int notAsked;

    private BundleCheck() {}

    /**
     * What was found.
     *
     * @param faults each names the part; empty where everything holds
     * @param withheld what the publication keeps back, in words
     * @param numbers computed again and found the same
     */
    public record Report(String root, long size, int entries, int numbers, List<String> withheld, List<String> faults) {
        public boolean holds() {
            return faults.isEmpty();
        }
    }

    public static Report check(Path file) throws IOException {
        BundleCheck check = new BundleCheck();
        check.run(file);
        return new Report(
                check.root,
                check.size,
                check.entries,
                check.numbers,
                List.copyOf(check.withheld),
                List.copyOf(check.faults));
    }

    private void run(Path file) throws IOException {
        Map<String, byte[]> zip;
        try {
            zip = open(file);
        } catch (IOException damaged) {
            fault("the zip itself", "it cannot be read: " + damaged.getMessage());
            return;
        }
        try {
            JsonNode manifest = Bundle.JSON.readTree(part(zip, Bundle.MANIFEST));
            if (manifest.path("format").asInt(0) != Bundle.FORMAT) {
                fault(Bundle.MANIFEST, "format " + manifest.path("format") + " is not one this version knows");
                return;
            }
            root = manifest.path("root").asString("");
            size = manifest.path("size").asLong(0);
            structure(file, zip, Instant.parse(manifest.path("made").asString("")));
            files(zip, manifest);
            List<InclusionProof> proofs = proofs(zip);
            manifest.path("withheld")
                    .properties()
                    .forEach(e -> withheld.add("entry " + e.getKey() + ": " + String.join(", ", texts(e.getValue()))));
            if (faults.isEmpty()) {
                Answers answers =
                        new Answers(new BundleView(size, root, proofs), policies(manifest), Vocabularies.shipped());
                Map<String, Map<String, Lineage>> again = questions(manifest, answers);
                shown(zip, again);
            }
        } catch (JacksonException | DateTimeException | IllegalArgumentException unreadable) {
            fault(Bundle.MANIFEST, "it cannot be read: " + firstLine(unreadable));
        }
    }

    private Map<String, byte[]> open(Path file) throws IOException {
        Map<String, byte[]> zip = new TreeMap<>();
        long total = 0;
        try (ZipFile in = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            for (ZipEntry entry : java.util.Collections.list(in.entries())) {
                total += Math.max(0, entry.getSize());
                if (total > LARGEST) {
                    throw new IOException("it unpacks to more than " + LARGEST + " bytes");
                }
                try (InputStream bytes = in.getInputStream(entry)) {
                    byte[] read = bytes.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, LARGEST));
                    java.util.zip.CRC32 crc = new java.util.zip.CRC32();
                    crc.update(read);
                    if (crc.getValue() != entry.getCrc()) {
                        fault(entry.getName(), "its bytes are not those that were put in (checksum)");
                    }
                    zip.put(entry.getName(), read);
                } catch (IOException damaged) {
                    fault(entry.getName(), "it cannot be read: " + damaged.getMessage());
                }
            }
        } catch (IllegalArgumentException badName) {
            throw new IOException("a name in it is not UTF-8", badName);
        }
        return zip;
    }

    private static byte[] part(Map<String, byte[]> zip, String name) {
        byte[] bytes = zip.get(name);
        if (bytes == null) {
            throw new IllegalArgumentException(name + " is not in it");
        }
        return bytes;
    }

    /** Rebuilds the zip from what it holds: a byte that no part accounts for is found here. */
    private void structure(Path file, Map<String, byte[]> zip, Instant made) throws IOException {
        byte[] again = SteadyZip.stored(zip, made);
        byte[] bytes = Files.readAllBytes(file);
        int at = Arrays.mismatch(bytes, again);
        if (at >= 0 && faults.isEmpty()) {
            fault("the zip itself", "byte " + at + " is not what the parts and the time of making give");
        }
    }

    private void files(Map<String, byte[]> zip, JsonNode manifest) {
        Map<String, String> listed = new TreeMap<>();
        manifest.path("files")
                .properties()
                .forEach(e -> listed.put(e.getKey(), e.getValue().asString("")));
        listed.forEach((name, sha) -> {
            byte[] bytes = zip.get(name);
            if (bytes == null) {
                fault(name, "it is listed and not there");
            } else if (!Hash.sha256(bytes).equals(sha)) {
                fault(name, "its bytes are not those that were published (SHA-256)");
            }
        });
        for (Map.Entry<String, byte[]> part : zip.entrySet()) {
            String name = part.getKey();
            if (name.startsWith("documents/")) {
                if (!name.equals("documents/" + Hash.sha256(part.getValue()))) {
                    fault(name, "the document is not the one it is named after (SHA-256)");
                }
            } else if (!name.equals(Bundle.MANIFEST) && !listed.containsKey(name)) {
                fault(name, "it is there and not listed");
            }
        }
    }

    private List<InclusionProof> proofs(Map<String, byte[]> zip) {
        List<InclusionProof> proofs = new ArrayList<>();
        String lines = new String(part(zip, Bundle.ENTRIES), StandardCharsets.UTF_8);
        int line = 0;
        for (String text : lines.split("\n")) {
            line++;
            if (text.isEmpty()) {
                continue;
            }
            try {
                JsonNode node = Bundle.JSON.readTree(text);
                InclusionProof proof = new InclusionProof(
                        node.path("sequence").asLong(0),
                        size,
                        root,
                        node.path("header").asString(""),
                        texts(node.path("group_hashes")),
                        groups(node.path("salts")),
                        groups(node.path("contents")),
                        texts(node.path("path")));
                if (!Proofs.holds(proof)) {
                    fault("entry " + proof.sequence(), "its proof does not lead to the root");
                }
                proofs.add(proof);
            } catch (JacksonException | IllegalArgumentException unreadable) {
                fault(Bundle.ENTRIES + " line " + line, firstLine(unreadable));
            }
        }
        entries = proofs.size();
        return proofs;
    }

    private Map<String, Policy> policies(JsonNode manifest) {
        Map<String, Policy> policies = new TreeMap<>();
        manifest.path("policies")
                .properties()
                .forEach(e -> policies.put(
                        e.getKey(),
                        Policies.read(
                                "policy " + e.getKey(),
                                new ByteArrayInputStream(
                                        e.getValue().asString("").getBytes(StandardCharsets.UTF_8)))));
        return policies;
    }

    private Map<String, Map<String, Lineage>> questions(JsonNode manifest, Answers answers) {
        Map<String, Map<String, Lineage>> again = new TreeMap<>();
        manifest.path("questions").properties().forEach(asked -> {
            Question question = Question.parse(asked.getKey());
            if (cannotBeAsked(question, answers)) {
                notAsked++;
                withheld.add("\"" + question
                        + "\" asks for a source, and the source of some of its entries is withheld: the entries and"
                        + " their sums are proved, that they are all of that source's is not");
                return;
            }
            Map<String, Lineage> cells = answers.ask(question);
            again.put(asked.getKey(), cells);
            Map<String, Object> found = new LinkedHashMap<>();
            cells.forEach((cell, lineage) -> found.put(cell, Bundle.cell(lineage)));
            JsonNode computed = Bundle.JSON.valueToTree(found);
            for (Map.Entry<String, JsonNode> cell : asked.getValue().properties()) {
                // Through text: a number is the same number whatever Java type it was read into.
                if (computed.path(cell.getKey())
                        .toString()
                        .equals(cell.getValue().toString())) {
                    numbers++;
                } else {
                    fault(
                            "\"" + question + "\", " + cell.getKey(),
                            "published " + brief(cell.getValue()) + ", computed again "
                                    + brief(computed.path(cell.getKey())));
                }
            }
        });
        return again;
    }

    private static boolean cannotBeAsked(Question question, Answers answers) {
        boolean bySource =
                question.options().containsKey("source") || !question.operands().isEmpty();
        return bySource && answers.columns().sourceIds().contains(BundleView.WITHHELD);
    }

    private static String brief(JsonNode cell) {
        return cell.isMissingNode() ? "nothing" : cell.path("min") + " to " + cell.path("max");
    }

    /** Every number that an HTML file of the publication shows is one of the numbers asked again. */
    private void shown(Map<String, byte[]> zip, Map<String, Map<String, Lineage>> again) {
        if (notAsked > 0) {
            return;
        }
        zip.forEach((name, bytes) -> {
            if (!name.startsWith("publication/") || !name.endsWith(".html")) {
                return;
            }
            var page = Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
            for (Element number : page.select("[data-lineage]")) {
                Element note = page.getElementById(number.attr("data-lineage"));
                String question = note == null ? "" : note.attr("data-question");
                String cell = note == null ? "" : note.attr("data-cell");
                Lineage lineage = again.getOrDefault(question, Map.of()).get(cell);
                if (lineage == null) {
                    fault(name, "the number " + number.text() + " has no lineage in this bundle");
                } else if (!Numbers.shows(number.text(), lineage)) {
                    fault(
                            name,
                            "the number " + number.text() + " is not what \"" + question + "\", " + cell + " gives");
                }
            }
        });
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asString("")));
        return texts;
    }

    private static Map<Group, String> groups(JsonNode byName) {
        Map<Group, String> groups = new TreeMap<>();
        byName.properties()
                .forEach(e -> groups.put(
                        Group.valueOf(e.getKey().toUpperCase(Locale.ROOT)),
                        e.getValue().asString("")));
        return groups;
    }

    private void fault(String part, String what) {
        faults.add(part + ": " + what);
    }

    private static String firstLine(RuntimeException thrown) {
        return Optional.ofNullable(thrown.getMessage())
                .orElse(thrown.getClass().getSimpleName())
                .lines()
                .findFirst()
                .orElse("");
    }
}
