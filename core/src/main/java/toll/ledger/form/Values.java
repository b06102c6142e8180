package toll.ledger.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import toll.count.Bound;
import toll.count.Count;
import toll.count.Qualifier;
import toll.date.Edge;
import toll.date.When;
import toll.date.When.Shade;
import toll.place.Area;
import toll.place.Point;
import toll.place.Precision;
import toll.place.Where;

/**
 * The values in canonical form. A count is {@code [min,max]} or, where its qualifier does not follow from the ends,
 * {@code [min,max,"about"]}; an end is a number, {@code "unknown"} or {@code "unbounded"}. A date is one day,
 * {@code "2017-03-17"}, or {@code [from,to]} with {@code "unknown"} and {@code "open"} ends, or with a mark of doubt,
 * {@code [from,to,"~"]}. What is unknown altogether is left out.
 */
final class Values {
    private static final String UNKNOWN = "unknown";
    private static final String UNBOUNDED = "unbounded";
    private static final String OPEN = "open";
    private static final List<Shade> SHADES = List.of(Shade.values());
    private static final List<Precision> PRECISIONS = List.of(Precision.values());
    private static final List<String> PRECISION_WORDS =
            PRECISIONS.stream().map(Precision::word).toList();
    private static final List<String> MARKS = List.of("", "~", "?", "%");

    private Values() {}

    static void count(JsonOut out, String name, Count count) {
        if (count.min() instanceof Bound.Unknown
                && count.max() instanceof Bound.Unknown
                && count.qualifier() == Qualifier.VAGUE_WORD) {
            return;
        }
        out.key(name).openList();
        bound(out, count.min());
        bound(out, count.max());
        if (follows(count.min(), count.max()) != count.qualifier()) {
            out.value(count.qualifier().word());
        }
        out.closeList();
    }

    private static void bound(JsonOut out, Bound bound) {
        switch (bound) {
            case Bound.Known known -> out.value(known.value());
            case Bound.Unknown unknown -> out.value(UNKNOWN);
            case Bound.Unbounded unbounded -> out.value(UNBOUNDED);
        }
    }

    static Count count(JsonIn in, String name, String asWritten) {
        if (!in.key(name)) {
            return asWritten.isEmpty() ? Count.UNKNOWN : Count.UNKNOWN.written(asWritten);
        }
        in.enterList();
        Bound min = bound(in);
        in.comma();
        Bound max = bound(in);
        Qualifier qualifier = in.another() ? Qualifier.ofWord(in.text()) : follows(min, max);
        in.leaveList();
        return new Count(min, max, qualifier, asWritten);
    }

    private static Bound bound(JsonIn in) {
        if (!in.atText()) {
            return Bound.of(in.number());
        }
        String word = in.text();
        return switch (word) {
            case UNKNOWN -> Bound.UNKNOWN;
            case UNBOUNDED -> Bound.UNBOUNDED;
            default -> {
                if (word.isEmpty() || !Character.isDigit(word.charAt(0))) {
                    throw in.wrong("a number, unknown or unbounded");
                }
                yield Bound.of(Long.parseLong(word));
            }
        };
    }

    /** The qualifier that the ends alone suggest: {@link Count#ofEnds}. */
    private static Qualifier follows(Bound min, Bound max) {
        if (min instanceof Bound.Known a && max instanceof Bound.Known b) {
            return a.value() == b.value() ? Qualifier.EXACTLY : Qualifier.BETWEEN;
        }
        if (min.isKnown() && max instanceof Bound.Unbounded) {
            return Qualifier.AT_LEAST;
        }
        return min instanceof Bound.Unknown && max.isKnown() ? Qualifier.AT_MOST : Qualifier.VAGUE_WORD;
    }

    static void when(JsonOut out, String name, When when) {
        if (!when.isUnknown() || when.shade() != Shade.PLAIN) {
            writeWhen(out.key(name), when);
        }
    }

    static void writeWhen(JsonOut out, When when) {
        if (when.shade() == Shade.PLAIN
                && when.from() instanceof Edge.Day first
                && when.to() instanceof Edge.Day last
                && first.day().equals(last.day())) {
            edge(out, first);
            return;
        }
        out.openList();
        edge(out, when.from());
        edge(out, when.to());
        if (when.shade() != Shade.PLAIN) {
            out.value(MARKS.get(when.shade().ordinal()));
        }
        out.closeList();
    }

