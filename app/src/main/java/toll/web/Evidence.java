package toll.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import toll.link.Explanation;
import toll.link.SideBySide;

/** How the explanation of a link is drawn: the steps as a waterfall of weights, what says almost nothing told together. */
final class Evidence {
    /** Steps that say less than this, in bits, are told together. */
    private static final double LITTLE = .05;

    /** One bar, from where the steps before it have come to. A label of "" is what says almost nothing. */
    record Bar(String label, String sentence, double bits, double from) {
        double to() {
            return from + bits;
        }
    }

    /** The bars and the span that they are drawn in. */
    record Fall(List<Bar> bars, double low, double high) {
        /** A place on the drawing, in hundredths of its width. */
        String at(double bits) {
            return String.format(Locale.ROOT, "%.2f", 100 * (bits - low) / (high - low));
        }

        String width(Bar bar) {
            return String.format(Locale.ROOT, "%.2f", Math.max(.4, 100 * Math.abs(bar.bits()) / (high - low)));
        }
    }

    private Evidence() {}

    static Fall fall(Explanation explanation) {
        List<Bar> bars = new ArrayList<>();
        double sum = 0;
        double rest = 0;
        for (Explanation.Step step : explanation.steps()) {
            if (Math.abs(step.bits()) < LITTLE) {
                rest += step.bits();
                continue;
            }
            bars.add(new Bar(step.label(), step.sentence(), step.bits(), sum));
            sum += step.bits();
        }
        if (rest != 0) {
            bars.add(new Bar("", "", rest, sum));
        }
        double low = 0;
        double high = 0;
        for (Bar bar : bars) {
            low = Math.min(low, bar.to());
            high = Math.max(high, bar.to());
        }
        return new Fall(List.copyOf(bars), low, high > low ? high : low + 1);
    }

    /** A weight with its sign: +3.2, −1.0. */
    static String bits(double bits) {
        return Math.abs(bits) < LITTLE
                ? "0.0"
                : String.format(Locale.ROOT, "%+.1f", bits).replace('-', '−');
    }

    /** How many in a hundred such pairs are the same, never rounded to none or all. */
    static String hundredths(double probability) {
        double percent = probability * 100;
        return percent < 1 || percent > 99
                ? String.format(Locale.ROOT, "%.1f", percent)
                : String.format(Locale.ROOT, "%.0f", percent);
    }

    /** What a line or a step is about, in the reader's language where the pages have a word for it. */
    static String label(Page page, String label) {
        String word = label.strip();
        int both = word.indexOf(" and ");
        if (both > 0) {
            return page.t("side.both", label(page, word.substring(0, both)), label(page, word.substring(both + 5)));
        }
        int colon = word.indexOf(':');
        if (colon > 0) {
            String head = word.substring(0, colon).strip();
            String tail = word.substring(colon + 1).strip();
            // "code:official number" is known by its label, "name: father" by both.
            return head.equals("name") ? label(page, head) + ": " + label(page, tail) : label(page, tail);
        }
        String key = "side." + word.replace(' ', '-').replace('_', '-');
        return page.texts().has(key) ? page.t(key) : word;
    }

    /** A value as recorders read it: ranges and terms in their own form, all else as the record has it. */
    static String value(Page page, String label, String value) {
        return switch (label) {
            case "actor", "means" -> page.terms(label, List.of(value.split("[;,] *")));
            case "area" -> area(value);
            case "killed", "injured" -> value.replace("-", "–");
            default -> value;
        };
    }

    /** Latitude, longitude and radius as two figures that a person can read. */
    private static String area(String value) {
        String[] parts = value.split(" ");
        try {
            return parts.length == 3
                    ? String.format(
                            Locale.ROOT,
                            "%.3f, %.3f ± %s km",
                            Double.parseDouble(parts[0]),
                            Double.parseDouble(parts[1]),
                            parts[2])
                    : value;
        } catch (NumberFormatException other) {
            return value;
        }
    }

    static String mark(SideBySide.Mark mark) {
        return switch (mark) {
            case SAME -> "same";
            case NEAR -> "near";
            case DIFFERENT -> "different";
            case ONE_SIDED -> "onesided";
        };
    }
}
