package toll.publish;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
    private final List<String> faults = new ArrayList<>();
    private final List<String> withheld = new ArrayList<>();
    private String root = "";
    private long size;
    private int entries;
    private int numbers;

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
        try (BundleParts parts = BundleParts.open(file, this::fault)) {
            JsonNode manifest = Bundle.JSON.readTree(parts.bytes(Bundle.MANIFEST));
            if (manifest.path("format").asInt(0) != Bundle.FORMAT) {
                fault(Bundle.MANIFEST, "format " + manifest.path("format") + " is not one this version knows");
                return;
            }
            root = manifest.path("root").asString("");
            size = manifest.path("size").asLong(0);
            if (faults.isEmpty()) {
                parts.rebuild(Instant.parse(manifest.path("made").asString("")), this::fault);
            }
            files(parts, manifest);
            BundleView view = entries(parts, manifest);
            manifest.path("withheld")
                    .properties()
                    .forEach(e -> withheld.add("entry " + e.getKey() + ": " + String.join(", ", texts(e.getValue()))));
            if (faults.isEmpty()) {
                Answers answers = new Answers(view, policies(manifest), Vocabularies.shipped());
                shown(parts, questions(manifest, answers), texts(manifest.path("cannot_be_asked")));
            }
        } catch (BundleParts.Unreadable damaged) {
            fault("the zip itself", "it cannot be read: " + damaged.getMessage());
        } catch (JacksonException | DateTimeException | IllegalArgumentException unreadable) {
            fault(Bundle.MANIFEST, "it cannot be read: " + firstLine(unreadable));
        }
    }

    private void files(BundleParts parts, JsonNode manifest) {
        Map<String, String> listed = new TreeMap<>();
        manifest.path("files")
                .properties()
                .forEach(e -> listed.put(e.getKey(), e.getValue().asString("")));
        listed.forEach((name, sha) -> {
            String found = parts.sha256(name);
            if (found.isEmpty()) {
                fault(name, "it is listed and not there");
            } else if (!found.equals(sha)) {
                fault(name, "its bytes are not those that were published (SHA-256)");
            }
        });
        for (String name : parts.names()) {
            if (name.startsWith("documents/")) {
                if (!name.equals("documents/" + parts.sha256(name))) {
                    fault(name, "the document is not the one it is named after (SHA-256)");
                }
            } else if (!name.equals(Bundle.MANIFEST) && !listed.containsKey(name)) {
                fault(name, "it is there and not listed");
            }
        }
    }

    /** Proves every entry up to the root and takes it into the view that the questions are asked of. */
    private BundleView entries(BundleParts parts, JsonNode manifest) throws IOException {
        Withheld stands = Withheld.read(manifest.path("stand"));
        if (!stands.stands().isEmpty()) {
            withheld.add("that the sources and codes which stand in for withheld ones are the same where they are the"
                    + " same, and different where they differ, is the publisher's word");
        }
        BundleView view = new BundleView(size, root, stands);
        try (BufferedReader lines = parts.lines(Bundle.ENTRIES)) {
            int line = 0;
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                line++;
                if (!text.isEmpty()) {
                    entry(view, text, line);
                }
            }
        } catch (CharacterCodingException notText) {
            fault(Bundle.ENTRIES, "it is not UTF-8");
        }
        return view;
    }

    private void entry(BundleView view, String text, int line) {
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
                return;
            }
            view.add(proof);
            entries++;
        } catch (JacksonException | IllegalArgumentException unreadable) {
            fault(Bundle.ENTRIES + " line " + line, firstLine(unreadable));
        }
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
        List<String> cannot = texts(manifest.path("cannot_be_asked"));
        Map<String, Map<String, Lineage>> again = new TreeMap<>();
        manifest.path("questions").properties().forEach(asked -> {
            if (cannot.contains(asked.getKey())) {
                withheld.add("\"" + asked.getKey()
                        + "\" rests on what is withheld and cannot be asked again: its entries are proved, its numbers"
                        + " are the publisher's word");
                return;
            }
            Map<String, Lineage> cells = answers.ask(Question.parse(asked.getKey()));
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
                            "\"" + asked.getKey() + "\", " + cell.getKey(),
                            "published " + brief(cell.getValue()) + ", computed again "
                                    + brief(computed.path(cell.getKey())));
                }
            }
        });
        return again;
    }

    private static String brief(JsonNode cell) {
        return cell.isMissingNode() ? "nothing" : cell.path("min") + " to " + cell.path("max");
    }

    /** Every number that an HTML file of the publication shows is one of the numbers asked again. */
    private void shown(BundleParts parts, Map<String, Map<String, Lineage>> again, List<String> cannot)
            throws IOException {
        for (String name : parts.names()) {
            if (!name.startsWith("publication/") || !name.endsWith(".html")) {
                continue;
            }
            var page = Jsoup.parse(new String(parts.bytes(name), StandardCharsets.UTF_8));
            Map<String, Element> notes = new HashMap<>();
            page.select("[data-question]").forEach(note -> notes.put(note.id(), note));
            for (Element number : page.select("[data-lineage]")) {
                Element note = notes.get(number.attr("data-lineage"));
                String question = note == null ? "" : note.attr("data-question");
                if (cannot.contains(question)) {
                    continue;
                }
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
        }
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
