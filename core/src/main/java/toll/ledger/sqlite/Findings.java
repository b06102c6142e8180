package toll.ledger.sqlite;

import java.util.ArrayList;
import java.util.List;

/** The findings of one verification, up to a limit. */
final class Findings {
    /** Ends a part of the work early: there are as many findings as anyone reads, or the rest cannot be read. */
    static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super("enough findings", null, false, false);
        }
    }

    private final List<Finding> all = new ArrayList<>();
    private final int most;

    Findings(int most) {
        this.most = most;
    }

    void add(String place, String problem) {
        if (all.size() < most) {
            all.add(new Finding(place, problem));
        }
        if (all.size() >= most) {
            throw new Enough();
        }
    }

    List<Finding> all() {
        return all;
    }
}
