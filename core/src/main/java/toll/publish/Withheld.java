package toll.publish;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import toll.ledger.Finding;
import toll.ledger.Group;
import toll.ledger.Incident;
import toll.ledger.Person;
import toll.ledger.Record;
import toll.ledger.View;
import tools.jackson.databind.JsonNode;

/**
 * What stands in where a source is withheld: a made-up name for the source, the same for the same source, and made-up
 * codes, so that accounts of one event stay one event and the count stays what it was. A code that another, open entry
 * carries is kept. This is the publisher's word, not proved; a check says so.
 *
 * @param stands by sequence number
 */
record Withheld(Map<Long, One> stands) {
    /** One entry's stand-in. */
    record One(String source, List<String> codes) {
        One {
            codes = List.copyOf(codes);
        }
    }

    static final Withheld NOTHING = new Withheld(Map.of());

    Withheld {
        stands = Collections.unmodifiableMap(new TreeMap<>(stands));
    }

    static Withheld of(View view, Disclosure disclosure, SortedSet<Long> entries) {
        Set<String> open = new HashSet<>();
        Map<Long, Record> closed = new TreeMap<>();
        for (long sequence : entries) {
            view.entry(sequence).ifPresent(entry -> {
                if (disclosure.opens(sequence, Group.SOURCE)) {
                    open.addAll(codes(entry.record()));
                } else {
                    closed.put(sequence, entry.record());
                }
            });
        }
        Map<String, String> sources = new LinkedHashMap<>();
        Map<String, String> codes = new LinkedHashMap<>();
        Map<Long, One> stands = new TreeMap<>();
        closed.forEach((sequence, record) -> {
            String source = sources.computeIfAbsent(
                    record.origin().source(), s -> BundleView.WITHHELD + "-" + (sources.size() + 1));
            List<String> carried = new ArrayList<>();
            for (String code : codes(record)) {
                carried.add(
                        open.contains(code)
                                ? code
                                : codes.computeIfAbsent(
                                        code, c -> BundleView.WITHHELD + "-code-" + (codes.size() + 1)));
            }
            stands.put(sequence, new One(source, carried));
        });
        return new Withheld(stands);
    }

    private static List<String> codes(Record record) {
        return switch (record) {
            case Incident i -> i.codes();
            case Finding f -> f.about();
            case Person p -> p.incidents();
            default -> List.of();
        };
    }

    One of(long sequence) {
        return stands.getOrDefault(sequence, new One(BundleView.WITHHELD, List.of()));
    }

    Map<String, Object> written() {
        Map<String, Object> written = new LinkedHashMap<>();
        stands.forEach((sequence, one) ->
                written.put(Long.toString(sequence), Map.of("source", one.source(), "codes", one.codes())));
        return written;
    }

    static Withheld read(JsonNode node) {
        Map<Long, One> stands = new TreeMap<>();
        node.properties().forEach(e -> {
            List<String> codes = new ArrayList<>();
            e.getValue().path("codes").forEach(code -> codes.add(code.asString("")));
            stands.put(
                    Long.parseLong(e.getKey()),
                    new One(e.getValue().path("source").asString(BundleView.WITHHELD), codes));
        });
        return new Withheld(stands);
    }
}
