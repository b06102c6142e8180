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

/** The arrows of the application: verbs may start the web, neither is seen by the library, pages never see verbs. */
final class AppArrowsTest {
    /** Package of the application -> the packages of the application that it may see, besides itself and the library. */
    private static final Map<String, Set<String>> MAY_SEE = Map.of(
            "toll.project", Set.of(),
            "toll.web", Set.of("toll.project"),
            "toll.cli", Set.of("toll.project", "toll.web"),
            "toll.bench", Set.of("toll.project", "toll.web", "toll.cli"));

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("toll");

    @Test
    void verbsSeePagesAndPagesNeverVerbsAndTheLibraryNeither() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass from : ALL) {
            String here = from.getPackageName();
            if (from.getName().contains("Test")) {
                continue;
            }
            Set<String> may = MAY_SEE.getOrDefault(here, Set.of());
            from.getDirectDependenciesFromSelf().forEach(arrow -> {
                String there = arrow.getTargetClass().getBaseComponentType().getPackageName();
                if (MAY_SEE.containsKey(there) && !there.equals(here) && !may.contains(there)) {
                    wrong.add(here + " -> " + there + ": " + arrow.getDescription());
                }
            });
        }
        assertThat(wrong).isEmpty();
        assertThat(ALL.stream().map(JavaClass::getPackageName)).contains("toll.web", "toll.cli", "toll.project");
    }
}
