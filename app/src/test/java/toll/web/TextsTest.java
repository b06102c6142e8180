package toll.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class TextsTest {
    private static final Pattern PLACES = Pattern.compile("\\{[0-9]}");
    private static final Pattern ASKED = Pattern.compile("(?:\\bt|say)\\(\"([a-z0-9._-]+)\"\\s*[,)]");

    @Test
    void bothLanguagesSayTheSameThings() {
        Texts en = Texts.in("en");
        Texts ar = Texts.in("ar");
        assertThat(ar.keys()).isEqualTo(en.keys());
        for (String key : en.keys()) {
            assertThat(places(ar.say(key))).as(key).isEqualTo(places(en.say(key)));
            assertThat(ar.say(key)).as(key).isNotBlank();
        }
    }

    @Test
    void whatIsCountedTakesTheFormThatItsNumberAsksFor() {
        assertThat(Texts.in("en").say("n.figure", 1)).isEqualTo("1 figure");
        assertThat(Texts.in("en").say("n.figure", 1_139)).isEqualTo("1,139 figures");
        Texts ar = Texts.in("ar");
        assertThat(List.of(0, 1, 2, 3, 10, 11, 99, 100, 102, 1_139).stream().map(n -> ar.say("n.figure", n)))
                .containsExactly(
                        "لا أرقام",
                        "رقم واحد",
                        "رقمان",
                        "3 أرقام",
                        "10 أرقام",
                        "11 رقماً",
                        "99 رقماً",
                        "100 رقم",
                        "102 رقم",
                        "1,139 رقماً");
    }

    @Test
    void everySentenceThatAPageAsksForIsThere() throws IOException {
        Texts en = Texts.in("en");
        TreeSet<String> asked = new TreeSet<>();
        for (String folder : List.of("src/main/jte", "src/main/java/toll/web")) {
            Path there = Files.isDirectory(Path.of(folder)) ? Path.of(folder) : Path.of("app", folder);
            try (Stream<Path> files = Files.list(there)) {
                for (Path file : files.toList()) {
                    Matcher found = ASKED.matcher(Files.readString(file));
                    while (found.find()) {
                        asked.add(found.group(1));
                    }
                }
            }
        }
        assertThat(asked).hasSizeGreaterThan(100).allMatch(en::has);
    }

    @Test
    void thePartsByOthersAreTheOnesThatWereFetched() throws Exception {
        String sums;
        try (var in = Objects.requireNonNull(Texts.class.getResourceAsStream("assets/vendor/SHA256SUMS"))) {
            sums = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        }
        TreeSet<String> vendored = new TreeSet<>();
        for (String line : sums.lines().toList()) {
            String name = line.substring(66);
            vendored.add("vendor/" + name);
            try (var in = Objects.requireNonNull(Texts.class.getResourceAsStream("assets/vendor/" + name))) {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
                assertThat(HexFormat.of().formatHex(digest)).as(name).isEqualTo(line.substring(0, 64));
            }
        }
        assertThat(Assets.TYPES.keySet().stream().filter(n -> n.startsWith("vendor/")))
                .containsExactlyInAnyOrderElementsOf(vendored);
    }

    private static List<String> places(String sentence) {
        return PLACES.matcher(sentence)
                .results()
                .map(r -> r.group())
                .sorted()
                .distinct()
                .toList();
    }
}
