package toll.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import toll.ledger.Entry;
import toll.ledger.InclusionProof;
import toll.ledger.Judged;
import toll.ledger.Record;
import tools.jackson.databind.json.JsonMapper;

/** Prove it: one record with its words, its document at the place, its history, who judged it, and its inclusion proof. */
final class RecordPage {
    private RecordPage() {}

    static void one(Visit visit) {
        Moment moment = visit.moment();
        long sequence = visit.number("id");
        Entry<Record> entry = moment.view().entry(sequence).orElseThrow(Fault::absent);
        List<Judged> judgements = new ArrayList<>();
        for (Judged judged : moment.view().judgements()) {
            if (judged.judgement().subjects().contains(sequence)) {
                judgements.add(judged);
            }
        }
        InclusionProof proof = moment.view().prove(sequence);
        Optional<EventView> event = moment.events().of(sequence);
        visit.page(
                "record",
                "record.title",
                Map.of(
                        "entry",
                        entry,
                        "fields",
                        Fields.of(entry.record()),
                        "notes",
                        moment.notes(sequence, visit.visitor()),
                        "history",
                        moment.view().history(sequence),
                        "judgements",
                        judgements,
                        "proof",
                        proof,
                        "event",
                        event,
                        "excerpt",
                        DocumentPage.excerpt(visit, moment, entry.record().origin(), 2)));
    }

    /** The inclusion proof as a file that can be checked elsewhere; what is confidential stays closed in it. */
    static void proof(Visit visit) {
        Moment moment = visit.moment();
        long sequence = visit.number("id");
        if (moment.view().entry(sequence).isEmpty()) {
            throw Fault.absent();
        }
        visit.header("Content-Disposition", "attachment; filename=\"entry-" + sequence + "-proof.json\"");
        visit.send(
                JsonMapper.shared()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsBytes(moment.view().prove(sequence)),
                "application/json");
    }

    /** Where to begin: a number of an entry, or the latest records. */
    static void start(Visit visit) {
        String asked = visit.address().get("entry");
        if (asked.matches("[0-9]{1,18}")) {
            visit.leadTo(visit.address().to("/record/" + asked));
            return;
        }
        Moment moment = visit.moment();
        List<Entry<Record>> latest = new ArrayList<>();
        for (long s = moment.size(); s > 0 && latest.size() < 25; s--) {
            moment.view().entry(s).ifPresent(latest::add);
        }
        visit.page("prove", "nav.prove", Map.of("latest", latest, "events", moment.events()));
    }
}
