package toll.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import toll.ledger.Entry;
import toll.ledger.Record;
import toll.ledger.View;
import toll.reconcile.AdminNames;
import toll.reconcile.CodeEvents;
import toll.reconcile.Columns;
import toll.reconcile.Dimension;
import toll.reconcile.Events;
import toll.reconcile.Filter;
import toll.reconcile.Policy;
import toll.reconcile.Tally;
import toll.reconcile.Tolls;

/**
 * What was known at one sequence number, without what is confidential. What pages ask for again and again is computed
 * once, on first use, and kept as long as this moment is.
 */
final class Moment {
    private final View whole;
    private final Shelf shelf;
    private final PublicView open;
    private final String root;
    private final Answers worked;
    private volatile int refusals = -1;

    private Moment(View whole, Shelf shelf, Answers worked) {
        this.whole = whole;
        this.shelf = shelf;
        this.open = new PublicView(whole, shelf);
        this.root = whole.root();
        this.worked = worked;
    }

    static Moment of(View whole) {
        return new Moment(whole, new Shelf(whole), new Answers());
    }

    /** A later moment, with what cannot have changed since this one. */
    Moment then(View later) {
        return switch (Change.between(whole, later)) {
            case NOTHING -> new Moment(later, shelf, worked);
            case EVENTS -> new Moment(later, shelf, new Answers());
            case RECORDS -> of(later);
        };
    }

    /** Works out what nearly every page asks for. */
    void prepare() {
        events();
        columns();
        choices();
        shelf.standing(0);
        confidentialDocuments();
    }

    long size() {
        return open.size();
    }

    String root() {
        return root;
    }

    /** The ledger as everyone may see it. */
    PublicView view() {
        return open;
    }

    /** The confidential fields of one record; only for those who may see them. */
    Map<String, String> notes(long sequence, Visitor visitor) {
        if (!visitor.may(Role.RECORDER)) {
            return Map.of();
        }
        return whole.entry(sequence).map(e -> e.record().origin().notes()).orElse(Map.of());
    }

    /** The whole ledger; only for those who may see what is confidential. */
    Optional<View> whole(Visitor visitor) {
        return visitor.may(Role.RECORDER) ? Optional.of(whole) : Optional.empty();
    }

    /** How many refusals there are, for those who may see them; else 0. */
    int refusals(Visitor visitor) {
        if (!visitor.may(Role.RECORDER)) {
            return 0;
        }
        if (refusals < 0) {
            refusals = whole.refusals().size();
        }
        return refusals;
    }

    Set<String> confidentialDocuments() {
        return keep("confidential documents", shelf::confidentialDocuments);
    }

    <R extends Record> List<Entry<R>> all(Class<R> kind) {
        return shelf.all(kind);
    }

    /** The record that stands with this sequence number, as corrected and as everyone may see it. */
    Optional<Entry<Record>> standing(long sequence) {
        return shelf.standing(sequence);
    }

    /** The events as their codes and the recorders' judgements join them. */
    EventIndex events() {
        return keep(EventIndex.class, () -> new EventIndex(this, grouping()));
    }

    Events grouping() {
        return keep(Events.class, () -> CodeEvents.of(open));
    }

    Columns columns() {
        return keep(Columns.class, () -> Columns.of(open, grouping(), AdminNames.shipped()));
    }

    Choices choices() {
        return keep(Choices.class, () -> Choices.of(this));
    }

    Tally tally(Policy policy, Filter filter, Optional<Dimension> by) {
        return answer(List.of("tally", policy, filter, by), m -> Tolls.tally(m.columns(), policy, filter, by));
    }

    /**
     * What {@code compute} answers at this moment, computed once even when many ask at the same time; the answers asked for
     * last are kept, and asked again of the next moment before anybody is shown it.
     */
    <T> T answer(Object question, Function<Moment, T> compute) {
        return worked.answer(question, this, compute);
    }

    /** How many questions have an answer here. */
    int answered() {
        return worked.size();
    }

    /** What {@code compute} answers, computed once for this key as long as the moment is kept. */
    <T> T keep(Object key, Supplier<T> compute) {
        return worked.keep(key, compute);
    }

    /** Answers what was asked of an earlier moment lately, for so long at most. */
    void answerAgain(Moment earlier, long milliseconds) {
        if (earlier.worked != worked) {
            worked.again(earlier.worked, this, milliseconds);
        }
    }
}
