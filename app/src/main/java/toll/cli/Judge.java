package toll.cli;

import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import toll.ledger.Batch;
import toll.ledger.Corrections;
import toll.ledger.Judged;
import toll.ledger.Judgement;
import toll.ledger.Judgement.Kind;
import toll.ledger.Ledger;
import toll.ledger.View;
import toll.project.Project;

/** {@code toll judge DECISION …}: one judgement into the ledger, with author, time and reason. */
@Command(
        name = "judge",
        mixinStandardHelpOptions = true,
        description =
                "Puts one decision of a recorder into the ledger; a later one can reverse it, nothing is deleted.",
        footer = {
            "",
            "toll judge same ENTRY ENTRY          two records (or more) are one person or event",
            "toll judge different ENTRY ENTRY     they are not",
            "toll judge correct ENTRY FIELD=VALUE…  what should stand there: \"killed civilian=7\", born=1970, name=…",
            "toll judge withdraw ENTRY            the record counts no more",
            "toll judge reverse ENTRY             the judgement with this number holds no more"
        })
final class Judge implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ProjectOption project = new ProjectOption();

    @Parameters(index = "0", paramLabel = "DECISION", description = "same, different, correct, withdraw or reverse.")
    private String decision = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "ENTRY",
            description = "Sequence numbers; then FIELD=VALUE.")
    private List<String> words = List.of();

    @Option(names = "--reason", required = true, paramLabel = "WHY", description = "Why; it stays beside the decision.")
    private String reason = "";

    @Option(names = "--author", paramLabel = "NAME", description = "Who decides; the name you are signed in with.")
    private String author = System.getProperty("user.name", "");

    @Option(names = "--json", description = "Answer in JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (reason.isBlank() || author.isBlank()) {
            throw new Failure(Exit.USAGE, "say who decides and why: --author NAME --reason WHY");
        }
        Project here = project.find();
        try (Ledger ledger = here.ledger()) {
            Judgement judgement = judgement(ledger.now(), here);
            long sequence;
            try (Batch batch = ledger.begin()) {
                sequence = batch.judge(judgement);
                batch.commit();
            }
            if (json) {
                Map<String, Object> answer = new LinkedHashMap<>();
                answer.put("judgement", sequence);
                answer.put("decision", decision);
                answer.put("subjects", judgement.subjects());
                spec.commandLine().getOut().println(Json.of(answer));
            } else {
                spec.commandLine()
                        .getOut()
                        .println(
                                "Judgement " + sequence + " by " + author + ": " + decision + " " + judgement.subjects()
                                        + ". Take it back with: toll judge reverse " + sequence + " --reason WHY");
            }
        }
        return Exit.DONE;
    }

    private Judgement judgement(View now, Project here) {
        return switch (decision) {
            case "same" -> of(Kind.SAME, several(now), Map.of(), 0, here);
            case "different" -> of(Kind.DIFFERENT, several(now), Map.of(), 0, here);
            case "withdraw" -> of(Kind.WITHDRAWN, records(now, words), Map.of(), 0, here);
            case "correct" -> of(Kind.CORRECTED, records(now, words.subList(0, 1)), fields(), 0, here);
            case "reverse" -> reversal(now, here);
            default ->
                throw new Failure(
                        Exit.USAGE,
                        "expected same, different, correct, withdraw or reverse, found \"" + decision + "\"");
        };
    }

    private Judgement of(Kind kind, List<Long> subjects, Map<String, String> value, long answers, Project here) {
        return new Judgement(
                kind,
                author,
                here.timepiece().instant().truncatedTo(ChronoUnit.SECONDS),
                subjects,
                value,
                reason,
                answers);
    }

    private Judgement reversal(View now, Project here) {
        long answered = number(words.get(0));
        Judged judged = now.judgements().stream()
                .filter(j -> j.sequence() == answered)
                .findFirst()
                .orElseThrow(() -> new Failure(Exit.USAGE, "entry " + answered + " is no judgement"));
        return of(Kind.REVERSED, judged.judgement().subjects(), Map.of(), answered, here);
    }

    private List<Long> several(View now) {
        List<Long> subjects = records(now, words);
        if (subjects.stream().distinct().count() < 2) {
            throw new Failure(Exit.USAGE, "two records are expected at least");
        }
        long kinds = subjects.stream()
                .map(s -> now.entry(s).orElseThrow().record().kind().equals("person"))
                .distinct()
                .count();
        if (kinds > 1) {
            throw new Failure(Exit.USAGE, "a person and an event cannot be held against each other");
        }
        return subjects;
    }

    private static List<Long> records(View now, List<String> words) {
        List<Long> records = new ArrayList<>();
        for (String word : words) {
            long sequence = number(word);
            if (now.entry(sequence).isEmpty()) {
                throw new Failure(Exit.USAGE, "entry " + sequence + " is no record of the ledger");
            }
            records.add(sequence);
        }
        return records;
    }

    private static long number(String word) {
        if (!word.matches("[0-9]{1,18}")) {
            throw new Failure(Exit.USAGE, "expected a sequence number, found \"" + word + "\"");
        }
        return Long.parseLong(word);
    }

    /** Fields with their values, refused before they are kept where nothing could come of them. */
    private Map<String, String> fields() {
        Map<String, String> fields = new TreeMap<>();
        for (String word : words.subList(1, words.size())) {
            int cut = word.indexOf('=');
            if (cut < 1) {
                throw new Failure(Exit.USAGE, "expected FIELD=VALUE, found \"" + word + "\"");
            }
            fields.put(word.substring(0, cut).strip(), word.substring(cut + 1).strip());
        }
        if (fields.isEmpty()) {
            throw new Failure(Exit.USAGE, "say what should stand there: FIELD=VALUE");
        }
        fields.forEach((field, value) -> Corrections.fault(field, value).ifPresent(wrong -> {
            throw new Failure(Exit.USAGE, wrong);
        }));
        return fields;
    }
}
