package toll.screen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What changed between two versions of a list, entry by entry. A reference that is gone is a removal, unless the entry
 * stands under another reference: the same internal number, or the same names and nothing else with those names.
 *
 * @param added entries that are new, in the order of the later list
 * @param removed entries that are gone: delisting is silent absence
 * @param renumbered entries under a new reference
 * @param changed entries whose fields differ, renumbered ones included when more than the reference differs
 */
public record ListDifference(
        List<ListEntry> added, List<ListEntry> removed, List<Pair> renumbered, List<Change> changed) {
    /** One entry in both versions. */
    public record Pair(ListEntry before, ListEntry after) {}

    /**
     * @param fields each field that differs
     */
    public record Change(ListEntry before, ListEntry after, List<FieldChange> fields) {}

    /**
     * @param before values that only the earlier version has
     * @param after values that only the later version has
     */
    public record FieldChange(String field, List<String> before, List<String> after) {}

    /** Fields that say how an entry is filed, not what it says. */
    private static final Set<String> FILING = Set.of("REFERENCE_NUMBER", "DATAID", "VERSIONNUM");

    public ListDifference {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        renumbered = List.copyOf(renumbered);
        changed = List.copyOf(changed);
    }

    /** Compares two versions. */
    public static ListDifference between(SanctionsList before, SanctionsList after) {
        Map<String, ListEntry> byReference = new HashMap<>();
        before.entries().forEach(e -> byReference.put(e.reference(), e));
        Set<ListEntry> matched = new HashSet<>();
        List<Pair> pairs = new ArrayList<>();
        List<ListEntry> left = new ArrayList<>();
        for (ListEntry entry : after.entries()) {
            ListEntry earlier = byReference.get(entry.reference());
            if (earlier != null) {
                matched.add(earlier);
                pairs.add(new Pair(earlier, entry));
            } else {
                left.add(entry);
            }
        }
        List<Pair> renumbered = new ArrayList<>();
        left = pairUp(left, before, matched, renumbered, ListDifference::dataId);
        left = pairUp(left, before, matched, renumbered, ListDifference::allNames);
        pairs.addAll(renumbered);
        List<Change> changed = new ArrayList<>();
        for (Pair pair : pairs) {
            List<FieldChange> fields = fields(pair);
            if (!fields.isEmpty()) {
                changed.add(new Change(pair.before(), pair.after(), fields));
            }
        }
        List<ListEntry> removed =
                before.entries().stream().filter(e -> !matched.contains(e)).toList();
        return new ListDifference(left, removed, renumbered, changed);
    }

    private static List<ListEntry> pairUp(
            List<ListEntry> left,
            SanctionsList before,
            Set<ListEntry> matched,
            List<Pair> renumbered,
            java.util.function.Function<ListEntry, String> key) {
        Map<String, List<ListEntry>> earlier = new HashMap<>();
        for (ListEntry entry : before.entries()) {
            if (!matched.contains(entry) && !key.apply(entry).isEmpty()) {
                earlier.computeIfAbsent(key.apply(entry), k -> new ArrayList<>())
                        .add(entry);
            }
        }
        Map<String, Integer> later = new HashMap<>();
        left.forEach(e -> later.merge(key.apply(e), 1, Integer::sum));
        List<ListEntry> still = new ArrayList<>();
        for (ListEntry entry : left) {
            List<ListEntry> candidates = earlier.getOrDefault(key.apply(entry), List.of());
            if (candidates.size() == 1 && later.getOrDefault(key.apply(entry), 0) == 1) {
                matched.add(candidates.getFirst());
                renumbered.add(new Pair(candidates.getFirst(), entry));
            } else {
                still.add(entry);
            }
        }
        return still;
    }

    private static String dataId(ListEntry entry) {
        return entry.dataId();
    }

    private static String allNames(ListEntry entry) {
        return entry.kind() + "|"
                + toll.name.PersonName.parse(entry.primaryName()).normal();
    }

    private static List<FieldChange> fields(Pair pair) {
        List<FieldChange> out = new ArrayList<>();
        if (pair.before().digest().equals(pair.after().digest())) {
            return out;
        }
        Set<String> all = new TreeSet<>(pair.before().fields().keySet());
        all.addAll(pair.after().fields().keySet());
        for (String field : all) {
            List<String> was = pair.before().fields().getOrDefault(field, List.of());
            List<String> is = pair.after().fields().getOrDefault(field, List.of());
            if (!FILING.contains(field) && !was.equals(is)) {
                List<String> only = without(was, is);
                List<String> now = without(is, was);
                // the same values in another order are shown whole
                out.add(
                        only.isEmpty() && now.isEmpty()
                                ? new FieldChange(field, was, is)
                                : new FieldChange(field, only, now));
            }
        }
        return out;
    }

    private static List<String> without(List<String> some, List<String> others) {
        List<String> rest = new ArrayList<>(some);
        others.forEach(rest::remove);
        return rest;
    }
}
