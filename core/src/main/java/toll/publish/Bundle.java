package toll.publish;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import toll.ledger.Archive;
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
    private static final int BUFFER = 1 << 20;

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

    /**
     * Writes the bundle.
     *
     * @param time written as the time of making
     * @param file where; while it is written, a second file with the entries lies beside it
     * @return the documents of its entries by SHA-256, each with whether it is in the bundle: one that holds more than is
     *     open never is
     */
    public static Map<String, Boolean> write(Contents contents, Instant time, Path file) throws IOException {
        Path lines = file.resolveSibling(file.getFileName() + ".entries");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
            return new BundleWriter(contents, lines).write(time, out);
        } finally {
            Files.deleteIfExists(lines);
        }
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
}
