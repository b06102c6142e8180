package toll.web;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import toll.ledger.Entry;
import toll.ledger.Figure;
import toll.ledger.Finding;
import toll.ledger.Group;
import toll.ledger.Incident;
import toll.ledger.InclusionProof;
import toll.ledger.Judged;
import toll.ledger.Judgement;
import toll.ledger.Origin;
import toll.ledger.Person;
import toll.ledger.Record;
import toll.ledger.Refusal;
import toll.ledger.Report;
import toll.ledger.Strike;
import toll.ledger.View;

/**
 * The ledger without what is confidential: every page is built from this one, so that a page for a reader has nothing
 * to hide. Notes and confidential fields are taken off, and the words and the person of redacted records; documents
 * that hold such fields are named in {@link #confidentialDocuments}. Counts and scopes are as in the whole ledger, so
 * that tolls are the same for everyone.
 */
final class PublicView implements View {
    private final View whole;
    private final Set<Long> redacted;

    PublicView(View whole) {
        this.whole = whole;
        this.redacted = redacted(whole.standing());
    }

    /** Subjects of the redactions among these judgements. */
    private static Set<Long> redacted(List<Judged> judgements) {
        Set<Long> all = new HashSet<>();
        for (Judged judged : judgements) {
            if (judged.judgement().kind() == Judgement.Kind.REDACTED) {
                all.addAll(judged.judgement().subjects());
            }
        }
        return all;
    }

    /** SHA-256 of the documents that hold a confidential field of any record that stands, or that a redacted one is in. */
    Set<String> confidentialDocuments() {
        Set<String> found = new HashSet<>();
        for (Class<? extends Record> kind :
                List.of(Figure.class, Incident.class, Person.class, Strike.class, Finding.class, Report.class)) {
            whole.each(kind, entry -> {
                Origin origin = entry.record().origin();
                if (!origin.notes().isEmpty() || redacted.contains(entry.sequence())) {
                    found.add(origin.document());
                }
            });
        }
        return found;
    }

    boolean isRedacted(long sequence) {
        return redacted.contains(sequence);
    }

    @Override
    public long size() {
        return whole.size();
    }

    @Override
    public String root() {
        return whole.root();
    }

    @Override
    @SuppressWarnings("unchecked") // strip answers the same kind as it is given
    public <R extends Record> void each(Class<R> kind, Consumer<Entry<R>> use) {
        whole.each(kind, entry -> use.accept((Entry<R>) strip(entry)));
    }

    @Override
    public Optional<Entry<Record>> entry(long sequence) {
        return whole.entry(sequence).map(this::strip);
    }

    @Override
    public Optional<Entry<Record>> find(String source, String kind, String key) {
        return whole.find(source, kind, key).map(this::strip);
    }

    @Override
    public List<Entry<Record>> history(long sequence) {
        return whole.history(sequence).stream().map(this::strip).toList();
    }

    @Override
    public long newest(long sequence) {
        return whole.newest(sequence);
    }

    @Override
    public List<Judged> judgements() {
        return whole.judgements();
    }

    /** None: what a refusal quotes may be confidential. */
    @Override
    public List<Refusal> refusals() {
        return List.of();
    }

    /** The proof with notes closed, and of a redacted record with all but its figures closed. */
    @Override
    public InclusionProof prove(long sequence) {
        InclusionProof proof = whole.prove(sequence);
        Map<Group, String> salts = new EnumMap<>(Group.class);
        Map<Group, String> contents = new EnumMap<>(Group.class);
        for (Group group : Group.values()) {
            boolean open = group != Group.NOTES && (group == Group.FIGURES || !redacted.contains(sequence));
            String salt = proof.salts().get(group);
            String content = proof.contents().get(group);
            if (open && salt != null && content != null) {
                salts.put(group, salt);
                contents.put(group, content);
            }
        }
        return new InclusionProof(
                proof.sequence(),
                proof.size(),
                proof.root(),
                proof.header(),
                proof.groupHashes(),
                salts,
                contents,
                proof.path());
    }

    private <R extends Record> Entry<Record> strip(Entry<R> entry) {
        Record record = entry.record();
        boolean hide = redacted.contains(entry.sequence());
        if (record.origin().notes().isEmpty() && !hide) {
            return new Entry<>(entry.sequence(), entry.recorded(), entry.supersedes(), record);
        }
        return new Entry<>(entry.sequence(), entry.recorded(), entry.supersedes(), Disclosure.open(record, hide));
    }
}
