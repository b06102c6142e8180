package toll.project;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import toll.ledger.Judged;
import toll.ledger.Judgement;
import toll.ledger.Judgement.Kind;
import toll.ledger.View;
import toll.name.PersonName;
import toll.screen.Disposition;
import toll.screen.Hit;
import toll.screen.ListEntry;
import toll.screen.SanctionsList;
import toll.screen.ScreenIndex;
import toll.screen.Thresholds;

/**
 * What people decided about candidates of screening, kept as judgements in the ledger. Screening itself never sees the ledger:
 * its candidates and the ledger's decisions are laid side by side here. A decision moves no status and no toll; it
 * speaks of no entry of the ledger, so that no bundle takes it along.
 */
public final class ScreeningDecisions {
    /** In the value of a judgement {@link Kind#DISPOSITION}: that it is one of screening. */
    private static final String ABOUT = "screening";

    private static final String NAME = "name";
    private static final String LIST = "list";
    private static final String GENERATED = "generated";
    private static final String SHA256 = "sha256";
    private static final String REFERENCE = "reference";
    private static final String DIGEST = "digest";
    private static final String VERSION = "toll";
    private static final String THRESHOLDS = "thresholds";

    /** Decisions that nobody reversed, by name asked, list and reference. */
    private final Map<String, List<Kept>> byCandidate = new HashMap<>();

    private record Kept(long judgement, Disposition disposition) {}

    private ScreeningDecisions() {}

    /**
     * One person's decision, beside a candidate as it stands now.
     *
     * @param judgement its number in the ledger
     * @param earlierVersion whether it was made on another version of the list
     * @param entryChanged whether the entry reads otherwise since
     */
    public record Said(long judgement, Disposition disposition, boolean earlierVersion, boolean entryChanged) {
        /** Verdict, author, day, reason and the version it was made on, in one sentence. */
        public String sentence() {
            String day =
                    disposition.at().truncatedTo(ChronoUnit.DAYS).toString().substring(0, 10);
            return disposition.verdict().word() + " (" + disposition.by() + ", " + day + ": " + disposition.reason()
                    + ")"
                    + (earlierVersion
                            ? ", on the version of " + disposition.generated()
                                    + (entryChanged ? ", the entry has changed since" : "")
                            : "");
        }

        private Map<String, Object> shape() {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("judgement", judgement);
            one.put("verdict", disposition.verdict().word());
            one.put("by", disposition.by());
            one.put("at", disposition.at().toString());
            one.put("reason", disposition.reason());
            one.put("list_generated", disposition.generated());
            one.put("list_sha256", disposition.sha256());
            one.put("earlier_version", earlierVersion);
            one.put("entry_changed", entryChanged);
            return one;
        }
    }

    /**
     * Where a candidate stands.
     *
     * @param standing by the decisions on the entry as it reads now: what was said of an entry that has changed since does not
     *     count, and is shown
     * @param said all decisions, in ledger order
     */
    public record Decided(Disposition.Standing standing, List<Said> said) {
        public Decided {
            said = List.copyOf(said);
        }

        /** Whether somebody decided on an entry that reads otherwise now: it has to be looked at again. */
        public boolean again() {
            return said.stream().anyMatch(Said::entryChanged);
        }

        /** As data: standing, whether to look again, and who said what on which version. */
        public Map<String, Object> shape() {
            Map<String, Object> shape = new LinkedHashMap<>();
            shape.put("standing", standing.name().toLowerCase(Locale.ROOT));
            shape.put("look_again", again());
            shape.put("said", said.stream().map(Said::shape).toList());
            return shape;
        }
    }

    /** The decisions that stand. */
    public static ScreeningDecisions of(View view) {
        ScreeningDecisions all = new ScreeningDecisions();
        for (Judged judged : view.standing()) {
            read(judged.judgement())
                    .ifPresent(d -> all.byCandidate
                            .computeIfAbsent(key(d.query(), d.list(), d.reference()), k -> new ArrayList<>())
                            .add(new Kept(judged.sequence(), d)));
        }
        return all;
    }

