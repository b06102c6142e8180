package toll.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import toll.link.Explanation;
import toll.link.SideBySide;
import toll.reconcile.ClusterOptions;
import toll.reconcile.Clusters;
import toll.reconcile.Opinion;
import toll.reconcile.ReviewItem;
import toll.reconcile.ReviewQueue;

/** A question of the review queue for a person at a terminal, and the queue as data. */
final class ReviewText {
    private static final int CELL = 34;
    /** Steps that say less than this, in bits, are told together. */
    private static final double LITTLE = .05;

    private ReviewText() {}

    static void print(ReviewItem item, ReviewQueue queue, ReviewQueue.Options options, PrintWriter out) {
        Clusters clusters = queue.clusters();
        out.println();
        out.printf(
                Locale.ROOT,
                "Are these the same?  %s   (%,d in doubt)%s%n",
                item.id(),
                queue.doubtful(),
                switch (item.state()) {
                    case OPEN -> "";
                    case UNSURE -> "   looked at before, and left open";
                    case DISPUTED -> "   two answers disagree";
                });
        row(out, ' ', "", clusters.source(item.first()), clusters.source(item.second()));
        row(out, ' ', "", clusters.key(item.first()), clusters.key(item.second()));
        for (SideBySide.Line line : item.lines()) {
            row(out, mark(line.mark()), line.label(), line.first(), line.second());
        }
        out.println("  = same   ~ near   # different   . one side is silent");
        for (Opinion o : item.opinions()) {
            out.println("  " + o.author() + ", " + o.time() + ": "
                    + o.answer().name().toLowerCase(Locale.ROOT) + ". " + o.reason());
        }
        out.println("Why, in bits (each bit doubles the odds)");
        double rest = 0;
        for (Explanation.Step step : item.explanation().steps()) {
            if (Math.abs(step.bits()) < LITTLE) {
                rest += step.bits();
            } else {
                out.printf(Locale.ROOT, "  %+7.2f  %s%n", step.bits(), step.sentence());
            }
        }
        if (rest != 0) {
            out.printf(Locale.ROOT, "  %+7.2f  what says almost nothing, together%n", rest);
        }
        out.printf(
                Locale.ROOT,
                "  %+7.2f  in all: %.1f in a hundred such pairs are the same; joined now: %s%n",
                item.bits(),
                item.probability() * 100,
                item.together() ? "yes" : "no");
        out.println(toll(item, options));
    }

    private static String toll(ReviewItem item, ReviewQueue.Options options) {
        boolean persons = options.linkage().subject() == ClusterOptions.Subject.PERSONS;
        String what = persons
                ? "People killed, each once"
                : "Toll under the policy " + options.policy().id();
        return what + ": now " + words(item.now()) + "; if the same " + words(item.same(), item.now())
                + "; if different " + words(item.different(), item.now());
    }

    private static String words(ReviewItem.Outcome outcome, ReviewItem.Outcome now) {
        return outcome.equals(now) ? "the same number" : words(outcome);
    }

    private static String words(ReviewItem.Outcome o) {
        String range = o.min() == o.max()
                ? TextTable.number(o.min())
                : TextTable.number(o.min()) + " to " + TextTable.number(o.max());
        return o.min() == o.max() && o.min() == o.clusters()
                ? range
                : range + " in " + TextTable.number(o.clusters()) + " events";
    }

    private static char mark(SideBySide.Mark mark) {
        return switch (mark) {
            case SAME -> '=';
            case NEAR -> '~';
            case DIFFERENT -> '#';
            case ONE_SIDED -> '.';
        };
    }

    private static void row(PrintWriter out, char mark, String label, String first, String second) {
        out.println(
                ("  " + mark + " " + padded(label, 18) + padded(first, CELL) + padded(second, CELL)).stripTrailing());
    }

    private static String padded(String text, int width) {
        int points = text.codePointCount(0, text.length());
        if (points >= width) {
            return text.substring(0, text.offsetByCodePoints(0, width - 2)) + "… ";
        }
        return text + " ".repeat(width - points);
    }

    static Map<String, Object> json(ReviewQueue queue, ReviewQueue.Options options) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("subject", options.linkage().subject().name().toLowerCase(Locale.ROOT));
        answer.put("policy", options.policy().id());
        answer.put("doubtful", queue.doubtful());
        answer.put("notices", queue.clusters().notices());
        answer.put(
                "items",
                queue.items().stream().map(i -> item(i, queue.clusters())).toList());
        answer.put("as_of", queue.clusters().asOf());
        answer.put("root", queue.clusters().root());
        return answer;
    }

    private static Map<String, Object> item(ReviewItem item, Clusters clusters) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("id", item.id());
        out.put("first", record(item.first(), clusters));
        out.put("second", record(item.second(), clusters));
        out.put("weight", rounded(item.bits()));
        out.put("probability", rounded(item.probability()));
        out.put("together", item.together());
        out.put("state", item.state().name().toLowerCase(Locale.ROOT));
        out.put("expected_change", rounded(item.expectedChange()));
        out.put("now", item.now());
        out.put("same", item.same());
        out.put("different", item.different());
        List<Map<String, Object>> lines = new ArrayList<>();
        for (SideBySide.Line line : item.lines()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("label", line.label());
            one.put("first", line.first());
            one.put("second", line.second());
            one.put("mark", line.mark().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            lines.add(one);
        }
        out.put("lines", lines);
        List<Map<String, Object>> steps = new ArrayList<>();
        for (Explanation.Step step : item.explanation().steps()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("kind", step.kind().name().toLowerCase(Locale.ROOT));
            one.put("label", step.label());
            one.put("bits", step.bits());
            one.put("sentence", step.sentence());
            steps.add(one);
        }
        out.put("explanation", steps);
        List<Map<String, Object>> opinions = new ArrayList<>();
        for (Opinion o : item.opinions()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("judgement", o.judgement());
            one.put("author", o.author());
            one.put("time", o.time().toString());
            one.put("answer", o.answer().name().toLowerCase(Locale.ROOT));
            one.put("reason", o.reason());
            opinions.add(one);
        }
        out.put("opinions", opinions);
        return out;
    }

    private static Map<String, Object> record(long sequence, Clusters clusters) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("entry", sequence);
        out.put("source", clusters.source(sequence));
        out.put("key", clusters.key(sequence));
        return out;
    }

    private static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }
}
