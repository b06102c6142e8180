package toll.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import toll.date.Edge;
import toll.date.When;
import toll.intake.prose.Extracted;
import toll.intake.prose.Extraction;
import toll.intake.prose.Language;
import toll.intake.prose.Lexicon;
import toll.intake.prose.MonthlyReport;
import toll.term.Vocabularies;

/**
 * A belligerent's monthly report on civilian casualties in prose (plain text, HTML, PDF, DOCX): its book-keeping and its
 * list of allegations, given as the rows of a table, so that they are mapped, refused and kept like any other.
 */
final class ReportFormat implements Format {
    /** No report is longer; what is would only be slow to refuse. */
    private static final int LARGEST = 32 << 20;

    private static final int FIRST_LINES = 600;

    /** How many lines are looked at to tell a table from prose, and how many marks without a blank a line of prose has. */
    private static final int LINES = 30;

    private static final int MOST_MARKS = 4;

    @Override
    public String name() {
        return "report";
    }

    /** Plain text promises nothing: a .txt may as well hold a table. */
    @Override
    public List<String> endings() {
        return List.of("pdf", "html", "htm", "docx");
    }

    /** A table about such reports may speak as they do. */
    @Override
    public boolean goesByWords() {
        return true;
    }

    /** Documents of a text's own formats; plain text only where it speaks as such a report does and is no table. */
    @Override
    public boolean recognises(byte[] start) {
        if (Signature.begins(start, '%', 'P', 'D', 'F')) {
            return true;
        }
        String text = new String(start, StandardCharsets.UTF_8);
        if (Signature.begins(start, 'P', 'K', 3, 4)) {
            return text.contains("word/");
        }
        if (Signature.name(start).equals("a web page")) {
            return true;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        boolean speaks = lower.contains("reports")
                && (lower.contains("civilian casualt") || lower.contains("civilian harm") || lower.contains("civcas"))
                && (lower.contains("carried over") || lower.contains("completed") || lower.contains("credible"));
        return speaks && Signature.name(start).isEmpty() && !tabular(text);
    }

    /** Whether lines are divided alike, as the rows of a table are: three in a row. No blank follows such a mark. */
    private static boolean tabular(String text) {
        List<String> lines = text.stripLeading().lines().limit(LINES).toList();
        for (char mark : new char[] {',', ';', '\t', '|'}) {
            int before = -1;
            int alike = 0;
            for (String line : lines) {
                int marks = divisions(line, mark);
                alike = marks > 0 && marks == before ? alike + 1 : 0;
                before = marks;
                if (alike == 2 || marks > MOST_MARKS) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int divisions(String line, char mark) {
        int found = 0;
        for (int i = 0; i < line.length(); i++) {
            boolean blank = i + 1 < line.length() && line.charAt(i + 1) == ' ';
            found += line.charAt(i) == mark && !blank ? 1 : 0;
        }
        return found;
    }

    @Override
    public RowReader open(Document document, Predicate<List<String>> isHeader, IntakeOptions options)
            throws IOException {
        Extracted text = extracted(document);
        Optional<LocalDate> day = published(options, text);
        MonthlyReport report = MonthlyReport.read(
                text.text(), day.orElse(LocalDate.EPOCH), Lexicon.shipped(Language.ENGLISH, Vocabularies.shipped()));
        if (!report.keepsBooks()) {
            throw new DocumentRefused(
                    "a belligerent's monthly report: how many allegations were carried over, received, completed or left"
                            + " open",
                    "a text that keeps no such books",
                    "For the claims in a text: toll claims FILE");
        }
        LocalDate published = day.orElseThrow(() -> new DocumentRefused(
                "the day of publication", "a report that states none", "Give --published, such as 2017-04-30"));
        if (!isHeader.test(ReportRows.COLUMNS)) {
            throw new DocumentRefused(
                    "a profile for the columns of a monthly report",
                    "a profile for another table",
                    "Leave --reader out, or name monthly-report");
        }
        return new ReportRows(report, text, published, document.size());
    }

    private static Extracted extracted(Document document) throws IOException {
        try (InputStream in = document.open()) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new DocumentRefused(
                        "a report of at most 32 MiB", "a longer document", "Take the report itself out of it");
            }
            return Extraction.of(bytes);
        } catch (IllegalArgumentException unreadable) {
            throw new DocumentRefused(
                    "a text, HTML, PDF or DOCX document",
                    String.valueOf(unreadable.getMessage()),
                    "Open it and save it again, or give its text");
        }
    }

    /** As the person gives it; else as the page states it; else the first day in the first lines. */
    private static Optional<LocalDate> published(IntakeOptions options, Extracted text) {
        return day(options.published())
                .or(() -> toll.date.Edtf.read(text.published()
                                .substring(0, Math.min(10, text.published().length())))
                        .flatMap(ReportFormat::day)
                        .filter(day -> text.kind().equals("html")))
                .or(() -> MonthlyReport.dateline(text.text()
                        .substring(0, Math.min(FIRST_LINES, text.text().length()))));
    }

    private static Optional<LocalDate> day(When when) {
        return when.from() instanceof Edge.Day from && when.firstDay() == when.lastDay()
                ? Optional.of(from.day())
                : Optional.empty();
    }
}
