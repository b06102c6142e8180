package toll.reconcile;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import toll.count.Bound;
import toll.count.Count;
import toll.date.When;
import toll.ledger.Finding;
import toll.ledger.Harm;
import toll.ledger.Incident;
import toll.ledger.Origin;
import toll.place.Where;
import toll.term.Term;
import toll.term.Vocabularies;
import toll.term.Vocabulary;
import tools.jackson.databind.JsonNode;

/** The Syrian incidents and the Coalition's findings straight from their rows, without intake: a second way in. */
final class AirwarsRows {
    private AirwarsRows() {}

    static Shelf shelf() throws IOException {
        Shelf shelf = new Shelf();
        Vocabulary actors = Vocabularies.shipped().get("actor");
        for (SharedTables.Row row : SharedTables.csv("incidents/airwars-syria/incidents.csv")) {
            shelf.put(incident(row, actors));
        }
        int line = 0;
        for (JsonNode row : SharedTables.jsonl("incidents/airwars-syria/belligerents.jsonl.gz")) {
            line++;
            String verdict = row.path("belligerent_assessment").asString();
            if (row.path("belligerent").asString().equals("coalition") && !verdict.equals("not_yet_assessed")) {
                shelf.put(finding(row, verdict, line));
            }
        }
        return shelf;
    }

    private static Incident incident(SharedTables.Row row, Vocabulary actors) {
        List<String> who = new ArrayList<>();
        for (String name : row.get("belligerents").split(",")) {
            if (!name.isBlank()) {
                who.add(actors.find(name.strip()).map(Term::id).orElse(name.strip()));
            }
        }
        List<String> chain = new ArrayList<>(List.of(row.get("country")));
        if (!row.get("region").isEmpty()) {
            chain.add(row.get("region"));
        }
        return new Incident(
                Origin.of("airwars", row.get("airwars_id")),
                List.of(row.get("incident_code").split(" ")),
                when(row.get("incident_date"), row.get("date_range_end")),
                When.UNKNOWN,
                new Where(row.get("location_en"), "", chain, java.util.Optional.empty()),
                who,
                List.of(),
                "",
                row.get("grading").toLowerCase(Locale.ROOT),
                row.get("civ_harm_reported").toLowerCase(Locale.ROOT),
                List.of(new Harm("killed", "civilian", ends(row.get("civ_killed_min"), row.get("civ_killed_max")))),
                OptionalInt.empty());
    }

    private static When when(String from, String to) {
        if (from.isEmpty()) {
            return When.UNKNOWN;
        }
        LocalDate first = LocalDate.parse(from);
        LocalDate last = to.isEmpty() ? first : LocalDate.parse(to);
        return last.isBefore(first) ? When.day(first) : When.between(first, last);
    }

    static Count ends(String min, String max) {
        return Count.ofEnds(
                min.isEmpty() ? Bound.UNKNOWN : Bound.of(Long.parseLong(min)),
                max.isEmpty() ? Bound.UNKNOWN : Bound.of(Long.parseLong(max)));
    }

    private static Finding finding(JsonNode row, String verdict, int line) {
        List<String> reasons = new ArrayList<>();
        for (JsonNode reason : row.path("belligerent_reason_non_credible")) {
            reasons.add(
                    switch (reason.asString()) {
                        case "no_coalition_strikes" -> "no-strikes";
                        case "insufficient_information" -> "insufficient-information";
                        case "insufficient_evidence" -> "insufficient-evidence";
                        default -> "other";
                    });
        }
        return new Finding(
                Origin.of("cjtf-oir", "line " + line),
                "us-led-coalition",
                List.of(row.path("incident_code").asString().split(" ")),
                When.UNKNOWN,
                Where.UNKNOWN,
                verdict.equals("non_credible") ? "non-credible" : verdict.equals("open_incident") ? "open" : verdict,
                reasons,
                ends(
                        row.path("civilian_deaths_conceded_min").asString(),
                        row.path("civilian_deaths_conceded_max").asString()),
                Count.UNKNOWN,
                When.UNKNOWN);
    }
}
