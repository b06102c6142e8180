package toll.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
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
import toll.date.When;
import toll.name.PartFrequencies;
import toll.screen.Band;
import toll.screen.ListArchive;
import toll.screen.Lists;
import toll.screen.QueryTable;
import toll.screen.Rescreening;
import toll.screen.SanctionsList;
import toll.screen.ScreenBatch;
import toll.screen.ScreenIndex;
import toll.screen.ScreenQuery;
import toll.screen.Screener;
import toll.screen.Sex;
import toll.screen.Thresholds;

/** {@code toll screen}: candidates on sanctions lists, explained. Works on files alone; in a project two people decide. */
@Command(
        name = "screen",
        mixinStandardHelpOptions = true,
        description = {
            "Looks names up on sanctions lists and explains each candidate.",
            "A candidate is never a verdict: two people decide (--decide, in a project), and no status or toll changes."
        })
final class Screen implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "a table with a “name” column; born, nationality, birth_place, document, sex, type serve when"
                    + " there")
    private @Nullable Path file;

    @Option(names = "--name", paramLabel = "N", description = "one name instead of a table")
    private @Nullable String name;

    @Option(names = "--born", paramLabel = "D", description = "with --name: birth date or year")
    private @Nullable String born;

    @Option(names = "--nationality", paramLabel = "C", description = "with --name: nationality in words")
    private String nationality = "";

    @Option(
            names = "--list",
            required = true,
            paramLabel = "LIST",
            arity = "1..*",
            description =
                    "UN consolidated XML, OFAC sdn.csv (alt.csv and add.csv beside it), a UK table, a plain table, or"
                            + " an archive of lists; LIST@DATE dates a list that gives no date")
    private List<String> lists = List.of();

    @Option(names = "--out", paramLabel = "HITS", description = "write the candidates to this CSV file")
    private @Nullable Path out;

    @Option(names = "--as-of", paramLabel = "D", description = "screen against the list as it stood on this day")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--since",
            paramLabel = "LIST",
            description = "an earlier version: what was added, removed, renumbered and changed since; with names, which"
                    + " candidates appeared, fell away or moved")
    private @Nullable String since;

    @Option(
            names = "--show",
            paramLabel = "REF",
            description = "this entry as it stands on the list, and the measures of its regime")
    private @Nullable String show;

    @Option(
            names = "--least",
            paramLabel = "BAND",
            description = "lowest band reported: match, possible or weak (default ${DEFAULT-VALUE})",
            defaultValue = "weak")
    private Band least = Band.WEAK;

    @Option(
            names = "--most",
            paramLabel = "N",
            description = "candidates a name, best first (default ${DEFAULT-VALUE})",
            defaultValue = "10")
    private int most = 10;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "threads; the answer is the same for any number (default: all processors)")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description = "keep the lists read in this archive; a broken or shrunken one is refused")
    private @Nullable Path keep;

    @Mixin
    private ScreenInProject inProject = new ScreenInProject();

    @Option(names = "--json", description = "answer in JSON")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        List<SanctionsList> read = lists();
        PrintWriter print = spec.commandLine().getOut();
        if (show != null) {
            ScreenEntry.print(read, show, json, print);
            return Exit.DONE;
        }
        int given = (file == null ? 0 : 1) + (name == null ? 0 : 1) + (inProject.asksPersons() ? 1 : 0);
        if (since != null && given == 0) {
            ScreenDifference.print(read(since).getFirst(), read.getFirst(), json, print);
            return Exit.DONE;
        }
        if (given != 1 || (inProject.decides() && name == null)) {
            throw new Failure(
                    Exit.USAGE,
                    inProject.decides()
                            ? "--decide goes with --name N"
                            : "give either a FILE with a “name” column (before --list, which takes all that follow it)"
                                    + " or --name N, or --persons in a project");
        }
        if (most < 1 || threads < 1) {
            throw new Failure(Exit.USAGE, "--most and --threads take a number of 1 or more");
        }
        Screener.Options options = new Screener.Options(Thresholds.CALIBRATED, least, most);
        if (since != null) {
            List<SanctionsList> before = read(since);
            ScreenAgain.print(
                    Rescreening.of(names(), before, read, PartFrequencies.builtIn(), options),
                    before,
                    read,
                    json,
                    print);
            return Exit.DONE;
        }
        ScreenIndex index = ScreenIndex.of(read, PartFrequencies.builtIn());
        if (inProject.decides()) {
            inProject.keep(new Screener(index, options).screen(query()), index, json, print);
            return Exit.DONE;
        }
        try (HitSink sink = new HitSink(out, json ? print : null, print, read, inProject.decided(index))) {
            sink.finish(run(index, options, sink));
        }
        return Exit.DONE;
    }

    /** The one name asked. */
    private ScreenQuery query() {
        String asked = name == null ? "" : name;
        return new ScreenQuery(1, asked, born(), nationality, "", "", Sex.UNKNOWN, ScreenQuery.Kind.ANY);
    }

    /** All names that are asked, at once: to be asked of two versions. */
    private List<ScreenQuery> names() throws IOException {
        if (inProject.asksPersons()) {
            return inProject.persons();
        }
        if (file == null) {
            return List.of(query());
        }
        List<ScreenQuery> all = new ArrayList<>();
        try (QueryTable table = QueryTable.open(file)) {
            Iterator<ScreenQuery> rows = table;
            rows.forEachRemaining(all::add);
        }
        return all;
    }

    private long run(ScreenIndex index, Screener.Options options, HitSink sink) throws IOException {
        if (inProject.asksPersons()) {
            List<ScreenQuery> persons = inProject.persons();
            return ScreenBatch.run(index, options, persons.iterator(), threads, sink::accept);
        }
        if (file == null) {
            sink.accept(new Screener(index, options).screen(query()));
            return 1;
        }
        try (QueryTable table = QueryTable.open(file)) {
            Iterator<ScreenQuery> rows = table;
            return ScreenBatch.run(index, options, rows, threads, sink::accept);
        } catch (IllegalArgumentException broken) {
            sink.breakOff(String.valueOf(broken.getMessage()));
            throw broken;
        }
    }

    private When born() {
        if (born == null) {
            return When.UNKNOWN;
        }
        return toll.date.Edtf.read(born)
                .orElseThrow(() -> new Failure(
                        Exit.USAGE, "--born takes a date such as 1970, 1970-05 or 1970-05-17, not " + born));
    }

    /** The lists named, of several versions of one the one in force on the day asked for. */
    private List<SanctionsList> lists() throws IOException {
        Map<String, SanctionsList> chosen = new LinkedHashMap<>();
        List<String> later = new ArrayList<>();
        for (String given : lists) {
            for (SanctionsList list : read(given)) {
                if (asOf != null && list.day().isEmpty()) {
                    throw new Failure(
                            Exit.INPUT_REFUSED,
                            given + ": the list gives no date, so it cannot be asked as of " + asOf
                                    + ". Date it: --list " + given + "@YYYY-MM-DD");
                }
                if (asOf != null && LocalDate.parse(list.day()).isAfter(asOf)) {
                    later.add(list.version());
                    continue;
                }
                chosen.merge(list.name(), list, (a, b) -> a.day().compareTo(b.day()) > 0 ? a : b);
            }
        }
        if (chosen.isEmpty()) {
            throw new Failure(
                    Exit.INPUT_REFUSED,
                    "no version as of " + asOf + " is among the lists given (later ones: " + String.join(", ", later)
                            + "). Give an earlier version as well.");
        }
        return List.copyOf(chosen.values());
    }

    private List<SanctionsList> read(String given) throws IOException {
        int at = given.lastIndexOf('@');
        boolean dated = at > 0 && given.substring(at + 1).matches("\\d{4}-\\d{2}-\\d{2}");
        Path path = Path.of(dated ? given.substring(0, at) : given);
        if (Files.isDirectory(path) && ListArchive.isArchive(path)) {
            ListArchive archive = new ListArchive(path);
            List<SanctionsList> all = new ArrayList<>();
            LocalDate day = asOf == null ? LocalDate.MAX : asOf;
            for (String one : archive.versions().stream()
                    .map(ListArchive.Version::list)
                    .distinct()
                    .toList()) {
                var version = archive.asOf(one, day);
                if (version.isPresent()) {
                    all.add(archive.read(version.get()));
                }
            }
            return all;
        }
        SanctionsList list = Lists.read(path);
        if (dated) {
            list = new SanctionsList(list.name(), given.substring(at + 1), list.sha256(), list.entries(), list.notes());
        }
        if (keep != null) {
            LocalDate day = list.day().isEmpty() ? null : LocalDate.parse(list.day());
            if (day == null) {
                throw new Failure(
                        Exit.USAGE, given + " gives no date; to keep it, date it: --list " + given + "@YYYY-MM-DD");
            }
            new ListArchive(keep).accept(path, day, false);
        }
        return List.of(list);
    }
}
