package toll.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jsoup.nodes.Element;
import toll.term.Vocabularies;

/** A static public site of a project: pages and downloads, no script, no server, no request to anywhere. */
public final class Site {
    private static final int ROWS_A_PAGE = 1_000;

    private Site() {}

    /**
     * Writes every file of the site.
     *
     * @param to takes each file's path and bytes
     */
    public static void write(
            Answers answers,
            Vocabularies vocabularies,
            Disclosure disclosure,
            String title,
            String language,
            Instant time,
            BiConsumer<String, byte[]> to) {
        Words words = Words.of(language);
        Paper overview = Overview.of(answers, vocabularies, title, language);
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
        to.accept("index.html", bytes(home));
        for (int page = 1; page <= pages; page++) {
            Page events = new Page(language, words.say("site.events"));
            links(events.body(), words, "");
            events.body().appendElement("p").text(words.say("site.page", page, pages));
            Element steps = events.body().appendElement("p");
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
            table(events.body(), incidents, (page - 1) * ROWS_A_PAGE, words);
            to.accept(name(page), bytes(events));
        }
        try {
            for (Sheet sheet : sheets) {
                to.accept("downloads/" + sheet.name() + ".csv", TableFile.csv(sheet));
                to.accept("downloads/" + sheet.name() + ".parquet", TableFile.parquet(sheet));
            }
            to.accept("downloads/dictionary.csv", TableFile.csv(Sheet.dictionary(sheets)));
            to.accept("downloads/incidents.geojson", TableFile.geoJson(incidents));
            to.accept("downloads/tables.json", TableFile.json(sheets));
            TreeMap<String, byte[]> files = new TreeMap<>();
            files.put("index.html", bytes(home));
            to.accept(
                    "downloads/bundle.zip",
                    Bundle.write(
                            new Bundle.Contents(
                                    answers,
                                    overview.lineage().values().stream()
                                            .map(l -> Question.parse(l.question()))
                                            .toList(),
                                    files,
                                    answers.policyTexts(),
                                    disclosure,
                                    java.util.Optional.empty()),
                            time));
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
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

    private static void table(Element body, Sheet incidents, int from, Words words) {
        List<String> shown = List.of(
                "entry",
                "source",
                "codes",
                "date",
                "place",
                "admin",
                "actors",
                "grade",
                "killed_civilian_min",
                "killed_civilian_max",
                "url");
        List<String> names =
                incidents.columns().stream().map(Sheet.Column::name).toList();
        int to = Math.min(incidents.rows().size(), from + ROWS_A_PAGE);
        Page.table(
                body,
                words.say("site.events"),
                shown,
                List.of(0, 8, 9),
                incidents.rows().subList(from, to).stream()
                        .map(row -> shown.stream()
                                .map(name -> row.get(names.indexOf(name)).written())
                                .toList())
                        .toList());
    }
}
