package toll.publish;

import org.jsoup.nodes.Element;

/** The style sheet's classes of a picture as attributes, because painters outside a browser read no sheet of the page. */
final class PictureStyle {
    private static final String INK = "#1b1f24";
    private static final String SOFT = "#57606a";

    private PictureStyle() {}

    static void write(Element svg) {
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
                e.attr("fill", "#a3342b").attr("stroke", "#a3342b");
            } else if (e.hasClass("t-scale")) {
                e.attr("fill", SOFT);
            } else if (e.hasClass("t-mark")) {
                e.attr("fill", "#a3342b");
                if (!e.hasAttr("fill-opacity")) {
                    e.attr("fill-opacity", "0.55");
                }
            } else if (e.hasClass("t-axis")) {
                e.attr("stroke", SOFT);
            } else if (e.hasClass("t-grid")) {
                e.attr("stroke", "#d5dae0");
            }
            if (e.hasClass("t-light")) {
                e.attr("fill-opacity", "0.4");
            }
            if (e.nameIs("text")) {
                text(e);
            }
            e.removeAttr("class");
        }
    }

    private static void text(Element text) {
        boolean small = text.hasClass("t-small") || text.hasClass("t-place") || text.hasClass("t-tight");
        text.attr("font-family", "Noto Sans").attr("font-size", small ? "12" : "13");
        text.attr("fill", text.hasClass("t-small") || text.hasClass("t-place") ? SOFT : INK);
        if (text.hasClass("t-strong")) {
            text.attr("font-weight", "700");
        }
    }
}
