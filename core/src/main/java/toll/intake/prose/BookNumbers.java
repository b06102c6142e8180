package toll.intake.prose;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import toll.intake.prose.MonthlyReport.Item;

/**
 * Which item of a belligerent's book-keeping each number of a sentence is, by the words around it: "carried over 43 open
 * reports", "17 reports were determined to be non-credible", "nine were found credible and resulted in 45 deaths".
 */
final class BookNumbers {
    private static final int REACH = 16;

    /** A number and what it counts. */
    record Found(Item item, Num num) {}

    /** A word of the books, the item it stands for, and whether it also counts when it stands before the number. */
    private record Cue(String word, Item item, boolean before) {}

    private static final List<Cue> CUES = List.of(
            new Cue("carried", Item.CARRIED, true),
            new Cue("carrying", Item.CARRIED, true),
            new Cue("received", Item.RECEIVED, true),
            new Cue("receiving", Item.RECEIVED, true),
            new Cue("new", Item.RECEIVED, false),
            new Cue("reopened", Item.REOPENED, true),
            new Cue("completed", Item.COMPLETED, true),
            new Cue("completing", Item.COMPLETED, true),
            new Cue("closed", Item.COMPLETED, true),
            new Cue("duplicate", Item.DUPLICATE, false),
            new Cue("duplicates", Item.DUPLICATE, false),
            new Cue("duplicative", Item.DUPLICATE, false),
            new Cue("noncredible", Item.NON_CREDIBLE, false),
            new Cue("unfounded", Item.NON_CREDIBLE, false),
            new Cue("credible", Item.CREDIBLE, false),
            new Cue("open", Item.OPEN, false),
            new Cue("remain", Item.OPEN, false),
            new Cue("remained", Item.OPEN, false),
            new Cue("pending", Item.OPEN, false),
            new Cue("outstanding", Item.OPEN, false),
            new Cue("still", Item.OPEN, false));

    private final Sentence s;
    private final List<Num> nums;

    private BookNumbers(Sentence s, List<Num> nums) {
        this.s = s;
        this.nums = nums;
    }

    static List<Found> of(Sentence s, List<Num> nums) {
        List<Found> all = new ArrayList<>();
        BookNumbers books = new BookNumbers(s, nums);
        for (int k = 0; k < nums.size(); k++) {
            Num num = nums.get(k);
            boolean counted = num.form() == Num.Form.NUMERAL
                    || num.form() == Num.Form.NONE
                    || num.form() == Num.Form.ARTICLE && s.is(num.coreFrom(), "one");
            Item item = counted ? books.item(k) : null;
            if (item != null) {
                all.add(new Found(item, num));
            }
        }
        return all;
    }

    private @Nullable Item item(int k) {
        Num num = nums.get(k);
        int floor = k == 0 ? 0 : nums.get(k - 1).to();
        int limit = Math.min(s.size(), k + 1 < nums.size() ? nums.get(k + 1).from() : s.size());
        if (people(num, limit)) {
            return since() ? Item.CUMULATIVE : killed(num, limit) ? Item.DEATHS : null;
        }
        // "of the 28 completed assessments" says again what was told
        boolean again = s.is(num.from() - 1, "the") || s.is(num.from() - 1, "these") || s.is(num.from() - 1, "those");
        Item best = null;
        int nearest = REACH;
        for (Cue cue : CUES) {
            int after = again ? REACH : after(num, cue, limit);
            int before = cue.before() ? before(num, cue, floor) : REACH;
            int distance = Math.min(after, before);
            if (distance < nearest) {
                nearest = distance;
                best = cue.item();
            }
        }
        return best == Item.CREDIBLE && negated(num, limit) ? Item.NON_CREDIBLE : best;
    }

    /** Tokens from the number to the word, within its clause. */
    private int after(Num num, Cue cue, int limit) {
        for (int i = num.to(); i < Math.min(limit, num.to() + REACH); i++) {
            if (s.mark(i, ";") || s.mark(i, ".")) {
                return REACH;
            }
            if (s.is(i, cue.word())) {
                return i - num.to() + 1;
            }
        }
        return REACH;
    }

    /** Tokens from the word to the number: "carried over 43", "completed the assessment of 28". */
    private int before(Num num, Cue cue, int floor) {
        for (int i = num.from() - 1; i >= Math.max(floor, num.from() - 6); i--) {
            if (s.mark(i, ";") || s.mark(i, ",")) {
                return REACH;
            }
            if (s.is(i, cue.word())) {
                return num.from() - i - 1;
            }
        }
        return REACH;
    }

    private boolean negated(Num num, int limit) {
        for (int i = num.to(); i < Math.min(limit, num.to() + REACH); i++) {
            if (s.is(i, "credible")) {
                return s.is(i - 1, "non")
                        || s.is(i - 1, "not")
                        || s.mark(i - 1, "-") && s.is(i - 2, "non")
                        || s.is(i - 1, "be") && s.is(i - 2, "to") && s.is(i - 3, "not");
            }
        }
        return false;
    }

    /** Whether the number counts people or deaths rather than reports. */
    private boolean people(Num num, int limit) {
        for (int i = num.to(); i < Math.min(limit, num.to() + 5); i++) {
            if (s.is(i, "reports")
                    || s.is(i, "report")
                    || s.is(i, "allegations")
                    || s.is(i, "assessments")
                    || s.is(i, "incidents")
                    || s.is(i, "cases")) {
                return false;
            }
            if (s.has(i, Role.PERSON) || s.is(i, "deaths") || s.is(i, "fatalities")) {
                return true;
            }
        }
        return false;
    }

    private boolean killed(Num num, int limit) {
        for (int i = num.to(); i < limit; i++) {
            if (s.is(i, "deaths") || s.is(i, "fatalities") || s.is(i, "killed") || s.is(i, "died")) {
                return true;
            }
        }
        for (int i = num.from() - 1; i >= Math.max(0, num.from() - 6); i--) {
            if (s.is(i, "killed") || s.is(i, "deaths") || s.is(i, "killing")) {
                return true;
            }
        }
        return false;
    }

    /** "since the start of the campaign", "to date". */
    private boolean since() {
        for (int i = 0; i < s.size(); i++) {
            if (s.is(i, "since") || s.is(i, "to") && s.is(i + 1, "date")) {
                return true;
            }
        }
        return false;
    }
}
