package toll.publish;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The type faces that a PDF carries inside, and which characters they can draw. A character that none of them draws is
 * written by its number, so that evidence is never altered in silence.
 */
final class Faces {
    /** One face, as a style sheet names it. */
    record Face(String file, String family, int weight) {}

    static final List<Face> ALL = List.of(
            new Face("NotoSans-Regular.ttf", "Noto Sans", 400),
            new Face("NotoSans-Bold.ttf", "Noto Sans", 700),
            new Face("NotoNaskhArabic-Regular.ttf", "Noto Naskh Arabic", 400),
            new Face("NotoNaskhArabic-Bold.ttf", "Noto Naskh Arabic", 700),
            new Face("NotoSansHebrew-Regular.ttf", "Noto Sans Hebrew", 400),
            new Face("NotoSansHebrew-Bold.ttf", "Noto Sans Hebrew", 700),
            new Face("NotoSansMath-Regular.ttf", "Noto Sans Math", 400),
            new Face("NotoSansMath-Regular.ttf", "Noto Sans Math", 700));

    private static final List<Font> DRAWN =
            ALL.stream().filter(face -> face.weight() == 400).map(Faces::read).toList();

    private Faces() {}

    /** The text, each character that no face draws as {@code [U+4E2D]}. */
    static String drawable(String text) {
        if (text.codePoints().allMatch(Faces::draws)) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (draws(c)) {
                out.appendCodePoint(c);
            } else {
                out.append(String.format("[U+%04X]", c));
            }
        });
        return out.toString();
    }

    private static boolean draws(int codePoint) {
        return codePoint < 0x7F
                || Character.isWhitespace(codePoint)
                || DRAWN.stream().anyMatch(font -> font.canDisplay(codePoint));
    }

    /** The face as Java draws with it, one point high. */
    static Font read(Face face) {
        try (InputStream in = Faces.class.getResourceAsStream("fonts/" + face.file())) {
            if (in == null) {
                throw new IllegalStateException(face.file() + " is missing from this build");
            }
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (FontFormatException damaged) {
            throw new IllegalStateException(face.file() + " cannot be read", damaged);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
