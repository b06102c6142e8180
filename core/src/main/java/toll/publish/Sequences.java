package toll.publish;

import java.util.List;

/** Ascending sequence numbers, written short: {@code 3-7, 9, 12-13}. */
final class Sequences {
    private Sequences() {}

    static String compact(List<Long> ascending) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < ascending.size(); ) {
            int j = i;
            while (j + 1 < ascending.size() && ascending.get(j + 1) == ascending.get(j) + 1) {
                j++;
            }
            text.append(text.isEmpty() ? "" : ", ").append(ascending.get(i));
            if (j > i) {
                text.append('-').append(ascending.get(j));
            }
            i = j + 1;
        }
        return text.toString();
    }
}
