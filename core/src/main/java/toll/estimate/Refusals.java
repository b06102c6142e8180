package toll.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The rules that refuse, R1 to R13, outside all estimators: every engine returns a number on hopeless data. Some look at the
 * table before anything is estimated, the others at what the engines say. Their thresholds are settled by the simulations
 * of {@code docs/decisions/refusal-rules.md}.
 */
final class Refusals {
    static final int FEWEST_LISTS = 3;
    static final int MOST_LISTS = 10;
    static final long FEWEST_PEOPLE = 30;
    static final long FEWEST_REPEATED = 20;
    static final long MOST_PEOPLE = 100_000_000;
    static final double ENGINES_APART = 3;
    static final double UNSEEN_APART = 10;
    static final double TOTAL_APART = 3;
    static final double TIMES_DOCUMENTED = 20;
    static final double MATERIAL = 1.25;
    static final double MODES_APART = 1.5;
    static final double MODE_WEIGHT = .15;
    static final double CHAINS_APART = 1.10;
    static final double END_MASS = 1e-3;
    static final double REJECTED = .01;

    /** What can be seen before estimating. */
    record Look(CaptureTable table, Overlaps overlaps, Declared declared) {}

    static final List<Rule<Look>> BEFORE = List.of(
            new Rule<>("R1", "too-few-lists", Refusals::tooFewLists),
            new Rule<>("R13", "too-many-lists", Refusals::tooManyLists),
            new Rule<>("R12", "count-too-large", Refusals::countTooLarge),
            new Rule<>("R2", "empty-list", Refusals::emptyList),
            new Rule<>("R3", "lists-not-connected", Refusals::notConnected),
            new Rule<>("R4", "too-few-people", Refusals::tooFewPeople),
            new Rule<>("R5", "no-model-stands", Refusals::noTriangle),
            new Rule<>("R10", "population-or-definitions", Refusals::declaredAgainst),
            new Rule<>("R11", "linkage-not-settled", Refusals::linkageUnreviewed));

    static final List<Rule<Evidence>> AFTER = List.of(
            new Rule<>("R5", "no-model-stands", Refusals::noModel),
            new Rule<>("R6", "engines-incompatible", Refusals::enginesApart),
            new Rule<>("R7", "interval-too-wide", Refusals::tooWide),
            new Rule<>("R8", "several-modes", Refusals::severalModes),
            new Rule<>("R9", "mass-beyond-the-grid", Refusals::beyondGrid));

    private Refusals() {}

    private static Optional<String> tooFewLists(Look look) {
        int lists = look.table.lists().size();
        return lists >= FEWEST_LISTS
                ? Optional.empty()
                : Optional.of("there " + (lists == 1 ? "is 1 list" : "are " + lists + " lists")
                        + "; dependence between lists can be judged only with three or more.");
    }

    private static Optional<String> tooManyLists(Look look) {
        int lists = look.table.lists().size();
        return lists <= MOST_LISTS
                ? Optional.empty()
                : Optional.of("there are " + lists + " lists; the methods here have been checked on at most "
                        + MOST_LISTS + ". Merge lists of one origin first.");
    }

    private static Optional<String> countTooLarge(Look look) {
        return look.table.documented() <= MOST_PEOPLE
                ? Optional.empty()
                : Optional.of("the counts add up to " + look.table.documented() + "; the arithmetic here is proved to "
                        + MOST_PEOPLE + " people. Check the count column.");
    }

    private static Optional<String> emptyList(Look look) {
        List<String> empty = named(look, 0, 0);
        return empty.isEmpty()
                ? Optional.empty()
                : Optional.of("nobody is on " + String.join(", ", empty)
                        + "; a list without records carries no information. Leave it out and say so.");
    }

    private static Optional<String> notConnected(Look look) {
        if (look.table.lists().size() < 2
                || look.overlaps.groups().size() < 2
                || !named(look, 0, 0).isEmpty()) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        for (List<Integer> group : look.overlaps.groups()) {
            parts.add(String.join(
                    " + ", group.stream().map(look.table.lists()::get).toList()));
        }
        return Optional.of("no person joins these groups of lists: " + String.join(" | ", parts)
                + "; without overlap nothing says how much of the population each has seen.");
    }

    private static Optional<String> tooFewPeople(Look look) {
        long n = look.table.documented();
        long repeated = look.overlaps.repeated();
        if (n < FEWEST_PEOPLE) {
            return Optional.of(n + " people are documented; at least " + FEWEST_PEOPLE + " are needed.");
        }
        return repeated < FEWEST_REPEATED && look.table.lists().size() > 1
                ? Optional.of(repeated + (repeated == 1 ? " person is" : " people are")
                        + " on two lists or more; at least " + FEWEST_REPEATED + " are needed.")
                : Optional.empty();
    }

