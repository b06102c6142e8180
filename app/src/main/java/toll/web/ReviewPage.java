package toll.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import toll.ledger.Entry;
import toll.ledger.Incident;
import toll.ledger.Person;
import toll.ledger.Record;
import toll.ledger.View;
import toll.reconcile.ClusterOptions.Subject;
import toll.reconcile.Opinion;
import toll.reconcile.ReviewItem;

/** Are these the same? One doubtful link at a time: two records, what speaks for it, and what the toll becomes. */
final class ReviewPage {
    private static final Pattern PAIR = Pattern.compile("([0-9]{1,18})-([0-9]{1,18})");
    private static final int LONGEST = 2000;
    private static final int LISTED = 25;

    /** A question as the page shows it. */
    record Asked(
            ReviewItem item,
            Entry<Record> first,
            Entry<Record> second,
            List<Opinion> opinions,
            boolean settled,
            boolean heldByAnother) {}

    /** One question in the list of those that wait. */
    record Listed(ReviewItem item, Entry<Record> first, Entry<Record> second) {}

    private ReviewPage() {}

    static Subject subject(Visit visit) {
        return switch (visit.address().get("what")) {
            case "persons" -> Subject.PERSONS;
            case "incidents" -> Subject.INCIDENTS;
            case "" ->
                visit.moment().all(Person.class).isEmpty()
                                || !visit.moment().all(Incident.class).isEmpty() && sources(visit, Person.class) < 2
                        ? Subject.INCIDENTS
                        : Subject.PERSONS;
            default -> throw Fault.unreadable();
        };
    }

    private static long sources(Visit visit, Class<? extends Record> kind) {
        return visit.moment().all(kind).stream()
                .map(e -> e.record().origin().source())
                .distinct()
                .count();
    }

    static String word(Subject subject) {
        return switch (subject) {
            case PERSONS -> "persons";
            case INCIDENTS -> "incidents";
        };
    }

    static void show(Visit visit) {
        Subject subject = subject(visit);
        ReviewDesk desk = visit.desk().review();
        Optional<ReviewSheet> sheet = desk.sheet(subject);
        String pair = visit.address().get("pair");
        String reviewer = visit.visitor().name();
        Instant now = visit.desk().clock().instant();
        if (sheet.isPresent() && pair.isEmpty()) {
            Optional<ReviewItem> next = desk.next(subject, reviewer, now);
            if (next.isPresent()) {
                visit.leadTo(here(visit, subject).with("pair", next.get().id()));
                return;
            }
        }
        Optional<Asked> asked = pair.isEmpty() ? Optional.empty() : sheet.flatMap(s -> asked(visit, subject, s, pair));
        if (sheet.isPresent() && !pair.isEmpty()) {
            desk.open(subject, pair, reviewer, now);
        }
        Moment shown = visit.moment();
        visit.page(
                "review",
                "nav.review",
                200,
                Map.of(
                        "what",
                        word(subject),
                        "sheet",
                        sheet,
                        "making",
                        desk.making(subject),
                        "asked",
                        asked,
                        "listed",
                        sheet.map(s -> listed(s)).orElse(List.of()),
                        "seen",
                        visit.desk().ledger().now().size()),
                shown);
    }

    private static Address here(Visit visit, Subject subject) {
        Address next = new Address(visit.address().lang(), "/review", Map.of()).with("what", word(subject));
        String done = visit.address().get("done");
        return done.isEmpty() ? next : next.with("done", done);
    }

    private static Optional<Asked> asked(Visit visit, Subject subject, ReviewSheet sheet, String pair) {
        Optional<ReviewItem> item = sheet.queue().byId(pair);
        if (item.isEmpty()) {
            return Optional.empty();
        }
        View view = sheet.view();
        Optional<Entry<Record>> first = view.entry(item.get().first());
        Optional<Entry<Record>> second = view.entry(item.get().second());
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Asked(
                item.get(),
                first.get(),
                second.get(),
                visit.desk().review().about(item.get().first(), item.get().second()),
                sheet.isAnswered(pair),
                visit.desk()
                        .review()
                        .heldByAnother(
                                subject,
                                pair,
                                visit.visitor().name(),
                                visit.desk().clock().instant())));
    }

    private static List<Listed> listed(ReviewSheet sheet) {
        return sheet.queue().items().stream()
                .filter(i -> !sheet.isAnswered(i.id()))
                .limit(LISTED)
                .flatMap(i -> sheet.view().entry(i.first()).stream()
                        .flatMap(a -> sheet.view().entry(i.second()).stream().map(b -> new Listed(i, a, b))))
                .toList();
    }

    static void begin(Visit visit) {
        Subject subject = subject(visit);
        visit.desk().review().make(subject, visit.desk().clock().instant());
        visit.leadTo(here(visit, subject));
    }

    static void answer(Visit visit) {
        Subject subject = subject(visit);
        Matcher pair = PAIR.matcher(visit.field("pair"));
        String seen = visit.field("seen");
        if (!pair.matches() || !seen.matches("[0-9]{1,18}")) {
            throw Fault.unreadable();
        }
        Opinion.Answer answer = switch (visit.field("answer")) {
            case "same" -> Opinion.Answer.SAME;
            case "different" -> Opinion.Answer.DIFFERENT;
            case "unsure" -> Opinion.Answer.UNSURE;
            default -> throw Fault.unreadable();
        };
        long first = record(visit, pair.group(1));
        long second = record(visit, pair.group(2));
        if (first >= second) {
            throw Fault.unreadable();
        }
        String reason = visit.field("reason");
        if (reason.length() > LONGEST) {
            throw new Fault(400, "fault.reason");
        }
        Opinion opinion = new Opinion(
                0,
                visit.visitor().name(),
                visit.desk().clock().instant(),
                first,
                second,
                answer,
                reason.isEmpty() ? "the two records were compared" : reason);
        try {
            visit.desk().review().answer(subject, opinion, Long.parseLong(seen));
        } catch (ReviewDesk.Meanwhile meanwhile) {
            visit.leadTo(here(visit, subject).with("pair", pair.group()).with("done", "meanwhile"));
            return;
        }
        visit.leadTo(here(visit, subject).with("done", visit.field("answer")));
    }

    static void undo(Visit visit) {
        Subject subject = subject(visit);
        Optional<String> question = visit.desk()
                .review()
                .undo(subject, visit.visitor().name(), visit.desk().clock().instant(), "taken back by its author");
        Address next = here(visit, subject).with("done", question.isPresent() ? "undone" : "nothing");
        visit.leadTo(question.map(q -> next.with("pair", q)).orElse(next));
    }

    private static long record(Visit visit, String number) {
        long sequence = Long.parseLong(number);
        if (visit.desk().ledger().now().entry(sequence).isEmpty()) {
            throw Fault.absent();
        }
        return sequence;
    }
}
