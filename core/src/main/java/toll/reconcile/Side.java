package toll.reconcile;

import java.util.List;

/**
 * What one source says of one event.
 *
 * @param counted whether the event is in the source's toll
 * @param range what it adds there: the sum over the source's own incidents of this event; 0 where it is not counted
 * @param why where it is recorded and not counted, why; {@link Why#NOT_RECORDED} where the source is silent
 * @param detail a grade, a verdict's reasons joined by " + ", or empty
 * @param entries the source's records of it
 */
public record Side(boolean counted, Range range, Why why, String detail, Entries entries) {
    /** Why a source does not count an event. */
    public enum Why {
        COUNTED,
        NON_CREDIBLE,
        DUPLICATE,
        OPEN,
        /** Another verdict of its own. */
        VERDICT,
        GRADE,
        PROVISIONAL,
        NO_HARM_REPORTED,
        OTHER_ACTOR,
        OTHER_MEANS,
        OTHER_PLACE,
        OTHER_PERIOD,
        NOT_RECORDED
    }

    static final Side SILENT = new Side(false, Range.NOTHING, Why.NOT_RECORDED, "", Entries.NONE);

    /** Whether the source counts the event and gives no number for any part of it. */
    boolean withoutNumber() {
        return counted && range.unknown();
    }

    static Range sum(List<Range> ranges) {
        long min = 0;
        long max = 0;
        long best = -1;
        boolean unknown = true;
        boolean open = false;
        for (Range range : ranges) {
            min = Math.addExact(min, range.min());
            max = Math.addExact(max, range.max());
            best = range.best() < 0 ? best : Math.addExact(Math.max(best, 0), range.best());
            unknown &= range.unknown();
            open |= range.open();
        }
        return new Range(min, max, best, unknown, open);
    }
}
