package toll.intake.prose;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of a document with what the document states about itself. Spans of claims count the characters of
 * {@code text}; {@code segments} lead back to where each stretch stood.
 *
 * @param kind text, html, pdf or docx
 * @param publisher as the page states it, or empty; likewise the others
 * @param published the date as written, not resolved
 * @param url the canonical address
 */
public record Extracted(
        String kind,
        String text,
        String title,
        String publisher,
        String published,
        String author,
        String url,
        List<Segment> segments) {
    /**
     * A stretch of the text and its place in the document.
     *
     * @param start first character in the text
     * @param unit what {@code at} counts: page, paragraph, character (of the decoded file)
     */
    public record Segment(int start, String unit, int at) {}

    public Extracted {
        segments = List.copyOf(segments);
    }

    /** The stretch in which this character of the text stands: the last that begins at or before it. */
    public Segment at(int offset) {
        Segment found = new Segment(0, "character", 0);
        for (Segment segment : segments) {
            if (segment.start() > offset) {
                break;
            }
            found = segment;
        }
        return found;
    }

    /** Puts blocks together, each its own paragraph, and remembers where each came from. */
    static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private final List<Segment> segments = new ArrayList<>();

        void add(String block, String unit, int at) {
            String bare = block.strip();
            if (!bare.isEmpty()) {
                if (text.length() > 0) {
                    text.append("\n\n");
                }
                segments.add(new Segment(text.length(), unit, at));
                text.append(bare);
            }
        }

        Extracted build(String kind, String title, String publisher, String published, String author, String url) {
            return new Extracted(kind, text.toString(), title, publisher, published, author, url, segments);
        }
    }
}
