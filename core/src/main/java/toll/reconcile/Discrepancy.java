package toll.reconcile;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How a belligerent's answer stands to what a monitor records of one event.
 *
 * @param conceded deaths the belligerent concedes
 * @param monitored deaths the monitor records, whatever its grade; unknown where it gives no number
 * @param ratioLow least share of the monitored deaths that is conceded: c_low / m_high
 * @param ratioHigh greatest share: c_high / m_low
 * @param days from the last day of the event to the day the answer was stated
 */
public record Discrepancy(
        Gap.GapEvent event,
        Kind kind,
        Range conceded,
        Range monitored,
        OptionalDouble ratioLow,
        OptionalDouble ratioHigh,
        OptionalLong days) {
    /** What it is called. */
    public enum Kind {
        /** Both count it and the ranges meet. */
        MATCHED,
        /** c_high < m_low. */
        UNDER_CONCEDED,
        /** c_low > m_high. */
        OVER_CONCEDED,
        /** Credible, and one of the two gives no number. */
        WITHOUT_NUMBER,
        DENIED,
        /** Denied for want of strikes, and the belligerent's own log has strikes there and then. */
        DENIED_AGAINST_OWN_LOG,
        DUPLICATE_CLAIMED,
        LEFT_OPEN,
        /** The belligerent answers others and has not answered this one. */
        UNASSESSED,
        /** Only the belligerent records it. */
        SELF_REPORTED_ONLY;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Kind kind(Side belligerent, Side monitor, boolean against, Range conceded, Range monitored) {
        return switch (belligerent.why()) {
            case NON_CREDIBLE -> against ? Kind.DENIED_AGAINST_OWN_LOG : Kind.DENIED;
            case DUPLICATE -> Kind.DUPLICATE_CLAIMED;
            case OPEN, VERDICT -> Kind.LEFT_OPEN;
            case NOT_RECORDED -> Kind.UNASSESSED;
            case COUNTED, GRADE, PROVISIONAL, NO_HARM_REPORTED, OTHER_ACTOR, OTHER_MEANS, OTHER_PLACE, OTHER_PERIOD -> {
                if (monitor.why() == Side.Why.NOT_RECORDED) {
                    yield Kind.SELF_REPORTED_ONLY;
                }
                if (conceded.unknown() || monitored.unknown()) {
                    yield Kind.WITHOUT_NUMBER;
                }
                if (!conceded.open() && conceded.max() < monitored.min()) {
                    yield Kind.UNDER_CONCEDED;
                }
                yield !monitored.open() && conceded.min() > monitored.max() ? Kind.OVER_CONCEDED : Kind.MATCHED;
            }
        };
    }
}
