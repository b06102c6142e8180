package toll.compare;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Sets of named things: actors held responsible, means used. A report that names one of two actors does not contradict
 * the report that names both.
 */
public final class SetComparison implements Comparison<SetComparison.Named> {
    /** The members in plain form, sorted. */
    public record Named(List<String> members) {
        public Named {
            members = List.copyOf(members);
        }
    }

    private static final int MOST_MEMBERS = 32;
    private static final List<String> LEVELS = List.of(
            "the same are named",
            "one names some of those that the other names",
            "some are named by both",
            "none in common");

    @Override
    public List<String> levels() {
        return LEVELS;
    }

    /** Members are parted by comma, semicolon or bar. */
    @Override
    public Optional<Named> read(String written) {
        TreeSet<String> members = new TreeSet<>();
        String text = written.length() > PlainText.MOST_CHARACTERS
                ? written.substring(0, PlainText.MOST_CHARACTERS)
                : written;
        for (String part : text.split("[,;|]")) {
            String plain = PlainText.of(part);
            if (!plain.isEmpty() && members.size() < MOST_MEMBERS) {
                members.add(plain);
            }
        }
        return members.isEmpty() ? Optional.empty() : Optional.of(new Named(List.copyOf(members)));
    }

    @Override
    public int level(Named a, Named b) {
        if (a.equals(b)) {
            return 0;
        }
        int common = 0;
        for (String member : a.members) {
            common += b.members.contains(member) ? 1 : 0;
        }
        if (common == 0) {
            return 3;
        }
        return common == Math.min(a.members.size(), b.members.size()) ? 1 : 2;
    }
}
