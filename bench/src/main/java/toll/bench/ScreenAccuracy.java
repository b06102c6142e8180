package toll.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import toll.compare.JaroWinkler;
import toll.name.PartFrequencies;
import toll.screen.Band;
import toll.screen.EntryKind;
import toll.screen.Hit;
import toll.screen.ListEntry;
import toll.screen.ListedName;
import toll.screen.NameKind;
import toll.screen.Quality;
import toll.screen.SanctionsList;
import toll.screen.ScreenIndex;
import toll.screen.ScreenQuery;
import toll.screen.Screener;
import toll.screen.UnList;

/**
 * What screening finds and what it finds wrongly. Lists and real names are read where they lie; only shares are printed.
 * Arguments: the UN file to use; {@code -v} prints misses for work on the matcher, never for a page.
 */
public final class ScreenAccuracy {
    private static final int SHOWN = Integer.getInteger("toll.shown", 14);

    /** What the rule keeps weak: Abu X and no more. */
    private static final Pattern LONE_KUNYA =
            Pattern.compile("(?iu)ab[uo]u? ?[ -](?:al[ -])?(?:abd\\S*[ -](?:al-)?)?\\S+");

    private static boolean verbose;

    private ScreenAccuracy() {}

    public static void main(String[] args) throws IOException {
        verbose = Arrays.asList(args).contains("-v");
        String file = args.length > 0 && !args[0].startsWith("-") ? args[0] : "un-consolidated-2020-11-30.xml";
        SanctionsList list = UnList.read(
                file, Files.readAllBytes(SharedData.root().resolve("lists").resolve(file)));
        System.out.println(file + ": " + list.entries().size() + " entries");
        own(list);
        original(list);
        hidden(list);
        falseHits(list);
    }

    private record Asked(ListEntry entry, String text) {}

    private static void own(SanctionsList list) {
        Screener screener = screener(list);
        List<Asked> primary = new ArrayList<>();
        List<Asked> original = new ArrayList<>();
        List<Asked> aliases = new ArrayList<>();
        for (ListEntry entry : list.entries()) {
            for (ListedName name : entry.names()) {
                (name.kind() == NameKind.PRIMARY
                                ? primary
                                : name.kind() == NameKind.ORIGINAL_SCRIPT ? original : aliases)
                        .add(new Asked(entry, name.text()));
            }
        }
        report("indexed, primary names", primary, i -> screener);
        report("indexed, original script", original, i -> screener);
        report("indexed, aliases", aliases, i -> screener);
    }

    private static void original(SanctionsList list) {
        List<ListEntry> latin = new ArrayList<>();
        List<Asked> asked = new ArrayList<>();
        for (ListEntry entry : list.entries()) {
            List<ListedName> names =
                    entry.names().stream().filter(n -> !isArabic(n.text())).toList();
            if (names.isEmpty()) {
                continue;
            }
            latin.add(with(entry, names));
            for (ListedName name : entry.names()) {
                if (isArabic(name.text())) {
                    asked.add(new Asked(entry, name.text()));
                }
            }
        }
        Screener screener = screener(with(list, latin));
        report("Arabic script against Latin only", asked, i -> screener);
        report(
                "  of these, individuals",
                asked.stream()
                        .filter(a -> a.entry().kind() == EntryKind.INDIVIDUAL)
                        .toList(),
                i -> screener);
    }

