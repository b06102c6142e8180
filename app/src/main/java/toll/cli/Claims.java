package toll.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import toll.intake.prose.Acceptance;
import toll.intake.prose.Claim;
import toll.intake.prose.Extracted;
import toll.intake.prose.Extraction;
import toll.intake.prose.Language;
import toll.intake.prose.Reading;
import toll.ledger.Batch;
import toll.ledger.Ledger;
import toll.project.Project;

/** {@code toll claims FILE|- --published D}: the attributed claims of a text, the headline first. */
@Command(
        name = "claims",
        mixinStandardHelpOptions = true,
        description = "Reads the attributed claims of a text: who says how many, of whom, when, where.",
        footer = {
            "",
            "With --accept 1,3 the claims of these ranks become figures of the project; the others are kept as offered",
            "and declined."
        })
final class Claims implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A text, HTML, PDF or DOCX file; - reads from the input.")
    private String file = "-";

    @Option(
            names = "--published",
            required = true,
            paramLabel = "D",
            description = "The day of publication (2017-08-06); relative dates are read from there.")
    private LocalDate published = LocalDate.EPOCH;

    @Option(names = "--lang", paramLabel = "L", description = "en or ar; default: the language whose letters prevail.")
    private @Nullable String lang;

    @Option(names = "--text", description = "Also answer with the text that was read, which the spans count.")
    private boolean withText;

    @Option(
            names = "--accept",
            split = ",",
            paramLabel = "RANK",
            description = "Ranks of the claims to take into the project.")
    private @Nullable List<Integer> accept;

    @Option(names = "--author", paramLabel = "NAME", description = "Who accepts; default: the user's name.")
    private @Nullable String author;

    @Option(names = "--publisher", paramLabel = "S", description = "Source of what the text attributes to nobody.")
    private @Nullable String publisher;

    @Mixin
    private ProjectOption project = new ProjectOption();

    @Option(names = "--json", description = "Answer in JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        byte[] bytes = file.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
        Extracted document = Extraction.of(bytes);
        Reading reading =
                toll.intake.prose.Claims.shipped(language(document.text())).read(document.text(), published);
        Map<String, @Nullable Object> taken = accept == null ? Map.of() : accepted(bytes, document, reading, accept);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Map<String, @Nullable Object> answer = reading.fields();
            answer.put("document", about(document));
            if (withText) {
                answer.put("text", document.text());
            }
            answer.putAll(taken);
            out.println(Json.of(answer));
            return Exit.DONE;
        }
        if (withText) {
            out.println(document.text());
            out.println();
        }
        reading.claims().forEach(claim -> out.println(line(claim, document.text())));
        if (reading.claims().isEmpty()) {
            out.println(
                    "No claims of killed, injured, missing, detained or displaced people, nor of strikes, were found.");
        }
        taken.forEach((what, number) -> out.println(what + ": " + number));
        return Exit.DONE;
    }

    private Language language(String text) {
        if (lang == null) {
            return Language.of(text);
        }
        return Language.ofCode(lang)
                .orElseThrow(() -> new Failure(Exit.USAGE, "--lang is en or ar, not \"" + lang + "\""));
    }

    private static Map<String, @Nullable Object> about(Extracted document) {
        Map<String, @Nullable Object> about = new LinkedHashMap<>();
        about.put("kind", document.kind());
        about.put("title", document.title());
        about.put("publisher", document.publisher());
        about.put("published", document.published());
        about.put("author", document.author());
        about.put("url", document.url());
        about.put("segments", document.segments());
        return about;
    }

    /** Accepted claims become figures in one batch; what was offered beside them and not taken is kept as declined. */
    private Map<String, @Nullable Object> accepted(
            byte[] bytes, Extracted document, Reading reading, List<Integer> ranks) throws IOException {
        for (int rank : ranks) {
            if (rank < 1 || rank > reading.claims().size()) {
                throw new Failure(
                        Exit.USAGE,
                        "--accept " + rank + ": the ranks run from 1 to "
                                + reading.claims().size());
            }
        }
        String speaker = publisher != null ? publisher : document.publisher();
        boolean unattributed = reading.claims().stream().anyMatch(c -> ranks.contains(c.rank()) && c.unattributed());
        if (speaker.isBlank() && unattributed) {
            throw new Failure(
                    Exit.USAGE, "a claim to be accepted is in the publisher's own voice; name it with --publisher");
        }
        Project here = project.find();
        String by = author != null ? author : System.getProperty("user.name", "recorder");
        int declined = 0;
        try (Ledger ledger = here.ledger();
                Batch batch = ledger.begin()) {
            String sha = ledger.archive().put(bytes);
            for (Claim claim : reading.claims()) {
                if (ranks.contains(claim.rank())) {
                    batch.add(Acceptance.figure(claim, reading, sha, speaker));
                } else {
                    batch.judge(Acceptance.declined(
                            claim, reading, sha, by, here.timepiece().instant()));
                    declined++;
                }
            }
            batch.commit();
        }
        Map<String, @Nullable Object> taken = new LinkedHashMap<>();
        taken.put("accepted", ranks.size());
        taken.put("declined", declined);
        return taken;
    }

    private static String line(Claim c, String text) {
        return c.rank() + ". " + c.source() + (c.via().isEmpty() ? "" : " (via " + String.join(", ", c.via()) + ")")
                + ": "
                + c.count().asWritten() + " " + c.category() + " " + c.measure()
                + (c.period().edtf().isEmpty() ? "" : ", " + c.period().edtf())
                + (c.places().isEmpty() ? "" : ", " + String.join(", ", c.places()))
                + (c.actors().isEmpty() ? "" : ", by " + String.join(", ", c.actors()))
                + (c.parent() == 0 ? "" : ", part of " + c.parent())
                + (c.asserted() ? "" : ", " + (c.negated() ? "negated" : c.modality()))
                + (c.background() ? ", background" : "")
                + "\n     \"" + c.span().of(text).replace('\n', ' ') + "\"";
    }
}
