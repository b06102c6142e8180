package toll.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import toll.estimate.CaptureReader;
import toll.estimate.CaptureReading;
import toll.estimate.CaptureTable;
import toll.estimate.Declared;
import toll.estimate.Estimation;
import toll.estimate.Fixed;
import toll.estimate.LatentClass;
import toll.estimate.Result;
import toll.estimate.Settings;
import toll.estimate.Strata;
import toll.estimate.Verdict;
import toll.estimate.Workers;
import toll.publish.EstimatePage;

/** {@code toll estimate}: from a project's linked persons or a table of capture histories to an estimate, or a refusal. */
@Command(
        name = "estimate",
        mixinStandardHelpOptions = true,
        description = {
            "How many were never recorded? An estimate from capture histories, or a refusal (exit 1).",
            "TABLE has a column of 0 and 1 for each list, and either a count a row or one row a person. Without TABLE"
                    + " the",
            "histories are those of the project's persons, linked; sources are the lists (--lists names fewer)."
        })
final class Estimate implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "TABLE.csv",
            description = "the table, or - for standard input")
    private @Nullable String table;

    @Option(
            names = "--stratum",
            paramLabel = "COL",
            description = "estimate by the values of this column; may be repeated")
    private List<String> strata = List.of();

    @Option(names = "--count", paramLabel = "COL", description = "the column of counts, if its name does not say so")
    private String count = "";

    @Option(
            names = "--lists",
            split = ",",
            paramLabel = "COL,…",
            description = "the list columns, if not all of 0 and 1")
    private List<String> lists = List.of();

    @Option(names = "--ignore", split = ",", paramLabel = "COL,…", description = "columns to read past")
    private List<String> ignored = List.of();

    @Option(
            names = "--person",
            paramLabel = "COL",
            description = "where a row is a record: the column that says of which person")
    private String person = "";

    @Option(
            names = "--list",
            paramLabel = "COL",
            description = "where a row is a record: the column that says on which list")
    private String list = "";

    @Option(
            names = "--copy",
            paramLabel = "LIST=LIST",
            description = "two lists of one origin: merged into one before anything is estimated; may be repeated")
    private List<String> copies = List.of();

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description =
                    "also fit this log-linear model as it stands, lists by number or name: [123,14,34] or A*B,C; may be"
                            + " repeated")
    private List<String> models = List.of();

    @Option(
            names = "--apart",
            split = ",",
            paramLabel = "HISTORY,…",
            description =
                    "also fit the models of independent lists with a parameter of its own for this history: 111111")
    private List<String> apart = List.of();

    @Option(names = "--open-population", description = "people entered or left between the lists (refused, R10)")
    private boolean open;

    @Option(
            names = "--other-definitions",
            description = "lists record different kinds of person or event (refused, R10)")
    private boolean otherDefinitions;

    @Option(names = "--linkage-unreviewed", description = "nobody has reviewed how records were joined (refused, R11)")
    private boolean unreviewed;

    @Mixin
    private StatedDoubt doubt = new StatedDoubt();

    @Option(names = "--seed", description = "of everything that is drawn; the same seed gives the same bytes")
    private long seed = Settings.STANDARD.seed();

    @Option(names = "--threads", description = "threads to use; does not change the answer")
    private int threads = Math.max(1, Runtime.getRuntime().availableProcessors());

    @Option(names = "--resamples", description = "bootstrap resamples (default: 1000)")
    private int resamples = Settings.STANDARD.resamples();

    @Option(names = "--quick", description = "a first look: shorter chains, 200 resamples; not for publication")
    private boolean quick;

    @Option(
            names = "--report",
            paramLabel = "FILE.html",
            description = "write the whole answer with drawings to one page")
    private @Nullable Path report;

    @Mixin
    private ProjectEstimate.Options inProject = new ProjectEstimate.Options();

    @Option(names = "--json", description = "print the answer as JSON")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        CommandSpec here = Objects.requireNonNull(spec);
        PrintWriter out = here.commandLine().getOut();
        if (threads < 1 || resamples < 100 || resamples > 1_000_000) {
            throw new ParameterException(
                    here.commandLine(), "--threads is at least 1, --resamples between 100 and 1000000");
        }
        if (table == null) {
            if (!inProject.isThere()) {
                throw new ParameterException(
                        here.commandLine(),
                        "name a table of capture histories: toll estimate TABLE.csv; or work in a project, named with"
                                + " --project DIR");
            }
            ProjectEstimate project = ProjectEstimate.of(inProject, lists, seed, threads);
            return answer(merged(project.read()), Optional.of(project), out);
        }
        return switch (read(table)) {
            case CaptureReading.Unreadable unreadable -> refuse(unreadable, out, here);
            case CaptureReading.Read read -> answer(merged(read), Optional.empty(), out);
        };
    }

    private CaptureReading read(String name) throws IOException {
        CaptureReader.Columns columns = new CaptureReader.Columns(strata, count, lists, ignored, person, list);
        boolean piped = name.equals("-");
        String document = piped ? "standard input" : name;
        if (!piped && !Files.isRegularFile(Path.of(name))) {
            return unreadable(document, Files.exists(Path.of(name)) ? "a file is expected" : "there is no such file");
        }
        byte[] bytes = piped ? System.in.readAllBytes() : Files.readAllBytes(Path.of(name));
        try {
            return CaptureReader.read(document, new StringReader(text(bytes)), columns);
        } catch (CharacterCodingException notText) {
            return unreadable(document, "neither UTF-8 nor UTF-16 text; save the table as comma-separated UTF-8");
        }
    }

    /** UTF-16 where its mark says so, else UTF-8. */
    private static String text(byte[] bytes) throws CharacterCodingException {
        boolean wide = bytes.length > 1
                && ((bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF
                        || (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE);
        return (wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8)
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static CaptureReading unreadable(String document, String why) {
        return new CaptureReading.Unreadable(List.of(new CaptureReading.Fault(document, 0, "", "", why)));
    }

    private int refuse(CaptureReading.Unreadable unreadable, PrintWriter out, CommandSpec here) {
        if (json) {
            out.println(Json.of(EstimateJson.unreadable(unreadable)));
        }
        unreadable.faults().forEach(fault -> here.commandLine().getErr().println("toll estimate: " + fault));
        return Exit.INPUT_REFUSED;
    }

    /** Lists declared to be copies of each other become one, in all strata. */
    private CaptureReading.Read merged(CaptureReading.Read read) {
        CaptureReading.Read now = read;
        for (String copy : copies) {
            int cut = copy.indexOf('=');
            int a = cut < 0 ? -1 : at(now.pooled(), copy.substring(0, cut));
            int b = cut < 0 ? -1 : at(now.pooled(), copy.substring(cut + 1));
            if (a < 0 || b < 0 || a == b) {
                throw new Failure(
                        Exit.USAGE,
                        "--copy " + copy + ": two of the lists expected, as LIST=LIST; the lists are "
                                + String.join(", ", now.pooled().lists()));
            }
            now = now.with(part -> part.merging(a, b));
        }
        return now;
    }

    /** The strata of all versions; none where no version differs from the table itself. */
    private static List<SortedMap<String, CaptureTable>> strata(
            CaptureReading.Read read, List<CaptureReading.Read> versions) {
        boolean settled = versions.stream().allMatch(v -> v.strata().equals(read.strata()));
        return settled
                ? List.of()
                : versions.stream().map(CaptureReading.Read::strata).toList();
    }

    private static int at(CaptureTable table, String name) {
        int exact = table.lists().indexOf(name);
        for (int j = 0; j < table.lists().size() && exact < 0; j++) {
            exact = List.of(table.lists().get(j).split("\\+")).contains(name) ? j : -1;
        }
        return exact;
    }

    private int answer(CaptureReading.Read read, Optional<ProjectEstimate> project, PrintWriter out)
            throws IOException {
        Fixed fixed = new Fixed(models, apart);
        fixed.wrong(read.pooled()).ifPresent(wrong -> {
            throw new Failure(Exit.USAGE, wrong);
        });
        Settings settings = new Settings(
                seed,
                quick ? Math.min(resamples, 200) : resamples,
                quick ? LatentClass.Length.SHORT : LatentClass.Length.FULL,
                true,
                new Declared(!open, !otherDefinitions, !unreviewed, doubt.unreachable()),
                fixed,
                doubt.allowance(project.isPresent()));
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        try (Workers workers = new Workers(threads);
                Waiting waiting = Waiting.on(err, !json)) {
            Estimation estimation = new Estimation(settings, workers, waiting::say);
            Result alone = estimation.of(read.pooled());
            waiting.say("versions of the linkage");
            List<CaptureReading.Read> versions = project.map(p -> doubt.besides(
                            p.versions().stream().map(this::merged).toList(), seed))
                    .orElseGet(() -> doubt.versions(read, seed));
            List<CaptureTable> whole =
                    versions.stream().map(CaptureReading.Read::pooled).toList();
            LinkageCarried carried = LinkageCarried.of(alone, whole, settings, workers);
            Result pooled = carried.result();
            waiting.say("strata");
            Optional<Strata> parts = read.strata().isEmpty()
                    ? Optional.empty()
                    : Optional.of(Strata.of(
                            read.strata(),
                            strata(read, versions),
                            pooled,
                            settings,
                            LinkageCarried.each(settings),
                            workers));
            waiting.close();
            EstimateJson plain = EstimateJson.of(pooled, parts, read.notes());
            EstimateJson answer = parts.isPresent()
                    ? plain
                    : carried.linkage().map(plain::with).orElse(plain);
            if (json) {
                out.println(Json.of(answer));
            } else {
                EstimateText.print(answer, out);
            }
            if (report != null) {
                Files.writeString(report, EstimatePage.html(pooled, parts), StandardCharsets.UTF_8);
            }
            Verdict verdict = parts.map(Strata::verdict).orElse(pooled.verdict());
            return verdict instanceof Verdict.Given ? Exit.DONE : Exit.NEGATIVE;
        }
    }
}
