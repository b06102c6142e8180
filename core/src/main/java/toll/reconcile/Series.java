package toll.reconcile;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import toll.date.When;
import toll.ledger.Entry;
import toll.ledger.Report;
import toll.term.Saying;

/**
 * A belligerent's periodic reports read as a ledger: what each says, which identities hold, and where the chain breaks.
 *
 * @param reports in order of the days they cover
 * @param uncovered days between the first and the last report that no report in hand covers
 */
public record Series(
        String source, List<Line> reports, List<Identity> identities, List<Break> breaks, List<When> uncovered) {
    public Series {
        reports = List.copyOf(reports);
        identities = List.copyOf(identities);
        breaks = List.copyOf(breaks);
        uncovered = List.copyOf(uncovered);
    }

    /** One report. */
    public record Line(Entry<Report> entry) {
        public String key() {
            return entry.record().origin().key();
        }
    }

    /** Which sum. */
    public enum Name {
        /** Carried over + new + reopened - completed = still open. */
        OPEN,
        /** Completed = credible + non-credible + duplicate. */
        COMPLETED,
        /** Carried over = open at the end of the report before. */
        CARRIED,
        /** Cumulative deaths = cumulative before + deaths in between. */
        CUMULATIVE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One sum that a report must satisfy, worked.
     *
     * @param worked as a person writes it: {@code 43 + 27 - 28 = 42}
     * @param difference what is stated less what follows; 0 where it holds
     * @param entries the reports it was taken from
     */
    public record Identity(String report, Name name, Saying worked, boolean holds, long difference, Entries entries) {
        /** The sum in English. */
        public String sum() {
            return worked.english();
        }
    }

    /** What kind of break. */
    public enum Kind {
        /** The cumulative grows by more than the reports in hand explain, and some days are not covered by any. */
        MISSING_REPORT,
        /** The cumulative changes although no report is missing, or falls. */
        REVISION,
        /** A report contradicts itself or the one before. */
        IDENTITY;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A place where the chain breaks.
     *
     * @param after key of the last report before it
     * @param before key of the first report after it
     * @param amount deaths, or allegations for an identity of the book-keeping; empty where it cannot be told
     * @param includesOwn whether the amount includes the deaths of report {@code before} itself, which it does not state
     */
    public record Break(
            Kind kind,
            String after,
            String before,
            OptionalLong amount,
            boolean includesOwn,
            Saying said,
            Entries entries) {
        /** What is broken, in English. */
        public String sentence() {
            return said.english();
        }
    }
}
