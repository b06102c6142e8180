package toll.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import toll.place.Area;
import toll.place.Point;
import toll.place.Precision;

final class PageTest {
    @Test
    void textNeverBecomesMarkup() {
        Page page = new Page("en", "<script>alert(1)</script>");
        Page.table(page.body(), "a & b", List.of("<b>"), List.of(), List.of(List.of("\"><img src=x onerror=y>")));
        assertThat(page.html()).doesNotContain("<script>", "<img", "<b>").contains("&lt;script&gt;");
    }

    @Test
    void arabicIsSetRightToLeft() {
        assertThat(new Page("ar", "تول").html()).contains("<html lang=\"ar\" dir=\"rtl\">");
    }

    @Test
    void thePageAsksNobodyForAnything() {
        Page page = new Page("en", "Report");
        Waterfall.draw(
                page.body(),
                "gap",
                List.of(
                        new Waterfall.Bar("A", 10, 12, true, ""),
                        new Waterfall.Bar("only B", 5, 9, false, ""),
                        new Waterfall.Bar("B", 15, 21, true, "")),
                Words.of("en"));
        TreeMap<YearMonth, Months.Column> months = new TreeMap<>();
        months.put(YearMonth.of(2016, 1), new Months.Column(1, 4, ""));
        months.put(YearMonth.of(2016, 5), new Months.Column(2, 2, ""));
        Months.draw(page.body(), "by month", months, Words.of("en"));
        AreaMap.draw(
                page.body(),
                "map",
                List.of(new AreaMap.Mark(new Area(new Point(35.95, 39.01), Precision.CITY), 12, "X1")),
                Words.of("en"));
        assertThat(page.html())
                .contains("viewBox")
                .doesNotContainPattern("(src|href)=\"(https?:)?//")
                .doesNotContain("url(", "<script")
                .contains("Raqqa", "+5 / +9", "2016-02: 0");
    }

    @Test
    void theBarsOfALaneJoinEndToEnd() {
        Page page = new Page("en", "x");
        Waterfall.draw(
                page.body(),
                "gap",
                List.of(new Waterfall.Bar("A", 100, 100, true, ""), new Waterfall.Bar("less", -100, -100, false, "")),
                Words.of("en"));
        var bars = page.body().select("svg.waterfall rect");
        assertThat(bars.get(0).attr("x")).isEqualTo(bars.get(2).attr("x"));
        assertThat(bars.get(0).attr("width")).isEqualTo(bars.get(2).attr("width"));
    }
}