    private static Optional<String> noTriangle(Look look) {
        return look.table.lists().size() < FEWEST_LISTS || look.overlaps.hasTriangle()
                ? Optional.empty()
                : Optional.of("no three lists overlap each other, so that dependence between two cannot be judged by a"
                        + " third.");
    }

    private static Optional<String> declaredAgainst(Look look) {
        if (!look.declared.closed()) {
            return Optional.of("the population is declared open: people entered or left it between the lists.");
        }
        return look.declared.sameDefinition()
                ? Optional.empty()
                : Optional.of("the lists are declared to record different kinds of person or event.");
    }

    private static Optional<String> linkageUnreviewed(Look look) {
        return look.declared.linkageReviewed()
                ? Optional.empty()
                : Optional.of(
                        "the linkage is declared unreviewed: missed links raise an estimate, false links lower it.");
    }

    private static Optional<String> noModel(Evidence e) {
        return e.logLinear().isPresent()
                        && e.dependenceCanBeFitted()
                        && !e.counting().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "no model with dependence between lists has a finite, determined estimate on this table.");
    }

    private static Optional<String> enginesApart(Evidence e) {
        List<Engine> engines = e.counting();
        for (int a = 0; a < engines.size(); a++) {
            for (int b = a + 1; b < engines.size(); b++) {
                Engine x = engines.get(a);
                Engine y = engines.get(b);
                double n = e.table().documented();
                double low = Math.min(x.unseen(), y.unseen());
                double high = Math.max(x.unseen(), y.unseen());
                boolean apart = high > ENGINES_APART * low || !x.total(n, .025).meets(y.total(n, .025));
                if (apart && n + high > MATERIAL * (n + low)) {
                    return Optional.of(words(
                            "%s puts the unrecorded at about %.0f, %s at about %.0f; methods with different"
                                    + " assumptions do not agree.",
                            x.name(), x.unseen(), y.name(), y.unseen()));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> tooWide(Evidence e) {
        if (e.counting().isEmpty()) {
            return Optional.empty();
        }
        double n = e.table().documented();
        Range total = e.headline(.025);
        if (total.high() > TIMES_DOCUMENTED * n) {
            return Optional.of(words(
                    "the upper limit is %.0f, more than %.0f times the documented.", total.high(), TIMES_DOCUMENTED));
        }
        double low = Math.max(total.low() - n, .5);
        return total.high() - n > UNSEEN_APART * low && total.high() > TOTAL_APART * total.low()
                ? Optional.of(words(
                        "the unrecorded may be %.0f or %.0f: the data do not say.", total.low() - n, total.high() - n))
                : Optional.empty();
    }

    private static Optional<String> severalModes(Evidence e) {
        double n = e.table().documented();
        if (e.classes().isPresent() && e.classes().get().rhat() > CHAINS_APART) {
            Range medians = e.chainMedians();
            if (n + medians.high() > MATERIAL * (n + medians.low())) {
                return Optional.of(words(
                        "the chains of the latent-class model do not agree (R-hat %.2f): their medians run from %.0f to"
                                + " %.0f unrecorded.",
                        e.classes().get().rhat(), medians.low(), medians.high()));
            }
        }
        for (Engine engine : e.posteriors()) {
            List<Mode> modes = heavy(engine.modes());
            if (modes.size() > 1) {
                double first = modes.getFirst().unseen();
                double last = modes.getLast().unseen();
                if (last > MODES_APART * first && n + last > MATERIAL * (n + first)) {
                    return Optional.of(words(
                            "the distribution of %s has separate modes at about %.0f and %.0f unrecorded; their mean"
                                    + " would describe neither.",
                            engine.name(), first, last));
                }
            }
        }
        return Optional.empty();
    }

    static List<Mode> heavy(List<Mode> modes) {
        return modes.stream().filter(m -> m.weight() >= MODE_WEIGHT).toList();
    }

    private static Optional<String> beyondGrid(Evidence e) {
        if (e.graphs().isPresent() && e.graphs().get().unseen().endMass() > END_MASS) {
            return Optional.of("the posterior of the decomposable graphs does not end within any sensible range.");
        }
        return e.classes().isPresent() && e.classes().get().rejected() > REJECTED
                ? Optional.of("the latent-class model gives numbers beyond any population.")
                : Optional.empty();
    }

    private static List<String> named(Look look, long from, long to) {
        List<String> names = new ArrayList<>();
        for (int j = 0; j < look.table.lists().size(); j++) {
            long size = look.overlaps.sizes().get(j);
            if (size >= from && size <= to) {
                names.add(look.table.lists().get(j));
            }
        }
        return names;
    }

    static String words(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
