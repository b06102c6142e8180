package toll.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import toll.ledger.Entry;
import toll.ledger.Group;
import toll.ledger.InclusionProof;
import toll.ledger.NarrowedView;
import toll.ledger.Record;
import toll.ledger.View;

/**
 * The ledger without what is confidential: every page is built from this one, so that a page for a reader has nothing
 * to hide. Notes and confidential fields are taken off, and the words and the person of redacted records; documents
 * that hold such fields are named by {@link Shelf#confidentialDocuments}. Counts and scopes are as in the whole ledger, so
 * that tolls are the same for everyone.
 */
final class PublicView extends NarrowedView {
    private final Shelf shelf;

    /** @param shelf the records of this view */
    PublicView(View whole, Shelf shelf) {
        super(whole);
        this.shelf = shelf;
    }

    @Override
    public <R extends Record> void each(Class<R> kind, Consumer<Entry<R>> use) {
        shelf.all(kind).forEach(use);
    }

    @Override
    public <R extends Record> List<Entry<R>> all(Class<R> kind) {
        return shelf.all(kind);
    }

    @Override
    public Optional<Entry<Record>> entry(long sequence) {
        return shelf.asWritten(sequence).or(() -> whole().entry(sequence).map(shelf::strip));
    }

    @Override
    public Optional<Entry<Record>> find(String source, String kind, String key) {
        return whole().find(source, kind, key).map(shelf::strip);
    }

    @Override
    public List<Entry<Record>> history(long sequence) {
        return whole().history(sequence).stream().map(shelf::strip).toList();
    }

    /** The proof with notes closed, and of a redacted record with all but its figures closed. */
    @Override
    public InclusionProof prove(long sequence) {
        InclusionProof proof = whole().prove(sequence);
        Map<Group, String> salts = new EnumMap<>(Group.class);
        Map<Group, String> contents = new EnumMap<>(Group.class);
        for (Group group : Group.values()) {
            boolean open = group != Group.NOTES && (group == Group.FIGURES || !shelf.isRedacted(sequence));
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
}
