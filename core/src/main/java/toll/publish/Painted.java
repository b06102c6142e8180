package toll.publish;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.apache.batik.anim.dom.SAXSVGDocumentFactory;
import org.apache.batik.bridge.BridgeContext;
import org.apache.batik.bridge.FontFace;
import org.apache.batik.bridge.FontFamilyResolver;
import org.apache.batik.bridge.GVTBuilder;
import org.apache.batik.bridge.UserAgentAdapter;
import org.apache.batik.gvt.font.AWTFontFamily;
import org.apache.batik.gvt.font.GVTFontFace;
import org.apache.batik.gvt.font.GVTFontFamily;
import org.apache.batik.util.XMLResourceDescriptor;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** A picture as dots, for word processors, which do not all show drawings. Its letters are drawn with the shipped faces. */
final class Painted {
    /** As wide as a page's text at some 280 dots an inch. */
    private static final int WIDTH = 1_800;

    private static final Shipped SHIPPED = new Shipped();

    private Painted() {}

    /**
     * A PNG.
     *
     * @param width in dots
     * @param height in dots
     */
    record Image(byte[] png, int width, int height) {}

    /** @param draw draws one SVG into the element it is given */
    static Image of(Consumer<Element> draw) throws IOException {
        Document page = new Document("");
        page.parser(Parser.htmlParser().settings(ParseSettings.preserveCase));
        draw.accept(page);
        Element svg = page.selectFirst("svg");
        if (svg == null) {
            throw new IllegalArgumentException("nothing was drawn");
        }
        String[] box = svg.attr("viewBox").split(" ");
        int height = (int) Math.ceil(WIDTH * Double.parseDouble(box[3]) / Double.parseDouble(box[2]));
        svg.attr("width", String.valueOf(WIDTH)).attr("height", String.valueOf(height));
        PictureStyle.write(svg);
        svg.select("title").remove();
        svg.select("[font-weight=700]").attr("font-family", "Noto Sans 700");
        page.outputSettings()
                .syntax(Document.OutputSettings.Syntax.xml)
                .escapeMode(Entities.EscapeMode.xhtml)
                .prettyPrint(false);
        return new Image(png(svg.outerHtml(), height), WIDTH, height);
    }

    private static byte[] png(String svg, int height) throws IOException {
        var document = new SAXSVGDocumentFactory(XMLResourceDescriptor.getXMLParserClassName())
                .createDocument("toll:picture", new StringReader(svg));
        BridgeContext context = new BridgeContext(new UserAgentAdapter() {
            @Override
            public FontFamilyResolver getFontFamilyResolver() {
                return SHIPPED;
            }
        });
        BufferedImage image = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D paint = image.createGraphics();
        paint.setColor(Color.WHITE);
        paint.fillRect(0, 0, WIDTH, height);
        paint.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        paint.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        new GVTBuilder().build(context, document).paint(paint);
        paint.dispose();
        context.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    /** The shipped faces by family, so that a picture is the same on every machine. */
    private static final class Shipped implements FontFamilyResolver {
        private final Map<String, Font> fonts = new LinkedHashMap<>();

        Shipped() {
            for (Faces.Face face : Faces.ALL) {
                fonts.putIfAbsent(
                        face.weight() == 400 ? face.family() : face.family() + " " + face.weight(), Faces.read(face));
            }
        }

        private static GVTFontFamily family(String name, Font font) {
            return new AWTFontFamily(new GVTFontFace(name), font);
        }

        @Override
        public @Nullable GVTFontFamily resolve(String name) {
            Font font = fonts.get(name);
            return font == null ? null : family(name, font);
        }

        @Override
        public @Nullable GVTFontFamily resolve(String name, FontFace face) {
            return resolve(name);
        }

        @Override
        public GVTFontFamily loadFont(InputStream in, FontFace face) {
            throw new UnsupportedOperationException("a picture brings no font of its own");
        }

        @Override
        public GVTFontFamily getDefault() {
            return getFamilyThatCanDisplay(' ');
        }

        @Override
        public GVTFontFamily getFamilyThatCanDisplay(char c) {
            Entry<String, Font> first = fonts.entrySet().stream()
                    .filter(e -> e.getValue().canDisplay(c))
                    .findFirst()
                    .orElse(fonts.entrySet().iterator().next());
            return family(first.getKey(), first.getValue());
        }
    }
}
