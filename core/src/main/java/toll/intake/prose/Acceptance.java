package toll.intake.prose;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import toll.date.When;
import toll.ledger.Figure;
import toll.ledger.Judgement;
import toll.ledger.Origin;
import toll.ledger.Scope;
import toll.place.Where;

/**
 * What becomes of claims that a recorder accepts, corrects or declines: Figures, and a judgement for each decision that
 * says what was offered. Nothing else of a reading enters a ledger.
 *
 * @param figures of the accepted claims, in the order of their ranks
 * @param judgements one for each decision, in the order of the ranks
 */
public record Acceptance(List<Figure> figures, List<Judgement> judgements) {
    public Acceptance {
        figures = List.copyOf(figures);
        judgements = List.copyOf(judgements);
    }

    /**
     * Carries decisions out.
     *
     * @param decisions by the rank of the claim; claims without one leave no trace
     * @param document SHA-256 of the bytes from which the text was read
     * @param publisher source of what the text attributes to nobody; may be empty where no such claim is accepted
     * @throws IllegalArgumentException where a rank is none of the reading's, or the publisher is needed and not known
     */
    public static Acceptance of(
            Reading reading,
            Map<Integer, Decision> decisions,
            String document,
            String publisher,
            String author,
            Instant time) {
        List<Figure> figures = new ArrayList<>();
        List<Judgement> judgements = new ArrayList<>();
        for (int rank : decisions.keySet()) {
            if (rank < 1 || rank > reading.claims().size()) {
                throw new IllegalArgumentException("no claim has the rank " + rank + "; the ranks run from 1 to "
                        + reading.claims().size());
            }
        }
        for (Claim claim : reading.claims()) {
            Decision decision = decisions.get(claim.rank());
            if (decision == null) {
                continue;
            }
            Map<String, String> value = offered(claim, reading, document);
            switch (decision) {
                case Decision.Accepted accepted -> {
                    Figure figure = figure(claim, accepted.correction(), reading, document, publisher);
                    figures.add(figure);
                    value.put(
                            "figure",
                            figure.origin().source() + "/" + figure.origin().key());
                    accepted.correction().fields().forEach((field, to) -> value.put("corrected " + field, to));
                    judgements.add(judgement(
                            Judgement.Kind.OFFERED_ACCEPTED,
                            author,
                            time,
                            value,
                            accepted.reason(),
                            "accepted as read"));
                }
                case Decision.Declined declined ->
                    judgements.add(judgement(
                            Judgement.Kind.OFFERED_DECLINED, author, time, value, declined.reason(), "not accepted"));
            }
        }
        return new Acceptance(figures, judgements);
    }

    private static Judgement judgement(
            Judgement.Kind kind, String author, Instant time, Map<String, String> value, String reason, String plain) {
        boolean corrected = value.keySet().stream().anyMatch(k -> k.startsWith("corrected "));
        String why = !reason.isBlank() ? reason : corrected ? "accepted with corrections" : plain;
        return new Judgement(kind, author, time, List.of(), value, why, 0);
    }

    /** The memory of what was offered: where it stands, its words, and what was read in them. */
    private static Map<String, String> offered(Claim claim, Reading reading, String document) {
        Map<String, String> value = new LinkedHashMap<>();
        value.put("claim", key(claim, document));
        value.put("document", document);
        value.put("locator", locator(claim));
        value.put("measure", claim.measure());
        value.put("source", claim.source());
        value.put("count", claim.count().asWritten());
        value.put("words", claim.span().of(reading.text()));
        return value;
    }

    private static String locator(Claim claim) {
        return "characters " + claim.span().start() + "-" + claim.span().end();
    }

    private static Figure figure(
            Claim claim, Correction correction, Reading reading, String document, String publisher) {
        String source = source(claim, correction, publisher);
        Map<String, String> extra = new LinkedHashMap<>();
        extra.put("source as written", claim.source());
        extra.put("rules", String.join(" ", claim.rules()));
        if (!correction.isNothing()) {
            extra.put(
                    "corrected by the recorder",
                    String.join(", ", correction.fields().keySet()));
        }
        Origin origin = new Origin(
                source,
                via(claim, correction, source, publisher),
                document,
                locator(claim),
                key(claim, document),
                When.day(reading.published()),
                "",
                claim.span().of(reading.text()),
                Map.of(),
                extra);
        String measure = correction.get("measure").orElse(claim.measure());
        List<Where> places =
                correction
                        .get("place")
                        .map(typed -> correction.list("place", List.of()))
                        .orElse(claim.places())
                        .stream()
                        .map(reading::place)
                        .toList();
        Scope scope = new Scope(
                measure,
                "",
                correction.get("status").orElse(claim.status()),
                correction.list("actor", claim.actors()),
                correction.list("means", claim.means()),
                places,
                correction.period().orElse(claim.period().when()),
                correction.get("basis").orElse(claim.basis()),
                correction.get("standard").orElse(claim.standard()));
        String label = (claim.count().asWritten() + " " + claim.category() + " " + measure).strip();
        return new Figure(
                origin,
                label,
                scope,
                correction
                        .count()
                        .map(count -> count.written(claim.count().asWritten()))
                        .orElse(claim.count()),
                Optional.of(When.day(reading.published())),
                parent(claim, reading, document),
                correction.quotes(),
                claim.negated() ? "denied" : claim.modality());
    }

    /** Who relays it: those whom the text names, then the publisher of the text, where somebody else is made to speak. */
    private static List<String> via(Claim claim, Correction correction, String source, String publisher) {
        List<String> chain = new ArrayList<>(
                correction.list("via", claim.via()).stream().map(Acceptance::id).toList());
        boolean relayed = correction.get("via").isEmpty()
                && !publisher.isBlank()
                && !source.equals(publisher)
                && !source.equals(id(publisher));
        if (relayed && !chain.contains(id(publisher))) {
            chain.add(id(publisher));
        }
        return chain;
    }

    private static String source(Claim claim, Correction correction, String publisher) {
        String spoken = correction.get("source").orElse(claim.source());
        if (spoken.equals(Claim.PUBLISHER)) {
            if (publisher.isBlank()) {
                throw new IllegalArgumentException(
                        "claim " + claim.rank() + " is in the publisher's own voice, and nobody is named as publisher");
            }
            return publisher;
        }
        boolean asRead = correction.get("source").isEmpty() && !claim.sourceId().isEmpty();
        return asRead ? claim.sourceId() : id(spoken);
    }

    private static String parent(Claim claim, Reading reading, String document) {
        return reading.claims().stream()
                .filter(c -> c.rank() == claim.parent())
                .findFirst()
                .map(c -> key(c, document))
                .orElse("");
    }

    /** One for each number and measure of a document: the same bytes give the same keys. */
    static String key(Claim claim, String document) {
        int at = claim.spans().getOrDefault("count", claim.span()).start();
        return "claim-" + document.substring(0, Math.min(12, document.length())) + "-" + at + "-" + claim.measure();
    }

    /** An id for a source that no vocabulary lists: its name in lower case, hyphens for what is no letter or digit. */
    private static String id(String name) {
        String id = Fold.word(name).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-+|-+$", "");
        return id.isEmpty() ? "unknown-source" : id;
    }
}
