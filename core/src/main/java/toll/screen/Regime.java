package toll.screen;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/**
 * A sanctions regime: which measures apply to whom, on which criteria, with the paragraph cited. Read from {@code
 * regimes.toml}.
 *
 * @param key as the list names it, such as {@code Al-Qaida}
 * @param measures each with its paragraph
 * @param criteria each with its paragraph
 * @param note what a reader should know
 */
public record Regime(
        String key, String title, String prefix, List<Provision> measures, List<Provision> criteria, String note) {
    /**
     * @param what in words
     * @param source resolution and paragraph
     */
    public record Provision(String what, String source) {}

    public Regime {
        measures = List.copyOf(measures);
        criteria = List.copyOf(criteria);
    }

    /** The regimes that Toll knows. */
    public static List<Regime> all() {
        try (InputStream in = Regime.class.getResourceAsStream("regimes.toml")) {
            if (in == null) {
                throw new IllegalStateException("regimes.toml is missing from this build");
            }
            List<Regime> out = new ArrayList<>();
            for (JsonNode node : TomlMapper.builder().build().readTree(in).path("regime")) {
                out.add(new Regime(
                        text(node, "key"),
                        text(node, "title"),
                        text(node, "prefix"),
                        provisions(node.path("measure")),
                        provisions(node.path("criterion")),
                        text(node, "note")));
            }
            return List.copyOf(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The regime an entry of the UN list stands under. */
    public static Optional<Regime> of(ListEntry entry) {
        return all().stream()
                .filter(r -> r.key().equalsIgnoreCase(entry.regime()))
                .findFirst();
    }

    private static List<Provision> provisions(JsonNode nodes) {
        List<Provision> out = new ArrayList<>();
        nodes.forEach(n -> out.add(new Provision(text(n, "what"), text(n, "source"))));
        return out;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
