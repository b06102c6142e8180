package toll.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import toll.intake.prose.Claim;
import toll.intake.prose.Claims;
import toll.intake.prose.Headline;
import toll.intake.prose.Reading;
import tools.jackson.databind.JsonNode;

/** FA-KES: articles with one crowd-made number for each of civilians, children, women and non-civilians. */
final class FaKes {
    private static final Map<String, Headline.Category> CATEGORIES = Map.of(
            "civilians", Headline.Category.CIVILIANS,
            "children", Headline.Category.CHILDREN,
            "women", Headline.Category.WOMEN,
            "noncivilians", Headline.Category.COMBATANTS);

    private FaKes() {}

    static void run(Claims reader, List<JsonNode> articles, boolean misses) {
        for (String part : List.of("development", "kept")) {
            boolean listed = misses && part.equals("development");
            ClaimsAccuracy.Score score = new ClaimsAccuracy.Score();
            int exact = 0;
            int documents = 0;
            int offered = 0;
            int labelled = 0;
            int allRight = 0;
            int rankRight = 0;
            int rankAll = 0;
            ClaimsAccuracy.Score ranked = new ClaimsAccuracy.Score();
            for (JsonNode article : articles) {
                if (ClaimsAccuracy.kept(article.get("date").asString()) != part.equals("kept")) {
                    continue;
                }
                Reading reading = reader.read(
                        article.get("text").asString(), date(article.get("date").asString()));
                Map<String, Long> gold = new TreeMap<>();
                Map<String, Long> told = new TreeMap<>();
                Map<Headline.Category, Long> form = reading.incident();
                for (String name : List.of("civilians", "children", "women", "noncivilians")) {
                    long n = article.get(name).asLong(0);
                    if (n > 0) {
                        gold.put(name, n);
                        labelled++;
                        boolean found = reading.claims().stream()
                                .anyMatch(c -> c.count().min().orElse(-1) == n
                                        || c.count().max().orElse(-1) == n
                                        || c.count().min().orElse(-1) == n + 1
                                                && c.count().asWritten().length() > 0);
                        offered += found ? 1 : 0;
                        if (!found && listed) {
                            System.out.println("NOT OFFERED " + n + " " + name + " "
                                    + article.get("id").asString() + " | " + cut(article, n));
                        }
                    }
                    Long read = form.get(CATEGORIES.getOrDefault(name, Headline.Category.CIVILIANS));
                    if (read != null && read > 0) {
                        told.put(name, read);
                    }
                }
                if (gold.isEmpty()) {
                    continue;
                }
                int right = (int) gold.entrySet().stream()
                        .filter(e -> e.getValue().equals(told.get(e.getKey())))
                        .count();
                score.add(right, told.size(), gold.size());
                documents++;
                exact += gold.equals(told) ? 1 : 0;
                allRight += told.entrySet().containsAll(gold.entrySet()) ? 1 : 0;
                Map<String, Long> first = firstByRank(reading.claims());
                int agreed = (int) gold.entrySet().stream()
                        .filter(e -> e.getValue().equals(first.get(e.getKey())))
                        .count();
                ranked.add(agreed, first.size(), gold.size());
                rankRight += gold.equals(first) ? 1 : 0;
                rankAll += first.entrySet().containsAll(gold.entrySet()) ? 1 : 0;
                if (listed && !gold.equals(told)) {
                    System.out.println("DIFFERS " + article.get("id").asString() + " gold " + gold + " read " + told
                            + " | " + cut(article, -1));
                    for (Claim c : reading.claims()
                            .subList(0, Math.min(8, reading.claims().size()))) {
                        System.out.println("     " + c.rank() + " " + c.measure() + " " + c.status() + " "
                                + c.count().asWritten() + " ^" + c.parent() + " " + c.modality()
                                + (c.background() ? " bg" : "") + " " + c.rules());
                    }
                }
            }
            System.out.println("FA-KES " + part + ": category and number " + score + "; "
                    + ClaimsAccuracy.rate("document exact", exact, documents) + "; "
                    + ClaimsAccuracy.rate("every labelled number right", allRight, documents) + "; "
                    + ClaimsAccuracy.rate("number offered", offered, labelled));
            System.out.println("FA-KES " + part + ", first claim by rank: category and number " + ranked + "; "
                    + ClaimsAccuracy.rate("document exact", rankRight, documents) + "; "
                    + ClaimsAccuracy.rate("every labelled number right", rankAll, documents));
        }
    }

    /** The plainest way to fill the form from the contract's fields: of each category the claim of lowest rank. */
    private static Map<String, Long> firstByRank(List<Claim> claims) {
        Map<String, Long> first = new TreeMap<>();
        for (Claim claim : claims) {
            String category = switch (claim.status()) {
                case "child" -> "children";
                case "woman" -> "women";
                case "combatant" -> "noncivilians";
                default -> "civilians";
            };
            boolean told = claim.measure().equals("killed")
                    && !claim.negated()
                    && claim.count().min().orElse(0) > 0;
            if (told) {
                first.putIfAbsent(category, Headline.number(claim));
            }
        }
        return first;
    }

    private static String cut(JsonNode article, long n) {
        String text = article.get("text").asString();
        int at = n < 0 ? -1 : text.indexOf(" " + n + " ");
        int from = at < 0 ? 0 : Math.max(0, at - 120);
        return text.substring(from, Math.min(text.length(), from + (n < 0 ? 700 : 300)));
    }

    private static LocalDate date(String mdy) {
        String[] parts = mdy.split("/");
        return LocalDate.of(2000 + Integer.parseInt(parts[2]), Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }
}
