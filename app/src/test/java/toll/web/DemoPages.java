package toll.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The pages that are looked at, name -> path without its language; the numbers are those of the demo's ledger. */
final class DemoPages {
    private DemoPages() {}

    static Map<String, String> of(Server server) throws Exception {
        Map<String, String> pages = new LinkedHashMap<>();
        Http visitor = new Http(server);
        pages.put("home", "/");
        pages.put("figures", "/figures");
        pages.put("figure", first(visitor, "/figures", "/figures/[0-9]+"));
        pages.put("compare", "/figures/compare?" + ids(visitor));
        pages.put("tally", "/tally?by=month");
        pages.put("gap", "/gap");
        pages.put("gap-step", first(visitor, "/gap", "/gap/step\\?[^\"]+"));
        pages.put("behind", "/tally/behind");
        pages.put("events", "/events");
        pages.put("event", first(visitor, pages.getOrDefault("gap-step", "/events"), "/events/[0-9]+"));
        pages.put("victims", "/victims");
        pages.put("series", "/series");
        pages.put("estimate", "/estimate");
        pages.put("screen", "/screen");
        pages.put("prove", "/prove");
        pages.put("record", first(visitor, "/tally/behind", "/record/[0-9]+"));
        pages.put("document", pages.get("record") + "/document");
        pages.put("intake", "/intake");
        pages.put("claims", "/claims");
        pages.put("estimate-table", "/estimate/table");
        pages.put("accounts", "/accounts");
        visitor.get("/en/review");
        visitor.post("/en/review/begin?what=incidents", Map.of());
        while (visitor.get("/en/review?what=incidents").statusCode() != 303) {
            Thread.sleep(50);
        }
        pages.put(
                "review",
                visitor.get("/en/review?what=incidents")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow()
                        .replace("/en/", "/"));
        return pages;
    }

    private static String first(Http visitor, String on, String link) throws Exception {
        Matcher found = Pattern.compile("href=\"/en(" + link + ")\"")
                .matcher(visitor.get("/en" + on).body());
        assertThat(found.find()).as(on + " has no link " + link).isTrue();
        return found.group(1).replace("&amp;", "&");
    }

    private static String ids(Http visitor) throws Exception {
        return Pattern.compile("name=\"id\" value=\"([0-9]+)\"")
                .matcher(visitor.get("/en/figures").body())
                .results()
                .limit(3)
                .map(r -> "id=" + r.group(1))
                .collect(Collectors.joining("&"));
    }
}
