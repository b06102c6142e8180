package toll.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tolls from columns: one linear pass, the same answer whatever the number of threads. */
public final class Tolls {
    private final Columns columns;
    private final Policy policy;
    private final Filter filter;
    private final String measure;
    private final String status;
    private final Selection selection;
    private final Ranges ranges;
    private final Counting.Rule rule;
    private final boolean withBest;
    private final @Nullable Keying keying;

    private final Sum.Building toll;
    private final Sum.Building straddling;
    private final Map<String, Sum.Building> beside = new TreeMap<>();
    private final Sum.@Nullable Building[] sole;
    private final Sum.@Nullable Building[] withShared;
    private final Sum.Building none;
    private final Sum.Building shared;
    private final Map<List<Integer>, Sum.Building> combinations = new HashMap<>();
    private long notReported;

    private Tolls(Columns columns, Policy asked, Filter filter, Optional<Dimension> by) {
        this.columns = columns;
        this.filter = filter;
        this.selection = new Selection(columns, filter);
        this.policy = Counting.policy(asked, filter, selection.findings());
        this.measure = filter.measure().isEmpty() ? asked.measure() : filter.measure();
        this.status = filter.status().isEmpty() ? asked.status() : filter.status();
        this.ranges = new Ranges(columns, policy, measure, status);
        this.rule = new Counting.Rule(columns, policy);
        this.withBest = policy.range() == RangeRule.BEST;
        this.keying = by.map(dimension -> new Keying(columns, dimension)).orElse(null);
        this.toll = building();
        this.straddling = building();
        this.none = building();
        this.shared = building();
        this.sole = new Sum.Building[keying == null ? 0 : keying.size()];
        this.withShared = new Sum.Building[sole.length];
    }

    /**
     * @param policy how to count; what the filter names itself (grades, measure, class) goes before it
     * @param by in rows of this dimension, or empty for the toll alone
     */
    public static Tally tally(Columns columns, Policy policy, Filter filter, Optional<Dimension> by) {
        Tolls tolls = new Tolls(columns, policy, filter, by);
        new Units(columns, tolls.selection).each(tolls::take);
        return tolls.tally(by);
    }

    private Sum.Building building() {
        return new Sum.Building(withBest);
    }

    private void take(int[] rows, boolean straddles) {
        Counting counting = rule.of(rows);
        if (counting == Counting.NOT_REPORTED) {
            notReported++;
            return;
        }
        Range range = rows.length == 1 ? ranges.of(rows[0]) : ranges.of(rows);
        if (counting == Counting.BESIDE || counting == Counting.PROVISIONAL) {
            if (!straddles) {
                String key = counting == Counting.PROVISIONAL ? Policy.PROVISIONAL : rule.grade(rows);
                put(beside.computeIfAbsent(key.isEmpty() ? "ungraded" : key, k -> building()), range, rows);
            }
            return;
        }
        if (straddles) {
            put(straddling, range, rows);
            return;
        }
        put(toll, range, rows);
        if (keying != null) {
            group(keying, range, rows);
        }
    }

    private void group(Keying keys, Range range, int[] rows) {
        int key = keys.sole(rows);
        if (key >= 0) {
            put(at(sole, key), range, rows);
        } else if (key == Keying.NONE) {
            put(none, range, rows);
        } else {
            put(shared, range, rows);
            List<Integer> combination = new ArrayList<>();
            for (int one : keys.all(rows)) {
                combination.add(one);
                put(at(withShared, one), range, rows);
            }
            put(combinations.computeIfAbsent(combination, k -> building()), range, rows);
        }
    }

    private Sum.Building at(Sum.@Nullable Building[] sums, int key) {
        Sum.Building there = sums[key];
        if (there == null) {
            there = building();
            sums[key] = there;
        }
        return there;
    }

    private void put(Sum.Building sum, Range range, int[] rows) {
        sum.count(range);
        for (int row : rows) {
            sum.entry(columns.sequence.at(row));
        }
    }

    private Tally tally(Optional<Dimension> by) {
        List<Tally.Row> besideRows = new ArrayList<>();
        beside.forEach((key, sum) -> besideRows.add(row(key, false, sum.sum(), Sum.NONE)));
        besideRows.sort(Comparator.comparingInt(r -> order(policy.beside(), r.key())));
        List<Tally.Row> rows = new ArrayList<>();
        List<Tally.Row> shares = new ArrayList<>();
        if (keying != null && by.isPresent()) {
            rows(keying, by.get(), rows, shares);
            if (by.get() == Dimension.GRADE) {
                rows.addAll(besideRows);
            }
        }
        return new Tally(
                policy,
                filter,
                measure,
                status,
                selection.findings() ? "conceded" : "documented",
                by,
                toll.sum(),
                rows,
                shares,
                besideRows,
                straddling.sum(),
                notReported,
                columns.size,
                columns.root);
    }

    private void rows(Keying keys, Dimension by, List<Tally.Row> rows, List<Tally.Row> shares) {
        for (int key = 0; key < sole.length; key++) {
            if (sole[key] != null || withShared[key] != null) {
                rows.add(row(keys.name(key), true, sum(sole[key]), sum(withShared[key])));
            }
        }
        if (by == Dimension.GRADE) {
            rows.sort(Comparator.comparingInt((Tally.Row r) -> order(policy.headline(), r.key()))
                    .thenComparing(Tally.Row::key));
        } else {
            rows.sort(Comparator.comparing(Tally.Row::key));
        }
        if (none.sum().incidents() > 0) {
            rows.add(row(Tally.NOT_STATED, true, none.sum(), Sum.NONE));
        }
        if (shared.sum().incidents() > 0) {
            rows.add(row(Tally.SHARED, true, shared.sum(), Sum.NONE));
        }
        combinations.forEach((combination, sum) -> {
            String key = String.join(" + ", combination.stream().map(keys::name).toList());
            shares.add(row(key, true, sum.sum(), Sum.NONE));
        });
        shares.sort(Comparator.comparing(Tally.Row::key));
    }

    private static Sum sum(Sum.@Nullable Building building) {
        return building == null ? Sum.NONE : building.sum();
    }

    /** {@code more} holds the events that have further keys; the row's {@code withShared} is both together. */
    private static Tally.Row row(String key, boolean counts, Sum sum, Sum more) {
        return new Tally.Row(key, counts, sum, Sums.plus(sum, more));
    }

    private static int order(List<String> known, String key) {
        int at = known.indexOf(key);
        return at < 0 ? known.size() : at;
    }
}
