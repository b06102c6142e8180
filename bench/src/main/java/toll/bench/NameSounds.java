package toll.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import toll.compare.PartComparison;
import toll.name.NamePart;
import toll.name.PersonName;

/**
 * How well sounds join spellings across scripts: pairs of Arabic and Latin spellings of one name, and random pairs that
 * are not. Prints shares only.
 */
public final class NameSounds {
    private NameSounds() {}

    public static void main(String[] args) throws IOException {
        boolean show = args.length > 0;
        measure("Gaza name parts", SharedData.lines("names/gaza-ar-en.csv"), show);
        measure("merged person names", sample(SharedData.lines("names/arabic-english.csv"), 20_000), show);
    }

    private static void measure(String what, List<String> lines, boolean show) {
        List<NamePart[]> pairs = new ArrayList<>();
        for (String line : lines) {
            int comma = line.indexOf(',');
            if (comma <= 0) {
                continue;
            }
            List<NamePart> a = PersonName.parse(line.substring(0, comma)).compared();
            List<NamePart> b = PersonName.parse(line.substring(comma + 1)).compared();
            if (a.size() == 1 && b.size() == 1) {
                pairs.add(new NamePart[] {a.getFirst(), b.getFirst()});
            }
        }
        int keyed = 0;
        int agree = 0;
        int shown = 0;
        for (NamePart[] pair : pairs) {
            boolean k = !Collections.disjoint(
                    pair[0].sound().keys(), pair[1].sound().keys());
            PartComparison.Outcome o = PartComparison.compare(pair[0], pair[1]);
            keyed += k ? 1 : 0;
            agree += o.agreement().agrees() ? 1 : 0;
            if (show && (!k || !o.agreement().agrees()) && shown++ < 60) {
                System.out.println("  " + pair[0].folded() + " " + pair[1].folded() + " "
                        + pair[0].sound().codes() + " " + pair[1].sound().codes() + " key " + k + " " + o);
            }
        }
        Random random = new Random(1);
        int falseKeys = 0;
        int falseAgree = 0;
        int n = 200_000;
        for (int i = 0; i < n; i++) {
            NamePart a = pairs.get(random.nextInt(pairs.size()))[0];
            NamePart b = pairs.get(random.nextInt(pairs.size()))[1];
            falseKeys += Collections.disjoint(a.sound().keys(), b.sound().keys()) ? 0 : 1;
            falseAgree += PartComparison.compare(a, b).agreement().agrees() ? 1 : 0;
        }
        System.out.printf(
                Locale.ROOT,
                "%s: %d pairs; share a key %.4f; agree %.4f; random pairs share a key %.5f; agree %.5f%n",
                what,
                pairs.size(),
                (double) keyed / pairs.size(),
                (double) agree / pairs.size(),
                (double) falseKeys / n,
                (double) falseAgree / n);
    }

    private static List<String> sample(List<String> lines, int n) {
        List<String> copy = new ArrayList<>(lines);
        Collections.shuffle(copy, new Random(7));
        return copy.subList(0, Math.min(n, copy.size()));
    }
}
