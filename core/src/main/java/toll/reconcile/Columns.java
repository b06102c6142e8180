package toll.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import toll.count.Bound;
import toll.count.Count;
import toll.date.When;
import toll.ledger.Crossed;
import toll.ledger.Entry;
import toll.ledger.Finding;
import toll.ledger.Harm;
import toll.ledger.Incident;
import toll.ledger.View;
import toll.place.Where;

/**
 * A view's incidents and findings as flat columns: numbers for days, dictionary codes for words, so that a toll is one
 * linear pass. Built once for a view and then only read, by any number of threads.
 *
 * <p>A Finding is a row of its own, with its verdict as the grade and the deaths it concedes as its harm. Where it gives
 * no day or no place it stands on those of the incident it answers. Of several findings of one belligerent on one event
 * the last stated stands, the later in the ledger among equals.
 */
public final class Columns {
    static final int NO_DAY = Integer.MIN_VALUE;
    static final int NO_LAST_DAY = Integer.MAX_VALUE;
    static final long UNKNOWN = -1;
    static final long UNBOUNDED = -2;
    /** A count of words only: {@code FIRST_WORD - n} is the nth distinct phrase. */
    static final long FIRST_WORD = -10;

    private record PlaceName(String name, String other, List<String> chain) {}

    /** A class of harm: killed civilian. */
    record HarmClass(String measure, String status) {}

    final long size;
    final String root;
    final AdminNames admin;
    private Events events = Events.APART;
    final Coded<String> sources = new Coded<>();
    final Coded<String> grades = new Coded<>();
    final Coded<String> strikeStatuses = new Coded<>();
    final Coded<List<String>> actorSets = new Coded<>();
    final Coded<List<String>> meansSets = new Coded<>();
    final Coded<HarmClass> harmClasses = new Coded<>();
    final Coded<String> words = new Coded<>();
    final List<PlaceKey> places = new ArrayList<>();

    final Longs sequence = new Longs();
    final Ints source = new Ints();
    final Ints grade = new Ints();
    final Ints strikeStatus = new Ints();
    final Ints actors = new Ints();
    final Ints means = new Ints();
    final Ints place = new Ints();
    final Ints firstDay = new Ints();
    final Ints lastDay = new Ints();
    /** Months since year 0; meaningless where the day is not known. */
    final Ints firstMonth = new Ints();

    final Ints lastMonth = new Ints();
    /** 1 harm to civilians reported, 2 none reported, 0 not said. */
    final Ints harmReported = new Ints();

    final Ints origins = new Ints();
    /** Harms of row r are harmStart[r] until harmStart[r + 1]. */
    final Ints harmStart = new Ints();

    final Ints harmClass = new Ints();
    final Longs low = new Longs();
    final Longs high = new Longs();
    final Longs best = new Longs();
    /** Rows from here on are findings. */
    private int incidents;

    private Optional<Columns> whole = Optional.empty();
    private final BitSet merged = new BitSet();
    private final BitSet sayWhetherHarm = new BitSet();
    private final Map<PlaceName, Integer> placeCodes = new HashMap<>();

    private Columns(View view, AdminNames admin) {
        this.size = view.size();
        this.root = view.root();
        this.admin = admin;
    }

    /** One pass over the incidents of a view and one over its findings. */
    public static Columns of(View view, Events events, AdminNames admin) {
        Columns columns = new Columns(view, admin);
        columns.events = events;
        Map<Long, String> signed = Judgements.grades(view);
        view.each(Incident.class, entry -> columns.add(entry, signed));
        columns.close(view);
        return columns;
    }

    /** Columns with the areas as shipped, records grouped by code. */
    public static Columns of(View view) {
        Columns columns = new Columns(view, AdminNames.shipped());
        Map<Long, String> signed = Judgements.grades(view);
        CodeEvents.Collecting codes = new CodeEvents.Collecting();
        view.each(Incident.class, entry -> {
            columns.add(entry, signed);
            codes.add(entry);
        });
        view.each(Finding.class, codes::find);
        columns.events = codes.events(Opinions.of(view));
        columns.close(view);
        return columns;
    }

