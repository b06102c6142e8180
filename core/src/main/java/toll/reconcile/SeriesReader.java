package toll.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import toll.date.When;
import toll.ledger.Entry;
import toll.ledger.Report;
import toll.ledger.View;
import toll.term.Saying;

/** Reads a source's reports as a {@link Series}. */
public final class SeriesReader {
    private final List<Entry<Report>> reports;
    private final List<Series.Identity> identities = new ArrayList<>();
    private final List<Series.Break> breaks = new ArrayList<>();
    private final List<When> uncovered = new ArrayList<>();

    private SeriesReader(List<Entry<Report>> reports) {
        this.reports = reports;
    }

    /** The source's reports that stand, in order of the days they cover, else of publication; ties by ledger order. */
    public static Series read(View view, String source) {
        List<Entry<Report>> reports = view.all(Report.class).stream()
                .filter(e -> e.record().origin().source().equals(source))
                .sorted(Comparator.comparingLong(SeriesReader::place).thenComparingLong(Entry::sequence))
                .toList();
        SeriesReader reader = new SeriesReader(reports);
        Entry<Report> cumulative = null;
        for (int i = 0; i < reports.size(); i++) {
            Entry<Report> before = i == 0 ? null : reports.get(i - 1);
            reader.within(reports.get(i));
            if (before != null) {
                reader.between(before, reports.get(i));
            }
            if (reports.get(i).record().cumulative().isPresent()) {
                if (cumulative != null) {
                    reader.cumulative(reports.indexOf(cumulative), i);
                }
                cumulative = reports.get(i);
            }
        }
        return new Series(
                source,
                reports.stream().map(Series.Line::new).toList(),
                reader.identities,
                reader.breaks,
                reader.uncovered);
    }

    private static long place(Entry<Report> entry) {
        long covered = entry.record().covers().firstDay();
        return covered != Long.MIN_VALUE
                ? covered
                : entry.record().origin().published().firstDay();
    }

    /** What a report must satisfy by itself. */
    private void within(Entry<Report> entry) {
        Report r = entry.record();
        if (r.carried().isPresent()
                && r.received().isPresent()
                && r.completed().isPresent()
                && r.open().isPresent()) {
            open(entry, r.carried().getAsLong());
        }
        completed(entry, r);
    }

    /** {@code carried}: what the report states, or else what the report right before it left open. */
    private void open(Entry<Report> entry, long carried) {
        Report r = entry.record();
        long received = r.received().orElse(0);
        long reopened = r.reopened().orElse(0);
        long completed = r.completed().orElse(0);
        String sum = carried + " + " + received + (reopened > 0 ? " + " + reopened : "") + " - " + completed;
        identity(
                entry,
                Series.Name.OPEN,
                sum,
                carried + received + reopened - completed,
                r.open().orElse(0));
    }

    private void completed(Entry<Report> entry, Report r) {
        List<Long> parts = new ArrayList<>();
        for (OptionalLong part : List.of(r.credible(), r.nonCredible(), r.duplicate())) {
            part.ifPresent(parts::add);
        }
        if (parts.isEmpty() || r.completed().isEmpty()) {
            return;
        }
        long follows = parts.stream().mapToLong(Long::longValue).sum();
        boolean all = parts.size() == 3;
        if (all
                || parts.size() == 2 && follows == r.completed().getAsLong()
                || follows > r.completed().getAsLong()) {
            String sum = String.join(" + ", parts.stream().map(String::valueOf).toList());
            identity(entry, Series.Name.COMPLETED, sum, follows, r.completed().getAsLong());
        }
    }

    /** The sum with what follows, and what was stated where that is something else. */
    private static Saying worked(String sum, long follows, long stated) {
        Saying whole = new Saying.Worked(sum + " = " + follows);
        return follows == stated ? whole : Saying.of("series.fails", whole, Saying.plain(stated));
    }

    private void identity(Entry<Report> entry, Series.Name name, String sum, long follows, long stated) {
        String key = entry.record().origin().key();
        Entries entries = Entries.of(List.of(entry.sequence()));
        Saying written = worked(sum, follows, stated);
        identities.add(new Series.Identity(key, name, written, follows == stated, stated - follows, entries));
        if (follows != stated) {
            breaks.add(new Series.Break(
                    Series.Kind.IDENTITY,
                    key,
                    key,
                    OptionalLong.of(stated - follows),
                    false,
                    Saying.of("series.contradicts-itself", Saying.plain(key), written),
                    entries));
        }
    }

