package toll.publish;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import toll.count.Bound;
import toll.term.Vocabularies;

/** A static public site of a project: pages and downloads, no script, no server, no request to anywhere. */
public final class Site {
    private static final int ROWS_A_PAGE = 1_000;

    private Site() {}

    /** Takes the files of a site. */
    public interface Sink {
        /** @param name path below the site's folder */
        void take(String name, Content content);
    }

    /** Writes one file. */
    public interface Content {
        void write(java.nio.file.Path file) throws IOException;
    }

    /**
     * Writes every file of the site.
     *
     * @param to takes each file
     */
    public static void write(
            Answers answers,
            Vocabularies vocabularies,
            Disclosure disclosure,
            String title,
            String language,
            Instant time,
            Sink to) {
        Words words = Words.of(language);
        Scribe scribe = new Scribe(answers, vocabularies, language, disclosure);
        Paper overview = Overview.of(answers, vocabularies, disclosure, title, language);
        List<Sheet> sheets = new Sheets(answers.view(), disclosure).all();
        Sheet incidents = sheets.stream()
                .filter(s -> s.name().equals("incidents"))
                .findFirst()
                .orElseThrow();
        int pages = Math.max(1, (incidents.rows().size() + ROWS_A_PAGE - 1) / ROWS_A_PAGE);

        Page home = new Page(language, title);
        links(home.body(), words, "");
        HtmlPaper.write(overview, home.body(), true);
        downloads(home, sheets, words);
        give(to, "index.html", bytes(home));
        for (int page = 1; page <= pages; page++) {
            Page events = new Page(language, words.say("site.events"));
            links(events.body(), words, "");
            events.body().appendElement("p").text(words.say("site.page", page, pages));
            Element steps = events.body().appendElement("p").addClass("steps");
            if (page > 1) {
                steps.appendElement("a")
                        .attr("rel", "prev")
                        .attr("href", name(page - 1))
                        .text("‹ " + (page - 1));
                steps.appendText(" ");
            }
            if (page < pages) {
                steps.appendElement("a")
                        .attr("rel", "next")
                        .attr("href", name(page + 1))
                        .text((page + 1) + " ›");
            }
            table(events.body(), incidents, (page - 1) * ROWS_A_PAGE, scribe);
            give(to, name(page), bytes(events));
        }
        for (Sheet sheet : sheets) {
            stream(to, "downloads/" + sheet.name() + ".csv", out -> TableFile.csv(sheet, out));
            stream(to, "downloads/" + sheet.name() + ".parquet", out -> out.write(TableFile.parquet(sheet)));
        }
        Sheet dictionary = Sheet.dictionary(sheets);
        stream(to, "downloads/dictionary.csv", out -> TableFile.csv(dictionary, out));
        stream(to, "downloads/incidents.geojson", out -> TableFile.geoJson(incidents, out));
        stream(to, "downloads/tables.json", out -> TableFile.json(sheets, out));
        Bundle.Contents contents = new Bundle.Contents(
                answers,
                overview.lineage().values().stream()
                        .map(l -> Question.parse(l.question()))
                        .toList(),
                Map.of("index.html", bytes(home)),
                answers.policyTexts(),
                disclosure,
                Optional.empty());
        to.take("downloads/bundle.zip", file -> Bundle.write(contents, time, file));
    }

    private static void give(Sink to, String name, byte[] bytes) {
        to.take(name, file -> Files.write(file, bytes));
    }

    private static void stream(Sink to, String name, Stream stream) {
        to.take(name, file -> {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                stream.write(out);
            }
        });
    }

    /** Writes into a stream. */
    private interface Stream {
        void write(OutputStream out) throws IOException;
    }

    private static String name(int page) {
        return page == 1 ? "events.html" : "events-" + page + ".html";
    }

    private static byte[] bytes(Page page) {
        return page.html().getBytes(StandardCharsets.UTF_8);
    }

    private static void links(Element body, Words words, String root) {
        Element nav = body.prependElement("nav");
        nav.appendElement("a").attr("href", root + "index.html").text(words.say("site.home"));
        nav.appendText(" · ");
        nav.appendElement("a").attr("href", root + "events.html").text(words.say("site.events"));
        nav.appendText(" · ");
        nav.appendElement("a").attr("href", root + "index.html#downloads").text(words.say("site.downloads"));
    }

    private static void downloads(Page home, List<Sheet> sheets, Words words) {
        Element section = home.section("downloads", words.say("site.downloads"));
        section.appendElement("p").addClass("note").text(words.say("site.download-note"));
        Element list = section.appendElement("ul");
        for (Sheet sheet : sheets) {
            Element item = list.appendElement("li");
            item.appendElement("a")
                    .attr("href", "downloads/" + sheet.name() + ".csv")
                    .text(sheet.name() + ".csv");
            item.appendText(", ");
            item.appendElement("a")
                    .attr("href", "downloads/" + sheet.name() + ".parquet")
                    .text(sheet.name() + ".parquet");
            item.appendText(" (" + Numbers.plain(sheet.rows().size()) + ")");
        }
        for (String file : List.of("dictionary.csv", "incidents.geojson", "tables.json", "bundle.zip")) {
            list.appendElement("li")
                    .appendElement("a")
                    .attr("href", "downloads/" + file)
                    .text(file);
        }
    }

    private static void table(Element body, Sheet incidents, int from, Scribe scribe) {
        Words words = scribe.words();
        List<String> names =
                incidents.columns().stream().map(Sheet.Column::name).toList();
        int to = Math.min(incidents.rows().size(), from + ROWS_A_PAGE);
        Page.table(
                body,
                words.say("site.events"),
                List.of(
                        words.say("annex.event"),
                        words.say("annex.entry"),
                        words.say("annex.source"),
                        words.say("annex.day"),
                        words.say("annex.place"),
                        words.say("figures.actor"),
                        words.say("site.graded"),
                        words.say("site.killed")),
                List.of(7),
                incidents.rows().subList(from, to).stream()
                        .map(row -> row(name -> row.get(names.indexOf(name)), scribe))
                        .toList());
    }

    private static List<String> row(Function<String, Cell> cell, Scribe scribe) {
        String source = cell.apply("source").written();
        return List.of(
                cell.apply("codes").written(),
                cell.apply("entry").written(),
                source.isEmpty() ? scribe.words().say("annex.withheld") : scribe.label("source", source),
                cell.apply("date").written(),
                cell.apply("place").written(),
                scribe.labels("actor", List.of(cell.apply("actors").written().split("; "))),
                scribe.grade(cell.apply("grade").written()),
                Numbers.of(bound(cell.apply("killed_civilian_min")), bound(cell.apply("killed_civilian_max"))));
    }

    private static Bound bound(Cell cell) {
        return cell instanceof Cell.Whole whole ? new Bound.Known(whole.number()) : Bound.UNKNOWN;
    }
}
