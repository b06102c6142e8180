package toll.reconcile;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.toml.TomlMapper;

/** The policies that Toll ships, each a TOML file in {@code policies/} beside this class, and the reader of others. */
public final class Policies {
    /** The visible list: one file a policy. */
    public static final List<String> NAMES = List.of("airwars", "ibc", "ucdp", "acled");

    private static final TomlMapper TOML = TomlMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private Policies() {}

    /** @throws IllegalArgumentException where Toll ships no policy of this name */
    public static Policy shipped(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("no policy \"" + name + "\"; Toll ships " + String.join(", ", NAMES)
                    + ", and a project keeps its own in policies/NAME.toml");
        }
        try (InputStream in = Policies.class.getResourceAsStream("policies/" + name + ".toml")) {
            if (in == null) {
                throw new IllegalStateException("the policy " + name + " is missing from this build");
            }
            return read(name + ".toml", in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * A policy from TOML; the keys are documented in docs/reconcile.md.
     *
     * @param document the file's name, for the message
     * @throws IllegalArgumentException where the file is not TOML, lacks a key, or holds one that is not known
     */
    public static Policy read(String document, InputStream toml) {
        File file;
        try {
            file = TOML.readValue(toml, File.class);
        } catch (UnrecognizedPropertyException unknown) {
            throw new IllegalArgumentException(document + ": the key \"" + unknown.getPropertyName()
                    + "\" is not known; the keys of a policy are "
                    + unknown.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .sorted()
                            .toList());
        } catch (JacksonException notToml) {
            throw new IllegalArgumentException(
                    document + ": not a policy: " + notToml.getOriginalMessage() + where(notToml), notToml);
        }
        try {
            return file.toPolicy();
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(document + ": " + wrong.getMessage(), wrong);
        }
    }

    private static String where(JacksonException e) {
        return e.getLocation() == null
                ? ""
                : " (line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ")";
    }

    private record File(
            @Nullable String id,
            @Nullable String label,
            @Nullable String version,
            @Nullable String measure,
            @JsonProperty("class") @Nullable String status,
            @Nullable List<String> headline,
            @Nullable List<String> beside,
            @Nullable String range,
            @JsonProperty("harm-must-be-reported") @Nullable Boolean harmMustBeReported,
            @JsonProperty("minimum-above-maximum") @Nullable String minimumAboveMaximum,
            @JsonProperty("independent-origins") @Nullable Integer independentOrigins,
            @Nullable Map<String, List<Long>> words) {
        Policy toPolicy() {
            return new Policy(
                    needed("id", id),
                    label == null ? needed("id", id) : label,
                    needed("version", version),
                    needed("measure", measure),
                    needed("class", status),
                    lower(needed("headline", headline)),
                    lower(beside == null ? List.of() : beside),
                    rule(needed("range", range)),
                    harmMustBeReported != null && harmMustBeReported,
                    crossed(minimumAboveMaximum == null ? "unknown" : minimumAboveMaximum),
                    origins(independentOrigins == null ? 1 : independentOrigins),
                    readings(words == null ? Map.of() : words));
        }

        private static <T> T needed(String key, @Nullable T value) {
            if (value == null) {
                throw new IllegalArgumentException("the key \"" + key + "\" is needed");
            }
            return value;
        }

        private static List<String> lower(List<String> grades) {
            return grades.stream().map(g -> g.toLowerCase(Locale.ROOT)).toList();
        }

        private static int origins(int number) {
            if (number < 1 || number > 9) {
                throw new IllegalArgumentException("independent-origins: expected 1 to 9, found " + number);
            }
            return number;
        }

        private static boolean crossed(String word) {
            return switch (word) {
                case "as-written" -> true;
                case "unknown" -> false;
                default ->
                    throw new IllegalArgumentException(
                            "minimum-above-maximum: expected \"as-written\" or \"unknown\", found \"" + word + "\"");
            };
        }

        private static RangeRule rule(String word) {
            return switch (word) {
                case "extremes" -> RangeRule.EXTREMES;
                case "best" -> RangeRule.BEST;
                case "lowest" -> RangeRule.LOWEST;
                default ->
                    throw new IllegalArgumentException(
                            "range: expected \"extremes\", \"best\" or \"lowest\", found \"" + word + "\"");
            };
        }

        private static Map<String, WordReading> readings(Map<String, List<Long>> table) {
            Map<String, WordReading> words = new TreeMap<>();
            table.forEach((word, ends) -> {
                if (ends.isEmpty() || ends.size() > 2) {
                    throw new IllegalArgumentException("words: \"" + word + "\" needs [lower] or [lower, upper]");
                }
                List<Long> kept = new ArrayList<>(ends);
                words.put(
                        word.toLowerCase(Locale.ROOT),
                        new WordReading(
                                kept.get(0), kept.size() == 2 ? OptionalLong.of(kept.get(1)) : OptionalLong.empty()));
            });
            return words;
        }
    }
}
