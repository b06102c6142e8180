package toll.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import toll.date.When;
import toll.intake.prose.Language;
import toll.intake.prose.Lexicon;
import toll.intake.prose.Statement;
import toll.intake.prose.Statements;
import toll.term.Vocabularies;

/** The Coalition's statements against the incident they hang on: day, place, finding, deaths, codes, where stated. */
final class CoalitionStatements {
    private static final List<String> WORDS = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty");

    private CoalitionStatements() {}

    static void run(Path data, boolean misses) throws IOException {
        Statements reader = new Statements(Lexicon.shipped(Language.ENGLISH, Vocabularies.shipped()));
        Map<String, int[]> sums = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(data.resolve("incidents/airwars-syria/belligerent_statements.csv"))) {
            for (NamedCsvRecord row : rows) {
                String text = row.getField("statement");
                if (row.getField("statement_date").isBlank()
                        || row.getField("incident_date").length() < 10) {
                    continue;
                }
                LocalDate stated = LocalDate.parse(row.getField("statement_date"), DateTimeFormatter.BASIC_ISO_DATE);
                Statement read = reader.read(text, stated);
                boolean dated = text.strip()
                        .matches("(?s)(On )?[A-Z][a-z]+\\.? ?\\d{1,2},? \\d{4}.*|(?s)\\d{1,2}\\.? ?[A-Z].*");
                if (dated) {
                    add(sums, "date", read.when().within(near(row.getField("incident_date"))), misses, row, read);
                    add(sums, "place", !read.place().isEmpty(), misses, row, read);
                }
                String assessment = row.getField("assessment");
                if (assessment.equals("non_credible") || assessment.equals("credible")) {
                    boolean same = read.verdict().replace('-', '_').equals(assessment)
                            || read.verdict().equals("duplicate") && assessment.equals("non_credible");
                    add(sums, "finding (label of the incident)", same, misses, row, read);
                }
                if (assessment.equals("non_credible")) {
                    add(sums, "reason", !read.reasons().isEmpty(), misses, row, read);
                }
                String conceded = row.getField("conceded_min");
                if (assessment.equals("credible") && !conceded.isEmpty() && !conceded.equals("0")) {
                    boolean same = Long.toString(read.killed().min().orElse(-1)).equals(conceded);
                    add(sums, "deaths conceded (label)", same, misses, row, read);
                    if (stands(conceded, text)) {
                        add(sums, "deaths conceded, where the line states the label's number", same, misses, row, read);
                    }
                }
                if (text.matches("(?s).*\\d{3,4} ?/ ?C?S\\d+.*")) {
                    add(
                            sums,
                            "cited codes",
                            read.codes().size() >= 2 || !text.matches("(?s).*/ ?CS\\d+.*"),
                            misses,
                            row,
                            read);
                }
            }
        }
        sums.forEach((name, s) -> System.out.println("Statements: " + ClaimsAccuracy.rate(name, s[1], s[0])));
    }

    /**
     * Whether the label's number stands in the line at all: in digits, as a word, or for one as "a civilian". What the
     * line does not state (an archive that divides one toll over two incidents) no reader can read.
     */
    private static boolean stands(String label, String line) {
        int n = Integer.parseInt(label);
        String word = n < WORDS.size() ? WORDS.get(n) : label;
        String one =
                n == 1 ? "|(a|an|another)( [a-z-]+){0,2} (civilian|man|woman|child|boy|girl|person|individual)" : "";
        return Pattern.compile("(?i)\\b(" + label + "|" + word + one + ")\\b")
                .matcher(line)
                .find();
    }

    private static When near(String day) {
        LocalDate date = LocalDate.parse(day.substring(0, 10));
        return When.between(date.minusDays(3), date.plusDays(3));
    }

    private static void add(
            Map<String, int[]> sums, String name, boolean right, boolean misses, NamedCsvRecord row, Statement read) {
        int[] sum = sums.computeIfAbsent(name, n -> new int[2]);
        sum[0]++;
        sum[1] += right ? 1 : 0;
        if (misses && !right) {
            System.out.println("DIFFERS " + name + " " + row.getField("incident_code") + " "
                    + row.getField("incident_date") + " " + row.getField("assessment") + " "
                    + row.getField("conceded_min") + " | " + read.when() + " " + read.place() + " " + read.verdict()
                    + " " + read.killed().asWritten() + " " + read.codes() + " | "
                    + row.getField("statement").replaceAll("\\s+", " "));
        }
    }
}
