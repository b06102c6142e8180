package toll.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import toll.ledger.Ledger;
import toll.project.Project;
import toll.publish.Answers;
import toll.publish.Bundle;
import toll.publish.Changes;
import toll.publish.Disclosure;
import toll.publish.Dossier;
import toll.publish.Forms;
import toll.publish.Letter;
import toll.publish.Paper;
import toll.publish.Question;
import toll.publish.Sheet;
import toll.publish.Sheets;
import toll.publish.Site;
import toll.publish.TableFile;
import toll.reconcile.Policies;
import toll.reconcile.Policy;
import toll.term.Vocabularies;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/** {@code toll publish}: what goes out, every number with its proof. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = {
            "Writes tables, a dossier, identical letters, a site, a bundle or change notes.",
            "Internal notes are in none of them; identities only with --with-identities."
        })
final class PublishVerb implements Callable<Integer> {
    /** What can be published. */
    enum What {
        TABLES,
        DOSSIER,
        LETTER,
        SITE,
        BUNDLE,
        CHANGES
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "WHAT", description = "tables, dossier, letter, site, bundle or changes.")
    private What what = What.TABLES;

    @Mixin
    private ProjectOption project = new ProjectOption();

    @Mixin
    private FilterOptions filters = new FilterOptions();

    @Option(names = "--source", split = ",", paramLabel = "S", description = "Only these sources.")
    private List<String> sources = List.of();

    @Option(names = "--event", paramLabel = "CODE", defaultValue = "", description = "On one event, by a code of it.")
    private String event = "";

    @Option(
            names = "--gap",
            split = ",",
            arity = "1",
            paramLabel = "A,B",
            description = "On the gap between two sources.")
    private List<String> gap = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where to write; published/WHAT in the project when not given.")
    private @Nullable Path out;

    @Option(names = "--lang", paramLabel = "L", defaultValue = "en", description = "en or ar.")
    private String language = "en";

    @Option(names = "--title", paramLabel = "T", defaultValue = "", description = "The title.")
    private String title = "";

    @Option(names = "--author", paramLabel = "A", defaultValue = "", description = "Who publishes.")
    private String author = "";

    @Option(names = "--template", paramLabel = "FILE", description = "A letter's template (TOML).")
    private @Nullable Path template;

    @Option(names = "--law", paramLabel = "FILE", description = "Your library of provisions (TOML).")
    private @Nullable Path law;

    @Option(names = "--with-identities", description = "Open names, ages and family of people.")
    private boolean identities;

    @Option(names = "--with-documents", description = "Put the documents themselves into the bundle.")
    private boolean documents;

    @Mixin
    private AsOf asOf = new AsOf();

    @Option(
            names = "--since",
            paramLabel = "X",
            defaultValue = "0",
            description = "For changes: the earlier state, a sequence number or a day.")
    private String since = "0";

    @Option(names = "--json", description = "Answer in JSON: the files written.")
    private boolean json;

    private final List<Path> written = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        Project here = project.find();
        Vocabularies vocabularies = here.vocabularies();
        Path to = out == null
                ? here.directory().resolve("published").resolve(what.name().toLowerCase(java.util.Locale.ROOT))
                : out;
        Instant time = here.timepiece().instant();
        try (Ledger ledger = here.ledger()) {
            Map<String, Policy> own = new TreeMap<>();
            Map<String, String> texts = new TreeMap<>();
            ownPolicies(here, own, texts);
            Answers answers = new Answers(asOf.of(ledger), own, texts, vocabularies);
            Disclosure disclosure = identities ? Disclosure.usual().withIdentities() : Disclosure.usual();
            switch (what) {
                case TABLES -> tables(answers, disclosure, to, time);
                case DOSSIER -> papers(to, "dossier", dossier(answers, vocabularies, disclosure), time);
                case LETTER -> letters(answers, vocabularies, disclosure, to, time);
                case SITE ->
                    Site.write(
                            answers,
                            vocabularies,
                            disclosure,
                            title.isEmpty() ? "Toll" : title,
                            language,
                            time,
                            (name, content) -> write(to, name, content));
                case BUNDLE -> bundle(answers, vocabularies, disclosure, ledger, to, time);
                case CHANGES -> {
                    Answers before = new Answers(AsOf.of(ledger, since), own, texts, vocabularies);
                    papers(
                            to,
                            "changes",
                            Changes.of(before, answers, tally(vocabularies), vocabularies, disclosure, language),
                            time);
                }
            }
        }
        if (json) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("files", written.stream().map(Path::toString).toList());
            spec.commandLine().getOut().println(Json.of(answer));
        } else {
            written.forEach(file -> spec.commandLine().getOut().println(file));
        }
        return Exit.DONE;
    }

    private static void ownPolicies(Project here, Map<String, Policy> own, Map<String, String> texts)
            throws IOException {
        if (!Files.isDirectory(here.policies())) {
            return;
        }
        try (Stream<Path> files = Files.list(here.policies())) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".toml")).sorted().toList()) {
                String id = String.valueOf(file.getFileName()).replaceAll("\\.toml$", "");
                texts.put(id, Files.readString(file));
                try (InputStream in = Files.newInputStream(file)) {
                    own.put(id, Policies.read(id, in));
                }
            }
        }
    }

    private Question tally(Vocabularies vocabularies) {
        return new Question("tally", List.of(), asked(vocabularies));
    }

    private void tables(Answers answers, Disclosure disclosure, Path to, Instant time) throws IOException {
        List<Sheet> sheets = new Sheets(answers.view(), disclosure).all();
        List<Sheet> all = new ArrayList<>(sheets);
        all.add(Sheet.dictionary(sheets));
        for (Sheet sheet : all) {
            write(to, sheet.name() + ".csv", TableFile.csv(sheet));
            write(to, sheet.name() + ".parquet", TableFile.parquet(sheet));
        }
        for (Sheet sheet : sheets) {
            if (sheet.columns().stream().anyMatch(c -> c.name().equals("lat"))) {
                write(to, sheet.name() + ".geojson", TableFile.geoJson(sheet));
            }
        }
        write(to, "tables.json", TableFile.json(all));
        write(to, "tables.xlsx", TableFile.xlsx(all, time));
    }

    private Paper dossier(Answers answers, Vocabularies vocabularies, Disclosure disclosure) throws IOException {
        if (!gap.isEmpty() && gap.size() != 2) {
            throw new Failure(Exit.USAGE, "--gap: two sources parted by a comma were expected, found " + gap);
        }
        return Dossier.of(
                answers,
                vocabularies,
                new Dossier.Request(
                        title,
                        language,
                        author.isEmpty() ? "Toll" : author,
                        gap.isEmpty() ? Optional.empty() : Optional.of(new Dossier.Pair(gap.get(0), gap.get(1))),
                        asked(vocabularies),
                        provisions(),
                        disclosure));
    }

    private Map<String, String> asked(Vocabularies vocabularies) {
        Map<String, String> asked = new TreeMap<>(filters.named(vocabularies, sources));
        if (!event.isEmpty()) {
            asked.put("event", event);
        }
        return asked;
    }

    private List<Dossier.Provision> provisions() throws IOException {
        if (law == null) {
            return List.of();
        }
        List<Dossier.Provision> provisions = new ArrayList<>();
        for (JsonNode node : new TomlMapper().readTree(Files.readString(law)).path("provision")) {
            provisions.add(new Dossier.Provision(
                    node.path("cite").asString(""),
                    node.path("text").asString(""),
                    node.path("why").asString("")));
        }
        if (provisions.isEmpty()) {
            throw new Failure(Exit.INPUT_REFUSED, law + ": expected [[provision]] entries with cite, text and why");
        }
        return provisions;
    }

    private void papers(Path to, String name, Paper paper, Instant time) throws IOException {
        Forms.of(paper, time).forEach((ending, bytes) -> write(to, name + "." + ending, bytes));
    }

    private void letters(Answers answers, Vocabularies vocabularies, Disclosure disclosure, Path to, Instant time)
            throws IOException {
        String text;
        if (template == null) {
            try (InputStream in =
                    Letter.class.getResourceAsStream("letter-" + (language.equals("ar") ? "ar" : "en") + ".toml")) {
                if (in == null) {
                    throw new IllegalStateException("the letter's template is missing from this build");
                }
                text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
            write(to, "letter.toml", text.getBytes(StandardCharsets.UTF_8));
        } else {
            text = Files.readString(template);
        }
        int number = 0;
        for (Paper letter : Letter.write(
                        Letter.read(template == null ? "letter.toml" : template.toString(), text),
                        answers,
                        vocabularies,
                        disclosure)
                .values()) {
            number++;
            papers(to, "letter-" + number, letter, time);
        }
    }

    private void bundle(
            Answers answers, Vocabularies vocabularies, Disclosure disclosure, Ledger ledger, Path to, Instant time)
            throws IOException {
        Paper paper = dossier(answers, vocabularies, disclosure);
        Map<String, byte[]> files = new TreeMap<>();
        Forms.of(paper, time).forEach((ending, bytes) -> files.put("dossier." + ending, bytes));
        List<Question> questions = paper.lineage().values().stream()
                .map(lineage -> Question.parse(lineage.question()))
                .toList();
        Bundle.Contents contents = new Bundle.Contents(
                answers,
                questions,
                files,
                answers.policyTexts(),
                disclosure,
                documents ? Optional.of(ledger.archive()) : Optional.empty());
        write(to, "bundle.zip", file -> {
            Map<String, Boolean> in = Bundle.write(contents, time, file);
            long left = in.values().stream().filter(is -> !is).count();
            if (documents && left > 0) {
                spec.commandLine()
                        .getErr()
                        .println(
                                left + " of " + in.size() + " documents are in the bundle by their hash alone: they are"
                                        + " not at hand, or hold more than is published");
            }
        });
    }

    private void write(Path to, String name, byte[] bytes) {
        write(to, name, file -> Files.write(file, bytes));
    }

    private void write(Path to, String name, Site.Content content) {
        try {
            Path file = to.resolve(name);
            Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Path part = file.resolveSibling(file.getFileName() + ".part");
            content.write(part);
            Files.move(
                    part,
                    file,
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING,
                    java.nio.file.StandardCopyOption.ATOMIC_MOVE);
            written.add(file);
        } catch (IOException unwritten) {
            throw new Failure(Exit.INPUT_REFUSED, "cannot write " + name + ": " + unwritten.getMessage());
        }
    }
}