    private static void hidden(SanctionsList list) {
        int most = list.entries().stream().mapToInt(e -> e.names().size()).max().orElse(0);
        Screener[] without = new Screener[most];
        for (int k = 1; k < most; k++) {
            List<ListEntry> entries = new ArrayList<>();
            for (ListEntry entry : list.entries()) {
                List<ListedName> names = new ArrayList<>(entry.names());
                if (k < names.size()) {
                    String gone = names.remove(k).text();
                    names.removeIf(n -> n.kind() != NameKind.PRIMARY && n.text().equalsIgnoreCase(gone));
                }
                entries.add(with(entry, names));
            }
            without[k] = screener(with(list, entries));
        }
        hidden(
                "hidden alias, good",
                list,
                without,
                n -> n.kind() == NameKind.ALIAS && n.quality() == Quality.GOOD,
                true,
                Relation.values());
        hidden(
                "  of these, spelling variants",
                list,
                without,
                n -> n.kind() == NameKind.ALIAS && n.quality() == Quality.GOOD,
                true,
                Relation.VARIANT);
        hidden(
                "    and no lone nom de guerre",
                list,
                without,
                n -> n.kind() == NameKind.ALIAS
                        && n.quality() == Quality.GOOD
                        && !LONE_KUNYA.matcher(n.text()).matches(),
                true,
                Relation.VARIANT);
        hidden(
                "  of these, more or fewer parts",
                list,
                without,
                n -> n.kind() == NameKind.ALIAS && n.quality() == Quality.GOOD,
                true,
                Relation.SUBSET);
        hidden(
                "  of these, partial",
                list,
                without,
                n -> n.kind() == NameKind.ALIAS && n.quality() == Quality.GOOD,
                true,
                Relation.PARTIAL);
        hidden(
                "  of these, disjoint",
                list,
                without,
                n -> n.kind() == NameKind.ALIAS && n.quality() == Quality.GOOD,
                true,
                Relation.DISJOINT);
        hidden(
                "hidden alias, low",
                list,
                without,
                n -> n.kind() == NameKind.ALIAS && n.quality() == Quality.LOW,
                true,
                Relation.values());
        hidden(
                "  of these, spelling variants",
                list,
                without,
                n -> n.kind() == NameKind.ALIAS && n.quality() == Quality.LOW,
                true,
                Relation.VARIANT);
        hidden(
                "hidden original script, others indexed",
                list,
                without,
                n -> n.kind() == NameKind.ORIGINAL_SCRIPT,
                true,
                Relation.values());
        hidden("hidden entity alias", list, without, n -> n.kind() != NameKind.PRIMARY, false, Relation.values());
        hidden(
                "  of these, spelling variants",
                list,
                without,
                n -> n.kind() != NameKind.PRIMARY,
                false,
                Relation.VARIANT);
        hidden(
                "  of these, more or fewer parts",
                list,
                without,
                n -> n.kind() != NameKind.PRIMARY,
                false,
                Relation.SUBSET);
    }

    private static void hidden(
            String what,
            SanctionsList list,
            Screener[] without,
            Predicate<ListedName> which,
            boolean persons,
            Relation... relations) {
        List<Asked> asked = new ArrayList<>();
        List<Integer> index = new ArrayList<>();
        for (ListEntry entry : list.entries()) {
            if (entry.kind().isPerson() != persons) {
                continue;
            }
            for (int k = 1; k < entry.names().size(); k++) {
                ListedName name = entry.names().get(k);
                if (which.test(name) && (relations.length > 1 || Relation.of(name, entry) == relations[0])) {
                    asked.add(new Asked(entry, name.text()));
                    index.add(k);
                }
            }
        }
        report(what, asked, i -> without[index.get(i)]);
    }

    /** How an alias stands to the other names of its entry, by string likeness alone, so that the matcher does not judge itself. */
    private enum Relation {
        /** As many words, each with a like one in another name. */
        VARIANT,
        /** All words of the shorter have a like one, at least two. */
        SUBSET,
        PARTIAL,
        DISJOINT;

        static Relation of(ListedName name, ListEntry entry) {
            Relation best = DISJOINT;
            for (ListedName other : entry.names()) {
                if (other != name && !other.text().equalsIgnoreCase(name.text())) {
                    Relation r = of(words(name.text()), words(other.text()));
                    best = r.ordinal() < best.ordinal() ? r : best;
                }
            }
            return best;
        }

        private static Relation of(List<String> a, List<String> b) {
            boolean[] used = new boolean[b.size()];
            int like = 0;
            for (String x : a) {
                for (int j = 0; j < b.size(); j++) {
                    if (!used[j] && JaroWinkler.similarity(x, b.get(j)) >= 0.85) {
                        used[j] = true;
                        like++;
                        break;
                    }
                }
            }
            int few = Math.min(a.size(), b.size());
            if (like >= 2 && like == few) {
                return a.size() == b.size() ? VARIANT : SUBSET;
            }
            return like > 0 ? PARTIAL : DISJOINT;
        }

        private static List<String> words(String text) {
            String plain = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKD)
                    .replaceAll("[\\p{M}'’‘`]", "");
            return Arrays.stream(plain.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+"))
                    .filter(w -> w.length() > 1 && !w.matches("al|el|ul|ibn|bin|ben|ad|ar|as|the|of|and|for"))
                    .toList();
        }
    }

    /** Whether the list calls the alias good and another name of its entry is spelled nearly like it. */
    static boolean isGoodVariant(ListedName name, ListEntry entry) {
        return name.kind() == NameKind.ALIAS
                && name.quality() == Quality.GOOD
                && Relation.of(name, entry) == Relation.VARIANT;
    }

