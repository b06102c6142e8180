package toll.web;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe finds wrong with a page. */
public final class Axe {
    /** The rules of WCAG 2.2 at level AA, those of earlier versions included. */
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** The same, and what is no rule but good practice. */
    private static final List<String> BEST =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Axe() {}

    /** Faults by WCAG 2.2 AA, each a rule and the first places where it is broken. */
    static List<String> faults(Page page) {
        return found(new AxeBuilder(page).withTags(WCAG));
    }

    /** Faults by WCAG 2.2 AA and against good practice. */
    public static List<String> strictFaults(Page page) {
        return found(new AxeBuilder(page).withTags(BEST));
    }

    /** Texts that stand out too little from what is behind them. */
    static List<String> faintTexts(Page page) {
        return found(new AxeBuilder(page).withRules(List.of("color-contrast")));
    }

    /**
     * Looks at the page in the page itself: our pages hold no frames, and for pages with frames axe opens another, blank page each
     * time to put together what it found, which takes longer than looking.
     */
    private static List<String> found(AxeBuilder axe) {
        return axe.setLegacyMode(true).analyze().getViolations().stream()
                .map(rule -> rule.getId() + " "
                        + rule.getNodes().stream()
                                .map(node -> node.getHtml())
                                .limit(3)
                                .toList())
                .toList();
    }
}
