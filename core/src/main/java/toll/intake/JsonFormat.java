package toll.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** JSON: an array of objects, or one object a line (JSON lines). */
final class JsonFormat implements Format {
    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(40)
                    .maxNameLength(1_000)
                    .maxNumberLength(1_000)
                    .maxStringLength(4 << 20)
                    .build())
            .build();

    @Override
    public String name() {
        return "json";
    }

    @Override
    public List<String> endings() {
        return List.of("json", "jsonl", "ndjson");
    }

    @Override
    public boolean recognises(byte[] start) {
        String text = head(start, guessed(start));
        return text.startsWith("{")
                || text.startsWith("[{")
                || text.replaceAll("\\s+", "").startsWith("[{")
                || text.replaceAll("\\s+", "").equals("[]");
    }

    /** The first characters, in the encoding that the whole will be read in. */
    private static String head(byte[] start, Encoding encoding) {
        int skip = Math.min(encoding.skip(), start.length);
        return new String(start, skip, Math.min(start.length - skip, 4096), encoding.charset()).stripLeading();
    }

    private static Encoding guessed(byte[] start) {
        try {
            return Encoding.of(start);
        } catch (DocumentRefused unsure) {
            return new Encoding(StandardCharsets.UTF_8, 0, "");
        }
    }

    @Override
    public RowReader open(Document document, Predicate<List<String>> isHeader, IntakeOptions options)
            throws IOException {
        Encoding encoding = options.encoding().isPresent()
                ? Encoding.named(options.encoding().get())
                : Encoding.of(document.start());
        InputStream bytes = document.open();
        bytes.skipNBytes(encoding.skip());
        Reader text = new InputStreamReader(bytes, encoding.decoder());
        return head(document.start(), encoding).startsWith("[")
                ? new JsonArrayRows(document, encoding, text, isHeader)
                : new JsonLineRows(document, encoding, text, isHeader);
    }

    /** Refuses where the first records show no known columns. */
    static void check(List<String> columns, Predicate<List<String>> isHeader) {
        if (!isHeader.test(columns)) {
            throw new DocumentRefused(
                    "records with the members of a known profile",
                    String.join(", ", columns),
                    "Name a profile with --reader, or write one for these members (docs/intake.md)");
        }
    }
}
