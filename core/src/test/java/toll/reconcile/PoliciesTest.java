package toll.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class PoliciesTest {
    private static Policy read(String toml) {
        return Policies.read("own.toml", new ByteArrayInputStream(toml.getBytes(StandardCharsets.UTF_8)));
    }

    private static final String OWN = """
            id = "own"
            version = "3"
            measure = "killed"
            class = "civilian"
            headline = ["Confirmed"]
            range = "extremes"
            """;

    @Test
    void everyShippedPolicyIsRead() {
        assertThat(Policies.NAMES)
                .allSatisfy(name -> assertThat(Policies.shipped(name).id()).isEqualTo(name));
    }

    @Test
    void aPolicyOfTheUsersOwnIsReadAndGradesIgnoreCase() {
        assertThat(read(OWN).counts("confirmed")).isTrue();
        assertThat(read(OWN).counts("fair")).isFalse();
    }

    @Test
    void anUnknownKeyIsRefusedByName() {
        assertThatThrownBy(() -> read(OWN + "headlines = []\n"))
                .hasMessageContaining("own.toml")
                .hasMessageContaining("headlines");
    }

    @Test
    void aMissingKeyAndAWrongRangeAreRefused() {
        assertThatThrownBy(() -> read("id = \"x\"\n")).hasMessageContaining("\"version\" is needed");
        assertThatThrownBy(() -> read(OWN.replace("extremes", "average"))).hasMessageContaining("\"average\"");
        assertThatThrownBy(() -> read("id = [")).hasMessageContaining("own.toml");
        assertThatThrownBy(() -> read(OWN + "[words]\ndozens = [24, 12]\n")).hasMessageContaining("lower <= upper");
    }

    @Test
    void theLongestWordThatStandsByItselfIsRead() {
        Policy policy = Policies.shipped("airwars");
        assertThat(policy.reading("Dozens of people").orElseThrow().min()).isEqualTo(12);
        assertThat(policy.reading("a number of civilians").orElseThrow().min()).isEqualTo(2);
        assertThat(policy.reading("nobody")).isEmpty();
        assertThat(policy.reading("handsome")).isEmpty();
    }
}
