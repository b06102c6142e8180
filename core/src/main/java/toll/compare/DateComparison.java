package toll.compare;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Dates as intervals. One wrong digit and a swapped day and month come before mere closeness, because they are how dates
 * go wrong on paper.
 */
public final class DateComparison implements Comparison<Days> {
    private static final List<String> LEVELS = List.of(
            "the same date",
            "one digit apart, or day and month swapped",
            "one may be the other at a coarser precision",
            "at most 31 days apart",
            "at most one year apart",
            "at most ten years apart",
            "dates differ");

    @Override
    public List<String> levels() {
        return LEVELS;
    }

    @Override
    public Optional<Days> read(String written) {
        return Days.read(written);
    }

    @Override
    public int level(Days a, Days b) {
        if (a.equals(b)) {
            return 0;
        }
        if (a.isDay() && b.isDay() && oneSlip(digits(a.firstDay()), digits(b.firstDay()))) {
            return 1;
        }
        return byDistance(a.apart(b));
    }

    @Override
    public Quick over(List<Days> distinct) {
        return new QuickDates(distinct);
    }

    static int byDistance(long apart) {
        if (apart == 0) {
            return 2;
        }
        return apart <= 31 ? 3 : apart <= 366 ? 4 : apart <= 3653 ? 5 : 6;
    }

    /** Same digits but one, two neighbours turned around, or day and month exchanged; four bits a digit, yyyymmdd. */
    static boolean oneSlip(int x, int y) {
        int differ = x ^ y;
        if (differ >>> 16 == 0 && (x >>> 8 & 0xFF) == (y & 0xFF) && (x & 0xFF) == (y >>> 8 & 0xFF)) {
            return true;
        }
        int low = Integer.numberOfTrailingZeros(differ) & ~3;
        int high = 31 - Integer.numberOfLeadingZeros(differ) & ~3;
        if (low == high) {
            return differ != 0;
        }
        return high == low + 4 && (x >>> high & 15) == (y >>> low & 15) && (x >>> low & 15) == (y >>> high & 15);
    }

    /** The eight digits of a day of the years 0 to 9999, four bits each. */
    static int digits(LocalDate day) {
        int packed = day.getYear() * 10000 + day.getMonthValue() * 100 + day.getDayOfMonth();
        int digits = 0;
        for (int i = 0; i < 8; i++) {
            digits |= packed % 10 << (4 * i);
            packed /= 10;
        }
        return digits;
    }
}
