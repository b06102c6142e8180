package toll.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import toll.name.PartFrequencies;
import toll.screen.Band;
import toll.screen.Hit;
import toll.screen.ListEntry;
import toll.screen.ListedName;
import toll.screen.SanctionsList;
import toll.screen.ScreenIndex;
import toll.screen.ScreenQuery;
import toll.screen.Screener;
import toll.screen.Thresholds;
import toll.screen.UnList;

/**
 * One list and one set of queries for several systems. Writes {@code list.jsonl} and {@code queries.jsonl} into a folder, for
 * {@code bench/nomenklatura/run.py} and {@code bench/watchman} to read, and answers them with Toll. Of every individual one
 * alias that is a spelling variant of another name is withheld and asked for; beside these stand names of people who are not
 * asked for. The folder holds names of real people: it is scratch and belongs nowhere. Arguments: FOLDER [UN file].
 */
public final class ScreenPeers {
    private static final int EACH = 1_000;

    private ScreenPeers() {}

    private record Asked(String name, String reference, String kind) {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        String file = args.length > 1 ? args[1] : "un-consolidated-2020-11-30.xml";
        SanctionsList whole = UnList.read(
                file, Files.readAllBytes(SharedData.root().resolve("lists").resolve(file)));
        List<Asked> asked = new ArrayList<>();
        SanctionsList list = withheld(whole, asked);
        for (Map.Entry<String, List<String>> others : Map.of(
                        "world", Populations.made("", EACH, 41),
                        "us", Populations.made("us", EACH, 42),
                        "ministry", some(Populations.ministry()),
                        "vdc", some(Populations.vdc()))
                .entrySet()) {
            others.getValue().forEach(name -> asked.add(new Asked(name, "", others.getKey())));
        }
        Collections.shuffle(asked, new Random(9));
        write(folder, list, asked);
        answer(list, asked);
    }

    private static List<String> some(List<String> names) {
        List<String> shuffled = new ArrayList<>(names);
        Collections.shuffle(shuffled, new Random(names.size()));
        return shuffled.subList(0, Math.min(EACH, shuffled.size()));
    }

    private static SanctionsList withheld(SanctionsList whole, List<Asked> asked) {
        List<ListEntry> entries = new ArrayList<>();
        for (ListEntry entry : whole.entries()) {
            List<ListedName> names = new ArrayList<>(entry.names());
            for (ListedName name : entry.names()) {
                if (entry.kind().isPerson() && AliasRelation.isGoodVariant(name, entry)) {
                    asked.add(new Asked(name.text(), entry.reference(), "variant"));
                    names.removeIf(n -> n.text().equalsIgnoreCase(name.text()));
                    break;
                }
            }
            entries.add(ScreenAccuracy.with(entry, names.isEmpty() ? entry.names() : names));
        }
        return ScreenAccuracy.with(whole, entries);
    }

    private static void write(Path folder, SanctionsList list, List<Asked> asked) throws IOException {
        Files.createDirectories(folder);
        try (Writer out = Files.newBufferedWriter(folder.resolve("list.jsonl"), StandardCharsets.UTF_8)) {
            for (ListEntry entry : list.entries()) {
                out.write("{\"id\":" + quoted(entry.reference()) + ",\"person\":"
                        + entry.kind().isPerson() + ",\"names\":["
                        + String.join(
                                ",",
                                entry.names().stream()
                                        .map(n -> quoted(n.text()))
                                        .toList())
                        + "]}\n");
            }
        }
        try (Writer out = Files.newBufferedWriter(folder.resolve("queries.jsonl"), StandardCharsets.UTF_8)) {
            for (Asked one : asked) {
                out.write("{\"name\":" + quoted(one.name()) + ",\"id\":" + quoted(one.reference()) + ",\"kind\":"
                        + quoted(one.kind()) + "}\n");
            }
        }
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }

    private static void answer(SanctionsList list, List<Asked> asked) {
        ScreenIndex index = ScreenIndex.of(List.of(list), PartFrequencies.builtIn());
        Screener screener = new Screener(index, new Screener.Options(Thresholds.CALIBRATED, Band.POSSIBLE, 10));
        double[] best = new double[asked.size()];
        var clock = java.lang.management.ManagementFactory.getThreadMXBean();
        double rate = 0;
        for (int round = 0; round < 12; round++) {
            long start = clock.getCurrentThreadCpuTime();
            for (int i = 0; i < best.length; i++) {
                Asked one = asked.get(i);
                best[i] = 0;
                for (Hit hit : screener.screen(new ScreenQuery(
                        i,
                        one.name(),
                        toll.date.When.UNKNOWN,
                        "",
                        "",
                        "",
                        toll.screen.Sex.UNKNOWN,
                        ScreenQuery.Kind.PERSON))) {
                    boolean counts =
                            one.reference().isEmpty() || hit.reference().equals(one.reference());
                    best[i] = Math.max(best[i], counts ? hit.score() : 0);
                }
            }
            rate = Math.max(rate, best.length / ((clock.getCurrentThreadCpuTime() - start) / 1e9));
        }
        System.out.printf(Locale.ROOT, "toll: %.0f queries/s of processor time, one thread%n", rate);
        report("band possible or better", 0.01, asked, best);
    }

    private static void report(String what, double threshold, List<Asked> asked, double[] best) {
        StringBuilder line = new StringBuilder();
        for (String kind : List.of("variant", "world", "us", "ministry", "vdc")) {
            int n = 0;
            int hit = 0;
            for (int i = 0; i < best.length; i++) {
                if (asked.get(i).kind().equals(kind)) {
                    n++;
                    hit += best[i] >= threshold ? 1 : 0;
                }
            }
            line.append(String.format(Locale.ROOT, "  %s %.4f of %d", kind, hit / (double) n, n));
        }
        System.out.println("toll, " + what + ":" + line);
    }
}
