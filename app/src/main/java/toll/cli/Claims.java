package toll.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import toll.intake.prose.Claim;
import toll.intake.prose.CodePoints;
import toll.intake.prose.Decision;
import toll.intake.prose.Extracted;
import toll.intake.prose.Language;
import toll.intake.prose.Reading;
import toll.intake.prose.Statement;
import toll.project.Project;
import toll.project.Prose;

/** {@code toll claims FILE|- --published D}: the attributed claims of a text, the headline first. */
@Command(
        name = "claims",
        mixinStandardHelpOptions = true,
        description = "Reads the attributed claims of a text: who says how many, of whom, when, where.",
        footer = {
            "",
            "With --accept 1,3 the claims of these ranks become figures of the project; the others are kept as offered",
            "and declined. A project's own terms, and places.tsv and words-en.tsv in its folder terms/, are read too."
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

    @Option(
            names = "--text",
            description =
                    "Also answer with the text that was read, which the spans count (always, for HTML, PDF and DOCX).")
    private boolean withText;

    @Option(
            names = "--accept",
            split = ",",
            paramLabel = "RANK",
            description = "Ranks of the claims to take into the project.")
    private @Nullable List<Integer> accept;

    @Option(
            names = "--correct",
            paramLabel = "RANK.FIELD=VALUE",
            description = "Take this claim with a field corrected (2.count=14.., 2.period=2014/2017), or with the"
                    + " figure at its origin that it relays (2.quotes=SOURCE/KEY); may be repeated.")
    private Map<String, String> correct = new LinkedHashMap<>();

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
        Optional<Project> here = project.findIfThere();
        Prose prose = here.isPresent() ? Prose.of(here.get()) : Prose.shipped();
        Prose.Offered offered = prose.read(bytes, published, language());
        Map<String, @Nullable Object> taken = accept == null && correct.isEmpty() ? Map.of() : taken(prose, offered);
        PrintWriter out = spec.commandLine().getOut();
        Extracted document = offered.document();
        Reading reading = offered.reading();
        if (json) {
            Map<String, @Nullable Object> answer = reading.fields();
            answer.put(
                    "statements",
                    prose.statements(reading).stream().map(Statement::fields).toList());
            prose.report(reading).ifPresent(report -> answer.put("report", report.fields()));
            answer.put("document", about(document));
            if (withText || !document.kind().equals("text")) {
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

    private Optional<Language> language() {
        if (lang == null) {
            return Optional.empty();
        }
        return Optional.of(Language.ofCode(lang)
                .orElseThrow(() -> new Failure(Exit.USAGE, "--lang is en or ar, not \"" + lang + "\"")));
    }

    private static Map<String, @Nullable Object> about(Extracted document) {
        Map<String, @Nullable Object> about = new LinkedHashMap<>();
        about.put("kind", document.kind());
        about.put("title", document.title());
        about.put("publisher", document.publisher());
        about.put("published", document.published());
        about.put("author", document.author());
        about.put("url", document.url());
        CodePoints at = CodePoints.of(document.text());
        about.put(
                "segments",
                document.segments().stream()
                        .map(s -> new Extracted.Segment(at.at(s.start()), s.unit(), s.at()))
                        .toList());
        return about;
    }

    /** Accepted claims become figures in one batch; what was offered beside them and not taken is kept as declined. */
    private Map<String, @Nullable Object> taken(Prose prose, Prose.Offered offered) throws IOException {
        Map<Integer, Map<String, String>> changes = new TreeMap<>();
        correct.forEach((rankAndField, value) -> {
            int dot = rankAndField.indexOf('.');
            String digits = dot < 0 ? "" : rankAndField.substring(0, dot);
            if (!digits.matches("[0-9]{1,6}")) {
                throw new Failure(
                        Exit.USAGE, "--correct " + rankAndField + ": expected RANK.FIELD=VALUE, such as 2.count=14..");
            }
            changes.computeIfAbsent(Integer.valueOf(digits), rank -> new LinkedHashMap<>())
                    .put(rankAndField.substring(dot + 1), value);
        });
        Map<Integer, Decision> decisions = new TreeMap<>();
        try {
            offered.reading().claims().forEach(claim -> decisions.put(claim.rank(), new Decision.Declined("")));
            (accept == null ? List.<Integer>of() : accept).forEach(rank -> decisions.put(rank, Decision.accept()));
            changes.forEach((rank, typed) -> decisions.put(rank, new Decision.Accepted(prose.correction(typed), "")));
            String by = author != null ? author : System.getProperty("user.name", "recorder");
            Prose.Decided done =
                    prose.decide(project.find(), offered, decisions, publisher == null ? "" : publisher, by);
            Map<String, @Nullable Object> taken = new LinkedHashMap<>();
            taken.put("accepted", done.accepted());
            taken.put("corrected", done.corrected());
            taken.put("declined", done.declined());
            taken.put("unchanged", done.unchanged());
            taken.put("figures", done.figures());
            return taken;
        } catch (IllegalArgumentException refused) {
            throw new Failure(
                    Exit.USAGE,
                    refused.getMessage() + "; --publisher names who speaks where the text does not,"
                            + " --accept and --correct take ranks as shown");
        }
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
