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

    /** Left-to-right mark: what stands between two of them keeps its order among Arabic words. */
    private static final String MARK = "\u200E";

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
            style(svg);
        }
        for (Element region : body.select("[tabindex]")) {
            region.removeAttr("tabindex").removeAttr("role").removeAttr("aria-label");
        }
        for (Element folded : body.select("details")) {
            folded.select("summary").remove();
            folded.tagName("div");
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
        for (Element run : body.select("bdi, q, code, .hash, .num, a")) {
            if (leftToRight(run.text())) {
                run.prependText(MARK);
                run.appendText(MARK);
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

    /** By the first letter; a text without one, such as a number or a date, runs from the left. */
    private static boolean leftToRight(String text) {
        return text.codePoints()
                        .map(Character::getDirectionality)
                        .filter(d -> d == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                                || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                                || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
                        .findFirst()
                        .orElse(Character.DIRECTIONALITY_LEFT_TO_RIGHT)
                == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
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

    /** Arabic vowel marks and tatweel off; every letter stays. Isolation, which the library does not know, as marks. */
    static String withoutMarks(String text) {
        return text.replaceAll("[\\u064B-\\u0652\\u0670\\u0640]", "").replaceAll("[\\u2066-\\u2069]", MARK);
    }
}
