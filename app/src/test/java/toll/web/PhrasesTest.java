package toll.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import toll.compare.AgeComparison;
import toll.compare.AreaComparison;
import toll.compare.CodeComparison;
import toll.compare.Comparison;
import toll.compare.DateComparison;
import toll.compare.PlaceComparison;
import toll.compare.RangeComparison;
import toll.compare.SetComparison;
import toll.compare.SexComparison;
import toll.compare.TextComparison;
import toll.estimate.CaptureTable;
import toll.estimate.Declared;
import toll.estimate.Estimation;
import toll.estimate.LatentClass;
import toll.estimate.Result;
import toll.estimate.Settings;
import toll.estimate.Verdict;
import toll.estimate.Workers;
import toll.intake.Profiles;
import toll.ledger.Ledger;
import toll.project.Project;
import toll.reconcile.ClusterOptions;
import toll.reconcile.Clusters;
import toll.reconcile.Policies;
import toll.reconcile.ReviewQueue;

/** What the library says in English has its Arabic: every rule, method, level and step that these provoke. */
final class PhrasesTest {
    private static final Pattern PLACES = Pattern.compile("\\{([0-9])[;,]?}");
    /** Latin letters outside a value that is set apart. */
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{3,}");

    private static final List<String> TERMS =
            List.of("BIC", "AIC", "hat", "dga", "lcmcr", "CSV", "XLSX", "JSON", "UTF", "Excel", "PDF");

    @TempDir
    static Path folder;

    private static void isArabic(String english) {
        assertThat(Phrases.arabic().of(english)).as(english).isPresent();
        String left = Phrases.arabic().of(english).orElseThrow().replaceAll("(?s)\u2068.*?\u2069", "");
        assertThat(ENGLISH.matcher(left).results().map(r -> r.group()).filter(w -> !TERMS.contains(w)))
                .as(left)
                .isEmpty();
    }

    @Test
    void bothSidesOfALineHaveTheSamePlaces() throws IOException {
        List<String> lines = new ArrayList<>();
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Phrases.class.getResourceAsStream("texts/phrases-ar.tsv")),
                StandardCharsets.UTF_8))) {
            in.lines().filter(l -> !l.startsWith("#") && !l.isBlank()).forEach(lines::add);
        }
        assertThat(lines).hasSizeGreaterThan(200).doesNotHaveDuplicates();
        for (String line : lines) {
            String[] sides = line.split("\t");
            assertThat(places(sides[1])).as(line).isEqualTo(places(sides[0]));
        }
    }

    private static TreeSet<String> places(String side) {
        TreeSet<String> all = new TreeSet<>();
        PLACES.matcher(side).results().forEach(r -> all.add(r.group(1)));
        return all;
    }

    @Test
    void aSentenceKeepsItsNumbersAndNamesInTheirOrder() {
        assertThat(Phrases.arabic().of("17 people are documented; at least 30 are needed."))
                .hasValue("عدد الموثقين \u206817\u2069، والمطلوب \u206830\u2069 على الأقل.");
        assertThat(
                        Phrases.arabic()
                                .of(
                                        "nobody is on vdc, snhr; a list without records carries no information. Leave it out and say so."))
                .hasValue(
                        "لا أحد في \u2068vdc\u2069، \u2068snhr\u2069؛ قائمة بلا سجلات لا تحمل معلومة. استبعدها واذكر ذلك.");
        assertThat(Phrases.arabic().of("A sentence that nobody ever said.")).isEmpty();
    }

    @Test
    void everyLevelOfEveryComparisonHasItsWords() {
        List<Comparison<?>> all = List.of(
                new AgeComparison(false),
                new AreaComparison(),
                new CodeComparison(),
                new DateComparison(),
                new PlaceComparison(),
                new RangeComparison(),
                new SetComparison(),
                new SexComparison(),
                TextComparison.over(List.of("a text")));
        all.forEach(c -> c.levels().forEach(level -> {
            isArabic(level);
            isArabic(level + ", a rare one");
        }));
    }

    @Test
    void everyMethodOfCountingHasItsLabel() {
        Policies.NAMES.forEach(name -> isArabic(Policies.shipped(name).label()));
    }

    @Test
    void everyReaderHasItsLabel() throws IOException {
        Profiles.shipped().all().forEach(reader -> isArabic(reader.label()));
    }

    @Test
    void whatRefusesAndWarnsAndWhatEachMethodIsHaveTheirWords() {
        List<Result> results = new ArrayList<>();
        Settings quick = new Settings(7, 100, LatentClass.Length.SHORT, true, Declared.NOTHING_AGAINST);
        try (Workers workers = new Workers(1)) {
            for (CaptureTable table : List.of(
                    table(2, 40, 30, 12),
                    table(3, 5, 4, 1, 6, 2, 1, 1),
                    table(3, 120, 90, 30, 80, 25, 20, 10),
                    table(3, 900, 300, 5, 200, 4, 3, 2),
                    table(3, 60, 40, 0, 50, 0, 0, 0),
                    table(3, 60, 40, 20, 0, 0, 0, 0),
                    table(4, 300, 200, 60, 150, 40, 30, 12, 100, 20, 15, 6, 10, 4, 3, 1))) {
                results.add(new Estimation(quick, workers).of(table));
            }
            for (Declared against : List.of(
                    new Declared(false, true, true),
                    new Declared(true, false, true),
                    new Declared(true, true, false))) {
                results.add(new Estimation(new Settings(7, 100, LatentClass.Length.SHORT, false, against), workers)
                        .of(table(3, 120, 90, 30, 80, 25, 20, 10)));
            }
        }
        TreeSet<String> rules = new TreeSet<>();
        for (Result result : results) {
            if (result.verdict() instanceof Verdict.Refused refused) {
                refused.reasons().forEach(r -> {
                    rules.add(r.rule());
                    isArabic(r.text());
                });
            }
            result.warnings().forEach(w -> {
                rules.add(w.rule());
                isArabic(w.text());
            });
            result.methods().forEach(m -> isArabic(m.how()));
        }
        assertThat(rules).contains("R1", "R4", "R10", "R11").hasSizeGreaterThan(7);
    }

    /** @param counts of the histories 1, 2, 3 … as bit masks */
    private static CaptureTable table(int lists, long... counts) {
        TreeMap<Integer, Long> byMask = new TreeMap<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                byMask.put(i + 1, counts[i]);
            }
        }
        return CaptureTable.of(List.of("A", "B", "C", "D").subList(0, lists), byMask);
    }

    @Test
    void everyStepOfTheEvidenceForALinkHasItsWords() throws Exception {
        Project project = Doubts.create(folder.resolve("doubts"), Clock.systemUTC());
        int steps = 0;
        try (Ledger ledger = project.ledger()) {
            ReviewQueue.Options options =
                    ReviewQueue.Options.of(ClusterOptions.PERSONS, Policies.shipped(Policies.NAMES.get(0)));
            ReviewQueue queue =
                    ReviewQueue.of(ledger.now(), Clusters.of(ledger.now(), ClusterOptions.PERSONS, 1), options);
            for (var item : queue.items()) {
                for (Evidence.Bar bar : Evidence.fall(item.explanation()).bars()) {
                    if (!bar.label().isEmpty()) {
                        isArabic(Evidence.words(bar));
                        steps++;
                    }
                }
            }
        }
        assertThat(steps).isGreaterThan(50);
    }
}
