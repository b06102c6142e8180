package toll.publish;

import java.util.Locale;
import org.jsoup.nodes.Element;

/**
 * The few strokes that Toll's pictures are made of, as SVG elements. Colours are classes ({@code t-min}, {@code t-max},
 * {@code t-neg} …) that the page's style sheet sets for light, dark and print; text is always escaped by the DOM.
 */
final class Drawing {
    private Drawing() {}

    static Element svg(Element parent, double width, double height, String title) {
        Element svg = parent.appendElement("svg")
                .attr("xmlns", "http://www.w3.org/2000/svg")
                .attr("viewBox", "0 0 " + n(width) + " " + n(height))
                .attr("role", "img")
                .attr("aria-label", title);
        svg.appendElement("title").text(title);
        return svg;
    }

    static Element rect(Element svg, double x, double y, double width, double height, String style) {
        return svg.appendElement("rect")
                .attr("x", n(x))
                .attr("y", n(y))
                .attr("width", n(Math.max(width, 0)))
                .attr("height", n(height))
                .attr("class", style);
    }

    static Element line(Element svg, double x1, double y1, double x2, double y2, String style) {
        return svg.appendElement("line")
                .attr("x1", n(x1))
                .attr("y1", n(y1))
                .attr("x2", n(x2))
                .attr("y2", n(y2))
                .attr("class", style);
    }

    static Element circle(Element svg, double x, double y, double radius, String style) {
        return svg.appendElement("circle")
                .attr("cx", n(x))
                .attr("cy", n(y))
                .attr("r", n(radius))
                .attr("class", style);
    }

    static Element text(Element svg, double x, double y, String anchor, String style, String text) {
        return svg.appendElement("text")
                .attr("x", n(x))
                .attr("y", n(y))
                .attr("text-anchor", anchor)
                .attr("class", style)
                .text(text);
    }

    /** A coordinate with at most two decimals, the same in every locale. */
    static String n(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.replaceAll("\\.?0+$", "");
    }
}
