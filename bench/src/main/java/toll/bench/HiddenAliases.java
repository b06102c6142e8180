package toll.bench;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import toll.screen.ListEntry;
import toll.screen.ListedName;
import toll.screen.NameKind;
import toll.screen.Quality;
import toll.screen.SanctionsList;
import toll.screen.Screener;

/** Each alias asked for with itself taken out of the index, and with it every name of its entry that reads the same. */
final class HiddenAliases {
    private static final String TITLE = "(?:(?:haji|hajji|mullah|maulavi|mawlawi|sheikh|shaykh|qari|ustad|dr|dr\\.) )?";
    /** One given name: Abd al-X written in any way, a title before it or not; inverted by a comma too. */
    private static final String COMPOUND = "(?:abd\\S*[ -](?:(?:al|el|ul|ur|us|ar|as)[ -])?\\S+|\\S+, abd\\S*)";

    private static final Pattern LONE = Pattern.compile(
            "(?iu)" + TITLE + "(?:" + COMPOUND + "|ab[uo]u? ?[ -](?:al[ -])?(?:abd\\S*[ -](?:al-)?)?\\S+|\\S+)");

    private final SanctionsList list;
    private final ScreenReport report;
    /** By number of the name that is hidden; given up when memory is short, and made again. */
    private final Map<Integer, SoftReference<Screener>> without = new HashMap<>();

    HiddenAliases(SanctionsList list, ScreenReport report) {
        this.list = list;
        this.report = report;
    }

    /** The list without the name of this number in each entry. */
    private Screener without(int k) {
        SoftReference<Screener> before = without.get(k);
        Screener kept = before == null ? null : before.get();
        if (kept != null) {
            return kept;
        }
        List<ListEntry> entries = new ArrayList<>();
        for (ListEntry entry : list.entries()) {
            List<ListedName> names = new ArrayList<>(entry.names());
            if (k < names.size()) {
                String gone = names.remove(k).text();
                names.removeIf(n -> n.kind() != NameKind.PRIMARY && n.text().equalsIgnoreCase(gone));
            }
            entries.add(ScreenAccuracy.with(entry, names));
        }
        Screener made = ScreenAccuracy.screener(ScreenAccuracy.with(list, entries));
        without.put(k, new SoftReference<>(made));
        return made;
    }

    void print() {
        Predicate<ListedName> good = AliasRelation::isGood;
        persons("hidden alias, good", good, AliasRelation.values());
        persons("  of these, spelling variants", good, AliasRelation.VARIANT);
        persons("    that the rule lets be possible", good.and(HiddenAliases::mayBePossible), AliasRelation.VARIANT);
        persons("  of these, more or fewer parts", good, AliasRelation.SUBSET);
        two("  of these, two words alike or more", good);
        two("    that the rule lets be possible", good.and(HiddenAliases::mayBePossible));
        persons("  of these, partial", good, AliasRelation.PARTIAL);
        persons("  of these, disjoint", good, AliasRelation.DISJOINT);
        Predicate<ListedName> low = n -> n.kind() == NameKind.ALIAS && n.quality() == Quality.LOW;
        persons("hidden alias, low", low, AliasRelation.values());
        persons("  of these, spelling variants", low, AliasRelation.VARIANT);
        persons(
                "hidden original script, others indexed",
                n -> n.kind() == NameKind.ORIGINAL_SCRIPT,
                AliasRelation.values());
        Predicate<ListedName> other = n -> n.kind() != NameKind.PRIMARY;
        ask("hidden entity alias", other, false, AliasRelation.values());
        ask("  of these, spelling variants", other, false, AliasRelation.VARIANT);
        ask("  of these, more or fewer parts", other, false, AliasRelation.SUBSET);
    }

    /** Not one given name or nom de guerre alone, which the rule holds weak: told by the words, not by the matcher. */
    private static boolean mayBePossible(ListedName name) {
        return !LONE.matcher(name.text().replaceAll("^['‘’`\"]|[.\"]$", "")).matches();
    }

    private void two(String what, Predicate<ListedName> which) {
        ask(what, which, true, AliasRelation::sharesTwo);
    }

    private void persons(String what, Predicate<ListedName> which, AliasRelation... relations) {
        ask(what, which, true, relations);
    }

    private void ask(String what, Predicate<ListedName> which, boolean persons, AliasRelation... relations) {
        ask(
                what,
                which,
                persons,
                (name, entry) -> relations.length > 1 || AliasRelation.of(name, entry) == relations[0]);
    }

    private void ask(
            String what, Predicate<ListedName> which, boolean persons, BiPredicate<ListedName, ListEntry> related) {
        List<ScreenReport.Asked> asked = new ArrayList<>();
        List<Integer> index = new ArrayList<>();
        int most = list.entries().stream().mapToInt(e -> e.names().size()).max().orElse(0);
        for (int k = 1; k < most; k++) {
            for (ListEntry entry : list.entries()) {
                if (entry.kind().isPerson() != persons || k >= entry.names().size()) {
                    continue;
                }
                ListedName name = entry.names().get(k);
                if (which.test(name) && related.test(name, entry)) {
                    asked.add(new ScreenReport.Asked(entry, name.text()));
                    index.add(k);
                }
            }
        }
        report.print(what, asked, i -> without(index.get(i)));
    }
}
