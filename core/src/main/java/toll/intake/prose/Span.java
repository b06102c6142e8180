package toll.intake.prose;

/** A half-open range of UTF-16 code units of the text as given: {@code text.substring(start, end)} is the evidence. */
public record Span(int start, int end) implements Comparable<Span> {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + ", " + end);
        }
    }

    /** The words it covers. */
    public String of(String text) {
        return text.substring(start, end);
    }

    Span join(Span that) {
        return new Span(Math.min(start, that.start), Math.max(end, that.end));
    }

    @Override
    public int compareTo(Span that) {
        return start != that.start ? Integer.compare(start, that.start) : Integer.compare(end, that.end);
    }
}
