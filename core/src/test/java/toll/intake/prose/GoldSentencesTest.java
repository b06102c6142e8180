package toll.intake.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import toll.count.Bound;

/** Sentences of our own with every claim marked: how many claims come out right, and who, when and where with them. */
final class GoldSentencesTest {
    private static final LocalDate DAY = LocalDate.of(2016, 5, 12);

    private record Wanted(String what, String source, String period, String place) {}

    @ParameterizedTest
    @EnumSource(Language.class)
    void nineInTenClaimsAreRight(Language language) throws IOException {
        Claims reader = Claims.shipped(language);
        int wanted = 0;
        int offered = 0;
        int right = 0;
        int source = 0;
        int period = 0;
        int place = 0;
        List<String> differences = new ArrayList<>();
        for (var entry : gold(language).entrySet()) {
            List<Claim> claims = reader.read(entry.getKey(), DAY).claims();
            for (Claim claim : claims) {
                assertThat(reader.derivable(claim, entry.getKey())).isTrue();
            }
            offered += claims.size();
            for (Wanted one : entry.getValue()) {
                wanted++;
                Claim found = claims.stream()
                        .filter(c -> what(c).equals(one.what()))
                        .findFirst()
                        .orElse(null);
                if (found == null) {
                    differences.add(entry.getKey() + " wanted " + one.what() + " read "
                            + claims.stream().map(GoldSentencesTest::what).toList());
                    continue;
                }
                right++;
                source += same(found.source(), one.source(), differences, entry.getKey());
                period += same(
                        found.period().edtf().isEmpty() ? "-" : found.period().edtf(),
                        one.period(),
                        differences,
                        entry.getKey());
                place += same(
                        found.places().isEmpty() ? "-" : String.join(",", found.places()),
                        one.place(),
                        differences,
                        entry.getKey());
            }
        }
        String report = language + ": " + right + " right of " + wanted + ", " + offered + " offered; source " + source
                + ", period " + period + ", place " + place + "\n" + String.join("\n", differences);
        System.out.println(report);
        assertThat(2.0 * right / (wanted + offered)).as(report).isGreaterThanOrEqualTo(0.9);
        assertThat((double) source / right).as(report).isGreaterThanOrEqualTo(0.9);
        assertThat((double) period / right).as(report).isGreaterThanOrEqualTo(0.9);
        assertThat((double) place / right).as(report).isGreaterThanOrEqualTo(0.9);
    }

    private static int same(String read, String wanted, List<String> differences, String sentence) {
        if (!read.equals(wanted)) {
            differences.add(sentence + " wanted " + wanted + " read " + read);
        }
        return read.equals(wanted) ? 1 : 0;
    }

    private static String what(Claim c) {
        return c.measure() + " " + (c.status().isEmpty() ? "-" : c.status()) + " "
                + end(c.count().min()) + " " + end(c.count().max());
    }

    private static String end(Bound bound) {
        return switch (bound) {
            case Bound.Known k -> Long.toString(k.value());
            case Bound.Unknown u -> "-";
            case Bound.Unbounded u -> "inf";
        };
    }

    private static java.util.Map<String, List<Wanted>> gold(Language language) throws IOException {
        java.util.Map<String, List<Wanted>> gold = new java.util.LinkedHashMap<>();
        List<Wanted> here = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(GoldSentencesTest.class.getResourceAsStream("gold-" + language.code() + ".tsv")),
                StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] c = line.split("\t", -1);
                if (c[0].equals("S")) {
                    here = new ArrayList<>();
                    gold.put(c[1], here);
                } else if (c[0].equals("C")) {
                    here.add(new Wanted(c[1] + " " + c[2] + " " + c[3] + " " + c[4], c[5], c[6], c[7]));
                }
            }
        }
        return gold;
    }
}
