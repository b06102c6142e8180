package toll.web;

import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import toll.count.Bound;
import toll.count.Count;
import toll.intake.prose.Claim;
import toll.intake.prose.Correction;
import toll.intake.prose.Decision;
import toll.intake.prose.Language;
import toll.ledger.Entry;
import toll.ledger.Figure;
import toll.ledger.Record;
import toll.ledger.View;
import toll.project.Prose;

/** Bring it in, a text: its claims are offered with their words marked, and each is accepted, corrected or declined. */
final class ClaimsPage {
    private static final int LARGEST = 20_000_000;
    private static final int LONGEST_REASON = 2000;
    /** What a recorder picks from a list; the other fields are typed. */
    static final List<String> PICKED = List.of("measure", "status", "basis", "standard");

    private ClaimsPage() {}

    static void show(Visit visit) {
        form(visit, 200, "");
    }

    private static void form(Visit visit, int status, String problem) {
        visit.page(
                "claims",
                "nav.claims",
                status,
                Map.of(
                        "sources",
                        visit.desk().words().get("source").terms(),
                        "problem",
                        problem,
                        "text",
                        visit.field("text"),
                        "published",
                        visit.field("published"),
                        "publisher",
                        visit.field("publisher")));
    }

    static void send(Visit visit) throws IOException {
        Optional<UploadedFile> file = visit.file("file").filter(f -> f.size() > 0);
        byte[] bytes;
        if (file.isPresent()) {
            if (file.get().size() > LARGEST) {
                throw new Fault(400, "fault.toolarge");
            }
            try (InputStream in = file.get().content()) {
                bytes = in.readAllBytes();
            }
        } else {
            bytes = visit.field("text").getBytes(StandardCharsets.UTF_8);
        }
        if (bytes.length == 0 || bytes.length > LARGEST) {
            form(visit, 400, visit.texts().say("claims.empty"));
            return;
        }
        LocalDate published;
        try {
            published = LocalDate.parse(visit.field("published"));
        } catch (DateTimeParseException notDay) {
            form(visit, 400, visit.texts().say("claims.date"));
            return;
        }
        try {
            Prose.Offered offered =
                    visit.desk().prose().read(bytes, published, Language.ofCode(visit.field("language")));
            String token = visit.desk()
                    .drafts()
                    .keep(new Drafts.Draft(visit.visitor().name(), offered, visit.field("publisher")));
            visit.leadTo(visit.address().to("/claims/" + token).without("at", "root"));
        } catch (IllegalArgumentException unreadable) {
            form(visit, 400, String.valueOf(unreadable.getMessage()));
        }
    }

    static void offered(Visit visit) {
        offered(visit, 200, "", Map.of());
    }

    private static void offered(Visit visit, int status, String problem, Map<Integer, Map<String, String>> typed) {
        Drafts.Draft draft = visit.desk().drafts().find(visit.part("token"), visit.visitor());
        visit.page(
                "claims-offered",
                "claims.title",
                status,
                Map.of(
                        "draft",
                        draft,
                        "token",
                        visit.part("token"),
                        "stretches",
                        MarkedText.of(draft.offered().reading()),
                        "problem",
                        problem,
                        "typed",
                        typed));
    }

    /** A claim's fields in the form in which they can be typed; see {@link Correction#read}. */
    static Map<String, String> typed(Claim claim) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("source", claim.source());
        all.put("count", typed(claim.count()));
        all.put("measure", claim.measure());
        all.put("status", claim.status());
        all.put("period", claim.period().edtf());
        all.put("place", String.join("; ", claim.places()));
        all.put("actor", String.join("; ", claim.actors()));
        all.put("means", String.join("; ", claim.means()));
        all.put("via", String.join("; ", claim.via()));
        all.put("basis", claim.basis());
        all.put("standard", claim.standard());
        return all;
    }

    private static String typed(Count count) {
        String low = count.min() instanceof Bound.Known k ? Long.toString(k.value()) : "";
        String high = count.max() instanceof Bound.Known k ? Long.toString(k.value()) : "";
        return switch (count.qualifier()) {
            case EXACTLY -> low;
            case ABOUT -> low.isEmpty() ? "" : "~" + low;
            case AT_LEAST, AT_MOST, BETWEEN, VAGUE_WORD -> low.isEmpty() && high.isEmpty() ? "" : low + ".." + high;
        };
    }

    static void decide(Visit visit) throws IOException {
        Drafts.Draft draft = visit.desk().drafts().find(visit.part("token"), visit.visitor());
        Map<Integer, Decision> decisions = new TreeMap<>();
        Map<Integer, Map<String, String>> kept = new TreeMap<>();
        try {
            for (Claim claim : draft.offered().reading().claims()) {
                decision(visit, claim, kept).ifPresent(d -> decisions.put(claim.rank(), d));
            }
            if (decisions.isEmpty()) {
                offered(visit, 400, visit.texts().say("claims.nothing"), kept);
                return;
            }
            Prose.Decided done = visit.desk()
                    .prose()
                    .decide(
                            visit.desk().ledger(),
                            visit.desk().clock().instant(),
                            draft.offered(),
                            decisions,
                            draft.publisher().isEmpty() ? visit.field("publisher") : draft.publisher(),
                            visit.visitor().name());
            visit.desk().drafts().forget(visit.part("token"));
            visit.desk().moments().wrote(visit.visitor());
            taken(visit, done);
        } catch (IllegalArgumentException refused) {
            offered(visit, 400, String.valueOf(refused.getMessage()), kept);
        }
    }

    private static Optional<Decision> decision(Visit visit, Claim claim, Map<Integer, Map<String, String>> kept) {
        String mark = claim.rank() + ".";
        String reason = visit.field(mark + "reason");
        if (reason.length() > LONGEST_REASON) {
            throw new Fault(400, "fault.reason");
        }
        Map<String, String> changed = new LinkedHashMap<>();
        Map<String, String> all = new LinkedHashMap<>();
        typed(claim).forEach((field, before) -> {
            String now = visit.field(mark + field);
            all.put(field, now);
            if (!now.equals(before)) {
                changed.put(field, now);
            }
        });
        all.put("decision", visit.field(mark + "decision"));
        all.put("reason", reason);
        kept.put(claim.rank(), all);
        return switch (visit.field(mark + "decision")) {
            case "accept" ->
                Optional.of(new Decision.Accepted(
                        changed.isEmpty()
                                ? Correction.NONE
                                : visit.desk().prose().correction(changed),
                        reason));
            case "decline" -> Optional.of(new Decision.Declined(reason));
            case "", "leave" -> Optional.empty();
            default -> throw Fault.unreadable();
        };
    }

    private static void taken(Visit visit, Prose.Decided done) {
        View now = visit.desk().ledger().now();
        List<Entry<Record>> figures = done.figures().stream()
                .flatMap(id -> {
                    int slash = id.indexOf('/');
                    return now.find(id.substring(0, slash), "figure", id.substring(slash + 1)).stream();
                })
                .filter(e -> e.record() instanceof Figure)
                .toList();
        visit.page("claims-taken", "claims.taken", Map.of("done", done, "figures", figures));
    }
}
