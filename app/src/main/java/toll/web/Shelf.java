package toll.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import toll.ledger.Entry;
import toll.ledger.Figure;
import toll.ledger.Finding;
import toll.ledger.Incident;
import toll.ledger.Judged;
import toll.ledger.Judgement;
import toll.ledger.Origin;
import toll.ledger.Person;
import toll.ledger.Record;
import toll.ledger.Report;
import toll.ledger.Strike;
import toll.ledger.View;

/**
 * The records that stand in a view as everyone may see them, read from the ledger once for each kind and then kept.
 * Moments between which only judgements lie that change no record share one shelf.
 */
final class Shelf {
    static final List<Class<? extends Record>> KINDS =
            List.of(Figure.class, Incident.class, Person.class, Strike.class, Finding.class, Report.class);

    /** @param confidential documents that hold something confidential of one of these */
    private record Row(List<Entry<Record>> entries, Set<String> confidential) {}

    private final View whole;
    private final Set<Long> redacted;
    private final Set<Long> corrected;
    private final Map<Class<? extends Record>, Row> rows = new HashMap<>();
    private volatile Optional<Map<Long, Entry<Record>>> bySequence = Optional.empty();

    /** The shelf of a view. */
    Shelf(View whole) {
        this.whole = whole;
        this.redacted = subjects(whole, Judgement.Kind.REDACTED);
        this.corrected = subjects(whole, Judgement.Kind.CORRECTED);
    }

    private static Set<Long> subjects(View whole, Judgement.Kind kind) {
        Set<Long> all = new HashSet<>();
        for (Judged judged : whole.standing()) {
            if (judged.judgement().kind() == kind) {
                all.addAll(judged.judgement().subjects());
            }
        }
        return Set.copyOf(all);
    }

    /** The entry as its source wrote it, where it stands here as written and was read already. */
    Optional<Entry<Record>> asWritten(long sequence) {
        return corrected.contains(sequence) || bySequence.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(bySequence.get().get(sequence));
    }

    boolean isRedacted(long sequence) {
        return redacted.contains(sequence);
    }

    @SuppressWarnings("unchecked") // a row holds entries of its own kind only
    synchronized <R extends Record> List<Entry<R>> all(Class<R> kind) {
        return (List<Entry<R>>) (List<?>) row(kind).entries();
    }

    private Row row(Class<? extends Record> kind) {
        return rows.computeIfAbsent(kind, this::read);
    }

    private <R extends Record> Row read(Class<R> kind) {
        List<Entry<Record>> entries = new ArrayList<>();
        Set<String> confidential = new HashSet<>();
        whole.each(kind, entry -> {
            Origin origin = entry.record().origin();
            if (!origin.notes().isEmpty() || redacted.contains(entry.sequence())) {
                confidential.add(origin.document());
            }
            entries.add(strip(entry));
        });
        return new Row(List.copyOf(entries), Set.copyOf(confidential));
    }

    /** The entry without what is confidential. */
    Entry<Record> strip(Entry<? extends Record> entry) {
        boolean hide = redacted.contains(entry.sequence());
        Record record = entry.record();
        return new Entry<>(
                entry.sequence(),
                entry.recorded(),
                entry.supersedes(),
                record.origin().notes().isEmpty() && !hide ? record : Disclosure.open(record, hide));
    }

    /** SHA-256 of the documents that hold a confidential field of any record that stands, or that a redacted one is in. */
    synchronized Set<String> confidentialDocuments() {
        Set<String> found = new HashSet<>();
        KINDS.forEach(kind -> found.addAll(row(kind).confidential()));
        return found;
    }

    /** The record that stands with this sequence number, as corrected; empty where none stands under it. */
    Optional<Entry<Record>> standing(long sequence) {
        Map<Long, Entry<Record>> known = bySequence.orElseGet(this::index);
        return Optional.ofNullable(known.get(sequence));
    }

    private synchronized Map<Long, Entry<Record>> index() {
        Map<Long, Entry<Record>> all = new HashMap<>();
        KINDS.forEach(kind -> row(kind).entries().forEach(e -> all.put(e.sequence(), e)));
        bySequence = Optional.of(all);
        return all;
    }
}
