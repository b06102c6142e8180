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
        Workers.Both<List<Key>, List<Key>> keys = workers.both(
                () -> names.map(n -> Keys.ofNames(rows, n)).orElse(List.of()),
                () -> Keys.besideNames(rows, names.isPresent(), learntFrom));
        return new Reading(
                names,
                after(names.map(n -> Fields.ofNames(n, learntFrom)).orElse(List.of()), read.other()),
                after(keys.one(), keys.other()));
    }

    private static <T> List<T> after(List<T> first, List<T> then) {
        List<T> all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }
}
