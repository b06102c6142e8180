package toll.compare;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts as ranges, such as the least and the most that a source reports killed; unknown is missing and not 0. */
public final class RangeComparison implements Comparison<RangeComparison.Range> {
    /**
     * A range of whole numbers.
     *
     * @param least at least this
     * @param most at most this, not below {@code least}
     */
    public record Range(int least, int most) {
        public Range {
            if (least < 0 || most < least) {
                throw new IllegalArgumentException("not a range: " + least + " to " + most);
            }
        }
    }

    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{1,7})(?:\\.0+)?(?:\\s*[-–/; ,]+\\s*(\\d{1,7})(?:\\.0+)?)?");
    private static final List<String> LEVELS = List.of(
            "the same range",
            "ranges that overlap",
            "ranges a little apart",
            "ranges apart by up to half of the larger number",
            "ranges far apart");

    @Override
    public List<String> levels() {
        return LEVELS;
    }

    /** Reads "6", "6-8" or "6 8". */
    @Override
    public Optional<Range> read(String written) {
        String text = written.strip();
        Matcher m = NUMBERS.matcher(text);
        if (text.length() > 40 || !m.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(m.group(1));
        int second = m.group(2) == null ? first : Integer.parseInt(m.group(2));
        return Optional.of(new Range(Math.min(first, second), Math.max(first, second)));
    }

    @Override
    public int level(Range a, Range b) {
        if (a.equals(b)) {
            return 0;
        }
        int gap = Math.max(a.least - b.most, b.least - a.most);
        if (gap <= 0) {
            return 1;
        }
        int more = Math.max(a.most, b.most);
        return gap <= Math.max(1, more / 8) ? 2 : gap * 2 <= more ? 3 : 4;
    }
}
