package toll.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sqlite.util.LibraryLoaderUtil;
import toll.project.Project;
import toll.web.Server;
import toll.web.Settings;

/**
 * Runs the verbs once over the example, in one virtual machine and for nobody to see, so that the machine can write down
 * which classes they need: the launcher's builds end with it, and every later start begins from what it left
 * (docs/decisions/fast-start.md).
 */
final class Rehearsal {
    private static final List<String> TABLES =
            List.of("figures.csv", "reports.csv", "incidents.csv", "findings.csv", "strikes.csv");

    private static final List<String> PAGES = List.of(
            "/en/",
            "/ar/",
            "/en/figures",
            "/en/tally?by=month",
            "/ar/tally?by=class",
            "/en/tally/behind",
            "/en/gap",
            "/ar/gap",
            "/en/events",
            "/en/events.geojson",
            "/en/victims",
            "/en/series",
            "/en/estimate",
            "/en/estimate/table",
            "/en/screen",
            "/en/prove",
            "/en/intake",
            "/en/claims",
            "/en/refusals",
            "/en/jobs",
            "/en/review",
            "/en/accounts",
            "/assets/app.css",
            "/assets/vendor/htmx.min.js");

    private static final Pattern EVENT = Pattern.compile("href=\"(/en/events/[0-9]+)\"");
    private static final Pattern RECORD = Pattern.compile("href=\"(/en/record/[0-9]+)\"");

    private Rehearsal() {}

    /**
     * @param args the folder of the example, a new folder to work in, a folder for the database's native library, and
     *     {@code pages} where the web application is rehearsed as well
     */
    public static void main(String[] args) throws IOException {
        library(Path.of(args[2]));
        Path example = Path.of(args[0]);
        String project = args[1];
        List<String[]> lines = new ArrayList<>();
        lines.add(new String[] {"--help"});
        lines.add(new String[] {"new", project});
        for (String table : TABLES) {
            lines.add(new String[] {"intake", example.resolve(table).toString(), "--project", project});
        }
        for (String json : List.of("", "--json")) {
            add(lines, project, json, "figures");
            add(lines, project, json, "refusals");
            add(lines, project, json, "compare", "cjtf-oir/article-coalition", "airwars/article-airwars");
            add(lines, project, json, "tally", "--by", "month", "--from", "2015", "--place", "Raqqa");
            add(lines, project, json, "tally", "--by", "actor", "--policy", "ucdp");
            add(lines, project, json, "gap", "cjtf-oir", "airwars", "--actor", "us-led-coalition");
            add(lines, project, json, "series", "cjtf-oir");
            add(lines, project, json, "verify");
        }
        if (args.length > 3) {
            lines.add(new String[] {"link", "incidents", "--project", project});
            lines.add(new String[] {
                "link",
                example.resolve("incidents.csv").toString(),
                "--out",
                project,
                "--id",
                "key",
                "--map",
                "date=date,place=place,lat=lat,lon=lon,actor=actors,code:codes=codes,text:url=url"
            });
        }
        lines.add(new String[] {"tally", "--by", "nothing-of-the-kind", "--project", project});
        lines.add(new String[] {"tally", "--help"});
        for (String[] line : lines) {
            Toll.run(line, silent(), silent());
        }
        if (args.length > 3) {
            pages(Path.of(project));
        }
    }

    /** Asks the web application for each kind of page, and for the files that pages load. */
    private static void pages(Path project) throws IOException {
        try (Server server =
                Server.start(Project.find(Optional.of(project), Clock.systemUTC()), Settings.loopback(0), line -> {})) {
            String base = "http://localhost:" + server.port();
            for (String page : PAGES) {
                read(base + page);
            }
            Matcher event = EVENT.matcher(read(base + "/en/events"));
            if (event.find()) {
                read(base + event.group(1));
            }
            Matcher record = RECORD.matcher(read(base + "/en/tally/behind"));
            if (record.find()) {
                read(base + record.group(1));
                read(base + record.group(1) + "/document");
            }
        }
    }

    private static String read(String address) throws IOException {
        try (InputStream in = URI.create(address).toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Puts the database's native library beside the program: else each start unpacks it again. */
    private static void library(Path folder) throws IOException {
        String name = LibraryLoaderUtil.getNativeLibName();
        String inside = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
        try (InputStream in = LibraryLoaderUtil.class.getResourceAsStream(inside)) {
            if (in != null) {
                Files.createDirectories(folder);
                Files.copy(in, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void add(List<String[]> lines, String project, String json, String... words) {
        List<String> line = new ArrayList<>(List.of(words));
        line.add("--project");
        line.add(project);
        if (!json.isEmpty()) {
            line.add(json);
        }
        lines.add(line.toArray(String[]::new));
    }

    private static PrintWriter silent() {
        return new PrintWriter(Writer.nullWriter());
    }
}
