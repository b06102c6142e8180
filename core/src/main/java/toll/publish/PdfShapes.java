package toll.publish;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/**
 * What the PDF library needs said differently: pictures with an alternative text and a size in whole points, no vowel
 * marks, and the roles that only a browser understands left out.
 */
final class PdfShapes {
    private static final int WIDTH = 640;

    private PdfShapes() {}

    static void prepare(Element body) {
        for (Element svg : body.select("svg")) {
            String[] box = svg.attr("viewBox").split(" ");
            double ratio = Double.parseDouble(box[3]) / Double.parseDouble(box[2]);
            svg.attr("width", String.valueOf(WIDTH));
            svg.attr("height", String.valueOf((int) Math.ceil(WIDTH * ratio)));
            svg.attr("alt", svg.attr("aria-label"));
            svg.select("title").remove();
            svg.removeAttr("role").removeAttr("aria-label");
            style(svg);
        }
        if (body.hasClass("rtl")) {
            // Between two numbers a hyphen keeps their order in right-to-left text; a dash would turn it round, and ≥
            // would be mirrored into ≤.
            for (Element number : body.select(".num, td.number")) {
                number.textNodes()
                        .forEach(text ->
                                text.text(text.getWholeText().replace('–', '-').replaceAll("≥ ([0-9,]+)", "$1+")));
            }
        }
        for (Element region : body.select("[tabindex]")) {
            region.removeAttr("tabindex").removeAttr("role").removeAttr("aria-label");
        }
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof TextNode text) {
                        text.text(withoutMarks(text.getWholeText()));
                    }
                },
                body);
    }

    /** The style sheet's classes as attributes, because the picture's painter reads no sheet of the page. */
    private static void style(Element svg) {
        for (Element e : svg.getAllElements()) {
            if (e.hasClass("t-min") || e.hasClass("t-max")) {
                e.attr("fill", "#1f4e79");
            } else if (e.hasClass("t-pos")) {
                e.attr("fill", "#8a5a00");
            } else if (e.hasClass("t-neg")) {
                e.attr("fill", "#4a6b35");
            } else if (e.hasClass("t-land")) {
                e.attr("fill", "#f1efe9").attr("stroke", "#c9c3b4");
            } else if (e.hasClass("t-area")) {
                e.attr("fill", "#a3342b").attr("fill-opacity", "0.1").attr("stroke", "#a3342b");
            } else if (e.hasClass("t-mark")) {
                e.attr("fill", "#a3342b").attr("fill-opacity", "0.55");
            } else if (e.hasClass("t-axis")) {
                e.attr("stroke", "#57606a");
            } else if (e.hasClass("t-grid")) {
                e.attr("stroke", "#d5dae0");
            }
            if (e.hasClass("t-light")) {
                e.attr("fill-opacity", "0.4");
            }
            if (e.nameIs("text")) {
                e.attr("font-family", "Noto Sans").attr("font-size", e.hasClass("t-small") ? "12" : "13");
                e.attr("fill", e.hasClass("t-small") || e.hasClass("t-place") ? "#57606a" : "#1b1f24");
                if (e.hasClass("t-strong")) {
                    e.attr("font-weight", "700");
                }
            }
            e.removeAttr("class");
        }
    }

    /** Arabic vowel marks and tatweel off; every letter stays. */
    static String withoutMarks(String text) {
        return text.replaceAll("[\\u064B-\\u0652\\u0670\\u0640]", "");
    }
}
