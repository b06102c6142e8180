package toll.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import toll.compare.AreaComparison;
import toll.compare.Days;
import toll.compare.RangeComparison;

/**
 * One source's account of an event, in plain features: an incident, a line of a strike log, or a finding.
 *
 * @param source who speaks
 * @param id the account's id inside the source
 * @param uniqueWithin a list without duplicates in which it stands, or empty
 * @param when days on which it may have happened
 * @param where position with the radius within which it lies
 * @param place the place by name, wide to narrow or narrow to wide; blank when unknown
 * @param actors who is held responsible
 * @param means how
 * @param killed least and most reported killed
 * @param injured least and most reported injured
 * @param codes reference codes of this account and those that it cites
 */
public record EventRecord(
        String source,
        String id,
        String uniqueWithin,
        Optional<Days> when,
        Optional<AreaComparison.Area> where,
        String place,
        Set<String> actors,
        Set<String> means,
        Optional<RangeComparison.Range> killed,
        Optional<RangeComparison.Range> injured,
        Set<String> codes) {
    public EventRecord {
        actors = Set.copyOf(actors);
        means = Set.copyOf(means);
        codes = Set.copyOf(codes);
    }

    /** Plain rows for the engine, in the order given. Features that no account has are left out. */
    public static Rows rows(List<EventRecord> accounts) {
        List<Role> all = List.of(
                new Role(Role.Kind.DATE, ""),
                new Role(Role.Kind.AREA, ""),
                new Role(Role.Kind.PLACE, ""),
                new Role(Role.Kind.ACTOR, ""),
                new Role(Role.Kind.MEANS, ""),
                new Role(Role.Kind.RANGE, "killed"),
                new Role(Role.Kind.RANGE, "injured"),
                new Role(Role.Kind.CODE, "reference"));
        List<Integer> used = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            int feature = i;
            if (accounts.stream().anyMatch(a -> !a.feature(feature).isEmpty())) {
                used.add(i);
            }
        }
        Rows.Builder rows = new Rows.Builder(used.stream().map(all::get).toList());
        for (EventRecord account : accounts) {
            rows.add(
                    account.source,
                    account.id,
                    account.uniqueWithin,
                    used.stream().map(account::feature).toList());
        }
        return rows.build();
    }

    private String feature(int i) {
        return switch (i) {
            case 0 -> when.map(EventRecord::written).orElse("");
            case 1 ->
                where.map(a -> a.lat() + " " + a.lon() + " " + a.radiusKm()).orElse("");
            case 2 -> place;
            case 3 -> String.join(", ", new TreeSet<>(actors));
            case 4 -> String.join(", ", new TreeSet<>(means));
            case 5 -> killed.map(r -> r.least() + "-" + r.most()).orElse("");
            case 6 -> injured.map(r -> r.least() + "-" + r.most()).orElse("");
            case 7 -> String.join("; ", new TreeSet<>(codes));
            default -> throw new IllegalArgumentException("feature " + i);
        };
    }

    private static String written(Days days) {
        String first = days.firstDay().toString();
        return days.isDay() ? first : first + "/" + java.time.LocalDate.ofEpochDay(days.last());
    }
}
