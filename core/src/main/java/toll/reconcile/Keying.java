package toll.reconcile;

import java.util.List;
import java.util.TreeSet;
import toll.term.Vocabularies;
import toll.term.Vocabulary;

/** The keys of an event in one dimension, as small numbers. */
final class Keying {
    /** The event has no key: its source does not say. */
    static final int NONE = -1;

    /** The event has several keys: ask {@link #all}. */
    static final int SEVERAL = -2;

    private final Columns columns;
    private final Dimension by;
    private final Coded<String> words = new Coded<>();
    private final Vocabulary means = Vocabularies.shipped().get("means");
    /** For a dimension of words: the key of each code; for a set the key of its only member. */
    private final int[] ofCode;

    private final int base;
    private final int size;

    Keying(Columns columns, Dimension by) {
        this.columns = columns;
        this.by = by;
        this.ofCode = by == Dimension.MONTH || by == Dimension.YEAR ? new int[0] : codes();
        if (by == Dimension.MONTH || by == Dimension.YEAR) {
            int low = Integer.MAX_VALUE;
            int high = Integer.MIN_VALUE;
            for (int row = 0; row < columns.rows(); row++) {
                if (dated(row)) {
                    low = Math.min(low, columns.firstMonth.at(row));
                    high = Math.max(high, columns.lastMonth.at(row));
                }
            }
            base = low > high ? 0 : unit(low);
            size = low > high ? 0 : unit(high) - base + 1;
        } else {
            base = 0;
            size = words.size();
        }
    }

    int size() {
        return size;
    }

    String name(int key) {
        if (by == Dimension.MONTH) {
            int month = base + key;
            return "%04d-%02d".formatted(Math.floorDiv(month, 12), Math.floorMod(month, 12) + 1);
        }
        return by == Dimension.YEAR ? "%04d".formatted(base + key) : words.value(key);
    }

    /** The only key of the row, {@link #NONE} or {@link #SEVERAL}. */
    int sole(int row) {
        if (by == Dimension.MONTH || by == Dimension.YEAR) {
            if (!dated(row)) {
                return NONE;
            }
            int first = unit(columns.firstMonth.at(row));
            return first == unit(columns.lastMonth.at(row)) ? first - base : SEVERAL;
        }
        return ofCode[code(row)];
    }

    /** The only key of the rows of one event, {@link #NONE} or {@link #SEVERAL}. */
    int sole(int[] rows) {
        int sole = sole(rows[0]);
        for (int i = 1; i < rows.length && sole != SEVERAL; i++) {
            int other = sole(rows[i]);
            sole = other == NONE || other == sole ? sole : sole == NONE ? other : SEVERAL;
        }
        return sole;
    }

    /** Every key of the rows, ascending. */
    int[] all(int[] rows) {
        TreeSet<Integer> keys = new TreeSet<>();
        for (int row : rows) {
            if (by == Dimension.MONTH || by == Dimension.YEAR) {
                for (int at = unit(columns.firstMonth.at(row));
                        dated(row) && at <= unit(columns.lastMonth.at(row));
                        at++) {
                    keys.add(at - base);
                }
            } else if (by == Dimension.ACTOR) {
                columns.actorSets.value(columns.actors.at(row)).forEach(id -> keys.add(words.find(id)));
            } else if (by == Dimension.MEANS) {
                narrowest(columns.meansSets.value(columns.means.at(row))).forEach(id -> keys.add(words.find(id)));
            } else if (sole(row) != NONE) {
                keys.add(sole(row));
            }
        }
        return keys.stream().mapToInt(Integer::intValue).toArray();
    }

    private boolean dated(int row) {
        return columns.firstDay.at(row) != Columns.NO_DAY && columns.lastDay.at(row) != Columns.NO_LAST_DAY;
    }

    private int unit(int month) {
        return by == Dimension.YEAR ? Math.floorDiv(month, 12) : month;
    }

    private int code(int row) {
        return switch (by) {
            case PLACE, GOVERNORATE, COUNTRY, LOCALITY -> columns.place.at(row);
            case ACTOR -> columns.actors.at(row);
            case GRADE -> columns.grade.at(row);
            case MEANS -> columns.means.at(row);
            case SOURCE -> columns.source.at(row);
            case STATUS -> columns.strikeStatus.at(row);
            case MONTH, YEAR -> throw new IllegalStateException("a month has no code");
        };
    }

    private int[] codes() {
        return switch (by) {
            case PLACE, GOVERNORATE ->
                words(columns.places.stream().map(PlaceKey::area).toList());
            case COUNTRY -> words(columns.places.stream().map(PlaceKey::country).toList());
            case LOCALITY ->
                words(columns.places.stream().map(PlaceKey::locality).toList());
            case ACTOR -> sets(columns.actorSets.values());
            case MEANS ->
                sets(columns.meansSets.values().stream().map(this::narrowest).toList());
            case GRADE -> words(columns.grades.values());
            case SOURCE -> words(columns.sources.values());
            case STATUS -> words(columns.strikeStatuses.values());
            case MONTH, YEAR -> new int[0];
        };
    }

    /** Means without those that another one of the same record says more exactly: an airstrike is a heavy weapon too. */
    private List<String> narrowest(List<String> ids) {
        return ids.size() < 2
                ? ids
                : ids.stream()
                        .filter(wide -> ids.stream().noneMatch(id -> !id.equals(wide) && means.within(id, wide)))
                        .toList();
    }

    private int[] words(List<String> values) {
        return values.stream().mapToInt(v -> v.isEmpty() ? NONE : words.code(v)).toArray();
    }

    private int[] sets(List<List<String>> values) {
        values.forEach(set -> set.forEach(words::code));
        return values.stream()
                .mapToInt(set -> set.isEmpty() ? NONE : set.size() > 1 ? SEVERAL : words.code(set.get(0)))
                .toArray();
    }
}
