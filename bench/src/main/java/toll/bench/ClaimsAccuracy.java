package toll.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import toll.intake.prose.Claims;
import toll.intake.prose.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the labelled texts of the data folder and prints how often the claims agree with the labels. Arguments: the
 * data folder, then optionally {@code fakes}, {@code airwars}, {@code muc4}, {@code statements} or {@code speed}, and
 * {@code --misses} to list what disagrees. A third of each set, by a hash of its text group, is kept apart and printed
 * on its own line.
 */
public final class ClaimsAccuracy {
    private ClaimsAccuracy() {}

    public static void main(String[] args) throws IOException {
        Path data = Path.of(args.length > 0 ? args[0] : "../shared/data");
        String only = args.length > 1 && !args[1].startsWith("--") ? args[1] : "";
        boolean misses = List.of(args).contains("--misses");
        Claims reader = Claims.shipped(Language.ENGLISH);
        Path claims = data.resolve("claims");
        if (wanted(only, "fakes")) {
            FaKes.run(reader, jsonl(claims.resolve("fa-kes.jsonl")), misses);
        }
        if (wanted(only, "airwars")) {
            AirwarsPages.run(reader, jsonl(claims.resolve("airwars-gaza.jsonl")), misses);
        }
        if (wanted(only, "muc4")) {
            Muc4.run(reader, jsonl(claims.resolve("muc4/gold.jsonl.gz")), misses);
        }
        if (wanted(only, "statements")) {
            CoalitionStatements.run(data, misses);
        }
        if (wanted(only, "speed")) {
            ClaimsSpeed.run(reader, jsonl(claims.resolve("fa-kes.jsonl")));
        }
    }

    private static boolean wanted(String only, String part) {
        return only.isEmpty() || only.equals(part);
    }

    static List<JsonNode> jsonl(Path file) throws IOException {
        JsonMapper json = JsonMapper.shared();
        List<JsonNode> all = new ArrayList<>();
        var raw = Files.newInputStream(file);
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.isBlank()) {
                    all.add(json.readTree(line));
                }
            }
        }
        return all;
    }

    /** The kept part of a set: every third group. Which it is depends on the group's name alone. */
    static boolean kept(String group) {
        return Math.floorMod(group.hashCode(), 3) == 0;
    }

    static String rate(String name, int good, int of) {
        return String.format(
                Locale.ROOT, "%s %.3f (%d of %d)", name, of == 0 ? Double.NaN : (double) good / of, good, of);
    }

    /** Precision, recall and F of sets. */
    static final class Score {
        private int right;
        private int offered;
        private int wanted;

        void add(int right, int offered, int wanted) {
            this.right += right;
            this.offered += offered;
            this.wanted += wanted;
        }

        double f() {
            return offered + wanted == 0 ? Double.NaN : 2.0 * right / (offered + wanted);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "P %.3f R %.3f F %.3f (%d right, %d offered, %d labelled)",
                    (double) right / offered,
                    (double) right / wanted,
                    f(),
                    right,
                    offered,
                    wanted);
        }
    }
}
