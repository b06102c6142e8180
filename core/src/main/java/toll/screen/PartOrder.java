package toll.screen;

import java.util.Arrays;
import java.util.List;

/** What it costs that parts agree in another order. */
final class PartOrder {
    private static final float OUT_OF_ORDER = 0.88f;
    private static final float ANOTHER_ORDER = 0.84f;

    private PartOrder() {}

    /**
     * A family name that moved to the front is usual, as a by-name or title that moved; parts that agree in any other order
     * (a father in the place of the son) are mostly another person.
     */
    static float of(List<NameScore.Row> rows, ScreenedName query, ScreenedName listed) {
        int[] listedOf = new int[query.elements.size()];
        Arrays.fill(listedOf, -1);
        boolean crossed = false;
        for (int i = 0; i < rows.size(); i++) {
            NameScore.Row a = rows.get(i);
            boolean fixed = PartCost.core(query.elements.get(a.query()).part())
                    && PartCost.core(listed.elements.get(a.listed()).part());
            if (fixed) {
                listedOf[first(query.elements.get(a.query()).covers())] =
                        first(listed.elements.get(a.listed()).covers());
            }
            for (int j = i + 1; j < rows.size() && !crossed; j++) {
                NameScore.Row b = rows.get(j);
                crossed = (first(query.elements.get(a.query()).covers())
                                        - first(query.elements.get(b.query()).covers()))
                                * (first(listed.elements.get(a.listed()).covers())
                                        - first(listed.elements.get(b.listed()).covers()))
                        < 0;
            }
        }
        if (!crossed) {
            return 1f;
        }
        int falls = 0;
        int before = -1;
        int start = -1;
        for (int at : listedOf) {
            if (at >= 0) {
                falls += at < before ? 1 : 0;
                before = at;
                start = start < 0 ? at : start;
            }
        }
        boolean rotated = falls == 0 || (falls == 1 && before < start);
        return rotated ? OUT_OF_ORDER : ANOTHER_ORDER;
    }

    private static int first(int covers) {
        return Integer.numberOfTrailingZeros(covers);
    }
}
