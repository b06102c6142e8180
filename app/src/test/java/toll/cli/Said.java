package toll.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How one command line ended, and what it said. */
record Said(int code, String out, String err) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What the words after {@code toll} answer. */
    static Said by(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Toll.run(words, new PrintWriter(out, true), new PrintWriter(err, true));
        return new Said(code, out.toString(), err.toString());
    }

    JsonNode json() {
        return JSON.readTree(out);
    }

    /** Some words and more of them. */
    static String[] words(String[] some, String... more) {
        return Stream.concat(Arrays.stream(some), Arrays.stream(more)).toArray(String[]::new);
    }
}
