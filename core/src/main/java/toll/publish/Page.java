package toll.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;

/**
 * One self-contained HTML page: its style inside, no script, no request to anywhere. Built as a DOM, so that text can
 * never become markup.
 */
public final class Page {
    private final Document document;
    private final Element body;

    /**
     * @param language BCP 47: {@code en} or {@code ar}; Arabic is set right to left
     */
    public Page(String language, String title) {
        document = new Document("");
        document.parser(Parser.htmlParser().settings(ParseSettings.preserveCase)); // SVG attributes have capitals
        document.appendChild(new DocumentType("html", "", ""));
        Element html = document.appendElement("html")
                .attr("lang", language)
                .attr("dir", language.equals("ar") ? "rtl" : "ltr");
        Element head = html.appendElement("head");
        head.appendElement("meta").attr("charset", "utf-8");
        head.appendElement("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
        head.appendElement("meta")
                .attr("http-equiv", "Content-Security-Policy")
                .attr("content", "default-src 'none'; style-src 'unsafe-inline'; img-src data:");
        head.appendElement("title").text(title);
        head.appendElement("style").appendChild(new DataNode(style()));
        body = html.appendElement("body").appendElement("main");
        body.appendElement("h1").text(title);
        document.outputSettings()
                .charset(StandardCharsets.UTF_8)
                .escapeMode(Entities.EscapeMode.base)
                .prettyPrint(false);
    }

    public Element body() {
        return body;
    }

    /** A heading with an id to link to, and the section under it. */
    public Element section(String id, String heading) {
        Element section = body.appendElement("section").attr("id", id).attr("aria-labelledby", id + "-h");
        section.appendElement("h2").attr("id", id + "-h").text(heading);
        return section;
    }

    /** A table whose columns named in {@code numeric} are set as numbers. Cells are text. */
    public static Element table(
            Element parent, String caption, List<String> head, List<Integer> numeric, List<List<String>> rows) {
        Element table = parent.appendElement("div")
                .addClass("scroll")
                .attr("tabindex", "0")
                .attr("role", "group")
                .attr("aria-label", caption)
                .appendElement("table");
        table.appendElement("caption").text(caption);
        Element headRow = table.appendElement("thead").appendElement("tr");
        for (int i = 0; i < head.size(); i++) {
            Element th = headRow.appendElement("th").attr("scope", "col").text(head.get(i));
            if (numeric.contains(i)) {
                th.addClass("number");
            }
        }
        Element tbody = table.appendElement("tbody");
        for (List<String> row : rows) {
            Element tr = tbody.appendElement("tr");
            for (int i = 0; i < row.size(); i++) {
                Element td = tr.appendElement("td").text(row.get(i)).attr("dir", "auto");
                if (numeric.contains(i)) {
                    td.addClass("number").removeAttr("dir");
                }
            }
        }
        return table;
    }

    /** The page's bytes as UTF-8 text; the same content gives the same bytes. */
    public String html() {
        return document.outerHtml() + "\n";
    }

    private static String style() {
        try (InputStream in = Page.class.getResourceAsStream("report.css")) {
            if (in == null) {
                throw new IllegalStateException("the report's style sheet is missing from this build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
