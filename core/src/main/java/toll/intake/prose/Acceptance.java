package toll.intake.prose;

import java.time.Instant;
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

/** What becomes of a claim that a person accepts or declines: a Figure, or a judgement that it was offered. */
public final class Acceptance {
    private Acceptance() {}

    /** The Figure of an accepted claim; {@code document} is the SHA-256 of the bytes it was read from. */
    public static Figure figure(Claim claim, Reading reading, String document, String publisher) {
        String source =
                claim.unattributed() ? publisher : claim.sourceId().isEmpty() ? id(claim.source()) : claim.sourceId();
        String key = key(claim, document);
        Map<String, String> extra = new LinkedHashMap<>();
        extra.put("source as written", claim.source());
        extra.put("rules", String.join(" ", claim.rules()));
        Origin origin = new Origin(
                source,
                claim.via().stream().map(Acceptance::id).toList(),
                document,
                "characters " + claim.span().start() + "-" + claim.span().end(),
                key,
                When.day(reading.published()),
                "",
                claim.span().of(reading.text()),
                Map.of(),
                extra);
        Scope scope = new Scope(
                claim.measure(),
                "",
                claim.status(),
                claim.actors(),
                claim.means(),
                claim.places().stream().map(Where::named).toList(),
                claim.period().when(),
                claim.basis(),
                claim.standard());
        String parent = claim.parent() == 0
                ? ""
                : reading.claims().stream()
                        .filter(c -> c.rank() == claim.parent())
                        .findFirst()
                        .map(c -> key(c, document))
                        .orElse("");
        String label = (claim.count().asWritten() + " " + claim.category() + " " + claim.measure()).strip();
        return new Figure(
                origin,
                label,
                scope,
                claim.count(),
                Optional.of(When.day(reading.published())),
                parent,
                "",
                claim.negated() ? "denied" : claim.modality());
    }

    /** The memory of a claim that was offered and not taken. */
    public static Judgement declined(Claim claim, Reading reading, String document, String author, Instant time) {
        Map<String, String> value = new LinkedHashMap<>();
        value.put("document", document);
        value.put(
                "locator",
                "characters " + claim.span().start() + "-" + claim.span().end());
        value.put("measure", claim.measure());
        value.put("source", claim.source());
        value.put("words", claim.span().of(reading.text()));
        return new Judgement(
                Judgement.Kind.OFFERED_DECLINED,
                author,
                time,
                List.of(),
                value,
                "offered by the reader of claims, not accepted",
                0);
    }

    private static String key(Claim claim, String document) {
        return "claim-" + document.substring(0, Math.min(12, document.length())) + "-"
                + claim.span().start() + "-" + claim.measure();
    }

    /** An id for a source that no vocabulary lists: its name in lower case, hyphens for what is no letter or digit. */
    private static String id(String name) {
        String id = Fold.word(name).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-+|-+$", "");
        return id.isEmpty() ? "unknown-source" : id;
    }
}
