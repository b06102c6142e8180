package toll.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import toll.ledger.Finding;
import toll.ledger.Incident;
import toll.reconcile.Gap;
import toll.reconcile.Tally;
import toll.term.Vocabularies;

/**
 * A dossier on an event, on a place and period, or on the gap between two sources: summary, method, toll, gap, time and
 * map, answers of the belligerents, contradictions, the user's own provisions of law, an annex event by event, and the
 * sources.
 */
public final class Dossier {
    private final Scribe scribe;
    private final Request request;
    private final Words words;
    private final Blocks blocks = new Blocks();

    /**
     * What the dossier is on.
     *
     * @param title empty for one that says what it is on
     * @param language {@code en} or {@code ar}
     * @param gap the two sources, when it is on a gap between them
     * @param filters of the toll: event, actor, place, from, to, policy … by name
     * @param provisions of law that the user cites; may be empty
     * @param disclosure what may be shown of the records
     */
    public record Request(
            String title,
            String language,
            String author,
            Optional<Pair> gap,
            Map<String, String> filters,
            List<Provision> provisions,
            Disclosure disclosure) {
        public Request {
            filters = new TreeMap<>(filters);
            provisions = List.copyOf(provisions);
        }
    }

    /** Two sources. */
    public record Pair(String from, String to) {}

    /** A provision of law as the user's library has it. */
    public record Provision(String cite, String text, String why) {}

    private Dossier(Answers answers, Vocabularies vocabularies, Request request) {
        this.scribe = new Scribe(answers, vocabularies, request.language(), request.disclosure());
        this.request = request;
        this.words = Words.of(request.language());
    }

    public static Paper of(Answers answers, Vocabularies vocabularies, Request request) {
        Dossier dossier = new Dossier(answers, vocabularies, request);
        dossier.write();
        return new Paper(
                request.language(),
                request.title().isEmpty() ? dossier.title() : request.title(),
                dossier.words.say("dossier.subtitle"),
                request.author(),
                dossier.blocks.all(),
                dossier.scribe.register().all());
    }

    private String title() {
        if (request.gap().isPresent()) {
            return words.say(
                    "gap.title",
                    scribe.label("source", request.gap().get().from()),
                    scribe.label("source", request.gap().get().to()));
        }
        String event = request.filters().getOrDefault("event", "");
        if (!event.isEmpty()) {
            return words.say("dossier.event", event);
        }
        List<String> about = new ArrayList<>();
        for (String key : List.of("place", "from", "to")) {
            String value = request.filters().getOrDefault(key, "");
            if (!value.isEmpty()) {
                about.add(words.say("asked." + key) + " " + value);
            }
        }
        return about.isEmpty() ? words.say("dossier.title") : words.say("dossier.about", scribe.row(about));
    }

    /** The toll; in a dossier on a gap that of the second source, unless sources are asked for. */
    private Question asked() {
        Question all = question("tally").with("by", "grade");
        return request.gap().isPresent() && !request.filters().containsKey("source")
                ? all.with("source", request.gap().get().to())
                : all;
    }

    private Question question(String verb, String... operands) {
        return new Question(verb, List.of(operands), request.filters());
    }

    private void write() {
        Question asked = asked();
        Tally tally = scribe.answers().tallied(asked);
        Optional<Question> gapAsked = request.gap().map(pair -> question("gap", pair.from(), pair.to()));
        Optional<Gap> gap = gapAsked.map(scribe.answers()::gapped);
        blocks.heading(2, "summary", words.say("summary.title"));
        new Summary(scribe).write(blocks, asked, tally, gap, gapAsked);
        new Method(scribe).write(blocks, asked, tally, request.filters());
        toll(asked);
        gapAsked.ifPresent(question -> {
            blocks.heading(2, "gap", words.say("gap.title", label(0), label(1)));
            new GapBlocks(scribe).write(blocks, question);
        });
        new When(scribe).write(blocks, asked.with("by", "month"));
        places(tally);
        List<String> belligerents = belligerents();
        new Replies(scribe).write(blocks, belligerents, request.filters());
        List<Gap> gaps = gap.map(List::of).orElseGet(() -> gaps(belligerents, tally));
        new Contradictions(scribe).write(blocks, gaps);
        law();
        annex(asked, gap, gaps);
    }

    private String label(int end) {
        Pair pair = request.gap().orElseThrow();
        return scribe.label("source", end == 0 ? pair.from() : pair.to());
    }

    private void toll(Question question) {
        blocks.heading(2, "toll", words.say("toll.title"));
        new TollTable(scribe).write(blocks, question, words.say("dossier.toll-caption"));
        blocks.say(Block.Manner.NOTE, Run.text(words.say("toll.note")));
    }

    private void places(Tally tally) {
        TreeSet<Long> counted = new TreeSet<>();
        tally.toll().entries().stream().forEach(counted::add);
        Places.write(scribe, blocks, counted::contains);
    }

    /** Sources that answer allegations, all of whose answers are open. */
    private List<String> belligerents() {
        return List.copyOf(scribe.openSources(scribe.answers().view(question("tally")), Finding.class));
    }

    /** Each belligerent against each monitor of the toll, for the denials among them. */
    private List<Gap> gaps(List<String> belligerents, Tally tally) {
        TreeSet<String> monitors = new TreeSet<>();
        TreeSet<Long> counted = new TreeSet<>();
        tally.toll().entries().stream().forEach(counted::add);
        scribe.view().each(Incident.class, e -> {
            if (counted.contains(e.sequence())) {
                monitors.add(e.record().origin().source());
            }
        });
        List<Gap> gaps = new ArrayList<>();
        for (String from : belligerents) {
            for (String to : monitors) {
                if (!from.equals(to)) {
                    TreeMap<String, String> filters = new TreeMap<>(request.filters());
                    filters.remove("source");
                    gaps.add(scribe.answers().gapped(new Question("gap", List.of(from, to), filters)));
                }
            }
        }
        return gaps;
    }

    private void law() {
        if (request.provisions().isEmpty()) {
            return;
        }
        blocks.heading(2, "law", words.say("law.title")).say(Block.Manner.NOTE, Run.text(words.say("law.note")));
        for (Provision provision : request.provisions()) {
            blocks.heading(3, "law-" + (request.provisions().indexOf(provision) + 1), provision.cite());
            blocks.say(new Run.Quote(provision.text()));
            if (!provision.why().isEmpty()) {
                blocks.say(Block.Manner.NOTE, Run.fact(provision.why()));
            }
        }
    }

    private void annex(Question asked, Optional<Gap> gap, List<Gap> gaps) {
        TreeSet<Long> shown = new TreeSet<>(scribe.answers().basis(asked));
        gaps.forEach(g -> g.steps()
                .forEach(step -> step.events().forEach(event -> {
                    boolean ours =
                            gap.isPresent() || event.to().entries().stream().anyMatch(shown::contains);
                    if (ours) {
                        shown.addAll(event.from().entries().asList());
                        shown.addAll(event.to().entries().asList());
                        event.denial()
                                .ifPresent(denial ->
                                        shown.addAll(denial.samePlace().asList()));
                    }
                })));
        Annex annex = new Annex(scribe);
        blocks.heading(2, "annex", words.say("annex.title")).say(Block.Manner.NOTE, Run.text(words.say("annex.note")));
        annex.write(blocks, shown, gap);
        annex.sources(blocks, shown);
    }
}
