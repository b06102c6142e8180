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
        if (a.isDay() && b.isDay() && oneSlip(a.firstDay(), b.firstDay())) {
            return 1;
        }
        long apart = a.apart(b);
        if (apart == 0) {
            return 2;
        }
        return apart <= 31 ? 3 : apart <= 366 ? 4 : apart <= 3653 ? 5 : 6;
    }

    /** Same digits but one, two neighbours turned around, or day and month exchanged. */
    private static boolean oneSlip(LocalDate a, LocalDate b) {
        if (a.getYear() == b.getYear()
                && a.getMonthValue() == b.getDayOfMonth()
                && a.getDayOfMonth() == b.getMonthValue()) {
            return true;
        }
        int x = packed(a);
        int y = packed(b);
        int[] digitsX = new int[8];
        int[] digitsY = new int[8];
        for (int i = 7; i >= 0; i--) {
            digitsX[i] = x % 10;
            digitsY[i] = y % 10;
            x /= 10;
            y /= 10;
        }
        int first = -1;
        int last = -1;
        int differing = 0;
        for (int i = 0; i < 8; i++) {
            if (digitsX[i] != digitsY[i]) {
                first = first < 0 ? i : first;
                last = i;
                differing++;
            }
        }
        return differing == 1
                || (differing == 2
                        && last == first + 1
                        && digitsX[first] == digitsY[last]
                        && digitsX[last] == digitsY[first]);
    }

    private static int packed(LocalDate day) {
        return day.getYear() * 10000 + day.getMonthValue() * 100 + day.getDayOfMonth();
    }
}
