package toll.intake.prose;

import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jsoup.parser.Parser;

/** The article of a web page without its frame (menus, related links, notices), and what the page says of itself. */
final class HtmlText {
    private static final String FRAME =
            "script,style,noscript,template,iframe,nav,header,footer,aside,form,button,select,svg,figure > figcaption"
                    + " .credit,[role=navigation],[role=banner],[role=contentinfo],[aria-hidden=true]";
    private static final List<String> FRAME_WORDS = List.of(
            "menu",
            "navbar",
            "footer",
            "sidebar",
            "related",
            "share",
            "social",
            "cookie",
            "comment",
            "newsletter",
            "promo",
            "advert",
            "breadcrumb",
            "subscribe",
            "popup");
    private static final String BLOCKS = "h1,h2,h3,h4,p,li,blockquote,td,th,pre,dd,dt";

    private HtmlText() {}

    static Extracted of(String html) {
        Document page = Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true));
        String title = first(page.select("meta[property=og:title]").attr("content"), page.title());
        String publisher = first(
                page.select("meta[property=og:site_name]").attr("content"),
                page.select("meta[name=publisher]").attr("content"));
        String date = first(
                page.select("meta[property=article:published_time]").attr("content"),
                first(
                        page.select("meta[name=date]").attr("content"),
                        page.select("time[datetime]").attr("datetime")));
        String author = first(
                page.select("meta[name=author]").attr("content"),
                page.select("[rel=author]").text());
        String url = first(
                page.select("link[rel=canonical]").attr("href"),
                page.select("meta[property=og:url]").attr("content"));
        Element body = article(page);
        body.select(FRAME).remove();
        for (Element element : body.select("[class],[id]")) {
            if (element != body && frame(element)) {
                element.remove();
            }
        }
        Extracted.Builder out = new Extracted.Builder();
        boolean any = false;
        for (Element block : body.select(BLOCKS)) {
            boolean inner = block.parents().stream()
                    .anyMatch(p -> p != body
                            && body.select(BLOCKS).size() > 0
                            && p.is("p,li,td,th,blockquote,dd,dt,pre")
                            && p.hasParent());
            if (!inner && !block.text().isBlank()) {
                out.add(block.text(), "character", position(block));
                any = true;
            }
        }
        if (!any) {
            out.add(body.text(), "character", position(body));
        }
        return out.build("html", title, publisher, date, author, url);
    }

    private static Element article(Document page) {
        for (String query : List.of("[itemprop=articleBody]", "article", "main", "[role=main]")) {
            Element best = null;
            for (Element found : page.select(query)) {
                if (best == null || found.text().length() > best.text().length()) {
                    best = found;
                }
            }
            if (best != null && best.text().length() > 200) {
                return best;
            }
        }
        return page.body();
    }

    private static boolean frame(Element element) {
        String name = (element.className() + ' ' + element.id()).toLowerCase(Locale.ROOT);
        return FRAME_WORDS.stream().anyMatch(name::contains);
    }

    private static int position(Element element) {
        Range range = element.sourceRange();
        return range.isTracked() ? Math.max(0, range.startPos()) : 0;
    }

    private static String first(String a, String b) {
        return a.isBlank() ? b.strip() : a.strip();
    }
}
