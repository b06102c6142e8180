package toll.publish;

import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import toll.place.Area;
import toll.place.Point;
import toll.place.Precision;

/** Small papers with every kind of block, for the renderers' tests. */
final class Papers {
    private Papers() {}

    static Paper english() {
        return paper(
                "en",
                "What was counted in two places",
                "Two sources, one event",
                "The first source counts ",
                "and says",
                "A road near the river");
    }

    static Paper arabic() {
        return paper(
                "ar",
                "ما الذي أحصي في مكانين",
                "مصدران وحدث واحد علاء الله",
                "يحصي المصدر الأول ",
                "ويقول",
                "طريق قرب النهر");
    }

    private static Paper paper(
            String language, String title, String subtitle, String counts, String says, String place) {
        Lineage.Register register = new Lineage.Register();
        Run.Num number = register.number(
                "12–15", new Lineage("tally --source a", "total", Ends.of(12, 15), List.of(3L, 1L, 2L)));
        TreeMap<YearMonth, Months.Column> months = new TreeMap<>();
        months.put(YearMonth.of(2016, 1), new Months.Column(2, 5, "n1"));
        months.put(YearMonth.of(2016, 4), new Months.Column(10, 10, "n1"));
        List<Block> blocks = List.of(
                new Block.Heading(2, "one", title),
                new Block.Paragraph(List.of(Run.text(counts), number), Block.Manner.ANSWER),
                new Block.Paragraph(List.of(Run.text(says + " "), new Run.Quote(place)), Block.Manner.NUMBERED),
                new Block.Items(List.of(List.of(Run.fact(place)), List.of(Run.strong(title)))),
                new Block.Table(
                        title,
                        List.of(place, counts),
                        List.of(1),
                        List.of(List.of(List.of(Run.fact(place)), List.of(number))),
                        List.of(0),
                        false),
                new Block.Bars(
                        title,
                        List.of(
                                new Waterfall.Bar("A", 12, 15, true, "n1"),
                                new Waterfall.Bar("only B", -2, 3, false, "n1"),
                                new Waterfall.Bar("B", 10, 18, true, "n1"))),
                new Block.Timeline(title, months),
                new Block.Places(
                        title, List.of(new AreaMap.Mark(new Area(new Point(35.9, 39), Precision.CITY), 9, "X1"))),
                new Block.PageBreak(),
                new Block.Heading(3, "two", subtitle),
                new Block.Paragraph(
                        List.of(new Run.Link("example.org/a", "https://example.org/a")), Block.Manner.CAUTION));
        return new Paper(language, title, subtitle, "Toll's tests", blocks, register.all());
    }
}
