package toll.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** A level of agreement with the one or two values that were compared. */
    private static final Pattern COMPARED = Pattern.compile("(.+?) \\(“(.*?)”(?: and “(.*)”)?\\)", Pattern.DOTALL);

    /** Before anything is compared: how many pairs of these two sources are matches. */
    private static final Pattern BETWEEN = Pattern.compile("(about one pair in .+? is a match) \\((.+) and (.+)\\)");

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

    /** What a step says, without the label that stands before it, the values apart from the words. */
    static String sentence(Page page, Bar bar) {
        Matcher between = BETWEEN.matcher(words(bar));
        if (between.matches()) {
            return page.said(between.group(1) + " (" + page.term("source", between.group(2)) + " and "
                    + page.term("source", between.group(3)) + ")");
        }
        Matcher compared = COMPARED.matcher(bare(bar));
        if (!compared.matches()) {
            return page.said(words(bar));
        }
        String first = page.t("quoted", apart(page, value(page, bar.label(), compared.group(2))));
        String values = compared.group(3) == null
                ? first
                : first + page.t("and") + page.t("quoted", apart(page, value(page, bar.label(), compared.group(3))));
        return page.said(words(bar)) + " (" + values + ")";
    }

    /** The words of a step alone, in the library's English. */
    static String words(Bar bar) {
        Matcher compared = COMPARED.matcher(bare(bar));
        return compared.matches() ? compared.group(1) : bare(bar);
    }

    private static String bare(Bar bar) {
        return bar.sentence().startsWith(bar.label())
                ? bar.sentence().substring(bar.label().length()).replaceFirst("^: *| ", "")
                : bar.sentence();
    }

    private static String apart(Page page, String value) {
        return page.lang().equals("ar") ? Bidi.isolated(value) : value;
    }

    /** A value as recorders read it: ranges and terms in their own form, all else as the record has it. */
    static String value(Page page, String label, String value) {
        return switch (label.substring(label.indexOf(':') + 1)) {
            case "actor", "means" -> page.terms(label, List.of(value.split("[;,] *")));
            case "area", "position" -> area(value);
            case "killed", "injured" -> range(value);
            default -> value;
        };
    }

    /** Two ends that are the same are one number. */
    private static String range(String value) {
        String[] ends = value.split("-");
        return ends.length == 2 && ends[0].equals(ends[1]) ? ends[0] : value.replace("-", "–");
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
