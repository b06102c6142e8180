package toll.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import toll.date.Edtf;
import toll.date.When;
import toll.intake.Intake;
import toll.intake.IntakeOptions;
import toll.intake.Profile;
import toll.intake.Profiles;
import toll.intake.Taken;
import toll.ledger.Ledger;
import toll.project.Project;
import toll.term.Term;
import toll.term.Vocabularies;

/** {@code toll intake FILE…}: records and refusals into the ledger. */
@Command(
        name = "intake",
        mixinStandardHelpOptions = true,
        description = {
            "Takes tables in: CSV, XLSX, JSON and JSON lines, each of them also as .gz (not XLSX); and a belligerent's",
            "monthly report in prose (text, HTML, PDF, DOCX), whose books become a report and its list findings.",
            "What cannot be read is refused row by row, shown and kept; the rest comes in."
        },
        footer = {
            "",
            "Exit code 3 where a file is refused in whole. The same file again adds nothing.",
            "Profiles of your own: a TOML file in the project's folder profiles/ (docs/intake.md)."
        })
final class IntakeVerb implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Tables to take in, in this order.")
    private List<Path> files = List.of();

    @Option(
            names = "--reader",
            paramLabel = "R",
            description = "Profile to read by, or format (csv, xlsx, json, report).")
    private @Nullable String reader;

    @Option(names = "--source", paramLabel = "S", description = "Who speaks, instead of what the profile says.")
    private @Nullable String source;

    @Option(
            names = "--published",
            paramLabel = "D",
            description = "When the source published it (2017-08-04, 2017-08), where the rows do not say.")
    private @Nullable String published;

    @Option(names = "--encoding", paramLabel = "NAME", description = "Text encoding, instead of the one detected.")
    private @Nullable String encoding;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads; default all processors. Changes only the time.")
    private int threads;

    @Mixin
    private ProjectOption project = new ProjectOption();

    @Option(names = "--json", description = "Answer in JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Project here = project.find();
        Vocabularies vocabularies = here.vocabularies();
        Intake intake = new Intake(profiles(here), vocabularies);
        IntakeOptions options = options(vocabularies);
        List<Taken> all = new ArrayList<>();
        PrintWriter out = spec.commandLine().getOut();
        try (Ledger ledger = here.ledger()) {
            for (Path file : files) {
                Taken taken;
                try (Bar bar = Bar.on(String.valueOf(file.getFileName()), !json)) {
                    taken = intake.run(file, options, ledger::begin, ledger.archive(), bar);
                }
                all.add(taken);
                if (!json) {
                    IntakeText.write(taken, out);
                }
            }
        }
        if (json) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("files", all.stream().map(IntakeText::json).toList());
            out.println(Json.of(answer));
        }
        return all.stream().anyMatch(Taken::refusedInWhole) ? Exit.INPUT_REFUSED : Exit.DONE;
    }

    private IntakeOptions options(Vocabularies vocabularies) {
        When when = Optional.ofNullable(published)
                .map(text -> Edtf.read(text)
                        .orElseThrow(() -> new Failure(
                                Exit.USAGE,
                                "--published: a date like 2017-08-04 or 2017-08 was expected, not " + text)))
                .orElse(When.UNKNOWN);
        return new IntakeOptions(
                Optional.ofNullable(reader),
                Optional.ofNullable(source)
                        .map(s ->
                                vocabularies.get("source").find(s).map(Term::id).orElse(s)),
                when,
                Optional.ofNullable(encoding),
                threads > 0 ? threads : Runtime.getRuntime().availableProcessors(),
                IntakeOptions.PLAIN.rowsPerBatch());
    }

    /** The profiles as shipped, and before them those of the project's own folder, in the order of their names. */
    private static Profiles profiles(Project here) throws IOException {
        Profiles all = Profiles.shipped();
        if (!Files.isDirectory(here.profiles())) {
            return all;
        }
        List<Path> own;
        try (Stream<Path> listed = Files.list(here.profiles())) {
            own = listed.filter(p -> p.toString().endsWith(".toml")).sorted().toList();
        }
        for (Path file : own) {
            try (InputStream in = Files.newInputStream(file)) {
                all = all.with(Profile.read(in));
            } catch (IllegalArgumentException wrong) {
                throw new Failure(Exit.USAGE, file + ": " + wrong.getMessage());
            }
        }
        return all;
    }
}
