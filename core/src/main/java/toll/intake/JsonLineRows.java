package toll.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** JSON lines: each line is read alone, so a broken one costs nothing but itself. */
final class JsonLineRows implements RowReader {
    private static final int LONGEST = 8 << 20;
    private final Document document;
    private final Encoding encoding;
    private final Reader text;
    private final Flattened rows = new Flattened();
    private final StringBuilder buffer = new StringBuilder();
    private Optional<Chunk> first;
    private Header header = new Header(List.of());
    private long line;

    JsonLineRows(Document document, Encoding encoding, Reader text, Predicate<List<String>> isHeader)
            throws IOException {
        this.document = document;
        this.encoding = encoding;
        this.text = new BufferedReader(text, 1 << 16);
        first = chunk();
        JsonFormat.check(rows.columns(), isHeader);
    }

    @Override
    public Optional<Chunk> next() throws IOException {
        if (first.isPresent()) {
            Optional<Chunk> again = first;
            first = Optional.empty();
            return again;
        }
        return chunk();
    }

    private Optional<Chunk> chunk() throws IOException {
        List<Row> chunk = new ArrayList<>();
        int characters = 0;
        while (chunk.size() < Chunk.ROWS && characters < Chunk.CHARACTERS) {
            int length = readLine();
            if (length < 0) {
                break;
            }
            characters += Math.min(length, LONGEST);
            line++;
            if (length > LONGEST) {
                chunk.add(new Row.Spoiled(
                        line, "", "a line of at most " + LONGEST + " characters", "a longer one", "Split the record"));
            } else if (!buffer.toString().isBlank()) {
                chunk.add(parse(buffer.toString()));
            }
        }
        if (rows.width() != header.size()) {
            header = new Header(rows.columns());
        }
        return chunk.isEmpty() ? Optional.empty() : Optional.of(new Chunk(header, "line", chunk, document.read()));
    }

    private Row parse(String json) {
        if (json.indexOf(Encoding.BROKEN) >= 0) {
            return new Row.Spoiled(
                    line,
                    "",
                    "text in the encoding of the rest of the file",
                    json.replace(Encoding.BROKEN, '\uFFFD'),
                    "Save this line as UTF-8");
        }
        try (JsonParser parser = JsonFormat.FACTORY.createParser(ObjectReadContext.empty(), json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return new Row.Spoiled(line, "", "a JSON object", json, "One object a line");
            }
            Row row = rows.read(parser, line);
            return parser.nextToken() == null
                    ? row
                    : new Row.Spoiled(line, "", "one JSON object", json, "One object a line");
        } catch (JacksonException broken) {
            return new Row.Spoiled(line, "", "a JSON object", json, String.valueOf(broken.getOriginalMessage()));
        } catch (DocumentRefused tooMuch) {
            return new Row.Spoiled(line, "", tooMuch.expected(), tooMuch.found(), tooMuch.todo());
        }
    }

    /** Fills the buffer with the next line, never beyond the limit. @return its whole length, or -1 at the end */
    private int readLine() throws IOException {
        buffer.setLength(0);
        int length = 0;
        for (int c = text.read(); c >= 0; c = text.read()) {
            if (c == '\n') {
                return length;
            }
            if (length <= LONGEST) {
                length++;
                buffer.append((char) c);
            }
        }
        return length == 0 ? -1 : length;
    }

    @Override
    public String described() {
        return encoding.how() + ", one JSON object a line";
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
