package toll.publish;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/**
 * What the PDF library needs said differently: pictures with an alternative text and a size in whole points, no vowel
 * marks, and the roles that only a browser understands left out.
 */
final class PdfShapes {
    /** The width between the margins of the page, in CSS pixels. */
    private static final int WIDTH = 640;

    private PdfShapes() {}

    static void prepare(Element body, boolean rightToLeft) {
        for (Element svg : body.select("svg")) {
            String[] box = svg.attr("viewBox").split(" ");
            double ratio = Double.parseDouble(box[3]) / Double.parseDouble(box[2]);
            svg.attr("width", String.valueOf(WIDTH));
            svg.attr("height", String.valueOf((int) Math.ceil(WIDTH * ratio)));
            svg.attr("alt", svg.attr("aria-label"));
            svg.select("title").remove();
            svg.removeAttr("role").removeAttr("aria-label");
            PictureStyle.write(svg);
        }
        for (Element region : body.select("[tabindex]")) {
            region.removeAttr("tabindex").removeAttr("role").removeAttr("aria-label");
        }
        for (Element folded : body.select("details")) {
            folded.select("summary").remove();
            folded.tagName("div");
        }
        for (Element number : body.select(".num[data-note]")) {
            number.appendElement("span").addClass("reference").text(Lineage.reference(number.attr("data-lineage")));
        }
        for (Element quote : body.select("q")) {
            quote.prependText("“");
            quote.appendText("”");
        }
        if (rightToLeft) {
            directions(body);
        }
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof TextNode text) {
                        text.text(Faces.drawable(withoutMarks(text.getWholeText())));
                    }
                },
                body);
    }

    /**
     * The library knows neither isolation nor columns that run from the right. Latin words, numbers, dates and hashes are
     * set between marks instead, and the cells of a row are given to it from the last to the first (see {@link Rows}).
     */
    private static void directions(Element body) {
        for (Element run : body.select("bdi, q, code, .hash, .num, .reference, a")) {
            if (Direction.leftToRight(run.text())) {
                run.prependText(Direction.MARK);
                run.appendText(Direction.MARK);
            }
            run.removeAttr("dir");
        }
        body.select("[dir=auto]").removeAttr("dir");
        for (Element row : body.select("tr")) {
            List<Element> cells = new ArrayList<>(row.children());
            Collections.reverse(cells);
            row.empty().appendChildren(cells);
        }
    }

    /** Arabic vowel marks and tatweel off; every letter stays. Isolation, which the library does not know, as marks. */
    static String withoutMarks(String text) {
        return text.replaceAll("[\\u064B-\\u0652\\u0670\\u0640]", "").replaceAll("[\\u2066-\\u2069]", Direction.MARK);
    }
}
