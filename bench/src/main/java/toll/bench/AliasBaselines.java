package toll.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import toll.compare.JaroWinkler;
import toll.screen.ListEntry;
import toll.screen.ListedName;
import toll.screen.Lists;
import toll.screen.SanctionsList;

/**
 * What two simple methods find of hidden good aliases, by class of alias: what a published baseline was measured on can be told from
 * its figures. The rules of OFAC's FAQ 249 (Jaro-Winkler of the whole name and of its words, first letters equal) and a naive consonant
 * key. Argument: the list.
 */
public final class AliasBaselines {
    private static final int NAMES = 1_500;
    private static final double[] FALSE_HITS = {0.005, 0.01, 0.04, 0.06};

    /** One name as the two methods see it. */
    private record Simple(ListedName name, List<String> words, String plain, Set<String> keys) {
        static Simple of(ListedName name) {
            List<String> words = AliasRelation.allWords(name.text());
            Set<String> keys = new HashSet<>();
            for (String word : AliasRelation.words(name.text())) {
                keys.add(key(word));
            }
            return new Simple(name, words, String.join(" ", words), keys);
        }
    }

    /** A hidden alias: score of its own entry and the best of the others, for either method. */
    private record Asked(
            AliasRelation relation, boolean two, double own, double others, double ownKey, double othersKey) {}

    private AliasBaselines() {}

    public static void main(String[] args) throws IOException {
        String file = args.length > 0 ? args[0] : "un-consolidated-2020-11-30.xml";
        SanctionsList list = Lists.read(SharedData.root().resolve("lists").resolve(file));
        List<List<Simple>> entries = new ArrayList<>();
        for (ListEntry entry : list.entries()) {
            entries.add(entry.names().stream().map(Simple::of).toList());
        }
        List<Asked> asked = asked(list, entries);
        System.out.printf("%-44s %6s %8s %8s%n", "good aliases, hidden: rank-1", "n", "FAQ 249", "key");
        print("all", asked);
        print(
                "as many words, each alike",
                asked.stream()
                        .filter(a -> a.relation() == AliasRelation.VARIANT)
                        .toList());
        print("two words alike or more", asked.stream().filter(Asked::two).toList());
        print(
                "one word alike",
                asked.stream()
                        .filter(a -> !a.two() && a.relation() != AliasRelation.DISJOINT)
                        .toList());
        print(
                "none alike",
                asked.stream()
                        .filter(a -> a.relation() == AliasRelation.DISJOINT)
                        .toList());
        recalls(entries, asked);
    }

    private static void print(String what, List<Asked> some) {
        double n = Math.max(1, some.size());
        System.out.printf(
                Locale.ROOT,
                "%-44s %6d %8.3f %8.3f%n",
                what,
                some.size(),
                some.stream().filter(a -> a.own() > a.others()).count() / n,
                some.stream().filter(a -> a.ownKey() > a.othersKey()).count() / n);
    }

    /** Recall of the FAQ 249 rules at a share of false hits among made names of the world. */
    private static void recalls(List<List<Simple>> entries, List<Asked> asked) throws IOException {
        double[] world = best(entries, Populations.made("", NAMES, 11));
        List<String> vdc = Populations.vdc();
        double[] local = best(
                entries,
                vdc.stream().filter(n -> n.hashCode() % 8 == 0).limit(NAMES).toList());
        for (double share : FALSE_HITS) {
            double from = world[(int) (world.length * (1 - share)) - 1];
            double n = asked.stream().filter(Asked::two).count();
            System.out.printf(
                    Locale.ROOT,
                    "FAQ 249 from %.3f: false hits world %.3f, VDC %.3f; recall, two words alike %.3f, each alike %.3f%n",
                    from,
                    share,
                    Arrays.stream(local).filter(s -> s > from).count() / (double) local.length,
                    asked.stream().filter(a -> a.two() && a.own() > from).count() / n,
                    asked.stream()
                                    .filter(a -> a.relation() == AliasRelation.VARIANT && a.own() > from)
                                    .count()
                            / (double) Math.max(
                                    1,
                                    asked.stream()
                                            .filter(a -> a.relation() == AliasRelation.VARIANT)
                                            .count()));
        }
    }

    private static double[] best(List<List<Simple>> entries, List<String> names) {
        return names.stream()
                .map(n -> Simple.of(new ListedName(n, toll.screen.NameKind.ALIAS, toll.screen.Quality.GOOD, "")))
                .mapToDouble(n -> entries.stream()
                        .flatMap(List::stream)
                        .mapToDouble(other -> faq249(n, other))
                        .max()
                        .orElse(0))
                .sorted()
                .toArray();
    }

    private static List<Asked> asked(SanctionsList list, List<List<Simple>> entries) {
        List<Asked> out = new ArrayList<>();
        for (int e = 0; e < entries.size(); e++) {
            ListEntry entry = list.entries().get(e);
            for (Simple one : entries.get(e)) {
                if (entry.kind().isPerson() && AliasRelation.isGood(one.name())) {
                    double[] faq = ownAndOthers(entries, e, one, AliasBaselines::faq249);
                    double[] key = ownAndOthers(entries, e, one, AliasBaselines::consonantKey);
                    out.add(new Asked(
                            AliasRelation.of(one.name(), entry),
                            AliasRelation.sharesTwo(one.name(), entry),
                            faq[0],
                            faq[1],
                            key[0],
                            key[1]));
                }
            }
        }
        return out;
    }

    private static double[] ownAndOthers(
            List<List<Simple>> entries, int own, Simple asked, ToDoubleBiFunction<Simple, Simple> method) {
        double[] best = new double[2];
        for (int e = 0; e < entries.size(); e++) {
            for (Simple other : entries.get(e)) {
                boolean hidden = e == own
                        && (other == asked
                                || other.name()
                                        .text()
                                        .equalsIgnoreCase(asked.name().text()));
                if (!hidden) {
                    int which = e == own ? 0 : 1;
                    best[which] = Math.max(best[which], method.applyAsDouble(asked, other));
                }
            }
        }
        return best;
    }

    /** The better of the whole and the mean of the best word for each word asked, first letters equal. */
    private static double faq249(Simple asked, Simple listed) {
        if (asked.words().isEmpty() || listed.words().isEmpty()) {
            return 0;
        }
        double sum = 0;
        for (String word : asked.words()) {
            double best = 0;
            for (String other : listed.words()) {
                best = word.charAt(0) == other.charAt(0) ? Math.max(best, JaroWinkler.similarity(word, other)) : best;
            }
            sum += best;
        }
        boolean first = asked.plain().charAt(0) == listed.plain().charAt(0);
        double whole = first ? JaroWinkler.similarity(asked.plain(), listed.plain()) : 0;
        return Math.max(whole, sum / asked.words().size());
    }

    /** Dice's coefficient of the words' consonant keys. */
    private static double consonantKey(Simple asked, Simple listed) {
        long both = asked.keys().stream().filter(listed.keys()::contains).count();
        return 2.0 * both / Math.max(1, asked.keys().size() + listed.keys().size());
    }

    private static String key(String word) {
        return word.replaceAll("kh|ch", "h")
                .replaceAll("gh", "g")
                .replaceAll("dh|th|z", "d")
                .replaceAll("sh", "s")
                .replaceAll("dj|g", "j")
                .replaceAll("[qcx]", "k")
                .replaceAll("p", "b")
                .replaceAll("v", "f")
                .replaceAll("[aeiouyw]", "")
                .replaceAll("(.)\\1+", "$1");
    }
}