    /** The same for a candidate of an index. */
    public Decided about(Hit hit, ScreenIndex index) {
        return index.lists().stream()
                .filter(list -> list.name().equals(hit.list()))
                .flatMap(
                        list -> index.entry(hit.list(), hit.reference()).map(entry -> about(hit, list, entry)).stream())
                .findFirst()
                .orElse(new Decided(Disposition.Standing.OPEN, List.of()));
    }

    /** What was decided about this candidate; the name counts as it folds, so that spelling of blanks and marks does not matter. */
    public Decided about(Hit hit, SanctionsList list, ListEntry entry) {
        List<Said> said = new ArrayList<>();
        List<Disposition> counting = new ArrayList<>();
        for (Kept kept : byCandidate.getOrDefault(key(hit.query(), list.name(), entry.reference()), List.of())) {
            Disposition d = kept.disposition();
            boolean changed = !d.digest().equals(entry.digest());
            said.add(new Said(kept.judgement(), d, !d.sha256().equals(list.sha256()), changed));
            if (!changed) {
                counting.add(d);
            }
        }
        return new Decided(Disposition.standing(counting), said);
    }

    private static String key(String name, String list, String reference) {
        return PersonName.parse(name).normal() + "|" + list + "|" + reference;
    }

    /** What one person decides about a candidate; nothing is written until its judgement is put into a batch. */
    public static Disposition disposition(
            Hit hit,
            SanctionsList list,
            ListEntry entry,
            Thresholds thresholds,
            Disposition.Verdict verdict,
            String by,
            Instant at,
            String reason) {
        return new Disposition(
                hit.query(),
                list.name(),
                list.generated(),
                list.sha256(),
                entry.reference(),
                entry.digest(),
                Project.VERSION,
                thresholds,
                verdict,
                by,
                at.truncatedTo(ChronoUnit.SECONDS),
                reason);
    }

    /** The judgement that keeps it: everything needed to derive the candidate again. */
    public static Judgement judgement(Disposition d) {
        Map<String, String> value = Map.of(
                ABOUT, d.verdict().word(),
                NAME, d.query(),
                LIST, d.list(),
                GENERATED, d.generated(),
                SHA256, d.sha256(),
                REFERENCE, d.reference(),
                DIGEST, d.digest(),
                VERSION, d.version(),
                THRESHOLDS,
                        d.thresholds().match() + " " + d.thresholds().possible() + " "
                                + d.thresholds().weak());
        return new Judgement(Kind.DISPOSITION, d.by(), d.at(), List.of(), value, d.reason(), 0);
    }

    private static Optional<Disposition> read(Judgement judgement) {
        Map<String, String> value = judgement.value();
        if (judgement.kind() != Kind.DISPOSITION || judgement.reason().isBlank()) {
            return Optional.empty();
        }
        return Disposition.Verdict.ofWord(value.getOrDefault(ABOUT, ""))
                .map(verdict -> new Disposition(
                        value.getOrDefault(NAME, ""),
                        value.getOrDefault(LIST, ""),
                        value.getOrDefault(GENERATED, ""),
                        value.getOrDefault(SHA256, ""),
                        value.getOrDefault(REFERENCE, ""),
                        value.getOrDefault(DIGEST, ""),
                        value.getOrDefault(VERSION, ""),
                        thresholds(value.getOrDefault(THRESHOLDS, "")),
                        verdict,
                        judgement.author(),
                        judgement.time(),
                        judgement.reason()));
    }

    private static Thresholds thresholds(String text) {
        String[] parts = text.split(" ", -1);
        try {
            return new Thresholds(
                    Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), Double.parseDouble(parts[2]));
        } catch (ArrayIndexOutOfBoundsException | IllegalArgumentException unread) {
            return Thresholds.CALIBRATED;
        }
    }
}