    /**
     * Columns of a part of the records of {@code whole}, under other events: sums over the part say what the whole's would
     * change by. What a source does somewhere in the whole (report harm, have incidents) counts here too.
     */
    static Columns part(View part, Events events, Columns whole) {
        Columns columns = of(part, events, whole.admin);
        columns.whole = Optional.of(whole);
        for (int code = 0; code < columns.sources.size(); code++) {
            int there = whole.sources.find(columns.sources.value(code));
            if (there >= 0 && whole.saysWhetherHarm(there)) {
                columns.sayWhetherHarm.set(code);
            }
        }
        return columns;
    }

    private void close(View view) {
        incidents = sequence.size();
        Set<Long> several = new HashSet<>();
        for (int row = 0; row < incidents; row++) {
            if (event(row) != sequence.at(row)) {
                several.add(event(row));
            }
        }
        for (int row = 0; row < incidents && !several.isEmpty(); row++) {
            merged.set(row, several.contains(event(row)));
        }
        addFindings(view);
        harmStart.add(low.size());
        placeCodes.clear();
    }

    Events events() {
        return events;
    }

    /** The event of a row. */
    long event(int row) {
        return events.of(sequence.at(row));
    }

    /** Number of incidents. */
    public int incidents() {
        return incidents;
    }

    /** Number of rows, findings included. */
    int rows() {
        return sequence.size();
    }

    boolean isFinding(int row) {
        return row >= incidents;
    }

    /** Whether other incidents may tell of the row's event. */
    boolean merged(int row) {
        return merged.get(row);
    }

    /** Whether the source ever says whether harm to civilians is reported. */
    boolean saysWhetherHarm(int sourceCode) {
        return sayWhetherHarm.get(sourceCode);
    }

    /** Ids of the sources, in order of appearance. */
    public List<String> sourceIds() {
        return List.copyOf(sources.values());
    }

    /** Whether the source has incidents of its own; one that has not is counted by the deaths its findings concede. */
    public boolean hasIncidents(String sourceId) {
        if (whole.isPresent()) {
            return whole.get().hasIncidents(sourceId);
        }
        int code = sources.find(sourceId);
        for (int row = 0; code >= 0 && row < incidents; row++) {
            if (source.at(row) == code) {
                return true;
            }
        }
        return false;
    }

    /** Where in {@link #low} the row's range of this class stands, or -1. */
    int harm(int row, int classCode) {
        for (int h = harmStart.at(row); h < harmStart.at(row + 1); h++) {
            if (harmClass.at(h) == classCode) {
                return h;
            }
        }
        return -1;
    }

    private void add(Entry<Incident> entry, Map<Long, String> signed) {
        Incident incident = entry.record();
        String grade = signed.getOrDefault(entry.sequence(), incident.grade());
        harmStart.add(low.size());
        row(
                entry.sequence(),
                incident.origin().source(),
                grade,
                incident.strikeStatus(),
                incident.actors(),
                incident.means(),
                incident.when(),
                incident.where());
        harmReported.add(
                incident.harmReported().equals("yes")
                        ? 1
                        : incident.harmReported().equals("no") ? 2 : 0);
        if (!incident.harmReported().isEmpty()) {
            sayWhetherHarm.set(source.at(source.size() - 1));
        }
        origins.add(incident.origins().orElse(-1));
        for (Harm harm : incident.harms()) {
            harm(harm.measure(), harm.who(), harm.count(), harm.best());
            harm.crossed().ifPresent(this::crossed);
        }
    }

