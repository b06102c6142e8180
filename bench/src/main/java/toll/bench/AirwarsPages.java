package toll.bench;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import toll.intake.prose.Claim;
import toll.intake.prose.Claims;
import toll.intake.prose.HarmRange;
import toll.intake.prose.Reading;
import tools.jackson.databind.JsonNode;

/** Airwars' Gaza pages: prose beside a minimum and maximum of killed and of injured. */
final class AirwarsPages {
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH);

    private AirwarsPages() {}

    private record Range(long min, long max) {}

    static void run(Claims reader, List<JsonNode> pages, boolean misses) {
        for (String part : List.of("development", "kept")) {
            int[] killed = new int[4];
            int[] injured = new int[4];
            boolean listed = misses && part.equals("development");
            for (JsonNode page : pages) {
                if (ClaimsAccuracy.kept(page.get("date").asString()) != part.equals("kept")) {
                    continue;
                }
                Reading reading = reader.read(
                        page.get("text").asString(), date(page.get("date").asString()));
                tally(page, "killed", HarmRange.killed(reading.claims()), killed, listed, reading);
                tally(page, "injured", HarmRange.injured(reading.claims()), injured, listed, reading);
            }
            System.out.println(
                    "Airwars Gaza " + part + ": " + ClaimsAccuracy.rate("killed minimum", killed[1], killed[0]) + "; "
                            + ClaimsAccuracy.rate("range exact", killed[2], killed[0]) + "; "
                            + ClaimsAccuracy.rate("injured minimum", injured[1], injured[0]) + "; "
                            + ClaimsAccuracy.rate("range exact", injured[2], injured[0]));
        }
    }

    private static void tally(
            JsonNode page, String field, Optional<long[]> read, int[] sums, boolean misses, Reading reading) {
        Optional<Range> gold = gold(page.path(field).asString(""));
        if (gold.isEmpty()) {
            return;
        }
        Range range = gold.get();
        sums[0]++;
        boolean min = read.isPresent() && read.get()[0] == range.min();
        boolean both = min && read.get()[1] == range.max();
        sums[1] += min ? 1 : 0;
        sums[2] += both ? 1 : 0;
        if (misses && !both) {
            String text = page.get("text").asString();
            System.out.println("DIFFERS " + field + (min ? " (max)" : " MIN") + " "
                    + page.get("code").asString() + " gold " + range.min() + "-" + range.max() + " read "
                    + read.map(r -> r[0] + "-" + r[1]).orElse("nothing") + " | "
                    + text.substring(0, Math.min(1100, text.length())).replace('\n', ' '));
            for (Claim c : reading.claims().stream()
                    .filter(c -> c.measure().equals(field))
                    .limit(6)
                    .toList()) {
                System.out.println("     " + c.rank() + " " + c.measure() + " " + c.status() + " "
                        + c.count().asWritten() + " ^" + c.parent() + " " + c.modality() + (c.background() ? " bg" : "")
                        + " " + c.rules());
            }
        }
    }

    /** "19 – 27 (5–8 children …)", "3", "Unknown", "None". */
    private static Optional<Range> gold(String written) {
        String head = written.split("\\(")[0].replace(",", "").strip();
        String[] ends = head.split("\\s*[–-]\\s*");
        try {
            long min = Long.parseLong(ends[0].strip());
            return Optional.of(new Range(min, ends.length > 1 ? Long.parseLong(ends[1].strip()) : min));
        } catch (NumberFormatException unknown) {
            return Optional.empty();
        }
    }

    private static LocalDate date(String written) {
        try {
            return LocalDate.parse(written.split(" - ")[0].strip(), LONG).plusDays(30);
        } catch (DateTimeParseException other) {
            return LocalDate.of(2023, 12, 1);
        }
    }
}
