package toll.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Following the chosen rules gives nearly all of the matches that following every key would have given. */
final class RuleChoiceTest {
    private static final int PERSONS = 1_500;
    private static final int EVERY = 2;
    private static final String[] PARTS = {"Ander", "Bel", "Cor", "Dana", "Eli", "Fro", "Gild", "Hart", "Ivo", "Jes"};

    private static Rows rows(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Rows.Builder rows = new Rows.Builder(List.of(
                new Role(Role.Kind.GIVEN, ""),
                new Role(Role.Kind.FAMILY, ""),
                new Role(Role.Kind.BORN, ""),
                new Role(Role.Kind.PLACE, "")));
        int id = 0;
        for (int person = 0; person < PERSONS; person++) {
            String given = PARTS[random.nextInt(10)] + PARTS[random.nextInt(10)].toLowerCase(java.util.Locale.ROOT);
            String family = PARTS[random.nextInt(10)] + "son" + PARTS[random.nextInt(10)].charAt(0);
            String born = (1930 + random.nextInt(60)) + "-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10);
            String place = "Village " + PARTS[random.nextInt(10)] + random.nextInt(8);
            for (int copy = 0; copy <= random.nextInt(3); copy++) {
                rows.add(
                        "list",
                        "r" + id++,
                        "",
                        List.of(
                                random.nextInt(5) == 0 ? given.replace('a', 'e') : given,
                                random.nextInt(5) == 0 ? family.replace("son", "sen") : family,
                                random.nextInt(5) == 0 ? "" : born,
                                random.nextInt(5) == 0 ? "" : place));
            }
        }
        return rows.build();
    }

    @Property(tries = 5)
    void chosenRulesGiveNearlyAllThatEveryKeyGives(@ForAll long seed) {
        Rows rows = rows(seed);
        int n = rows.size();
        Workers workers = new Workers(2);
        Reading read = Reading.of(rows, n, workers);
        Patterns patterns = new Patterns(read.fields(), new Strata(rows));
        BlockRules rules = new BlockRules(read.keys(), n, n, workers);
        int bound = rules.bound(40);
        Blocks taught = rules.everyKey(bound, Candidates.taught(n, EVERY));
        Candidates.Teaching teaching = Candidates.teaching(rows, EVERY, taught, patterns, workers);
        Model model = new Estimation(patterns, Shares.of(rows, patterns, workers), Labels.NONE)
                .fit(teaching.counts(), teaching.scale());

        List<Integer> chosen = RuleChoice.of(rows, taught, teaching, model, workers);

        Set<String> given = pairs(rows, rules.chosen(chosen, bound, Asked.ALL));
        double all = 0;
        double missed = 0;
        for (Candidates.Stretch stretch : teaching.stretches()) {
            for (int i = 0; i < stretch.a().length; i++) {
                double expected = Model.probability(model.bits(stretch.pattern()[i]));
                all += expected;
                missed += given.contains(stretch.a()[i] + " " + stretch.b()[i]) ? 0 : expected;
            }
        }
        assertThat(all).isGreaterThan(100);
        assertThat(missed / all).isLessThan(0.002);
        assertThat(chosen).doesNotHaveDuplicates();
        Set<String> every = pairs(rows, rules.everyKey(bound, Asked.ALL));
        assertThat(given.size()).isLessThan(every.size());
        assertThat(new ArrayList<>(chosen)).isEqualTo(RuleChoice.of(rows, taught, teaching, model, new Workers(1)));
    }

    private static Set<String> pairs(Rows rows, Blocks blocks) {
        Partners partners = new Partners(rows, 0, blocks);
        Set<String> pairs = new TreeSet<>();
        for (int row = 0; row < rows.size(); row++) {
            partners.gather(row);
            for (int i = 0; i < partners.size(); i++) {
                pairs.add(row + " " + partners.get(i));
            }
        }
        return pairs;
    }
}
