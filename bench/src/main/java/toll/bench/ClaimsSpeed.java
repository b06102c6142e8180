package toll.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import toll.intake.prose.Claims;
import tools.jackson.databind.JsonNode;

/** Milliseconds for an article of 500 words, warm, on one core; and for one long text, to see that cost is linear. */
final class ClaimsSpeed {
    private static final LocalDate DAY = LocalDate.of(2017, 8, 6);

    private ClaimsSpeed() {}

    static void run(Claims reader, List<JsonNode> articles) {
        List<String> texts =
                articles.stream().map(a -> a.get("text").asString()).toList();
        long words = texts.stream().mapToLong(t -> t.split("\\s+").length).sum();
        long claims = 0;
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 8; round++) {
            long start = System.nanoTime();
            for (String text : texts) {
                claims += reader.read(text, DAY).claims().size();
            }
            best = Math.min(best, (System.nanoTime() - start) / 1e6);
        }
        System.out.printf(
                Locale.ROOT,
                "Speed: %.2f ms for 500 words, warm (%d articles, %d words, %d claims a round)%n",
                best * 500 / words,
                texts.size(),
                words,
                claims / 8);
        String all = String.join("\n\n", texts);
        for (int mb : new int[] {1, 2, 5, 10}) {
            StringBuilder big = new StringBuilder();
            while (big.length() < mb * 1_000_000) {
                big.append(all).append("\n\n");
            }
            big.setLength(mb * 1_000_000);
            String text = big.toString();
            long start = System.nanoTime();
            int n = reader.read(text, DAY).claims().size();
            System.out.printf(
                    Locale.ROOT, "Speed: %d MB in %.2f s (%d claims)%n", mb, (System.nanoTime() - start) / 1e9, n);
        }
    }
}
