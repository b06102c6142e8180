package toll.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Models fitted because somebody asked for them, beside those that compete: to hold a published figure against its own model. They
 * never take part in the headline.
 *
 * @param models log-linear models by their generators, lists by number or name: {@code [123,14,34]}, {@code EXH*ABA,OSCE}
 * @param apart histories that get a parameter of their own in the models of independent lists: {@code 111111}
 */
public record Fixed(List<String> models, List<String> apart) {
    public static final Fixed NOTHING = new Fixed(List.of(), List.of());

    public Fixed {
        models = List.copyOf(models);
        apart = List.copyOf(apart);
    }

    /** What is wrong with what was asked of this table, in words. */
    public Optional<String> wrong(CaptureTable table) {
        for (String model : models) {
            if (terms(model, table.lists()).isEmpty()) {
                return Optional.of("cannot read the model " + model
                        + ": interactions parted by commas, lists by their number (12,13) or name (" + example(table)
                        + ") expected, and not all lists in one");
            }
        }
        for (String history : apart) {
            if (mask(history, table.lists().size()) == 0) {
                return Optional.of("cannot read the history " + history + ": "
                        + table.lists().size() + " digits of 0 and 1 expected, not all 0");
            }
        }
        return Optional.empty();
    }

    private static String example(CaptureTable table) {
        return String.join(
                "*", table.lists().subList(0, Math.min(2, table.lists().size())));
    }

    /** The models over the lists used; one that speaks of a list left out is not fitted. */
    List<HierarchicalModel> modelsOver(CaptureTable given, CaptureTable used) {
        List<HierarchicalModel> found = new ArrayList<>();
        for (String model : models) {
            List<Integer> image = new ArrayList<>();
            boolean whole = true;
            for (int term : terms(model, given.lists())) {
                int mapped = 0;
                for (int j = 0; j < given.lists().size(); j++) {
                    int at = used.lists().indexOf(given.lists().get(j));
                    boolean in = (term >> j & 1) == 1;
                    whole &= !in || at >= 0;
                    mapped |= in && at >= 0 ? 1 << at : 0;
                }
                image.add(mapped);
            }
            if (whole) {
                found.add(HierarchicalModel.spanned(used.lists().size(), image));
            }
        }
        return found;
    }

    /** Histories apart; none where a list was left out, since digits no longer fit. */
    List<Integer> apartIn(CaptureTable given, CaptureTable used) {
        return given.lists().size() != used.lists().size()
                ? List.of()
                : apart.stream().map(h -> mask(h, used.lists().size())).toList();
    }

    private static int mask(String history, int lists) {
        if (history.length() != lists || !history.matches("[01]+")) {
            return 0;
        }
        int mask = 0;
        for (int j = 0; j < lists; j++) {
            mask |= (history.charAt(j) - '0') << j;
        }
        return mask;
    }

    /** Masks of the interactions; empty where the text is none. */
    private static List<Integer> terms(String model, List<String> lists) {
        List<Integer> terms = new ArrayList<>();
        String bare = model.strip().replaceAll("^\\[|\\]$", "");
        for (String part : bare.split("[,;]", -1)) {
            int term = term(part.strip(), lists);
            if (term == 0 || term == (1 << lists.size()) - 1) {
                return List.of();
            }
            terms.add(term);
        }
        return terms;
    }

    private static int term(String part, List<String> lists) {
        int named = lists.indexOf(part);
        if (named >= 0 && !part.matches("[0-9]+")) {
            return 1 << named;
        }
        boolean digits = part.matches("[1-9]+") && lists.size() <= 9;
        int term = 0;
        for (String item : digits ? part.split("") : part.split("[*.:]")) {
            int at = item.matches("[0-9]{1,2}") ? Integer.parseInt(item) - 1 : lists.indexOf(item.strip());
            if (at < 0 || at >= lists.size()) {
                return 0;
            }
            term |= 1 << at;
        }
        return term;
    }
}
