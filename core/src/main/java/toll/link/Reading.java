package toll.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is read of all rows before any two are compared.
 *
 * @param names the names, where a column holds any
 * @param fields what is compared
 * @param keys what brings rows together
 */
record Reading(Optional<Names> names, List<Field> fields, List<Key> keys) {
    Reading {
        fields = List.copyOf(fields);
        keys = List.copyOf(keys);
    }

    /** @param learntFrom the first rows, from which frequencies are taken */
    static Reading of(Rows rows, int learntFrom, Workers workers) {
        Workers.Both<Optional<Names>, List<Field>> read =
                workers.both(() -> Names.of(rows, learntFrom), () -> Fields.besideNames(rows, learntFrom));
        Optional<Names> names = read.one();
        List<Field> fields = new ArrayList<>();
        names.ifPresent(n -> fields.addAll(Fields.ofNames(n, learntFrom)));
        fields.addAll(read.other());
        int room = Patterns.MOST_FIELDS
                - fields.size()
                - (rows.column(Role.Kind.GROUP).isPresent() ? 1 : 0);
        Optional<Column> kin = room > 0 ? KinNames.of(rows, learntFrom) : Optional.empty();
        kin.ifPresent(column -> fields.add(Fields.ofKinNames(column, learntFrom)));
        Workers.Both<List<Key>, List<Key>> keys = workers.both(
                () -> names.map(n -> Keys.ofNames(rows, n, kin, learntFrom)).orElse(List.of()),
                () -> Keys.besideNames(rows, (names.isPresent() ? 1 : 0) + (kin.isPresent() ? 1 : 0), learntFrom));
        List<Key> all = new ArrayList<>(keys.one());
        all.addAll(keys.other());
        return new Reading(names, fields, all);
    }
}
