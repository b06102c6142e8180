package toll.cli;

import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How every verb writes {@code --json}: indented, in declaration order, UTF-8, the same bytes for the same answer. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
            .build();

    private Json() {}

    static String of(Object value) {
        return MAPPER.writeValueAsString(value).replace("\r\n", "\n");
    }
}
