package toll.compare;

import java.util.List;

/** Levels of {@link DateComparison} from the first and last day and the digits of each date: never unsure. */
final class QuickDates implements Quick {
    private final long[] first;
    private final long[] last;
    /** Eight digits, four bits each, of a known day; 0 of anything coarser. */
    private final int[] digits;

    QuickDates(List<Days> dates) {
        int n = dates.size();
        first = new long[n];
        last = new long[n];
        digits = new int[n];
        for (int i = 0; i < n; i++) {
            Days days = dates.get(i);
            first[i] = days.first();
            last[i] = days.last();
            digits[i] = days.isDay() ? DateComparison.digits(days.firstDay()) : 0;
        }
    }

    @Override
    public int level(int a, int b) {
        if (first[a] == first[b] && last[a] == last[b]) {
            return 0;
        }
        if (digits[a] != 0 && digits[b] != 0 && DateComparison.oneSlip(digits[a], digits[b])) {
            return 1;
        }
        return DateComparison.byDistance(Math.max(0, Math.max(first[a] - last[b], first[b] - last[a])));
    }
}
