package toll.publish;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import toll.count.Count;
import toll.date.When;
import toll.ledger.Crossed;
import toll.ledger.Group;
import toll.ledger.Record;
import toll.ledger.form.Form;
import toll.place.Where;

/**
 * Records in whose every field stands a value of its own, found by reflection, and for each value the disclosure groups
 * in which the ledger keeps it. A field of a kind that is not known here, or one that the ledger keeps in no group,
 * throws: whoever adds it must say who may see it.
 */
final class Planted {
    private int next;
    private final Map<String, String> fields = new TreeMap<>();
    private final Map<String, Set<Group>> groups = new TreeMap<>();

    /** Value -> a field that it stands in. */
    Map<String, String> fields() {
        return fields;
    }

    /** A record of this kind, a canary in every field. */
    <R extends Record> R record(Class<R> kind) {
        Set<String> before = Set.copyOf(fields.keySet());
        R record = kind.cast(value(kind, kind.getSimpleName()));
        byte[][] written = new Form().write(record);
        fields.forEach((value, field) -> {
            if (!before.contains(value)) {
                EnumSet<Group> in = EnumSet.noneOf(Group.class);
                for (Group group : Group.values()) {
                    if (new String(written[group.ordinal()], StandardCharsets.UTF_8).contains(value)) {
                        in.add(group);
                    }
                }
                if (in.isEmpty()) {
                    throw new IllegalStateException(field + " is in no disclosure group of the ledger");
                }
                groups.put(field, in);
            }
        });
        return record;
    }

    private String text(String field) {
        String value = String.format("QQ%04dQQ", next++);
        fields.put(value, field);
        return value;
    }

    private long whole(String field) {
        long value = 7_310_000 + next++;
        fields.put(Long.toString(value), field);
        return value;
    }

    private LocalDate day(String field) {
        LocalDate day = LocalDate.of(1731, 1, 1).plusDays(next++);
        fields.put(day.toString(), field);
        return day;
    }

    private Object value(Type type, String field) {
        if (type instanceof ParameterizedType generic) {
            Type of = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            if (generic.getRawType() == List.class) {
                return List.of(value(of, field));
            }
            if (generic.getRawType() == Optional.class) {
                // Two whole numbers that a record cannot have beside its count: they are tried in their own test.
                return of == Crossed.class ? Optional.empty() : Optional.of(value(of, field));
            }
            if (generic.getRawType() == Map.class) {
                return Map.of(text(field + " (name)"), value(of, field));
            }
        }
        if (type == String.class) {
            return text(field);
        }
        if (type == Count.class) {
            return Count.exactly(whole(field)).written(text(field + " as written"));
        }
        if (type == When.class) {
            return When.day(day(field)).written(text(field + " as written"));
        }
        if (type == Where.class) {
            return new Where(
                    text(field + ".name"),
                    text(field + ".otherName"),
                    List.of(text(field + ".chain")),
                    Optional.empty());
        }
        if (type == OptionalInt.class) {
            return OptionalInt.of(Math.toIntExact(whole(field)));
        }
        if (type == OptionalLong.class) {
            return OptionalLong.of(whole(field));
        }
        if (type instanceof Class<?> kind
                && kind.isRecord()
                && kind.getPackageName().equals("toll.ledger")) {
            return made(kind, field);
        }
        throw new IllegalStateException(field + " is a " + type.getTypeName() + ": no canary is known for it");
    }

    private Object made(Class<?> kind, String field) {
        RecordComponent[] components = kind.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = value(components[i].getGenericType(), field + "." + components[i].getName());
        }
        try {
            var constructor = kind.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException e) {
            throw new IllegalStateException(field, e);
        }
    }

    /**
     * The same record with every text outside the figures made a canary, alike where the texts are alike, so that codes
     * still meet and everything that a publication does with a record is done with this one.
     */
    <R extends Record> R marked(R record) {
        return cast(record, marked(record, record.getClass().getSimpleName()));
    }

    @SuppressWarnings("unchecked")
    private static <R> R cast(R like, Object value) {
        return (R) like.getClass().cast(value);
    }

    private Object marked(Object value, String field) {
        return switch (value) {
            case String text -> closable(field) ? mark(text, field) : text;
            case List<?> list -> list.stream().map(item -> marked(item, field)).toList();
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .collect(Collectors.toMap(
                                e -> mark(String.valueOf(e.getKey()), field),
                                e -> mark(String.valueOf(e.getValue()), field)));
            case java.lang.Record made
            when made.getClass().getPackageName().equals("toll.ledger") -> {
                RecordComponent[] components = made.getClass().getRecordComponents();
                Object[] values = new Object[components.length];
                try {
                    for (int i = 0; i < components.length; i++) {
                        var accessor = components[i].getAccessor();
                        accessor.setAccessible(true);
                        values[i] = marked(accessor.invoke(made), field + "." + components[i].getName());
                    }
                    var constructor = made.getClass()
                            .getDeclaredConstructor(Arrays.stream(components)
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new));
                    constructor.setAccessible(true);
                    yield constructor.newInstance(values);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(field, e);
                }
            }
            default -> value;
        };
    }

    private boolean closable(String field) {
        return !groups.getOrDefault(field, Set.of()).contains(Group.FIGURES);
    }

    /** {@code monitor/total} becomes {@code QQmonitorQQ/QQtotalQQ}; an address stays one. */
    private String mark(String text, String field) {
        if (text.startsWith("https://")) {
            return "https://example.org/" + mark(text.substring(text.lastIndexOf('/') + 1), field);
        }
        String[] parts = text.isEmpty() ? new String[0] : text.split("/");
        for (int i = 0; i < parts.length; i++) {
            parts[i] = "QQ" + parts[i].replaceAll("\\W+", "_") + "QQ";
            fields.putIfAbsent(parts[i], field);
        }
        return String.join("/", parts);
    }
}
