package toll.term;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A closed list of terms in a fixed order. Looking a word up ignores case, marks, hyphens and runs of blanks. */
public final class Vocabulary {
    private final String name;
    private final Map<String, Term> byId = new LinkedHashMap<>();
    private final Map<String, Term> byAlias = new LinkedHashMap<>();

    public Vocabulary(String name, Collection<Term> terms) {
        this.name = name;
        for (Term term : terms) {
            if (byId.put(term.id(), term) != null) {
                throw new IllegalArgumentException(name + ": the id " + term.id() + " stands twice");
            }
        }
        for (Term term : terms) {
            List<String> words = new ArrayList<>(List.of(term.id(), term.en(), term.ar()));
            words.addAll(term.aliases());
            for (String word : words) {
                String key = fold(word);
                Term other = key.isEmpty() ? term : byAlias.putIfAbsent(key, term);
                if (other != null && other != term) {
                    throw new IllegalArgumentException(
                            name + ": \"" + word + "\" names both " + other.id() + " and " + term.id());
                }
            }
        }
    }

    public String name() {
        return name;
    }

    /** The terms in the order of the file. */
    public List<Term> terms() {
        return List.copyOf(byId.values());
    }

    public Optional<Term> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The term's labels; the id itself where there is no such term. */
    public Saying.Label label(String id) {
        Term term = byId.get(id);
        return term == null
                ? new Saying.Label(id, id)
                : new Saying.Label(term.en(), term.ar().isEmpty() ? term.en() : term.ar());
    }

    /** The term that this word names: by id, label or alias. */
    public Optional<Term> find(String word) {
        return Optional.ofNullable(byAlias.get(fold(word)));
    }

    /** Whether {@code id} is {@code wider} or lies within it. */
    public boolean within(String id, String wider) {
        String at = id;
        for (int steps = 0; steps <= byId.size() && !at.isEmpty(); steps++) {
            if (at.equals(wider)) {
                return true;
            }
            Term term = byId.get(at);
            at = term == null ? "" : term.within();
        }
        return false;
    }

    private static String fold(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
