package toll.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import toll.date.When;
import toll.ledger.Entry;
import toll.ledger.Finding;
import toll.ledger.Incident;
import toll.ledger.Record;
import toll.ledger.Strike;
import toll.ledger.View;
import toll.place.Where;
import toll.term.Vocabulary;

/**
 * Belligerents' strike logs by day, to hold denials against. Days match within {@link #TOLERANCE_DAYS}; a place matches
 * by a name or by areas that overlap, and a name of a first-level area matches only where the place itself bears it.
 */
final class StrikeLog {
    /** A release often covers the day and the night before it. */
    static final int TOLERANCE_DAYS = 1;

    private static final int SHORTEST_SKELETON = 3;

    private static final int LONGEST_NAME = 3;

    private record Line(long sequence, String actor, Set<String> names, Set<String> areas, Where where) {}

    private record Key(String source, String key) {}

    private final AdminNames admin;
    private final Vocabulary actors;
    private final TreeMap<Long, List<Line>> byDay = new TreeMap<>();
    /** Reports without a day of their own, which a recorder set beside the incident that the finding answers. */
    private final Map<Key, Entry<Strike>> beside = new HashMap<>();

    StrikeLog(View view, AdminNames admin, Vocabulary actors) {
        this.admin = admin;
        this.actors = actors;
        view.each(Strike.class, entry -> {
            Strike strike = entry.record();
            When when = strike.when();
            if (when.firstDay() != Long.MIN_VALUE && when.lastDay() != Long.MAX_VALUE) {
                Line line = new Line(
                        entry.sequence(), strike.actor(), names(strike.where()), areas(strike.where()), strike.where());
                for (long day = when.firstDay(); day <= when.lastDay(); day++) {
                    byDay.computeIfAbsent(day, d -> new ArrayList<>()).add(line);
                }
            } else if (when.isUnknown() && !strike.description().isEmpty()) {
                beside.put(new Key(strike.origin().source(), strike.origin().key()), entry);
            }
        });
    }

    /**
     * @param finding a finding whose stated reason is that there were no strikes
     * @param firstDay first day of the event, as the finding gives it or else the incident
     * @param accounts the incidents it answers
     */
    Denial check(Entry<Finding> finding, long firstDay, long lastDay, List<Entry<Incident>> accounts) {
        List<Where> places = new ArrayList<>(List.of(finding.record().where()));
        accounts.forEach(account -> places.add(account.record().where()));
        Set<String> names = new HashSet<>();
        Set<String> areas = new HashSet<>();
        for (Where place : places) {
            names.addAll(names(place));
            areas.addAll(areas(place));
        }
        Set<Long> same = new LinkedHashSet<>();
        Set<Long> near = new LinkedHashSet<>();
        boolean covers = false;
        for (Map.Entry<Long, List<Line>> day : byDay.subMap(
                        firstDay - TOLERANCE_DAYS, true, lastDay + TOLERANCE_DAYS, true)
                .entrySet()) {
            for (Line line : day.getValue()) {
                if (!sameActor(line.actor(), finding.record().actor())) {
                    continue;
                }
                covers = true;
                if (line.names().stream().anyMatch(names::contains) || overlap(line.where(), places)) {
                    same.add(line.sequence());
                } else if (line.areas().stream().anyMatch(areas::contains)) {
                    near.add(line.sequence());
                }
            }
        }
        Entry<Strike> report = beside.get(new Key(
                finding.record().origin().source(), finding.record().origin().key()));
        if (report != null) {
            covers = true;
            Set<String> said = new HashSet<>();
            Set<String> saidAreas = new HashSet<>();
            places(report.record().description(), said, saidAreas);
            if (said.stream().anyMatch(names::contains)) {
                same.add(report.sequence());
            } else if (saidAreas.stream().anyMatch(areas::contains)) {
                near.add(report.sequence());
            }
        }
        return new Denial(finding.sequence(), Entries.of(List.copyOf(same)), Entries.of(List.copyOf(near)), covers);
    }

    /** The places that a report's words may name: every run of up to three words that begins with a capital. */
    private void places(String words, Set<String> names, Set<String> areas) {
        String[] parts = words.split("[^\\p{L}\\p{M}'\u2019`-]+");
        for (int i = 0; i < parts.length; i++) {
            if (parts[i].isEmpty() || !Character.isUpperCase(parts[i].codePointAt(0)) && !parts[i].startsWith("al")) {
                continue;
            }
            StringBuilder name = new StringBuilder();
            for (int n = 0; n < LONGEST_NAME && i + n < parts.length; n++) {
                name.append(n == 0 ? "" : " ").append(parts[i + n]);
                names.add(key(name.toString()));
                admin.area(name.toString()).ifPresent(area -> areas.add(area.name()));
            }
        }
        names.remove("");
    }

    /** The incidents among the records of an event. */
    static List<Entry<Incident>> incidents(View view, Entries entries) {
        List<Entry<Incident>> incidents = new ArrayList<>();
        entries.stream().forEach(sequence -> {
            Optional<Entry<Record>> entry = view.entry(sequence);
            if (entry.isPresent() && entry.get().record() instanceof Incident incident) {
                incidents.add(new Entry<>(
                        sequence, entry.get().recorded(), entry.get().supersedes(), incident));
            }
        });
        return incidents;
    }

    private boolean sameActor(String a, String b) {
        return a.equals(b) || actors.within(a, b) || actors.within(b, a);
    }

    private static boolean overlap(Where strike, List<Where> places) {
        return strike.area().isPresent()
                && places.stream()
                        .anyMatch(p -> p.area().isPresent()
                                && p.area().get().overlaps(strike.area().get()));
    }

    /** The place's own name (what stands before the first comma) in each script, as a key that survives spelling. */
    private Set<String> names(Where where) {
        Set<String> keys = new LinkedHashSet<>();
        for (String name : List.of(where.name(), where.otherName())) {
            String own = name.split("[,،;(]", 2)[0];
            if (!own.isBlank() && admin.country(own).isEmpty()) {
                keys.add(key(own));
            }
        }
        keys.remove("");
        return keys;
    }

    private String key(String name) {
        Optional<AdminNames.Area> spelled = admin.spelling(name);
        if (spelled.isPresent()) {
            return "area " + spelled.get().name();
        }
        String core = AdminNames.core(name).replace(" ", "");
        String skeleton = core.replaceAll("[aeiouh]", "").replaceAll("(.)\\1+", "$1");
        return skeleton.length() < SHORTEST_SKELETON ? core : "bones " + skeleton;
    }

    private Set<String> areas(Where where) {
        Set<String> areas = new LinkedHashSet<>();
        List<String> parts = new ArrayList<>(where.chain());
        parts.addAll(List.of(where.name().split("[,،;(]")));
        for (String part : parts) {
            admin.area(part).ifPresent(area -> areas.add(area.name()));
        }
        return areas;
    }
}
