package toll.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import toll.ledger.Archive;
import toll.ledger.Entry;
import toll.ledger.Group;
import toll.ledger.InclusionProof;
import toll.ledger.Judged;
import toll.ledger.Record;
import toll.ledger.View;
import tools.jackson.databind.json.JsonMapper;

/**
 * A publication with exactly what it rests on: the files, the entries behind every number with their inclusion proofs,
 * the policies, and the documents or only their hashes. A zip without compression, its entries in the order of their
 * names, every time the same: the same publication gives the same bytes, and {@link BundleCheck} rebuilds it byte by
 * byte.
 */
public final class Bundle {
    static final String MANIFEST = "manifest.json";
    static final String ENTRIES = "entries.jsonl";
    static final String README = "HOW-TO-VERIFY.txt";
    static final int FORMAT = 1;
    private static final String NOTHING = "{}";

    static final JsonMapper JSON = JsonMapper.builder().build();

    private Bundle() {}

    /**
     * @param answers asked for every number of the publication
     * @param questions whose every cell the bundle must be able to answer again
     * @param files of the publication, by path
     * @param policies the text of every policy the questions name, by id
     * @param documents where to take documents from, or empty to give only their hashes
     */
    public record Contents(
            Answers answers,
            List<Question> questions,
            Map<String, byte[]> files,
            Map<String, String> policies,
            Disclosure disclosure,
            Optional<Archive> documents) {
        public Contents {
            questions = questions.stream()
                    .distinct()
                    .sorted(java.util.Comparator.comparing(Question::toString))
                    .toList();
            files = new TreeMap<>(files);
            policies = new TreeMap<>(policies);
        }
    }

    /** @param time written as the time of making */
    public static byte[] write(Contents contents, Instant time) throws IOException {
        View view = contents.answers().view();
        Disclosure disclosure = contents.disclosure().redactedAs(view);
        TreeSet<Long> needed = new TreeSet<>();
        Map<String, Object> questions = new LinkedHashMap<>();
        for (Question question : contents.questions()) {
            Map<String, Object> cells = new LinkedHashMap<>();
            contents.answers().ask(question).forEach((cell, lineage) -> cells.put(cell, cell(lineage)));
            needed.addAll(contents.answers().basis(question));
            questions.put(question.toString(), cells);
        }
        needed.addAll(judgementsOf(view, needed));

        StringBuilder entries = new StringBuilder();
        Map<String, Object> withheld = new LinkedHashMap<>();
        Map<String, Boolean> documents = new TreeMap<>();
        Map<String, byte[]> zip = new TreeMap<>();
        for (long sequence : needed) {
            InclusionProof whole = view.prove(sequence);
            InclusionProof open = disclosed(whole, sequence, disclosure);
            List<String> closed = new ArrayList<>();
            whole.contents().keySet().stream()
                    .filter(g -> !open.contents().containsKey(g))
                    .forEach(g -> closed.add(g.name().toLowerCase(java.util.Locale.ROOT)));
            if (!closed.isEmpty()) {
                withheld.put(Long.toString(sequence), closed);
            }
            entries.append(JSON.writeValueAsString(proof(open))).append('\n');
            if (disclosure.opens(sequence, Group.SOURCE)) {
                Optional<Entry<Record>> record = view.entry(sequence);
                String sha = record.map(e -> e.record().origin().document()).orElse("");
                if (!sha.isEmpty()) {
                    documents.put(
                            sha,
                            contents.documents().isPresent()
                                    && include(contents.documents().get(), sha, zip));
                }
            }
        }

        Map<String, Object> files = new LinkedHashMap<>();
        contents.files().forEach((path, bytes) -> {
            zip.put("publication/" + path, bytes);
            files.put("publication/" + path, Hash.sha256(bytes));
        });
        zip.put(ENTRIES, entries.toString().getBytes(StandardCharsets.UTF_8));
        files.put(ENTRIES, Hash.sha256(zip.get(ENTRIES)));
        zip.put(README, Bundle.class.getResourceAsStream("how-to-verify.txt").readAllBytes());
        files.put(README, Hash.sha256(zip.get(README)));

        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("format", FORMAT);
        manifest.put("made", time.toString());
        manifest.put("size", view.size());
        manifest.put("root", view.root());
        manifest.put("policies", contents.policies());
        manifest.put("questions", questions);
        manifest.put("withheld", withheld);
        manifest.put("documents", documents);
        manifest.put("files", files);
        zip.put(
                MANIFEST,
                (JSON.writerWithDefaultPrettyPrinter()
                                        .writeValueAsString(manifest)
                                        .replace("\r\n", "\n") + "\n")
                        .getBytes(StandardCharsets.UTF_8));
        return SteadyZip.stored(zip, time);
    }

    static Map<String, Object> cell(Lineage lineage) {
        Map<String, Object> cell = new LinkedHashMap<>();
        switch (lineage.ends()) {
            case Ends.Span span -> {
                cell.put("min", span.min());
                cell.put("max", span.max());
            }
            case Ends.Given given -> {
                cell.put("min", end(given.min()));
                cell.put("max", end(given.max()));
            }
        }
        cell.put("records", lineage.records());
        return cell;
    }

    private static Object end(toll.count.Bound bound) {
        return switch (bound) {
            case toll.count.Bound.Known known -> known.value();
            case toll.count.Bound.Unknown unknown -> "unknown";
            case toll.count.Bound.Unbounded unbounded -> "unbounded";
        };
    }

    /** Judgements on these entries, and those that answer them: without them the entries would count differently. */
    private static Set<Long> judgementsOf(View view, Set<Long> entries) {
        Set<Long> found = new TreeSet<>();
        for (Judged judged : view.judgements()) {
            boolean concerns = judged.judgement().subjects().stream().anyMatch(entries::contains)
                    || found.contains(judged.judgement().answers());
            if (concerns) {
                found.add(judged.sequence());
            }
        }
        return found;
    }

    private static InclusionProof disclosed(InclusionProof whole, long sequence, Disclosure disclosure) {
        Map<Group, String> salts = new TreeMap<>();
        Map<Group, String> contents = new TreeMap<>();
        whole.contents().forEach((group, content) -> {
            // An empty group tells nothing: showing that it is empty shows that nothing is kept back.
            if (disclosure.opens(sequence, group) || content.equals(NOTHING)) {
                contents.put(group, content);
                String salt = whole.salts().get(group);
                if (salt != null) {
                    salts.put(group, salt);
                }
            }
        });
        return new InclusionProof(
                whole.sequence(),
                whole.size(),
                whole.root(),
                whole.header(),
                whole.groupHashes(),
                salts,
                contents,
                whole.path());
    }

    private static Map<String, Object> proof(InclusionProof proof) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("sequence", proof.sequence());
        line.put("header", proof.header());
        line.put("group_hashes", proof.groupHashes());
        line.put("salts", named(proof.salts()));
        line.put("contents", named(proof.contents()));
        line.put("path", proof.path());
        return line;
    }

    private static Map<String, String> named(Map<Group, String> byGroup) {
        Map<String, String> named = new LinkedHashMap<>();
        for (Group group : Group.values()) {
            String value = byGroup.get(group);
            if (value != null) {
                named.put(group.name().toLowerCase(java.util.Locale.ROOT), value);
            }
        }
        return named;
    }

    private static boolean include(Archive archive, String sha, Map<String, byte[]> zip) throws IOException {
        Optional<InputStream> held = archive.open(sha);
        if (held.isEmpty()) {
            return false;
        }
        try (InputStream in = held.get()) {
            zip.put("documents/" + sha, in.readAllBytes());
        }
        return true;
    }
}
