package toll.web;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import toll.ledger.Batch;
import toll.ledger.Judgement;
import toll.ledger.Record;
import toll.ledger.View;

/** What reviewers decide: a grade, two records the same or different, a decision taken back. Each is a new entry. */
final class DecisionPage {
    private static final int LONGEST = 2000;

    private DecisionPage() {}

    static void grade(Visit visit) {
        long subject = existing(visit, visit.field("entry"));
        String grade = visit.field("grade");
        if (visit.desk().words().get("grade").byId(grade).isEmpty()) {
            throw Fault.unreadable();
        }
        judge(visit, Judgement.Kind.GRADED, List.of(subject), Map.of("grade", grade), 0);
        lead(visit, subject, "decided");
    }

    static void pair(Visit visit) {
        long one = existing(visit, visit.field("entry"));
        long other = existing(visit, visit.field("other"));
        Judgement.Kind kind = switch (visit.field("answer")) {
            case "same" -> Judgement.Kind.SAME;
            case "different" -> Judgement.Kind.DIFFERENT;
            default -> throw Fault.unreadable();
        };
        if (one == other) {
            throw Fault.unreadable();
        }
        judge(visit, kind, List.of(one, other), Map.of(), 0);
        lead(visit, one, "decided");
    }

    static void undo(Visit visit) {
        long answered = number(visit.field("judgement"));
        List<Long> subjects = visit.desk().ledger().now().judgements().stream()
                .filter(j -> j.sequence() == answered)
                .findFirst()
                .orElseThrow(Fault::absent)
                .judgement()
                .subjects();
        judge(visit, Judgement.Kind.REVERSED, subjects, Map.of(), answered);
        lead(visit, subjects.get(0), "undone");
    }

    private static void judge(
            Visit visit, Judgement.Kind kind, List<Long> subjects, Map<String, String> value, long answers) {
        String reason = visit.field("reason");
        if (reason.isEmpty() || reason.length() > LONGEST) {
            throw new Fault(400, "fault.reason");
        }
        try (Batch batch = visit.desk().ledger().begin()) {
            batch.judge(new Judgement(
                    kind,
                    visit.visitor().name(),
                    visit.desk().clock().instant().truncatedTo(ChronoUnit.SECONDS),
                    subjects,
                    value,
                    reason,
                    answers));
            batch.commit();
        }
        visit.desk().moments().wrote(visit.visitor());
    }

    private static long existing(Visit visit, String text) {
        long sequence = number(text);
        View now = visit.desk().ledger().now();
        Stream<Record> record = now.entry(sequence).stream().map(e -> e.record());
        if (record.findAny().isEmpty()) {
            throw Fault.absent();
        }
        return sequence;
    }

    private static long number(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw Fault.unreadable();
        }
        return Long.parseLong(text);
    }

    private static void lead(Visit visit, long subject, String done) {
        visit.leadTo(new Address(visit.address().lang(), "/record/" + subject, Map.of()).with("done", done));
    }
}