    private static void falseHits(SanctionsList list) throws IOException {
        Screener screener = screener(list);
        List<String> ministry = Populations.ministry();
        List<String> vdc = Populations.vdc();
        System.out.printf(
                "%-44s %7s %8s %8s %8s %10s%n", "false hits", "names", "match", "possible", "weak", "namesakes");
        negatives("made names of the world", Populations.made("", 20_000, 11), screener);
        negatives("made names of the United States", Populations.made("us", 20_000, 12), screener);
        negatives("made names as of US legislators", Populations.legislators(20_000, 13), screener);
        negatives("ministry list, calibration half", half(ministry, 0), screener);
        negatives("ministry list, check half", half(ministry, 1), screener);
        negatives("VDC list, calibration half", half(vdc, 0), screener);
        negatives("VDC list, check half", half(vdc, 1), screener);
    }

    private static List<String> half(List<String> names, int which) {
        return names.stream().filter(n -> (n.hashCode() >>> 7 & 1) == which).toList();
    }

    private static void negatives(String what, List<String> names, Screener screener) {
        int[] reached = new int[3];
        int namesakes = 0;
        int shown = 0;
        for (String name : names) {
            List<Hit> hits = screener.screen(ScreenQuery.of(1, name));
            if (hits.isEmpty()) {
                continue;
            }
            Band best = hits.stream().map(Hit::band).min(Enum::compareTo).orElseThrow();
            for (int b = best.ordinal(); b < 3; b++) {
                reached[b]++;
            }
            if (best.ordinal() <= Band.POSSIBLE.ordinal()) {
                boolean same = hits.stream()
                        .anyMatch(h -> h.band().ordinal() <= 1
                                && !h.reason().contains(" only ")
                                && !h.reason().contains("contradict"));
                namesakes += same ? 1 : 0;
                if (verbose && shown++ < 25) {
                    hits.stream()
                            .filter(h -> h.band().ordinal() <= 1)
                            .limit(1)
                            .forEach(h -> System.out.println("    " + h.reason()));
                }
            }
        }
        double n = names.size();
        System.out.printf(
                Locale.ROOT,
                "%-44s %7d %8.4f %8.4f %8.4f %10.2f%n",
                what,
                names.size(),
                reached[0] / n,
                reached[1] / n,
                reached[2] / n,
                reached[1] == 0 ? 0 : namesakes / (double) reached[1]);
    }

    private static void report(String what, List<Asked> asked, IntFunction<Screener> screeners) {
        int first = 0;
        int match = 0;
        int possible = 0;
        int weak = 0;
        int shown = 0;
        for (int i = 0; i < asked.size(); i++) {
            Asked one = asked.get(i);
            List<Hit> hits = screeners.apply(i).screen(ScreenQuery.of(1, one.text()));
            boolean rank1 = !hits.isEmpty()
                    && hits.getFirst().reference().equals(one.entry().reference())
                    && (hits.size() == 1
                            || hits.get(1).score() < hits.getFirst().score());
            first += rank1 ? 1 : 0;
            Band band = hits.stream()
                    .filter(h -> h.reference().equals(one.entry().reference()))
                    .map(Hit::band)
                    .findFirst()
                    .orElse(null);
            match += band == Band.MATCH ? 1 : 0;
            possible += band == Band.MATCH || band == Band.POSSIBLE ? 1 : 0;
            weak += band != null ? 1 : 0;
            if (verbose
                    && (!rank1 || what.contains("variants") && (band == null || band == Band.WEAK))
                    && shown++ < SHOWN) {
                System.out.println("   MISS " + one.text() + " | " + one.entry().reference() + " "
                        + one.entry().names().stream().map(ListedName::text).toList() + " own band " + band + " own: "
                        + hits.stream()
                                .filter(h -> h.reference().equals(one.entry().reference()))
                                .map(Hit::reason)
                                .findFirst()
                                .orElse("-")
                        + " first: "
                        + (hits.isEmpty() ? "-" : hits.getFirst().reason()));
            }
        }
        double n = Math.max(1, asked.size());
        System.out.printf(
                Locale.ROOT,
                "%-44s %6d  rank-1 %.4f  match %.4f  possible+ %.4f  any %.4f%n",
                what,
                asked.size(),
                first / n,
                match / n,
                possible / n,
                weak / n);
    }

    private static Screener screener(SanctionsList list) {
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
