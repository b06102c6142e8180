package toll.reconcile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import toll.count.Count;
import toll.date.When;
import toll.ledger.Person;
import toll.ledger.View;

/**
 * Capture histories from clusters of persons: for each victim the sources that record them. Lists are sources. Only people
 * recorded as killed (or of whom a source does not say what became) count, and only records with a name: one without can
 * never be found again in another list. What a victim is (place, day, sex, age) is what the first record in the ledger
 * that says so says.
 */
public final class Captures {
    /** By what a table can be told in strata. */
    public enum By {
        /** First-level area. */
        PLACE,
        YEAR,
        MONTH,
        SEX,
        /** Adult or child. */
        AGE,
        /** Suspected actor of the incident that the source names. */
        ACTOR,
        /** Civilian, combatant … */
        STATUS;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException where there is no such word */
        public static By ofWord(String word) {
            return Arrays.stream(values())
                    .filter(b -> b.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "cannot tell people apart by \"" + word + "\"; expected one of "
                                    + Arrays.stream(values()).map(By::word).collect(Collectors.joining(", "))));
        }
    }

    /**
     * Which people, and how they are told apart.
     *
     * @param lists sources that are lists, in their order; empty for all, in ledger order
     * @param by strata; empty for none
     * @param filter actors, places, period and class of person; its other parts ask nothing here
     */
    public record Options(List<String> lists, List<By> by, Filter filter) {
        public Options {
            lists = List.copyOf(lists);
            by = List.copyOf(by);
        }
    }

    /**
     * Histories of one clustering.
     *
     * @param pooled by bit mask over the lists (bit j: recorded by list j), how many people
     * @param strata the same by stratum; empty where none were asked for
     */
    public record Histories(SortedMap<Integer, Long> pooled, SortedMap<String, SortedMap<Integer, Long>> strata) {}

    /** Bits of a mask. */
    private static final int MOST_LISTS = 30;

    private static final String SILENT = "not-stated";

    private record Recorded(int list, Person person, When died, PlaceKey place, List<String> actors) {}

    private final Clusters clusters;
    private final Options options;
    private final List<String> lists;
    private final Map<Long, Recorded> records = new HashMap<>();
    private final AdminNames admin = AdminNames.shipped();
    private long unnamed;
    private long otherFates;

    private Captures(View view, Clusters clusters, Options options) {
        this.clusters = clusters;
        this.options = options;
        List<String> sources = new ArrayList<>(options.lists());
        OwnIncidents incidents = OwnIncidents.of(view);
        view.each(Person.class, entry -> {
            Person person = entry.record();
            String source = person.origin().source();
            if (options.lists().isEmpty() && !sources.contains(source)) {
                sources.add(source);
            }
            int list = sources.indexOf(source);
            if (list < 0) {
                return;
            }
            if (!person.fate().isEmpty() && !person.fate().equalsIgnoreCase("killed")) {
                otherFates++;
            } else if (!PersonRows.isNamed(person)) {
                unnamed++;
            } else {
                records.put(
                        entry.sequence(),
                        new Recorded(
                                list,
                                person,
                                incidents.died(person),
                                PlaceKey.of(incidents.where(person), admin),
                                incidents.actors(person)));
            }
        });
        if (sources.size() > MOST_LISTS) {
            throw new IllegalArgumentException(
                    sources.size() + " sources record persons; name at most " + MOST_LISTS + " of them as lists");
        }
        this.lists = List.copyOf(sources);
    }

    /** @param clusters of the persons of this view */
    public static Captures of(View view, Clusters clusters, Options options) {
        if (clusters.options().subject() != ClusterOptions.Subject.PERSONS
                || !clusters.root().equals(view.root())) {
            throw new IllegalArgumentException("clusters of the persons of this view are expected");
        }
        return new Captures(view, clusters, options);
    }

    /** The lists, bit 0 of a mask first. */
    public List<String> lists() {
        return lists;
    }

    /** The histories of the clusters found. */
    public Histories found() {
        return histories(clusters.all());
    }

    /** Histories of clusterings drawn under the doubt that the linkage leaves; the same seed gives the same. */
    public List<Histories> draws(int count, long seed) {
        return clusters.draws(count, seed).stream().map(this::histories).toList();
    }

    /** What was left out, and what the linkage leaves in doubt, in words. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (unnamed > 0) {
            notes.add(unnamed + " records without a name are left out: nobody can find them again in another list");
        }
        if (otherFates > 0) {
            notes.add(otherFates + " records of people who were not killed are left out");
        }
        long before = clusters.all().stream().filter(c -> !victims(c).isEmpty()).count();
        long after =
                found().pooled().values().stream().mapToLong(Long::longValue).sum();
        if (after < before) {
            notes.add((before - after) + " people are outside what was asked for");
        }
        long[] doubtful = new long[1];
        clusters.pairs(
                -DOUBT_BITS, (a, b, bits) -> doubtful[0] += bits <= DOUBT_BITS && !clusters.settled(a, b) ? 1 : 0);
        notes.add(doubtful[0] + " links are in doubt, "
                + clusters.opinions().all().size() + " answers of reviewers are in the ledger");
        return notes;
    }

    /** Odds of fifty to one. */
    private static final double DOUBT_BITS = Math.log(50) / Math.log(2);

    private Histories histories(List<List<Long>> all) {
        TreeMap<Integer, Long> pooled = new TreeMap<>();
        TreeMap<String, SortedMap<Integer, Long>> strata = new TreeMap<>();
        for (List<Long> cluster : all) {
            List<Recorded> victims = victims(cluster);
            if (victims.isEmpty() || !passes(victims)) {
                continue;
            }
            int mask = 0;
            for (Recorded record : victims) {
                mask |= 1 << record.list;
            }
            pooled.merge(mask, 1L, Long::sum);
            if (!options.by().isEmpty()) {
                String key = options.by().stream().map(by -> key(victims, by)).collect(Collectors.joining(", "));
                strata.computeIfAbsent(key, k -> new TreeMap<>()).merge(mask, 1L, Long::sum);
            }
        }
        return new Histories(Collections.unmodifiableSortedMap(pooled), Collections.unmodifiableSortedMap(strata));
    }

    private List<Recorded> victims(List<Long> cluster) {
        List<Recorded> victims = new ArrayList<>();
        for (long sequence : cluster) {
            Recorded record = records.get(sequence);
            if (record != null) {
                victims.add(record);
            }
        }
        return victims;
    }

    private boolean passes(List<Recorded> victims) {
        Filter filter = options.filter();
        if (!filter.actors().isEmpty()
                && victims.stream().noneMatch(r -> r.actors.stream().anyMatch(filter.actors()::contains))) {
            return false;
        }
        if (!filter.status().isEmpty()
                && victims.stream().noneMatch(r -> r.person.status().equals(filter.status()))) {
            return false;
        }
        if (!filter.places().isEmpty()) {
            Optional<PlaceKey> place = place(victims);
            if (place.isEmpty()
                    || filter.places().stream().noneMatch(asked -> place.get().matches(asked, admin))) {
                return false;
            }
        }
        return filter.period().isUnknown()
                || died(victims).filter(d -> d.within(filter.period())).isPresent();
    }

    private static Optional<PlaceKey> place(List<Recorded> victims) {
        return victims.stream()
                .map(Recorded::place)
                .filter(p -> !p.area().isEmpty() || !p.country().isEmpty())
                .findFirst();
    }

    /** The narrowest of the days given, the first among equals. */
    private static Optional<When> died(List<Recorded> victims) {
        Optional<When> best = Optional.empty();
        for (Recorded record : victims) {
            When died = record.died;
            boolean known = died.firstDay() != Long.MIN_VALUE && died.lastDay() != Long.MAX_VALUE;
            if (known && (best.isEmpty() || length(died) < length(best.get()))) {
                best = Optional.of(died);
            }
        }
        return best;
    }

    private static long length(When when) {
        return when.lastDay() - when.firstDay();
    }

    private static String key(List<Recorded> victims, By by) {
        return switch (by) {
            case PLACE ->
                place(victims)
                        .map(p -> p.area().isEmpty() ? p.country() : p.area())
                        .orElse(SILENT);
            case YEAR -> died(victims).flatMap(d -> same(d, 4)).orElse(SILENT);
            case MONTH -> died(victims).flatMap(d -> same(d, 7)).orElse(SILENT);
            case SEX -> first(victims.stream().map(r -> r.person.sex()).toList());
            case AGE -> first(victims.stream().map(Captures::ageClass).toList());
            case ACTOR -> {
                TreeSet<String> actors = new TreeSet<>();
                victims.forEach(r -> actors.addAll(r.actors));
                yield actors.isEmpty() ? SILENT : String.join(" + ", actors);
            }
            case STATUS -> first(victims.stream().map(r -> r.person.status()).toList());
        };
    }

    /** The year or month in which all of these days lie. */
    private static Optional<String> same(When when, int letters) {
        String first =
                java.time.LocalDate.ofEpochDay(when.firstDay()).toString().substring(0, letters);
        String last = java.time.LocalDate.ofEpochDay(when.lastDay()).toString().substring(0, letters);
        return first.equals(last) ? Optional.of(first) : Optional.empty();
    }

    private static String first(List<String> words) {
        return words.stream().filter(w -> !w.isEmpty()).findFirst().orElse(SILENT);
    }

    private static String ageClass(Recorded record) {
        if (!record.person.ageClass().isEmpty()) {
            return record.person.ageClass();
        }
        Count age = record.person.age();
        long adult = 18;
        if (age.min().isKnown() && age.min().orElse(0) >= adult) {
            return "adult";
        }
        return age.max().isKnown() && age.max().orElse(adult) < adult ? "child" : "";
    }
}
