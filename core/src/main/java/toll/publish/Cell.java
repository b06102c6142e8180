package toll.publish;

/** One cell of a published table. Blank is blank: unknown is not 0 and not an empty text. */
public sealed interface Cell {
    Cell BLANK = new Blank();

    record Text(String text) implements Cell {}

    record Whole(long number) implements Cell {}

    record Decimal(double number) implements Cell {}

    record Blank() implements Cell {}

    static Cell text(String text) {
        return text.isEmpty() ? BLANK : new Text(text);
    }

    static Cell of(toll.count.Bound bound) {
        return bound instanceof toll.count.Bound.Known known ? new Whole(known.value()) : BLANK;
    }

    /** As text: blank is empty, a number has neither commas nor an exponent. */
    default String written() {
        return switch (this) {
            case Text t -> t.text();
            case Whole w -> Long.toString(w.number());
            case Decimal d -> new java.math.BigDecimal(Double.toString(d.number())).toPlainString();
            case Blank b -> "";
        };
    }

    /**
     * As text that no spreadsheet runs as a formula: a leading = + - @, tab or line break gets an apostrophe before it
     * (OWASP, CSV injection). Numbers stay numbers.
     */
    default String harmless() {
        String text = written();
        return this instanceof Text && !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
