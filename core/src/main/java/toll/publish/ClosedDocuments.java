package toll.publish;

import java.util.Set;
import java.util.TreeSet;
import toll.ledger.Group;
import toll.ledger.Refusal;
import toll.ledger.View;
import toll.ledger.form.Form;

/**
 * Documents that hold more than a publication opens: the columns that no field reads, a name while names are withheld,
 * a row that was refused and may hold anything. They are published by their hash alone.
 */
final class ClosedDocuments {
    private ClosedDocuments() {}

    /** Their SHA-256, of every version of every record. */
    static Set<String> of(View view, Disclosure disclosure) {
        Set<String> closed = new TreeSet<>();
        Form form = new Form();
        for (long sequence = 1; sequence <= view.size(); sequence++) {
            long number = sequence;
            view.entry(sequence).ifPresent(entry -> {
                String document = entry.record().origin().document();
                if (!document.isEmpty() && !closed.contains(document)) {
                    byte[][] groups = form.write(entry.record());
                    for (Group group : Group.values()) {
                        if (groups[group.ordinal()].length > Form.EMPTY.length && !disclosure.opens(number, group)) {
                            closed.add(document);
                        }
                    }
                }
            });
        }
        view.refusals().stream().map(Refusal::document).forEach(closed::add);
        return closed;
    }
}
