package toll.intake;

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

/** The objects of one JSON array. After a syntax error nothing behind it can be told apart: the rest is refused. */
final class JsonArrayRows implements RowReader {
    private final Document document;
    private final Encoding encoding;
    private final JsonParser parser;
    private final Flattened rows = new Flattened();
    private Optional<Chunk> first;
    private Header header = new Header(List.of());
    private long element;
    private boolean ended;

    JsonArrayRows(Document document, Encoding encoding, Reader text, Predicate<List<String>> isHeader)
            throws IOException {
        this.document = document;
        this.encoding = encoding;
        parser = JsonFormat.FACTORY.createParser(ObjectReadContext.empty(), text);
        if (!beginsAnArray()) {
            throw new DocumentRefused("a JSON array of objects", "something else", "Check what this file is");
        }
        first = chunk();
        JsonFormat.check(rows.columns(), isHeader);
    }

    private boolean beginsAnArray() {
        try {
            return parser.nextToken() == JsonToken.START_ARRAY;
        } catch (JacksonException broken) {
            return false;
        }
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

    private Optional<Chunk> chunk() {
        List<Row> chunk = new ArrayList<>();
        int characters = 0;
        while (!ended && chunk.size() < Chunk.ROWS && characters < Chunk.CHARACTERS) {
            try {
                step(chunk);
                characters += rows.characters();
            } catch (JacksonException broken) {
                ended = true;
                chunk.add(new Row.Spoiled(
                        element + 1,
                        "",
                        "an element that is JSON",
                        String.valueOf(broken.getOriginalMessage()),
                        "Repair the file here; nothing behind this place could be read"));
            } catch (DocumentRefused tooMuch) {
                ended = true;
                chunk.add(new Row.Spoiled(element, "", tooMuch.expected(), tooMuch.found(), tooMuch.todo()));
            }
        }
        if (rows.width() != header.size()) {
            header = new Header(rows.columns());
        }
        return chunk.isEmpty() ? Optional.empty() : Optional.of(new Chunk(header, "element", chunk, document.read()));
    }

    private void step(List<Row> chunk) {
        JsonToken token = parser.nextToken();
        if (token == null || token == JsonToken.END_ARRAY) {
            ended = true;
            return;
        }
        element++;
        if (token == JsonToken.START_OBJECT) {
            chunk.add(rows.read(parser, element));
        } else {
            parser.skipChildren();
            chunk.add(new Row.Spoiled(element, "", "an object", "another JSON value", "Take it out of the array"));
        }
    }

    @Override
    public String described() {
        return encoding.how() + ", one JSON array";
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
