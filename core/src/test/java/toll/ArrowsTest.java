package toll;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The arrows of the house: which package may see which. This table is the document of record; a package that is not
 * in it, or an arrow that is not in it, fails.
 */
final class ArrowsTest {
    private static final Set<String> VALUES = Set.of("count", "date", "place", "name", "term", "hash");

    /** Package -> the packages of Toll that it may see, besides itself. */
    private static final Map<String, Set<String>> MAY_SEE = Map.ofEntries(
            Map.entry("count", Set.of()),
            Map.entry("date", Set.of()),
            Map.entry("place", Set.of()),
            Map.entry("name", Set.of()),
            Map.entry("term", Set.of()),
            Map.entry("hash", Set.of()),
            Map.entry("estimate", Set.of()),
            Map.entry("ledger", VALUES),
            Map.entry("ledger.tree", Set.of()),
            Map.entry("ledger.form", and(VALUES, "ledger", "ledger.tree")),
            Map.entry("ledger.sqlite", and(VALUES, "ledger", "ledger.form", "ledger.tree")),
            Map.entry("intake", and(VALUES, "ledger", "intake.prose")),
            Map.entry("intake.prose", and(VALUES, "ledger")),
            Map.entry("compare", VALUES),
            Map.entry("link", and(VALUES, "ledger", "compare")),
            Map.entry("reconcile", and(VALUES, "ledger", "link")),
            Map.entry("screen", and(VALUES, "compare")),
            Map.entry("publish", and(VALUES, "ledger", "ledger.form", "ledger.tree", "link", "reconcile", "estimate")));

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("toll");

    @Test
    void everyPackageIsOnTheListAndSeesOnlyWhatItMay() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass from : CORE) {
            String here = shortName(from);
            if (!MAY_SEE.containsKey(here)) {
                wrong.add("package not on the list: " + from.getPackageName());
                continue;
            }
            from.getDirectDependenciesFromSelf().forEach(arrow -> {
                JavaClass target = arrow.getTargetClass().getBaseComponentType();
                if (!target.getPackageName().startsWith("toll")) {
                    return;
                }
                String there = shortName(target);
                if (!there.equals(here) && !MAY_SEE.get(here).contains(there)) {
                    wrong.add(here + " -> " + there + ": " + arrow.getDescription());
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noClassHidesWhatItIsBehindAnEmptyWord() {
        assertThat(CORE.stream()
                        .map(JavaClass::getSimpleName)
                        .filter(n -> n.matches(".*(Manager|Helper|Utils?|Impl|Misc|Common)$")))
                .isEmpty();
    }

    private static String shortName(JavaClass type) {
        String name = type.getPackageName();
        return name.equals("toll") ? "" : name.substring("toll.".length());
    }

    private static Set<String> and(Set<String> some, String... more) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(Set.of(more));
        return all;
    }
}
