package toll.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import toll.ledger.Entry;
import toll.ledger.Group;
import toll.ledger.Record;
import toll.ledger.View;
import toll.reconcile.Gap;
import toll.reconcile.Sum;
import toll.term.Term;
import toll.term.Vocabularies;

/** What every part of a paper writes with: the answers, the language, the labels, and the register of lineages. */
final class Scribe {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final Answers answers;
    private final Vocabularies vocabularies;
    private final Words words;
    private final Disclosure disclosure;
    private final Lineage.Register register = new Lineage.Register();

    Scribe(Answers answers, Vocabularies vocabularies, String language, Disclosure disclosure) {
        this.answers = answers;
        this.vocabularies = vocabularies;
        this.words = Words.of(language);
        this.disclosure = disclosure.redactedAs(answers.view());
    }

    Answers answers() {
        return answers;
    }

    View view() {
        return answers.view();
    }

    Words words() {
        return words;
    }

    Vocabularies vocabularies() {
        return vocabularies;
    }

    Lineage.Register register() {
        return register;
    }

    boolean opens(long sequence, Group group) {
        return disclosure.opens(sequence, group);
    }

    /** The number as it is shown, with its lineage. */
    Run.Num number(Question question, String cell) {
        Lineage lineage = answers.ask(question, cell);
        return register.number(lineage.ends().shown(), lineage);
    }

    /** The number as a step: what it adds or takes away. */
    Run.Num step(Question question, String cell) {
        Lineage lineage = answers.ask(question, cell);
        return register.number(lineage.ends().signed(), lineage);
    }

    /** A sum's range; a dash where every one of its events is without a number, since unknown is not 0. */
    Run range(Question question, String cell, Sum sum) {
        return sum.incidents() > 0 && sum.unknown() == sum.incidents() ? Run.fact("–") : number(question, cell);
    }

    /** A label as inside a sentence: in English its first letter is small. */
    String inside(String vocabulary, String id) {
        String label = label(vocabulary, id);
        return words.language().equals("ar") || label.isEmpty()
                ? label
                : Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }

    String label(String vocabulary, String id) {
        Optional<Term> term = vocabularies.get(vocabulary).byId(id);
        return term.map(t -> words.language().equals("ar") && !t.ar().isEmpty() ? t.ar() : t.en())
                .orElse(id);
    }

    String labels(String vocabulary, List<String> ids) {
        return row(ids.stream().map(id -> label(vocabulary, id)).toList());
    }

    /** Several things in a row. */
    String row(List<String> things) {
        return String.join(words.say("list.comma"), things);
    }

    /** A grade or a verdict, or what a toll calls a row without one. */
    String grade(String key) {
        return switch (key) {
            case toll.reconcile.Tally.SHARED -> words.say("toll.shared");
            case toll.reconcile.Tally.NOT_STATED -> words.say("toll.not-stated");
            case toll.reconcile.Policy.EVERY_GRADE -> words.say("toll.every-grade");
            case toll.reconcile.Policy.PROVISIONAL -> words.say("toll.provisional");
            default -> label(vocabularies.get("grade").byId(key).isPresent() ? "grade" : "verdict", key);
        };
    }

    /** What a row of a toll is called, whose rows are by this dimension. */
    String key(String by, String key) {
        return switch (by) {
            case "actor", "source", "means", "measure", "status" ->
                key.equals(toll.reconcile.Tally.SHARED) || key.equals(toll.reconcile.Tally.NOT_STATED)
                        ? grade(key)
                        : label(by, key);
            case "month", "year", "place" ->
                key.equals(toll.reconcile.Tally.SHARED) || key.equals(toll.reconcile.Tally.NOT_STATED)
                        ? grade(key)
                        : key;
            default -> grade(key);
        };
    }

    /**
     * Sources of records of a kind, all of whose records are open: a sum over a source names the records it rests on, and
     * would tell whose the withheld ones are.
     */
    <R extends Record> TreeSet<String> openSources(View view, Class<R> kind) {
        TreeSet<String> sources = new TreeSet<>();
        TreeSet<String> withheld = new TreeSet<>();
        view.each(
                kind,
                e -> (opens(e.sequence(), Group.SOURCE) ? sources : withheld)
                        .add(e.record().origin().source()));
        sources.removeAll(withheld);
        return sources;
    }

    /** Who speaks in these entries, as far as that is open, in the order of their labels. */
    String sources(Iterable<Long> entries) {
        TreeSet<String> open = new TreeSet<>();
        boolean withheld = false;
        for (long sequence : entries) {
            Optional<Entry<Record>> entry = view().entry(sequence);
            if (entry.isPresent()) {
                if (opens(sequence, Group.SOURCE)) {
                    open.add(label("source", entry.get().record().origin().source()));
                } else {
                    withheld = true;
                }
            }
        }
        List<String> all = new ArrayList<>(open);
        if (withheld) {
            all.add(words.say("summary.withheld-source"));
        }
        return row(all);
    }

    /** The event's code where the sources of all its records are open; else its number. */
    String code(Gap.GapEvent event) {
        boolean open = Stream.concat(event.from().entries().asList().stream(), event.to().entries().asList().stream())
                .allMatch(sequence -> opens(sequence, Group.SOURCE));
        return open ? event.code() : "#" + event.event();
    }

    /** The sentence under {@code key} with runs in its places. */
    List<Run> sentence(String key, Run... fills) {
        String sentence = words.say(key);
        List<Run> runs = new ArrayList<>();
        Matcher place = PLACE.matcher(sentence);
        int at = 0;
        while (place.find()) {
            text(runs, sentence.substring(at, place.start()));
            runs.add(fills[Integer.parseInt(place.group(1))]);
            at = place.end();
        }
        text(runs, sentence.substring(at));
        return runs;
    }

    private static void text(List<Run> runs, String text) {
        if (!text.isEmpty()) {
            runs.add(Run.text(text));
        }
    }
}
