package toll.link;

import java.util.List;
import java.util.Optional;
import toll.compare.Days;

/** Tells a column of codes or texts that holds days of the calendar: they are compared as dates, whatever they are called. */
final class DateColumn {
    private static final int FEWEST = 10;
    private static final double NEARLY_ALL = 0.95;
    private static final int LOOKED_AT = 2_000;

    private DateColumn() {}

    /** Whether nearly all of the first distinct values read as single days of the years 1000 to 2100. */
    static boolean is(Column column, int learntFrom) {
        List<String> values = column.valuesOf(learntFrom);
        int looked = Math.min(LOOKED_AT, values.size());
        int days = 0;
        for (int i = 0; i < looked; i++) {
            Optional<Days> read = Days.read(values.get(i));
            if (read.isPresent() && read.get().isDay()) {
                int year = read.get().firstDay().getYear();
                days += year >= 1000 && year <= 2100 ? 1 : 0;
            }
        }
        return looked >= FEWEST && days >= NEARLY_ALL * looked;
    }
}