    /** What one report hands to the next. */
    private void between(Entry<Report> before, Entry<Report> now) {
        if (!adjoin(before, now)) {
            gap(before, now);
            return;
        }
        Report a = before.record();
        Report b = now.record();
        if (a.open().isPresent()
                && b.carried().isEmpty()
                && b.received().isPresent()
                && b.completed().isPresent()
                && b.open().isPresent()) {
            open(now, a.open().getAsLong());
        }
        if (a.open().isPresent() && b.carried().isPresent()) {
            long left = a.open().getAsLong();
            long taken = b.carried().getAsLong();
            Entries entries = Entries.of(List.of(before.sequence(), now.sequence()));
            Saying sum = Saying.of("series.carried", Saying.plain(left), Saying.plain(taken));
            identities.add(new Series.Identity(
                    b.origin().key(), Series.Name.CARRIED, sum, left == taken, taken - left, entries));
            if (left != taken) {
                breaks.add(new Series.Break(
                        Series.Kind.IDENTITY,
                        a.origin().key(),
                        b.origin().key(),
                        OptionalLong.of(taken - left),
                        false,
                        Saying.of(
                                "series.left-open",
                                Saying.plain(a.origin().key()),
                                Saying.plain(left),
                                Saying.plain(b.origin().key()),
                                Saying.plain(taken)),
                        entries));
            }
        }
    }

    private void gap(Entry<Report> before, Entry<Report> now) {
        long last = before.record().covers().lastDay();
        long next = now.record().covers().firstDay();
        if (last != Long.MAX_VALUE && next != Long.MIN_VALUE && next > last + 1) {
            uncovered.add(When.between(LocalDate.ofEpochDay(last + 1), LocalDate.ofEpochDay(next - 1)));
        }
    }

    /** Whether the second report begins no later than the day after the first ends; not where a day is unknown. */
    private static boolean adjoin(Entry<Report> before, Entry<Report> now) {
        long last = before.record().covers().lastDay();
        long next = now.record().covers().firstDay();
        return last != Long.MAX_VALUE && next != Long.MIN_VALUE && next <= last + 1;
    }

    /** From one stated cumulative to the next, over the reports between that state none. */
    private void cumulative(int from, int to) {
        Report a = reports.get(from).record();
        Report b = reports.get(to).record();
        long deaths = 0;
        boolean allStated = true;
        boolean covered = true;
        List<Long> sequences = new ArrayList<>(List.of(reports.get(from).sequence()));
        List<String> terms =
                new ArrayList<>(List.of(Long.toString(a.cumulative().orElse(0))));
        for (int i = from + 1; i <= to; i++) {
            OptionalLong own = reports.get(i).record().deaths();
            allStated &= own.isPresent();
            deaths += own.orElse(0);
            own.ifPresent(n -> terms.add(Long.toString(n)));
            covered &= adjoin(reports.get(i - 1), reports.get(i));
            sequences.add(reports.get(i).sequence());
        }
        long stated = b.cumulative().orElse(0);
        long difference = stated - a.cumulative().orElse(0) - deaths;
        Entries entries = Entries.of(sequences);
        String sum = String.join(" + ", terms);
        boolean decided = allStated && (covered || difference == 0);
        if (decided) {
            identities.add(new Series.Identity(
                    b.origin().key(),
                    Series.Name.CUMULATIVE,
                    worked(sum, stated - difference, stated),
                    difference == 0,
                    difference,
                    entries));
        }
        if (difference < 0 || difference > 0 && (!covered || allStated)) {
            breaks.add(breakOf(a, b, difference, covered, allStated, sum, entries));
        }
    }

    private static Series.Break breakOf(
            Report a, Report b, long difference, boolean covered, boolean allStated, String sum, Entries entries) {
        String from = a.origin().key();
        String to = b.origin().key();
        boolean missing = difference > 0 && !covered;
        String key = missing ? allStated ? "series.missing-stated" : "series.missing" : "series.revised";
        Saying sentence = Saying.of(
                key,
                Saying.plain(from),
                Saying.plain(a.cumulative().orElse(0)),
                Saying.plain(to),
                Saying.plain(b.cumulative().orElse(0)),
                Saying.plain(difference),
                new Saying.Worked(
                        sum + " + " + difference + " = " + b.cumulative().orElse(0)));
        return new Series.Break(
                missing ? Series.Kind.MISSING_REPORT : Series.Kind.REVISION,
                from,
                to,
                OptionalLong.of(difference),
                !allStated,
                sentence,
                entries);
    }
}
