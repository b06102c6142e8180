package toll.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import toll.project.ScreeningDecisions;
import toll.screen.Evidence;
import toll.screen.Hit;
import toll.screen.SanctionsList;

/** Where hits go: a CSV file, JSON, text; written as they come. */
final class HitSink implements AutoCloseable {
    private final @Nullable CsvWriter csv;
    private final @Nullable PrintWriter json;
    private final @Nullable PrintWriter text;
    private final List<SanctionsList> lists;
    private final Optional<Function<Hit, ScreeningDecisions.Decided>> decided;
    private long hits;
    private long rows;

    /** @param decided what people decided about a candidate, in a project */
    HitSink(
            @Nullable Path out,
            @Nullable PrintWriter json,
            @Nullable PrintWriter text,
            List<SanctionsList> lists,
            Optional<Function<Hit, ScreeningDecisions.Decided>> decided)
            throws IOException {
        this.decided = decided;
        this.json = json;
        this.text = json == null ? text : null;
        this.lists = lists;
        this.csv = out == null ? null : CsvWriter.builder().build(out, StandardCharsets.UTF_8);
        if (csv != null) {
            csv.writeRecord(
                    "row",
                    "query",
                    "reference",
                    "listed_name",
                    "matched_name",
                    "score",
                    "band",
                    "reason",
                    "list",
                    "kind",
                    "evidence",
                    "decided");
        }
    }

    void accept(List<Hit> found) {
        rows += found.isEmpty() ? 0 : 1;
        for (Hit hit : found) {
            if (csv != null) {
                csv.writeRecord(
                        Long.toString(hit.row()),
                        hit.query(),
                        hit.reference(),
                        hit.listedName(),
                        hit.matchedName(),
                        score(hit),
                        hit.band().word(),
                        hit.reason(),
                        hit.list(),
                        hit.kind().name().toLowerCase(Locale.ROOT),
                        evidence(hit),
                        decided.map(d -> String.join("; ", ScreenInProject.lines(d.apply(hit))))
                                .orElse("")
                                .replaceAll(" {2,}", " "));
            }
            if (json != null) {
                json.print(hits == 0 ? "{\n  \"hits\" : [" : "");
                json.print((hits == 0 ? "\n" : ",\n")
                        + Json.of(shape(hit)).indent(4).stripTrailing());
            }
            if (text != null && csv == null) {
                text.println(String.format(
                        Locale.ROOT,
                        "%-8s %s  %s  %s",
                        hit.band().word(),
                        score(hit),
                        hit.reference(),
                        hit.listedName()));
                text.println("         " + hit.reason());
                decided.ifPresent(d -> ScreenInProject.lines(d.apply(hit)).forEach(text::println));
            }
            hits++;
        }
    }

    void finish(long asked) {
        if (json != null) {
            json.print(hits == 0 ? "{\n  \"hits\" : [],\n" : "\n  ],\n");
            json.print("  \"list\" : " + Json.of(whole(lists)).indent(2).strip() + ",\n");
            json.print("  \"lists\" : "
                    + Json.of(lists.stream().map(HitSink::list).toList())
                            .indent(2)
                            .strip() + ",\n");
            json.println("  \"asked\" : " + asked + "\n}");
            json.flush();
        }
        if (text != null) {
            lists.forEach(l ->
                    text.println("list     " + l.version() + ", " + l.entries().size() + " entries"));
            text.println(asked + (asked == 1 ? " name asked, " : " names asked, ") + rows + " with candidates, " + hits
                    + " candidates");
        }
    }

    /** Closes what was begun when the table cannot be read on, so that the answer up to there is whole. */
    void breakOff(String why) {
        if (json != null && hits > 0) {
            json.print("\n  ],\n  \"refused\" : " + Json.of(why) + "\n}\n");
            json.flush();
        }
    }

    private static String score(Hit hit) {
        return String.format(Locale.ROOT, "%.4f", hit.score());
    }

    private static String evidence(Hit hit) {
        StringBuilder out = new StringBuilder();
        for (Evidence one : hit.evidence()) {
            out.append(out.isEmpty() ? "" : "; ")
                    .append(one.speaks() == Evidence.Speaks.FOR ? "for: " : "against: ")
                    .append(one.sentence());
        }
        return out.toString();
    }

    private Map<String, Object> shape(Hit hit) {
        Map<String, Object> one = plain(hit);
        decided.ifPresent(d -> one.put("disposition", d.apply(hit).shape()));
        return one;
    }

    /** A candidate as data. */
    static Map<String, Object> plain(Hit hit) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("row", hit.row());
        one.put("query", hit.query());
        one.put("reference", hit.reference());
        one.put("listed_name", hit.listedName());
        one.put("matched_name", hit.matchedName());
        one.put("score", Double.parseDouble(score(hit)));
        one.put("band", hit.band().word());
        one.put("reason", hit.reason());
        one.put("list", hit.list());
        one.put("kind", hit.kind().name().toLowerCase(Locale.ROOT));
        one.put(
                "evidence",
                hit.evidence().stream()
                        .map(e -> {
                            Map<String, Object> piece = new LinkedHashMap<>();
                            piece.put("what", e.what());
                            piece.put("speaks", e.speaks().name().toLowerCase(Locale.ROOT));
                            piece.put("sentence", e.sentence());
                            return piece;
                        })
                        .toList());
        return one;
    }

    static Map<String, Object> list(SanctionsList list) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("name", list.name());
        one.put("generated", list.generated());
        one.put("sha256", list.sha256());
        one.put("entries", list.entries().size());
        return one;
    }

    /** One list as itself; several as their names and hashes together. */
    private static Map<String, Object> whole(List<SanctionsList> lists) {
        if (lists.size() == 1) {
            return list(lists.getFirst());
        }
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("name", String.join("+", lists.stream().map(SanctionsList::name).toList()));
        one.put(
                "generated",
                String.join("+", lists.stream().map(SanctionsList::generated).toList()));
        one.put(
                "sha256",
                String.join("+", lists.stream().map(SanctionsList::sha256).toList()));
        one.put("entries", lists.stream().mapToInt(l -> l.entries().size()).sum());
        return one;
    }

    @Override
    public void close() {
        if (csv != null) {
            try {
                csv.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
