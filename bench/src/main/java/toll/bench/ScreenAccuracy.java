package toll.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import toll.name.PartFrequencies;
import toll.screen.EntryKind;
import toll.screen.ListEntry;
import toll.screen.ListedName;
import toll.screen.Lists;
import toll.screen.NameKind;
import toll.screen.SanctionsList;
import toll.screen.ScreenIndex;
import toll.screen.Screener;

/**
 * What screening finds and what it finds wrongly. Lists and real names are read where they lie; only shares are printed.
 * Arguments: the list, a file or an OFAC folder; {@code -v} prints misses for work on the matcher, never for a page.
 */
public final class ScreenAccuracy {
    private ScreenAccuracy() {}

    public static void main(String[] args) throws IOException {
        boolean verbose = Arrays.asList(args).contains("-v");
        String file = args.length > 0 && !args[0].startsWith("-") ? args[0] : "un-consolidated-2020-11-30.xml";
        SanctionsList list = Lists.read(SharedData.root().resolve("lists").resolve(file));
        System.out.println(file + ": " + list.entries().size() + " entries");
        ScreenReport report = new ScreenReport(verbose);
        own(list, report);
        original(list, report);
        new HiddenAliases(list, report).print();
        new FalseHits(screener(list), verbose).print();
    }

    private static void own(SanctionsList list, ScreenReport report) {
        Screener screener = screener(list);
        List<ScreenReport.Asked> primary = new ArrayList<>();
        List<ScreenReport.Asked> original = new ArrayList<>();
        List<ScreenReport.Asked> aliases = new ArrayList<>();
        for (ListEntry entry : list.entries()) {
            for (ListedName name : entry.names()) {
                (name.kind() == NameKind.PRIMARY
                                ? primary
                                : name.kind() == NameKind.ORIGINAL_SCRIPT ? original : aliases)
                        .add(new ScreenReport.Asked(entry, name.text()));
            }
        }
        report.print("indexed, primary names", primary, i -> screener);
        report.print("indexed, original script", original, i -> screener);
        report.print("indexed, aliases", aliases, i -> screener);
    }

    private static void original(SanctionsList list, ScreenReport report) {
        List<ListEntry> latin = new ArrayList<>();
        List<ScreenReport.Asked> asked = new ArrayList<>();
        for (ListEntry entry : list.entries()) {
            List<ListedName> names =
                    entry.names().stream().filter(n -> !isArabic(n.text())).toList();
            if (names.isEmpty()) {
                continue;
            }
            latin.add(with(entry, names));
            for (ListedName name : entry.names()) {
                if (isArabic(name.text())) {
                    asked.add(new ScreenReport.Asked(entry, name.text()));
                }
            }
        }
        Screener screener = screener(with(list, latin));
        report.print("Arabic script against Latin only", asked, i -> screener);
        report.print(
                "  of these, individuals",
                asked.stream()
                        .filter(a -> a.entry().kind() == EntryKind.INDIVIDUAL)
                        .toList(),
                i -> screener);
    }

    static Screener screener(SanctionsList list) {
        return new Screener(ScreenIndex.of(List.of(list), PartFrequencies.builtIn()), Screener.Options.USUAL);
    }

    private static boolean isArabic(String text) {
        return text.codePoints().anyMatch(c -> c >= 0x0600 && c <= 0x06FF);
    }

    static ListEntry with(ListEntry e, List<ListedName> names) {
        return new ListEntry(
                e.reference(),
                e.dataId(),
                e.kind(),
                e.regime(),
                names,
                e.births(),
                e.birthPlaces(),
                e.nationalities(),
                e.documents(),
                e.sex(),
                e.fields(),
                e.digest());
    }

    static SanctionsList with(SanctionsList list, List<ListEntry> entries) {
        return new SanctionsList(list.name(), list.generated(), list.sha256(), entries, List.of());
    }
}
