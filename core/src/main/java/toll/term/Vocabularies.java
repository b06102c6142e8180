package toll.term;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
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

    private final Map<String, Vocabulary> byName;

    private Vocabularies(Map<String, Vocabulary> byName) {
        this.byName = byName;
    }

    /** The vocabularies as shipped. */
    public static Vocabularies shipped() {
        Map<String, Vocabulary> all = new TreeMap<>();
        for (String name : NAMES) {
            try (InputStream in = Vocabularies.class.getResourceAsStream(name + ".toml")) {
                if (in == null) {
                    throw new IllegalStateException("the vocabulary " + name + " is missing from this build");
                }
                all.put(name, new Vocabulary(name, read(name, in)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return new Vocabularies(all);
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
        Map<String, Vocabulary> all = new TreeMap<>(byName);
        all.put(name, new Vocabulary(name, order.stream().map(merged::get).toList()));
        return new Vocabularies(all);
    }

    /** @throws IllegalArgumentException where there is no vocabulary of this name */
    public Vocabulary get(String name) {
        Vocabulary found = byName.get(name);
        if (found == null) {
            throw new IllegalArgumentException("no vocabulary \"" + name + "\"; there are " + byName.keySet());
        }
        return found;
    }

    private record File(@Nullable List<Row> term) {}

    private record Row(
            @Nullable String id,
            @Nullable String en,
            @Nullable String ar,
            @Nullable String within,
            @Nullable List<String> aliases) {
        Term toTerm(String file) {
            if (id == null || en == null) {
                throw new IllegalArgumentException(file + ": each [[term]] needs an id and a label en");
            }
            return new Term(
                    id, en, ar == null ? "" : ar, within == null ? "" : within, aliases == null ? List.of() : aliases);
        }
    }

    private static List<Term> read(String name, InputStream toml) {
        try {
            File file = new TomlMapper().readValue(toml, File.class);
            return file.term() == null
                    ? List.of()
                    : file.term().stream().map(row -> row.toTerm(name)).toList();
        } catch (JacksonException notToml) {
            throw new IllegalArgumentException(name + ": " + notToml.getOriginalMessage(), notToml);
        }
    }
}
