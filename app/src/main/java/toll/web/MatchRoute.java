package toll.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import toll.date.Edtf;
import toll.date.When;
import toll.project.ScreeningDecisions;
import toll.screen.Band;
import toll.screen.Birth;
import toll.screen.EntryKind;
import toll.screen.Hit;
import toll.screen.ListEntry;
import toll.screen.ListedName;
import toll.screen.ScreenIndex;
import toll.screen.ScreenQuery;
import toll.screen.Screener;
import toll.screen.Sex;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code POST /match/{dataset}} in the shape of yente's matching API, so that its clients work: {@code {"queries": {KEY:
 * {"schema", "properties": {"name": [], "birthDate": [], …}}}}} to {@code {"responses": {KEY: {"status", "results",
 * "total", "query"}}}}. The dataset is a list's name or {@code default} for all in the project's folder {@code lists/}.
 * It reads and changes nothing, and keeps no name. Beside yente's fields a result has {@code band}, {@code reason} and
 * {@code list_version}, and {@code disposition} where people have decided about it.
 */
final class MatchRoute {
    private static final int MOST_QUERIES = 100;
    private static final int MOST_NAMES = 20;
    private static final int LONGEST = 300;
    private static final int LONGEST_BODY = 1 << 20;

    private MatchRoute() {}

    /** A request that cannot be answered, with its status and one sentence. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final int status;

        Refused(int status, String sentence) {
            super(sentence, null, false, false);
            this.status = status;
        }
    }

    static void answer(Visit visit) throws IOException {
        int status = 200;
        Object answer;
        try {
            answer = answers(visit, visit.desk().lists().now().index());
        } catch (Refused refused) {
            status = refused.status;
            answer = Map.of("detail", String.valueOf(refused.getMessage()));
        }
        visit.request().status(status);
        visit.send(JsonMapper.shared().writeValueAsBytes(answer), "application/json");
    }

    private static Map<String, Object> answers(Visit visit, ScreenIndex index) throws Refused {
        String dataset = visit.part("dataset");
        boolean all = dataset.equals("default");
        if (index.lists().stream().noneMatch(list -> all || list.name().equalsIgnoreCase(dataset))) {
            throw new Refused(404, "no such list is in the project’s folder lists/");
        }
        JsonNode queries = body(visit).path("queries");
        if (!queries.isObject() || queries.isEmpty() || queries.size() > MOST_QUERIES) {
            throw new Refused(400, "“queries” must be an object of 1 to " + MOST_QUERIES + " queries");
        }
        int limit = (int) number(visit, "limit", 5, 1, 100);
        double threshold = number(visit, "threshold", -1, 0, 1);
        Screener screener = new Screener(
                index, new Screener.Options(toll.screen.Thresholds.CALIBRATED, Band.WEAK, all ? limit : 100));
        ScreeningDecisions decisions =
                ScreeningDecisions.of(visit.desk().ledger().now());
        Map<String, Object> responses = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> query : queries.properties()) {
            List<Object> results = new ArrayList<>();
            for (Hit hit : screener.screenAny(names(query.getValue()))) {
                if (results.size() < limit && (all || hit.list().equalsIgnoreCase(dataset))) {
                    results.add(result(index, hit, threshold, decisions));
                }
            }
            Map<String, Object> response = new LinkedHashMap<>();
            response.put("status", 200);
            response.put("results", results);
            response.put("total", Map.of("value", results.size(), "relation", "eq"));
            response.put("query", query.getValue());
            responses.put(query.getKey(), response);
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("responses", responses);
        answer.put("matcher", Map.of("name_match", Map.of("description", "likeness of names, see docs/screen.md")));
        answer.put("limit", limit);
        return answer;
    }

    private static JsonNode body(Visit visit) throws Refused {
        byte[] bytes = visit.request().bodyAsBytes();
        if (bytes.length > LONGEST_BODY) {
            throw new Refused(400, "the request is larger than 1 MiB; send fewer queries at once");
        }
        try {
            return JsonMapper.shared().readTree(bytes);
        } catch (JacksonException notJson) {
            throw new Refused(400, "the request is not JSON");
        }
    }

    private static double number(Visit visit, String name, double otherwise, double least, double most) throws Refused {
        String text = visit.request().queryParam(name);
        if (text == null) {
            return otherwise;
        }
        try {
            double value = Double.parseDouble(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException notNumber) {
            // said below
        }
        throw new Refused(400, "“" + name + "” must be a number from " + least + " to " + most);
    }

    /** One query for each name of what is asked, each with the same other facts. */
    private static List<ScreenQuery> names(JsonNode query) throws Refused {
        JsonNode properties = query.path("properties");
        List<String> names = new ArrayList<>(values(properties, "name", "alias", "weakAlias", "previousName"));
        String given = first(properties, "firstName", "givenName");
        String family = first(properties, "lastName", "familyName");
        if (names.isEmpty() && !(given + family).isEmpty()) {
            names.add((given + " " + family).strip());
        }
        if (names.isEmpty() || names.size() > MOST_NAMES || names.stream().anyMatch(n -> n.length() > LONGEST)) {
            throw new Refused(
                    400,
                    "a query needs “properties” with 1 to " + MOST_NAMES + " names of at most " + LONGEST + " letters");
        }
        String born = first(properties, "birthDate");
        List<ScreenQuery> out = new ArrayList<>();
        for (String name : names) {
            out.add(new ScreenQuery(
                    1,
                    name,
                    Edtf.read(born).orElse(When.UNKNOWN),
                    first(properties, "nationality", "citizenship", "country"),
                    first(properties, "birthPlace"),
                    first(properties, "passportNumber", "idNumber", "registrationNumber"),
                    Sex.read(first(properties, "gender")),
                    kind(query.path("schema").asString(""))));
        }
        return out;
    }

