package toll.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import toll.date.When.Shade;

/**
 * Extended Date/Time Format, levels 0 and 1 (Library of Congress, 2019; ISO 8601-2): days, months, years, unspecified
 * digits (201X, 2017-XX), seasons 21 to 24, the marks ~ ? %, intervals with open and unknown ends. Times of day and
 * years outside 0000 to 9999 are not read.
 */
public final class Edtf {
    private Edtf() {}

    /** The interval, or empty where the text is not EDTF of these levels. */
    public static Optional<When> read(String text) {
        String s = text.strip();
        try {
            int slash = s.indexOf('/');
            if (slash < 0) {
                return Optional.of(one(s).written(text));
            }
            String left = s.substring(0, slash);
            String right = s.substring(slash + 1);
            When a = end(left);
            When b = end(right);
            Edge from = edge(left, a.from());
            Edge to = edge(right, b.to());
            if (from instanceof Edge.Open && to instanceof Edge.Open) {
                return Optional.empty();
            }
            return Optional.of(new When(from, to, join(a.shade(), b.shade()), text));
        } catch (DateTimeException | IllegalArgumentException notEdtf) {
            return Optional.empty();
        }
    }

    private static Edge edge(String part, Edge read) {
        return part.isEmpty() ? Edge.UNKNOWN : part.equals("..") ? Edge.OPEN : read;
    }

    private static When end(String part) {
        return part.isEmpty() || part.equals("..") ? When.UNKNOWN : one(part);
    }

    private static Shade join(Shade a, Shade b) {
        return a == b || b == Shade.PLAIN ? a : a == Shade.PLAIN ? b : Shade.BOTH;
    }

    private static When one(String part) {
        Shade shade = Shade.PLAIN;
        String s = part;
        for (Shade candidate : Shade.values()) {
            if (!candidate.mark().isEmpty() && s.endsWith(candidate.mark())) {
                shade = candidate;
                s = s.substring(0, s.length() - 1);
            }
        }
        s = s.toUpperCase(Locale.ROOT);
        When plain;
        if (s.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            plain = When.day(LocalDate.parse(s));
        } else if (s.matches("[0-9]{4}-2[1-4]")) {
            plain = season(Integer.parseInt(s.substring(0, 4)), s.charAt(6) - '0');
        } else if (s.matches("[0-9]{4}-[0-9]{2}(-XX)?")) {
            plain = When.month(YearMonth.parse(s.substring(0, 7)));
        } else if (s.matches("[0-9]{4}(-XX(-XX)?)?")) {
            plain = When.year(Integer.parseInt(s.substring(0, 4)));
        } else if (s.matches("[0-9]{1,3}X{1,3}") && s.length() == 4) {
            plain = When.between(
                    LocalDate.of(Integer.parseInt(s.replace('X', '0')), 1, 1),
                    LocalDate.of(Integer.parseInt(s.replace('X', '9')), 12, 31));
        } else {
            throw new IllegalArgumentException("not EDTF: " + part);
        }
        return plain.shaded(shade);
    }

    /** Meteorological seasons of the northern hemisphere; winter begins in December of the year before. */
    private static When season(int year, int number) {
        LocalDate first = switch (number) {
            case 1 -> LocalDate.of(year, 3, 1);
            case 2 -> LocalDate.of(year, 6, 1);
            case 3 -> LocalDate.of(year, 9, 1);
            default -> LocalDate.of(year - 1, 12, 1);
        };
        return When.between(first, first.plusMonths(3).minusDays(1));
    }

    static String write(When when) {
        String mark = when.shade().mark();
        if (when.from() instanceof Edge.Day a && when.to() instanceof Edge.Day b) {
            LocalDate first = a.day();
            LocalDate last = b.day();
            if (first.equals(last)) {
                return first + mark;
            }
            if (first.getDayOfYear() == 1 && last.equals(LocalDate.of(first.getYear(), 12, 31))) {
                return String.format(Locale.ROOT, "%04d", first.getYear()) + mark;
            }
            YearMonth month = YearMonth.from(first);
            if (first.getDayOfMonth() == 1 && last.equals(month.atEndOfMonth())) {
                return month + mark;
            }
        }
        return side(when.from(), mark) + "/" + side(when.to(), mark);
    }

    private static String side(Edge edge, String mark) {
        return switch (edge) {
            case Edge.Day d -> d.day() + mark;
            case Edge.Open o -> "..";
            case Edge.Unknown u -> "";
        };
    }
}
