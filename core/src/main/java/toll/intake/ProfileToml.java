package toll.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import toll.date.DateForm;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/** A profile out of its TOML. Every key is known or refused by name; docs/intake.md lists them. */
final class ProfileToml {
    /** Says which key is wrong. */
    static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Broken(String message) {
            super(message);
        }
    }

    private static final Set<String> TOP = Set.of(
            "name", "label", "about", "recognise", "dates", "source", "via", "internal", "skip", "refuse", "record");
    private final JsonNode root;
    private final String name;
    private final List<DateForm> dates;

    ProfileToml(String toml) {
        try {
            root = new TomlMapper().readTree(toml);
        } catch (JacksonException notToml) {
            throw new Broken("not TOML: " + notToml.getOriginalMessage());
        }
        name = text(root, "name", "profile");
        only(root, TOP, name);
        dates = forms(root, List.of(DateForm.EDTF));
    }

    Profile profile() {
        List<RecordSpec> records = new ArrayList<>();
        for (JsonNode record : root.path("record")) {
            records.add(record(record));
        }
        List<String> recognise = strings(root.path("recognise"));
        if (records.isEmpty() || recognise.isEmpty()) {
            throw new Broken(name + ": needs recognise = [\"column\", …] and at least one [[record]]");
        }
        return new Profile(
                name,
                optional(root, "label", name),
                optional(root, "about", ""),
                recognise,
                strings(root.path("internal")),
                rules(root.path("skip")),
                rules(root.path("refuse")),
                records);
    }

    private List<Profile.Rule> rules(JsonNode list) {
        List<Profile.Rule> rules = new ArrayList<>();
        for (JsonNode rule : list) {
            only(rule, Set.of("if", "why", "todo"), name + ".rule");
            rules.add(new Profile.Rule(
                    conditions(rule.path("if")), text(rule, "why", name + ".rule"), optional(rule, "todo", "")));
        }
        return rules;
    }

    private RecordSpec record(JsonNode node) {
        String kind = text(node, "kind", name + ".record");
        RecordKeys keys = RecordKeys.of(kind)
                .orElseThrow(() ->
                        new Broken(name + ": no kind of record \"" + kind + "\"; there are " + RecordKeys.kinds()));
        String at = name + "." + kind;
        Map<String, List<Field>> texts = new LinkedHashMap<>();
        Map<String, RecordSpec.Days> days = new LinkedHashMap<>();
        Map<String, RecordSpec.Number> counts = new LinkedHashMap<>();
        for (String key : List.of("source", "via")) {
            if (root.has(key)) {
                texts.put(key, fields(root.path(key), key, at));
            }
        }
        List<RecordSpec.HarmSpec> harms = new ArrayList<>();
        Optional<RecordSpec.Place> place = Optional.empty();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String key = entry.getKey();
            JsonNode value = entry.getValue();
            if (keys.texts().contains(key)) {
                texts.put(key, fields(value, key, at));
            } else if (keys.days().contains(key)) {
                days.put(key, days(value, at + "." + key));
            } else if (keys.counts().contains(key)) {
                counts.put(key, number(value, at + "." + key));
            } else if (key.equals("place") && keys.place()) {
                place = Optional.of(place(value, at + ".place"));
            } else if (key.equals("harm") && keys.harms()) {
                value.forEach(harm -> harms.add(harm(harm, at + ".harm")));
            } else if (!key.equals("kind") && !key.equals("if")) {
                throw new Broken(at + ": no key \"" + key + "\"; there are " + keys.all());
            }
        }
        if (!texts.containsKey("key")) {
            throw new Broken(at + ": needs key = \"column\", or several that together name a row");
        }
        return new RecordSpec(kind, conditions(node.path("if")), texts, days, counts, place, harms);
    }

    private List<Field> fields(JsonNode node, String key, String at) {
        List<Field> out = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(one -> out.add(field(one, key, at)));
        } else {
            out.add(field(node, key, at));
        }
        return out;
    }

    private Field field(JsonNode node, String key, String at) {
        RecordKeys.Words usual = RecordKeys.words(key);
        if (node.isString()) {
            return new Field(
                    List.of(node.stringValue()),
                    "",
                    "/",
                    "",
                    usual.vocabulary(),
                    usual.keep(),
                    Map.of(),
                    List.of(),
                    false);
        }
        if (!node.isObject()) {
            throw new Broken(at + "." + key + ": expected a column's name or { column = … }");
        }
        only(
                node,
                Set.of("column", "columns", "value", "join", "split", "words", "others", "map", "nothing", "hash"),
                at + "." + key);
        Map<String, String> map = new LinkedHashMap<>();
        node.path("map")
                .properties()
                .forEach(e -> map.put(e.getKey(), e.getValue().asString()));
        List<String> columns =
                node.has("column") ? List.of(text(node, "column", at + "." + key)) : strings(node.path("columns"));
        if (columns.isEmpty() == !node.has("value")) {
            throw new Broken(at + "." + key + ": give column, columns or value");
        }
        String others = optional(node, "others", usual.keep() ? "keep" : "refuse");
        if (!others.equals("keep") && !others.equals("refuse")) {
            throw new Broken(at + "." + key + ": others = \"keep\" or \"refuse\"");
        }
        return new Field(
                columns,
                optional(node, "value", ""),
                optional(node, "join", "/"),
                optional(node, "split", ""),
                optional(node, "words", usual.vocabulary()),
                others.equals("keep"),
                map,
                strings(node.path("nothing")),
                node.path("hash").asBoolean(false));
    }

    private RecordSpec.Days days(JsonNode node, String at) {
        if (!node.isObject() || node.has("column") || node.has("value")) {
            return new RecordSpec.Days(fields(node, "day", at), List.of(), dates);
        }
        only(node, Set.of("from", "to", "dates"), at);
        List<Field> to = node.has("to") ? fields(node.path("to"), "day", at) : List.of();
        return new RecordSpec.Days(fields(node.path("from"), "day", at), to, forms(node, dates));
    }

    private RecordSpec.Number number(JsonNode node, String at) {
        if (node.isString()) {
            List<String> one = List.of(node.stringValue());
            return new RecordSpec.Number(
                    one, one, List.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty());
        }
        only(
                node,
                Set.of(
                        "min",
                        "max",
                        "count",
                        "best",
                        "qualifier",
                        "words",
                        "unknown",
                        "zero-when",
                        "phrases",
                        "measure",
                        "who",
                        "always"),
                at);
        List<String> exact = columns(node.path("count"));
        return new RecordSpec.Number(
                exact.isEmpty() ? columns(node.path("min")) : exact,
                exact.isEmpty() ? columns(node.path("max")) : exact,
                columns(node.path("best")),
                node.has("qualifier") ? fields(node.path("qualifier"), "qualifier", at) : List.of(),
                node.has("words") ? fields(node.path("words"), "as-written", at) : List.of(),
                strings(node.path("unknown")),
                conditions(node.path("zero-when")),
                phrases(node.path("phrases"), at));
    }

    private Optional<RecordSpec.Phrases> phrases(JsonNode node, String at) {
        if (!node.isObject()) {
            return Optional.empty();
        }
        only(node, Set.of("column", "of"), at + ".phrases");
        return Optional.of(new RecordSpec.Phrases(text(node, "column", at + ".phrases"), strings(node.path("of"))));
    }

    private RecordSpec.HarmSpec harm(JsonNode node, String at) {
        return new RecordSpec.HarmSpec(
                text(node, "measure", at),
                optional(node, "who", ""),
                number(node, at),
                node.path("always").asBoolean(false));
    }

    private RecordSpec.Place place(JsonNode node, String at) {
        only(node, Set.of("name", "other-name", "chain", "lat", "lon", "precision", "mgrs"), at);
        return new RecordSpec.Place(
                some(node, "name", at),
                some(node, "other-name", at),
                some(node, "chain", at),
                some(node, "lat", at),
                some(node, "lon", at),
                some(node, "precision", at),
                some(node, "mgrs", at));
    }

    private List<Field> some(JsonNode node, String key, String at) {
        return node.has(key) ? fields(node.path(key), key, at) : List.of();
    }

    private List<Condition> conditions(JsonNode node) {
        List<Condition> out = new ArrayList<>();
        if (node.isObject()) {
            out.add(condition(node));
        } else {
            node.forEach(one -> out.add(condition(one)));
        }
        return out;
    }

    private Condition condition(JsonNode node) {
        only(node, Set.of("column", "is", "not", "filled", "starts", "lacks"), name + ".if");
        return new Condition(
                text(node, "column", name + ".if"),
                strings(node.path("is")),
                strings(node.path("not")),
                node.has("filled") ? Optional.of(node.path("filled").asBoolean()) : Optional.empty(),
                optional(node, "starts", ""),
                strings(node.path("lacks")));
    }

    private List<DateForm> forms(JsonNode node, List<DateForm> otherwise) {
        try {
            return node.has("dates") ? DateForm.ofWords(strings(node.path("dates"))) : otherwise;
        } catch (IllegalArgumentException wrong) {
            throw new Broken(name + ": " + wrong.getMessage());
        }
    }

    private List<String> columns(JsonNode node) {
        return node.isString() ? List.of(node.stringValue()) : strings(node);
    }

    private List<String> strings(JsonNode node) {
        List<String> out = new ArrayList<>();
        if (node.isString()) {
            out.add(node.stringValue());
        }
        node.forEach(one -> out.add(one.asString()));
        return out;
    }

    private static void only(JsonNode node, Set<String> allowed, String at) {
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            if (!allowed.contains(entry.getKey())) {
                throw new Broken(at + ": no key \"" + entry.getKey() + "\"; there are "
                        + allowed.stream().sorted().toList());
            }
        }
    }

    private static String text(JsonNode node, String key, String at) {
        if (!node.path(key).isString()) {
            throw new Broken(at + ": needs " + key + " = \"…\"");
        }
        return node.path(key).stringValue();
    }

    private static String optional(JsonNode node, String key, String otherwise) {
        return node.has(key) ? node.path(key).asString() : otherwise;
    }
}
