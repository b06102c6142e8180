package toll.term;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/**
 * The vocabularies that Toll ships, each a TOML file beside this class; a project may add terms and aliases of its
 * own with {@link #with}.
 */
public final class Vocabularies {
    /** The visible list: one file a vocabulary. */
    public static final List<String> NAMES = List.of(
            "actor",
            "means",
            "measure",
            "status",
            "grade",
            "strike-status",
            "verdict",
            "reason",
            "basis",
            "standard",
            "source");

    private static final TomlMapper TOML = new TomlMapper();

    private final Map<String, Vocabulary> own;
    private final Map<String, Vocabulary> read;

    private Vocabularies(Map<String, Vocabulary> own, Map<String, Vocabulary> read) {
        this.own = own;
        this.read = read;
    }

    /** The vocabularies as shipped; each file is read when its words are first asked for. */
    public static Vocabularies shipped() {
        return new Vocabularies(Map.of(), new ConcurrentHashMap<>());
    }

    private static Vocabulary read(String name) {
        try (InputStream in = Vocabularies.class.getResourceAsStream(name + ".toml")) {
            if (in == null) {
                throw new IllegalStateException("the vocabulary " + name + " is missing from this build");
            }
            return new Vocabulary(name, read(name, in));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * The same vocabularies with the terms of one more file added to the one called {@code name}; a term whose id is
     * already there gains its aliases.
     *
     * @throws IllegalArgumentException where the file is not TOML of this shape, or an alias would name two terms
     */
    public Vocabularies with(String name, InputStream toml) {
        Map<String, Term> merged = new TreeMap<>();
        List<String> order = new ArrayList<>();
        for (Term term : get(name).terms()) {
            merged.put(term.id(), term);
            order.add(term.id());
        }
        for (Term term : read(name, toml)) {
            Term old = merged.get(term.id());
            if (old == null) {
                order.add(term.id());
                merged.put(term.id(), term);
            } else {
                List<String> aliases = new ArrayList<>(old.aliases());
                aliases.addAll(term.aliases());
                merged.put(old.id(), new Term(old.id(), old.en(), old.ar(), old.within(), aliases));
            }
        }
        Map<String, Vocabulary> all = new TreeMap<>(own);
        all.put(name, new Vocabulary(name, order.stream().map(merged::get).toList()));
        return new Vocabularies(all, read);
    }

    /** @throws IllegalArgumentException where there is no vocabulary of this name */
    public Vocabulary get(String name) {
        Vocabulary mine = own.get(name);
        if (mine != null) {
            return mine;
        }
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("no vocabulary \"" + name + "\"; there are "
                    + NAMES.stream().sorted().toList());
        }
        return read.computeIfAbsent(name, Vocabularies::read);
    }

    private static List<Term> read(String name, InputStream toml) {
        try {
            List<Term> terms = new ArrayList<>();
            JsonNode rows = TOML.readTree(toml).path("term");
            if (!rows.isMissingNode() && !rows.isArray()) {
                throw new IllegalArgumentException(name + ": expected terms, each under a line [[term]]");
            }
            for (JsonNode row : rows) {
                terms.add(term(name, row));
            }
            return terms;
        } catch (JacksonException notToml) {
            throw new IllegalArgumentException(name + ": " + notToml.getOriginalMessage(), notToml);
        }
    }

    private static Term term(String file, JsonNode row) {
        String id = text(file, row, "id");
        String en = text(file, row, "en");
        if (id.isEmpty() || en.isEmpty()) {
            throw new IllegalArgumentException(file + ": each [[term]] needs an id and a label en");
        }
        List<String> aliases = new ArrayList<>();
        JsonNode said = row.path("aliases");
        if (!said.isMissingNode() && !said.isArray()) {
            throw new IllegalArgumentException(file + ": aliases of " + id + ": expected a list of texts");
        }
        for (JsonNode alias : said) {
            aliases.add(text(file, alias, "an alias of " + id, alias));
        }
        return new Term(id, en, text(file, row, "ar"), text(file, row, "within"), aliases);
    }

    private static String text(String file, JsonNode row, String key) {
        JsonNode value = row.path(key);
        return value.isMissingNode() ? "" : text(file, row, key, value);
    }

    private static String text(String file, JsonNode row, String what, JsonNode value) {
        if (!value.isString()) {
            throw new IllegalArgumentException(file + ": " + what + ": expected a text, found " + value + " in " + row);
        }
        return value.stringValue();
    }
}
