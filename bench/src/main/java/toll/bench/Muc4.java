package toll.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import toll.intake.prose.Claim;
import toll.intake.prose.Claims;
import toll.intake.prose.Headline;
import tools.jackson.databind.JsonNode;

/** MUC-4: the numbers above one of people killed and injured that the answer keys give. */
final class Muc4 {
    private static final java.util.regex.Pattern DATELINE =
            java.util.regex.Pattern.compile("(\\d{1,2}) (JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC) (\\d\\d)");

    private Muc4() {}

    static void run(Claims reader, List<JsonNode> texts, boolean misses) {
        for (String part : List.of("dev", "kept", "tst12")) {
            ClaimsAccuracy.Score score = new ClaimsAccuracy.Score();
            for (JsonNode text : texts) {
                String id = text.get("id").asString();
                String split = text.get("split").asString();
                boolean here = part.equals("tst12")
                        ? split.equals("tst12")
                        : split.equals("dev") && ClaimsAccuracy.kept(id) == part.equals("kept");
                Set<String> gold = new TreeSet<>();
                Set<String> optional = new TreeSet<>();
                if (!here) {
                    continue;
                }
                gold(text, gold, optional);
                if (gold.isEmpty()) {
                    continue;
                }
                Set<String> told = new TreeSet<>();
                List<Claim> claims = reader.read(
                                text.get("text").asString(),
                                published(text.get("text").asString()))
                        .claims();
                for (Claim c : claims) {
                    // the keys count each group of victims, and no sum of groups
                    boolean sum = c.rules().contains("derived");
                    if (Headline.counts(c)
                            && c.parent() == 0
                            && !sum
                            && (!c.status().equals("combatant") || lawEnforcement(c))) {
                        told.add(c.measure() + " " + Headline.number(c));
                    }
                }
                Set<String> right = new TreeSet<>(told);
                right.retainAll(gold);
                told.removeIf(t -> optional.contains(t) && !gold.contains(t));
                score.add(right.size(), told.size(), gold.size());
                if (misses && part.equals("dev") && !told.equals(gold)) {
                    System.out.println("DIFFERS " + id + " gold " + gold + " read " + told);
                    for (Claim c : claims.stream()
                            .filter(c -> Headline.counts(c))
                            .limit(12)
                            .toList()) {
                        String t = text.get("text").asString();
                        int s = Math.max(0, c.span().start() - 70);
                        System.out.println("     " + c.measure() + " " + c.status() + " "
                                + c.count().asWritten() + " ^" + c.parent() + " " + c.rules() + " | "
                                + t.substring(s, Math.min(t.length(), c.span().end() + 60))
                                        .replace('\n', ' '));
                    }
                }
            }
            System.out.println("MUC-4 " + part + " (documents with a labelled number): " + score);
        }
    }

    /** The keys count policemen and guards among the human targets (LAW ENFORCEMENT), soldiers seldom. */
    private static boolean lawEnforcement(Claim c) {
        String noun = c.category().toLowerCase(java.util.Locale.ROOT);
        return noun.contains("police")
                || noun.contains("guard")
                || noun.contains("patrolm")
                || noun.contains("detective");
    }

    private static void gold(JsonNode text, Set<String> gold, Set<String> optional) {
        for (JsonNode template : text.get("templates")) {
            boolean whole = template.get("template").asString().contains("OPTIONAL");
            for (JsonNode target : template.get("targets")) {
                boolean loose = whole || target.get("optional").asBoolean();
                for (JsonNode effect : target.get("effect")) {
                    String word = effect.asString();
                    String measure = word.equals("DEATH") ? "killed" : word.equals("INJURY") ? "injured" : "";
                    if (measure.isEmpty()) {
                        continue;
                    }
                    boolean first = true;
                    for (JsonNode alt : target.get("alts")) {
                        long n = alt.path("lo").asLong(0);
                        boolean counted =
                                n > 1 && !alt.path("bound").asString("").equals("PLURAL");
                        if (counted) {
                            (loose || !first ? optional : gold).add(measure + " " + n);
                            first = false;
                        }
                    }
                }
            }
        }
    }

    /** The dateline's day: "SAN SALVADOR, 3 JAN 90"; the end of the collection where there is none. */
    private static LocalDate published(String text) {
        java.util.regex.Matcher found = DATELINE.matcher(text.substring(0, Math.min(300, text.length())));
        if (!found.find()) {
            return LocalDate.of(1990, 6, 1);
        }
        int month = 1 + "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC".indexOf(found.group(2)) / 3;
        return LocalDate.of(
                1900 + Integer.parseInt(found.group(3)), month, Math.min(28, Integer.parseInt(found.group(1))));
    }
}
