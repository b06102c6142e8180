package toll.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One field of one kind of record, and the columns it is read from: what a profile does, for a person to check.
 *
 * @param kind incident, person, strike, finding, figure or report
 * @param field its name in a profile: {@code key}, {@code date}, {@code killed civilian}
 * @param columns as the table names them, in the order in which they are read
 */
public record Mapping(String kind, String field, List<String> columns) {
    public Mapping {
        columns = List.copyOf(columns);
    }

    /** All fields that a profile reads from columns, record by record; constants are left out. */
    public static List<Mapping> of(Profile profile) {
        List<Mapping> all = new ArrayList<>();
        for (RecordSpec spec : profile.records()) {
            new TreeMap<>(spec.texts()).forEach((name, fields) -> add(all, spec, name, fields));
            new TreeMap<>(spec.days()).forEach((name, days) -> {
                add(all, spec, name, days.from());
                add(all, spec, name, days.to());
            });
            for (Map.Entry<String, RecordSpec.Number> count : new TreeMap<>(spec.counts()).entrySet()) {
                add(all, spec, count.getKey(), count.getValue());
            }
            spec.place().ifPresent(place -> {
                add(all, spec, "place", place.name());
                add(all, spec, "place", place.otherName());
                add(all, spec, "wider place", place.chain());
                add(all, spec, "position", place.lat());
                add(all, spec, "position", place.lon());
                add(all, spec, "precision", place.precision());
                add(all, spec, "position", place.mgrs());
            });
            spec.harms().forEach(harm -> add(all, spec, harm.measure() + " " + harm.who(), harm.count()));
        }
        return joined(all);
    }

    private static void add(List<Mapping> all, RecordSpec spec, String name, List<Field> fields) {
        List<String> columns =
                fields.stream().flatMap(f -> f.columns().stream()).toList();
        if (!columns.isEmpty()) {
            all.add(new Mapping(spec.kind(), name, columns));
        }
    }

    private static void add(List<Mapping> all, RecordSpec spec, String name, RecordSpec.Number count) {
        List<String> columns = new ArrayList<>(count.min());
        columns.addAll(count.max());
        columns.addAll(count.best());
        count.asWritten().forEach(f -> columns.addAll(f.columns()));
        count.phrases().ifPresent(p -> columns.add(p.column()));
        if (!columns.isEmpty()) {
            all.add(new Mapping(spec.kind(), name, columns));
        }
    }

    /** Columns of one field told together, each once. */
    private static List<Mapping> joined(List<Mapping> all) {
        List<Mapping> out = new ArrayList<>();
        for (Mapping one : all) {
            int there = -1;
            for (int i = 0; i < out.size(); i++) {
                there = out.get(i).kind().equals(one.kind())
                                && out.get(i).field().equals(one.field())
                        ? i
                        : there;
            }
            List<String> columns =
                    new ArrayList<>(there < 0 ? List.of() : out.get(there).columns());
            one.columns().stream().filter(c -> !columns.contains(c)).forEach(columns::add);
            Mapping whole = new Mapping(one.kind(), one.field(), columns);
            if (there < 0) {
                out.add(whole);
            } else {
                out.set(there, whole);
            }
        }
        return out;
    }
}
