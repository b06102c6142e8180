package toll.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import toll.intake.Taken;
import toll.ledger.Refusal;

/** What became of a file, for a person and as JSON. */
final class IntakeText {
    private static final int REFUSALS = 10;
    private static final int WORDS = 10;
    private static final int COLUMNS = 12;

    private IntakeText() {}

    static void write(Taken taken, PrintWriter out) {
        if (taken.refusedInWhole()) {
            out.println(taken.document() + ": refused in whole");
            taken.first().forEach(refusal -> out.println("  " + refusal.sentence()));
            return;
        }
        out.println(
                taken.document() + ": " + taken.format() + " (" + taken.described() + "), read as " + taken.profile());
        out.printf(
                Locale.ROOT,
                "  %s: %s added, %,d unchanged, %,d superseded; %s refused, %s in all%n",
                counted(taken.rows(), "row"),
                counted(taken.added(), "record"),
                taken.unchanged(),
                taken.superseded(),
                counted(taken.rowsRefused(), "row"),
                counted(taken.refusals(), "refusal"));
        if (taken.added() + taken.superseded() == 0 && taken.unchanged() > 0) {
            out.println("  Everything in this file stands in the ledger already: nothing was added.");
        }
        taken.passed().forEach((why, n) -> out.printf(Locale.ROOT, "  %,d passed over: %s%n", n, why));
        if (taken.repeatedKeys() > 0) {
            out.printf(
                    Locale.ROOT,
                    "  %s with a key that stood in this file before: each is kept, as KEY#2 and so on%n",
                    counted(taken.repeatedKeys(), "row"));
        }
        words(taken, out);
        if (!taken.unread().isEmpty()) {
            List<String> names = taken.unread();
            out.println("  kept beside the record, read by no field of this profile: "
                    + String.join(", ", names.subList(0, Math.min(COLUMNS, names.size())))
                    + (names.size() > COLUMNS ? " and " + (names.size() - COLUMNS) + " more columns" : ""));
        }
        taken.first().stream().limit(REFUSALS).forEach(refusal -> out.println("  refused: " + refusal.sentence()));
        if (taken.refusals() > REFUSALS) {
            out.printf(Locale.ROOT, "  … and %,d more: toll refusals%n", taken.refusals() - REFUSALS);
        }
        taken.whole().ifPresent(stop -> out.println("  The rest of the file was not read: " + stop.sentence()));
        out.println("  document " + taken.sha256());
    }

    private static String counted(long n, String noun) {
        return String.format(Locale.ROOT, "%,d %s", n, n == 1 ? noun : noun + "s");
    }

    private static void words(Taken taken, PrintWriter out) {
        if (taken.strangeWords().isEmpty()) {
            return;
        }
        List<String> shown = mostFirst(taken.strangeWords());
        out.println("  kept as written, in no vocabulary: "
                + String.join("; ", shown.subList(0, Math.min(WORDS, shown.size())))
                + (shown.size() > WORDS ? "; and " + (shown.size() - WORDS) + " more words" : ""));
    }

    private static List<String> mostFirst(Map<String, Long> words) {
        return words.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(e -> String.format(Locale.ROOT, "%s (%,d)", e.getKey(), e.getValue()))
                .toList();
    }

    static Map<String, Object> json(Taken taken) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("file", taken.document());
        answer.put("document", taken.sha256());
        answer.put("format", taken.format());
        answer.put("profile", taken.profile());
        answer.put("detected", taken.described());
        answer.put("rows", taken.rows());
        answer.put("added", taken.added());
        answer.put("unchanged", taken.unchanged());
        answer.put("superseded", taken.superseded());
        answer.put("rows_refused", taken.rowsRefused());
        answer.put("refusals", taken.refusals());
        answer.put(
                "first_refusals", taken.first().stream().map(IntakeText::json).toList());
        answer.put("passed_over", taken.passed());
        answer.put("repeated_keys", taken.repeatedKeys());
        answer.put("words_kept", taken.strangeWords());
        answer.put("columns_unread", taken.unread());
        answer.put("refused_in_whole", taken.refusedInWhole());
        return answer;
    }

    static Map<String, Object> json(Refusal refusal) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("document", refusal.document());
        answer.put("line", refusal.line());
        answer.put("column", refusal.column());
        answer.put("expected", refusal.expected());
        answer.put("found", refusal.found());
        answer.put("todo", refusal.todo());
        return answer;
    }
}