    private static ScreenQuery.Kind kind(String schema) {
        return switch (schema.toLowerCase(Locale.ROOT)) {
            case "person" -> ScreenQuery.Kind.PERSON;
            case "organization", "company", "publicbody", "vessel", "airplane" -> ScreenQuery.Kind.ORGANISATION;
            default -> ScreenQuery.Kind.ANY;
        };
    }

    private static String first(JsonNode properties, String... keys) {
        return values(properties, keys).stream().findFirst().orElse("");
    }

    private static List<String> values(JsonNode properties, String... keys) {
        List<String> out = new ArrayList<>();
        for (String key : keys) {
            JsonNode value = properties.path(key);
            for (JsonNode one : value.isArray() ? value : List.of(value)) {
                if (one.isString() && !one.asString().isBlank()) {
                    out.add(one.asString().strip());
                }
            }
        }
        return out;
    }

    private static Map<String, Object> result(
            ScreenIndex index, Hit hit, double threshold, ScreeningDecisions decisions) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("id", hit.reference());
        out.put("caption", hit.listedName());
        out.put("schema", schema(hit.kind()));
        out.put(
                "properties",
                index.entry(hit.list(), hit.reference())
                        .map(MatchRoute::properties)
                        .orElse(Map.of()));
        out.put("datasets", List.of(hit.list()));
        out.put("referents", List.of());
        out.put("target", true);
        out.put("score", Math.round(hit.score() * 10_000) / 10_000.0);
        out.put("match", threshold < 0 ? hit.band() == Band.MATCH : hit.score() >= threshold);
        out.put("features", Map.of("name_match", Math.round(hit.score() * 10_000) / 10_000.0));
        out.put("band", hit.band().word());
        out.put("matched_name", hit.matchedName());
        out.put("reason", hit.reason());
        index.lists().stream()
                .filter(list -> list.name().equals(hit.list()))
                .findFirst()
                .ifPresent(list -> out.put("list_version", list.version()));
        ScreeningDecisions.Decided decided = decisions.about(hit, index);
        if (!decided.said().isEmpty()) {
            out.put("disposition", decided.shape());
        }
        return out;
    }

    private static Map<String, List<String>> properties(ListEntry entry) {
        Map<String, List<String>> out = new LinkedHashMap<>();
        out.put("name", List.of(entry.primaryName()));
        out.put("alias", entry.names().stream().skip(1).map(ListedName::text).toList());
        out.put(
                "birthDate",
                entry.births().stream()
                        .filter(birth -> !birth.ofFalseIdentity())
                        .map(Birth::when)
                        .map(When::toString)
                        .toList());
        out.put("birthPlace", entry.birthPlaces());
        out.put("nationality", entry.nationalities());
        out.values().removeIf(List::isEmpty);
        return out;
    }

    private static String schema(EntryKind kind) {
        return switch (kind) {
            case INDIVIDUAL -> "Person";
            case ENTITY -> "Organization";
            case VESSEL -> "Vessel";
            case AIRCRAFT -> "Airplane";
        };
    }
}