    private static void edge(JsonOut out, Edge edge) {
        switch (edge) {
            case Edge.Day(LocalDate day) -> {
                if (day.getYear() >= 0 && day.getYear() <= 9999) {
                    out.day(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
                } else {
                    out.value(day.toString());
                }
            }
            case Edge.Unknown unknown -> out.value(UNKNOWN);
            case Edge.Open open -> out.value(OPEN);
        }
    }

    static When when(JsonIn in, String name, String asWritten) {
        if (!in.key(name)) {
            return asWritten.isEmpty() ? When.UNKNOWN : When.UNKNOWN.written(asWritten);
        }
        return readWhen(in, asWritten);
    }

    static When readWhen(JsonIn in, String asWritten) {
        if (in.atText()) {
            Edge day = edge(in);
            return new When(day, day, Shade.PLAIN, asWritten);
        }
        in.enterList();
        Edge from = edge(in);
        in.comma();
        Edge to = edge(in);
        int shade = in.another() ? MARKS.indexOf(in.text()) : 0;
        if (shade < 0) {
            throw in.wrong("one of ~ ? %");
        }
        in.leaveList();
        return new When(from, to, SHADES.get(shade), asWritten);
    }

    private static Edge edge(JsonIn in) {
        String word = in.text();
        try {
            return switch (word) {
                case UNKNOWN -> Edge.UNKNOWN;
                case OPEN -> Edge.OPEN;
                default -> Edge.of(day(word));
            };
        } catch (DateTimeException noDay) {
            throw in.wrong("a day");
        }
    }

    private static LocalDate day(String word) {
        if (word.length() == 10 && word.charAt(4) == '-' && word.charAt(7) == '-') {
            int year = two(word, 0) * 100 + two(word, 2);
            return LocalDate.of(year, two(word, 5), two(word, 8));
        }
        return LocalDate.parse(word);
    }

    private static int two(String word, int at) {
        int tens = word.charAt(at) - '0';
        int ones = word.charAt(at + 1) - '0';
        if (tens < 0 || tens > 9 || ones < 0 || ones > 9) {
            throw new DateTimeException("no digits: " + word);
        }
        return tens * 10 + ones;
    }

    static void where(JsonOut out, String name, Where where) {
        if (!where.isUnknown()) {
            writeWhere(out.key(name), where);
        }
    }

    static void writeWhere(JsonOut out, Where where) {
        out.open();
        where.area().ifPresent(area -> {
            out.key("area").open();
            out.key("lat").value(area.point().lat());
            out.key("lon").value(area.point().lon());
            out.text("precision", PRECISION_WORDS.get(area.precision().ordinal()))
                    .close();
        });
        out.texts("chain", where.chain())
                .text("name", where.name())
                .text("otherName", where.otherName())
                .close();
    }

    static Where where(JsonIn in, String name) {
        return in.key(name) ? readWhere(in) : Where.UNKNOWN;
    }

    static Where readWhere(JsonIn in) {
        in.enter();
        Optional<Area> area = Optional.empty();
        if (in.key("area")) {
            in.enter();
            double lat = in.key("lat") ? in.decimal() : Double.NaN;
            double lon = in.key("lon") ? in.decimal() : Double.NaN;
            String word = in.text("precision");
            int precision = PRECISION_WORDS.indexOf(word);
            if (precision < 0) {
                throw in.wrong("a precision");
            }
            in.leave();
            area = Optional.of(new Area(new Point(lat, lon), PRECISIONS.get(precision)));
        }
        List<String> chain = in.texts("chain");
        String name = in.text("name");
        String otherName = in.text("otherName");
        in.leave();
        return new Where(name, otherName, chain, area);
    }

    static void number(JsonOut out, String name, OptionalLong value) {
        if (value.isPresent()) {
            out.number(name, value.getAsLong());
        }
    }

    static OptionalLong number(JsonIn in, String name) {
        return in.key(name) ? OptionalLong.of(in.number()) : OptionalLong.empty();
    }

    static void number(JsonOut out, String name, OptionalInt value) {
        if (value.isPresent()) {
            out.number(name, value.getAsInt());
        }
    }

    static OptionalInt smallNumber(JsonIn in, String name) {
        if (!in.key(name)) {
            return OptionalInt.empty();
        }
        long number = in.number();
        if (number != (int) number) {
            throw in.wrong("a number below two thousand million");
        }
        return OptionalInt.of((int) number);
    }
}
