package toll.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Plain records of one or several sources, dictionary-encoded column by column: what the engine works on. */
public final class Rows {
    private final List<String> sources;
    private final int[] source;
    private final List<String> ids;
    private final SortedMap<Role, Column> columns;
    private final Optional<Column> uniqueWithin;

    private Rows(
            List<String> sources,
            int[] source,
            List<String> ids,
            SortedMap<Role, Column> columns,
            Optional<Column> uniqueWithin) {
        this.sources = sources;
        this.source = source;
        this.ids = ids;
        this.columns = columns;
        this.uniqueWithin = uniqueWithin;
    }

    /** Number of records. */
    public int size() {
        return source.length;
    }

    /** The sources in the order given. */
    public List<String> sources() {
        return sources;
    }

    /** The source of a row, as an index into {@link #sources()}. */
    public int source(int row) {
        return source[row];
    }

    /** The id of a row inside its source. */
    public String id(int row) {
        return ids.get(row);
    }

    /** The value of a row as written, or empty where the source is silent. */
    public Optional<String> written(int row, Role role) {
        Column column = columns.get(role);
        return column == null || column.codes()[row] < 0
                ? Optional.empty()
                : Optional.of(column.values().get(column.codes()[row]));
    }

    /** The roles that have a column, in order. */
    public List<Role> roles() {
        return List.copyOf(columns.keySet());
    }

    Optional<Column> column(Role role) {
        return Optional.ofNullable(columns.get(role));
    }

    Optional<Column> column(Role.Kind kind) {
        return column(new Role(kind, ""));
    }

    /** The group of a row inside which no two records are the same, or -1. */
    int uniqueGroup(int row) {
        return uniqueWithin.isEmpty() ? -1 : uniqueWithin.get().codes()[row];
    }

    boolean hasUniqueGroups() {
        return uniqueWithin.isPresent();
    }

    /** Whether two rows cannot be the same because a source is free of duplicates. */
    boolean apart(int a, int b) {
        int group = uniqueGroup(a);
        return group >= 0 && group == uniqueGroup(b);
    }

    /**
     * These rows with more behind them, of the same sources and roles.
     *
     * @throws IllegalArgumentException when a source or role is new: that needs a model of its own
     */
    public Rows with(Rows more) {
        if (!roles().equals(more.roles()) || !sources.containsAll(more.sources)) {
            throw new IllegalArgumentException("rows of the same sources and roles are expected: " + sources + roles());
        }
        Builder all = new Builder(this);
        for (int row = 0; row < more.size(); row++) {
            int at = row;
            int group = more.uniqueGroup(row);
            all.add(
                    more.sources.get(more.source[row]),
                    more.ids.get(row),
                    group < 0 ? "" : more.uniqueWithin.orElseThrow().values().get(group),
                    roles().stream()
                            .map(role -> more.written(at, role).orElse(""))
                            .toList());
        }
        return all.build();
    }

    /** Collects rows; the order in which they come is the order that breaks ties. */
    public static final class Builder {
        private final List<Role> roles;
        private final List<Column.Builder> columns = new ArrayList<>();
        private final Column.Builder unique;
        private final List<String> sources = new ArrayList<>();
        private final Map<String, Integer> sourceIndex = new java.util.HashMap<>();
        private final List<String> ids = new ArrayList<>();
        private int[] source = new int[1024];
        private boolean anyUnique;

        /** Rows with these roles; each role once. */
        public Builder(List<Role> roles) {
            this.roles = List.copyOf(roles);
            if (this.roles.stream().distinct().count() != this.roles.size()) {
                throw new IllegalArgumentException("a role is named twice: " + roles);
            }
            for (int i = 0; i < this.roles.size(); i++) {
                columns.add(new Column.Builder());
            }
            this.unique = new Column.Builder();
        }

        /** Goes on behind some rows. */
        private Builder(Rows before) {
            this.roles = before.roles();
            for (Role role : roles) {
                columns.add(Column.Builder.after(before.column(role).orElseThrow()));
            }
            this.anyUnique = before.uniqueWithin.isPresent();
            this.unique = before.uniqueWithin
                    .map(Column.Builder::after)
                    .orElseGet(() -> Column.Builder.afterSilence(before.size()));
            for (String name : before.sources) {
                sourceIndex.put(name, sources.size());
                sources.add(name);
            }
            ids.addAll(before.ids);
            source = Arrays.copyOf(before.source, Math.max(1024, before.size() + 1024));
        }

        /**
         * One record.
         *
         * @param from the source's name
         * @param id the record's id inside the source
         * @param uniqueWithin the group inside which no two records are the same person, or empty
         * @param values one value for each role in order; blank where the source is silent
         */
        public Builder add(String from, String id, String uniqueWithin, List<String> values) {
            if (values.size() != roles.size()) {
                throw new IllegalArgumentException(roles.size() + " values expected, not " + values.size());
            }
            if (ids.size() == source.length) {
                source = Arrays.copyOf(source, source.length + (source.length >> 1));
            }
            Integer known = sourceIndex.get(from);
            if (known == null) {
                known = sources.size();
                sourceIndex.put(from, known);
                sources.add(from);
            }
            source[ids.size()] = known;
            ids.add(id);
            unique.add(uniqueWithin);
            anyUnique |= !uniqueWithin.isBlank();
            for (int i = 0; i < roles.size(); i++) {
                columns.get(i).add(values.get(i));
            }
            return this;
        }

        /** The rows collected so far. */
        public Rows build() {
            SortedMap<Role, Column> byRole = new TreeMap<>();
            for (int i = 0; i < roles.size(); i++) {
                byRole.put(roles.get(i), columns.get(i).build());
            }
            return new Rows(
                    List.copyOf(sources),
                    Arrays.copyOf(source, ids.size()),
                    List.copyOf(ids),
                    byRole,
                    anyUnique ? Optional.of(unique.build()) : Optional.empty());
        }
    }
}