    private void addFindings(View view) {
        List<Entry<Finding>> standing = StandingFindings.of(view, events);
        if (standing.isEmpty()) {
            return;
        }
        Map<Long, Integer> firstRow = new HashMap<>();
        for (int row = 0; row < incidents; row++) {
            firstRow.putIfAbsent(events.of(sequence.at(row)), row);
        }
        for (Entry<Finding> entry : standing) {
            Finding finding = entry.record();
            harmStart.add(low.size());
            row(
                    entry.sequence(),
                    finding.origin().source(),
                    finding.verdict(),
                    "",
                    List.of(finding.actor()),
                    List.of(),
                    finding.when(),
                    finding.where());
            harmReported.add(0);
            origins.add(-1);
            harm("killed", "civilian", finding.killed(), OptionalLong.empty());
            harm("injured", "civilian", finding.injured(), OptionalLong.empty());
            Integer answered = firstRow.get(events.of(entry.sequence()));
            int row = sequence.size() - 1;
            if (answered != null && finding.when().isUnknown()) {
                firstDay.set(row, firstDay.at(answered));
                lastDay.set(row, lastDay.at(answered));
                firstMonth.set(row, firstMonth.at(answered));
                lastMonth.set(row, lastMonth.at(answered));
            }
            if (answered != null && places.get(place.at(row)).area().isEmpty()) {
                place.set(row, place.at(answered));
            }
        }
    }

    private void row(
            long entry,
            String from,
            String gradeId,
            String strike,
            List<String> actorIds,
            List<String> meansIds,
            When when,
            Where where) {
        sequence.add(entry);
        source.add(sources.code(from));
        grade.add(grades.code(gradeId));
        strikeStatus.add(strikeStatuses.code(strike));
        actors.add(actorSets.code(set(actorIds)));
        means.add(meansSets.code(set(meansIds)));
        place.add(placeCode(where));
        int first = when.firstDay() == Long.MIN_VALUE ? NO_DAY : Math.toIntExact(when.firstDay());
        int last = when.lastDay() == Long.MAX_VALUE ? NO_LAST_DAY : Math.toIntExact(when.lastDay());
        firstDay.add(first);
        lastDay.add(last);
        int month = first == NO_DAY ? NO_DAY : month(first);
        firstMonth.add(month);
        lastMonth.add(last == NO_LAST_DAY ? NO_LAST_DAY : last == first ? month : month(last));
    }

    private static List<String> set(List<String> ids) {
        return ids.size() < 2 ? ids : List.copyOf(new TreeSet<>(ids));
    }

    static int month(int epochDay) {
        return Math.toIntExact(LocalDate.ofEpochDay(epochDay).getLong(java.time.temporal.ChronoField.PROLEPTIC_MONTH));
    }

    private int placeCode(Where where) {
        PlaceName name = new PlaceName(where.name(), where.otherName(), where.chain());
        Integer known = placeCodes.get(name);
        if (known != null) {
            return known;
        }
        places.add(PlaceKey.of(where, admin));
        placeCodes.put(name, places.size() - 1);
        return places.size() - 1;
    }

    private void harm(String measure, String who, Count count, OptionalLong bestValue) {
        harmClass.add(harmClasses.code(new HarmClass(measure, who)));
        if (count.isUnknown() && !count.asWritten().isEmpty()) {
            low.add(FIRST_WORD - words.code(count.asWritten()));
        } else {
            low.add(count.min().orElse(UNKNOWN));
        }
        high.add(
                count.max() instanceof Bound.Unbounded ? UNBOUNDED : count.max().orElse(UNKNOWN));
        best.add(bestValue.orElse(UNKNOWN));
    }

    /** The range just added has its ends the wrong way round: kept so, as no other range has them. */
    private void crossed(Crossed ends) {
        low.set(low.size() - 1, ends.min());
        high.set(high.size() - 1, ends.max());
    }

    /** The row of this entry: each of the two parts is in ledger order. */
    OptionalInt row(long entry) {
        int incident = search(0, incidents, entry);
        int found = incident >= 0 ? incident : search(incidents, rows(), entry);
        return found >= 0 ? OptionalInt.of(found) : OptionalInt.empty();
    }

    private int search(int from, int to, long entry) {
        int low = from;
        int high = to - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long there = sequence.at(middle);
            if (there == entry) {
                return middle;
            }
            if (there < entry) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }
}
