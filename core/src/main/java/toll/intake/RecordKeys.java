package toll.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which keys a profile may give for each kind of record, and which vocabulary each speaks. */
record RecordKeys(Set<String> texts, Set<String> days, Set<String> counts, boolean place, boolean harms) {
    /** @param keep whether words outside the vocabulary are kept as written: lists that can never be complete */
    record Words(String vocabulary, boolean keep) {}

    private static final Set<String> EVERY = Set.of("key", "source", "via", "url", "words", "notes");
    private static final Map<String, RecordKeys> BY_KIND = Map.of(
            "incident",
            new RecordKeys(
                    and("codes", "actors", "means", "strike-status", "grade", "harm-reported", "origins"),
                    Set.of("when", "reported", "published"),
                    Set.of(),
                    true,
                    true),
            "finding",
            new RecordKeys(
                    and("actor", "about", "verdict", "reasons"),
                    Set.of("when", "stated", "published"),
                    Set.of("killed", "injured"),
                    true,
                    false),
            "person",
            new RecordKeys(
                    and(
                            "incidents",
                            "name",
                            "other-name",
                            "fate",
                            "status",
                            "sex",
                            "age-class",
                            "occupation",
                            "official-id",
                            "family",
                            "cites"),
                    Set.of("born", "died", "published"),
                    Set.of("age"),
                    true,
                    false),
            "strike",
            new RecordKeys(
                    and("actor", "means", "description"), Set.of("when", "published"), Set.of("strikes"), true, false),
            "figure",
            new RecordKeys(
                    and(
                            "label",
                            "measure",
                            "unit",
                            "status",
                            "actors",
                            "means",
                            "places",
                            "basis",
                            "standard",
                            "parent",
                            "quotes",
                            "modality"),
                    Set.of("period", "as-of", "published"),
                    Set.of("count"),
                    false,
                    false),
            "report",
            new RecordKeys(
                    and(
                            "actor",
                            "carried",
                            "received",
                            "reopened",
                            "completed",
                            "credible",
                            "non-credible",
                            "duplicate",
                            "open",
                            "deaths",
                            "cumulative"),
                    Set.of("covers", "published"),
                    Set.of(),
                    false,
                    false));

    private static final Map<String, Words> WORDS = Map.ofEntries(
            Map.entry("actor", new Words("actor", true)),
            Map.entry("actors", new Words("actor", true)),
            Map.entry("means", new Words("means", true)),
            Map.entry("source", new Words("source", true)),
            Map.entry("via", new Words("source", true)),
            Map.entry("reasons", new Words("reason", true)),
            Map.entry("fate", new Words("measure", false)),
            Map.entry("measure", new Words("measure", false)),
            Map.entry("status", new Words("status", false)),
            Map.entry("grade", new Words("grade", false)),
            Map.entry("verdict", new Words("verdict", false)),
            Map.entry("strike-status", new Words("strike-status", false)),
            Map.entry("basis", new Words("basis", false)),
            Map.entry("standard", new Words("standard", false)));

    static Optional<RecordKeys> of(String kind) {
        return Optional.ofNullable(BY_KIND.get(kind));
    }

    static List<String> kinds() {
        return BY_KIND.keySet().stream().sorted().toList();
    }

    static Words words(String key) {
        return WORDS.getOrDefault(key, new Words("", true));
    }

    Set<String> all() {
        Set<String> all = new TreeSet<>(texts);
        all.addAll(days);
        all.addAll(counts);
        all.add("if");
        if (place) {
            all.add("place");
        }
        if (harms) {
            all.add("harm");
        }
        return all;
    }

    private static Set<String> and(String... more) {
        Set<String> all = new TreeSet<>(EVERY);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }
}
