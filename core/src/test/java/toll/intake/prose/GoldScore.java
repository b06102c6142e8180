package toll.intake.prose;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import toll.count.Bound;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Claims of sentences of our own against their annotation, one to one on overlapping number spans. C1: count and bound;
 * C2: measure and status too. Every further field is counted where C2 holds.
 */
final class GoldScore {
    int wanted;
    int offered;
    int counts;
    int right;
    final TreeMap<String, Integer> fields = new TreeMap<>();
    final List<String> differences = new ArrayList<>();
    final List<String> invalid = new ArrayList<>();

    static GoldScore of(Language language) throws IOException {
        return of("gold", language);
    }

    /** The score of the set of that name: {@code gold}, sentence by sentence, or {@code wire}, short items. */
    static GoldScore of(String set, Language language) throws IOException {
        GoldScore score = new GoldScore();
        Claims reader = Shipped.reader(language);
        for (JsonNode row : rows(set, language)) {
            score.add(reader, row);
        }
        return score;
    }

    static List<JsonNode> rows(Language language) throws IOException {
        return rows("gold", language);
    }

    static List<JsonNode> rows(String set, Language language) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(GoldScore.class.getResourceAsStream(set + "-" + language.code() + ".jsonl")),
                StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                rows.add(JsonMapper.shared().readTree(line));
            }
        }
        return rows;
    }

    double f() {
        return 2.0 * right / (wanted + offered);
    }

    double share(String field) {
        return (double) fields.getOrDefault(field, 0) / right;
    }

    private void add(Claims reader, JsonNode row) {
        String text = row.get("text").asString();
        List<Claim> claims = reader.read(
                        text, LocalDate.parse(row.get("published").asString()))
                .claims();
        for (Claim claim : claims) {
            boolean evidence = Objects.requireNonNull(claim.spans().get("count"))
                    .of(text)
                    .equals(claim.count().asWritten());
            if (!evidence || !reader.derivable(claim, text)) {
                invalid.add(text + " | " + claim.count());
            }
        }
        List<Claim> left = new ArrayList<>(claims);
        List<Claim> matched = new ArrayList<>();
        offered += claims.size();
        for (JsonNode one : row.get("claims")) {
            wanted++;
            Claim found = left.stream()
                    .filter(c -> overlaps(c, one) && count(c).equals(count(one)) && what(c).equals(what(one)))
                    .findFirst()
                    .or(() -> left.stream()
                            .filter(c -> overlaps(c, one) && count(c).equals(count(one)))
                            .findFirst())
                    .orElse(null);
            matched.add(found);
            if (found == null) {
                differences.add(row.get("id").asString() + " MISSED " + what(one) + " " + count(one) + " | " + text
                        + " | read "
                        + claims.stream().map(c -> what(c) + " " + count(c)).toList());
                continue;
            }
            left.remove(found);
            counts++;
            if (!what(found).equals(what(one))) {
                differences.add(
                        row.get("id").asString() + " TYPED " + what(one) + " read " + what(found) + " | " + text);
                continue;
            }
            right++;
            field(row, one, "source", found.source());
            field(row, one, "via", found.via().toString());
            field(
                    row,
                    one,
                    "period",
                    found.period().edtf().isEmpty() ? "null" : found.period().edtf());
            field(row, one, "place", found.places().toString());
            field(row, one, "actor", found.actors().toString());
            field(row, one, "means", found.means().toString());
            field(row, one, "basis", found.basis().isEmpty() ? "null" : found.basis());
            field(row, one, "negated", Boolean.toString(found.negated()));
            field(row, one, "cumulative", Boolean.toString(found.cumulative()));
            field(row, one, "modality", found.negated() ? "asserted" : found.modality());
            link(row, one, "parent", found.parent(), matched);
            link(row, one, "supersedes", found.supersedes(), matched);
        }
        left.forEach(
                c -> differences.add(row.get("id").asString() + " EXTRA " + what(c) + " " + count(c) + " | " + text));
    }

    private void field(JsonNode row, JsonNode one, String name, String read) {
        JsonNode node = one.get(name);
        String wants = node.isArray()
                ? node.valueStream().map(JsonNode::asString).toList().toString()
                : node.isNull() ? "null" : node.asString();
        note(row, name, wants, read);
    }

    private void link(JsonNode row, JsonNode one, String name, int rank, List<Claim> matched) {
        JsonNode node = one.get(name);
        // the annotation counts the claims of its own list; the one meant may stand later in it
        JsonNode meant = node.isNull() ? null : row.get("claims").get(node.asInt() - 1);
        String wants =
                meant == null ? "-" : meant.get("count").get("as_written").asString();
        String read = rank == 0 ? "-" : "rank " + rank;
        if (meant != null) {
            Claim at = node.asInt() <= matched.size() ? matched.get(node.asInt() - 1) : null;
            boolean same = at == null ? rank != 0 : at.rank() == rank;
            read = same ? wants : read;
        }
        note(row, name, wants, read);
    }

    private void note(JsonNode row, String name, String wants, String read) {
        if (wants.equals(read)) {
            fields.merge(name, 1, Integer::sum);
        } else {
            differences.add(row.get("id").asString() + " " + name + " wants " + wants + " read " + read + " | "
                    + row.get("text").asString());
        }
    }

    private static boolean overlaps(Claim claim, JsonNode one) {
        Span span = Objects.requireNonNull(claim.spans().get("count"));
        int from = one.get("number_span").get(0).asInt();
        int to = one.get("number_span").get(1).asInt();
        boolean here = span.start() < to && from < span.end();
        return here || claim.also().stream().anyMatch(s -> s.start() < to && from < s.end());
    }

    private static String what(Claim c) {
        return c.measure() + " " + (c.status().isEmpty() ? "null" : c.status());
    }

    private static String what(JsonNode one) {
        return one.get("measure").asString() + " "
                + (one.get("status").isNull() ? "null" : one.get("status").asString());
    }

    private static String count(Claim c) {
        return end(c.count().min()) + " " + end(c.count().max()) + " "
                + c.count().qualifier().word();
    }

    private static String count(JsonNode one) {
        JsonNode count = one.get("count");
        return end(count.get("min")) + " " + end(count.get("max")) + " "
                + count.get("qualifier").asString();
    }

    private static String end(JsonNode end) {
        return end.isNull() ? "-" : end.asString();
    }

    private static String end(Bound bound) {
        return bound instanceof Bound.Known known ? Long.toString(known.value()) : "-";
    }

    @Override
    public String toString() {
        return String.format(
                java.util.Locale.ROOT,
                "wanted %d, offered %d, C1 %d, C2 %d (F %.3f), fields of C2 %s, invalid %d%n%s",
                wanted,
                offered,
                counts,
                right,
                f(),
                fields,
                invalid.size(),
                String.join("\n", differences));
    }
}
