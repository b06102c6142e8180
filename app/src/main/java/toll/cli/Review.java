package toll.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import toll.ledger.Batch;
import toll.ledger.Judgement;
import toll.ledger.Ledger;
import toll.ledger.Person;
import toll.ledger.View;
import toll.project.Project;
import toll.reconcile.ClusterOptions;
import toll.reconcile.Clusters;
import toll.reconcile.Grouping;
import toll.reconcile.Opinion;
import toll.reconcile.Opinions;
import toll.reconcile.ReviewItem;
import toll.reconcile.ReviewQueue;

/** {@code toll review}: the queue of doubtful links on the terminal, the most useful question first. */
@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        description = {
            "Asks about doubtful links, the answer that moves the toll most first.",
            "Each answer becomes a judgement in the ledger; it goes before every weight and can be taken back."
        },
        footer = {
            "",
            "Answers, one a line, with a reason behind if you like: y same, n different, u unsure, undo, q.",
            "Without a terminal the answers are read from standard input. The web application shows the same queue."
        })
final class Review implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ProjectOption project = new ProjectOption();

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Mixin
    private ProjectLink.Options linkage = new ProjectLink.Options();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "persons|incidents",
            description = "What to ask about; persons where there are any, when not given.")
    private String what = "";

    @Option(names = "--author", paramLabel = "NAME", description = "Who answers; the name you are signed in with.")
    private String author = System.getProperty("user.name", "");

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "100",
            description = "Of how many pairs, the most doubtful, the effect is worked out. Default: ${DEFAULT-VALUE}.")
    private int most;

    @Option(names = "--threads", paramLabel = "N", defaultValue = "0", description = "Threads; default all processors.")
    private int threads;

    @Option(names = "--json", description = "List the queue as JSON and ask nothing.")
    private boolean json;

    /** An answer of this sitting. */
    private record Answered(Opinion opinion, String id) {}

    @Override
    public Integer call() throws IOException {
        if (most < 1 || author.isBlank()) {
            throw new Failure(Exit.USAGE, most < 1 ? "--most is at least 1" : "say who answers: --author NAME");
        }
        Project here = project.find();
        int running = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
        try (Ledger ledger = here.ledger()) {
            View view = linkage.view(ledger);
            ClusterOptions.Subject subject = subject(view);
            ClusterOptions asked = linkage.options(subject);
            boolean linked = subject == ClusterOptions.Subject.INCIDENTS && filter.grouping() == Grouping.LINKED;
            ReviewQueue.Options options = new ReviewQueue.Options(
                    linked ? asked.above(Grouping.SURE) : asked,
                    filter.grouping(),
                    filter.policy(here),
                    filter.filter(here.vocabularies(), List.of()),
                    .02,
                    most);
            Clusters clusters = Clusters.of(view, options.linkage(), running);
            ReviewQueue queue = ReviewQueue.of(view, clusters, options);
            if (json) {
                spec.commandLine().getOut().println(Json.of(ReviewText.json(queue, options)));
                return Exit.DONE;
            }
            if (view.size() < ledger.now().size()) {
                throw new Failure(Exit.USAGE, "answers are given to the ledger as it is now; --as-of goes with --json");
            }
            ask(here, ledger, queue, options, running);
        }
        return Exit.DONE;
    }

    private ClusterOptions.Subject subject(View view) {
        return switch (what) {
            case "persons" -> ClusterOptions.Subject.PERSONS;
            case "incidents" -> ClusterOptions.Subject.INCIDENTS;
            case "" -> {
                boolean[] any = new boolean[1];
                view.each(Person.class, entry -> any[0] = true);
                yield any[0] ? ClusterOptions.Subject.PERSONS : ClusterOptions.Subject.INCIDENTS;
            }
            default -> throw new Failure(Exit.USAGE, "expected persons or incidents, found \"" + what + "\"");
        };
    }

    private void ask(Project here, Ledger ledger, ReviewQueue first, ReviewQueue.Options options, int running)
            throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Deque<Answered> done = new ArrayDeque<>();
        Set<String> asked = new HashSet<>();
        ReviewQueue queue = first;
        while (true) {
            Optional<ReviewItem> next =
                    queue.items().stream().filter(i -> !asked.contains(i.id())).findFirst();
            if (next.isEmpty()) {
                out.println(queue.items().isEmpty() ? "No link is in doubt." : "Every doubtful link was asked about.");
                break;
            }
            ReviewText.print(next.get(), queue, options, out);
            out.print("[y] same  [n] different  [u] unsure  [undo]  [q] quit > ");
            out.flush();
            Optional<Boolean> changed = answer(in.readLine(), next.get(), here, ledger, done, asked);
            if (changed.isEmpty()) {
                break;
            }
            if (changed.get()) {
                View now = ledger.now();
                queue = ReviewQueue.of(now, queue.clusters().again(now, running), options);
            }
        }
        out.println();
        out.println(done.size() + (done.size() == 1 ? " answer" : " answers") + " kept in the ledger.");
    }

    /** Whether the ledger has changed; empty at the end of the sitting. */
    private Optional<Boolean> answer(
            @org.jspecify.annotations.Nullable String line,
            ReviewItem item,
            Project here,
            Ledger ledger,
            Deque<Answered> done,
            Set<String> asked) {
        PrintWriter out = spec.commandLine().getOut();
        out.println();
        if (line == null) {
            return Optional.empty();
        }
        String[] words = line.strip().split("\\s+", 2);
        String reason = words.length > 1 ? words[1] : "the two records were compared";
        Optional<Opinion.Answer> answer = switch (words[0].toLowerCase(Locale.ROOT)) {
            case "y", "yes", "same" -> Optional.of(Opinion.Answer.SAME);
            case "n", "no", "different" -> Optional.of(Opinion.Answer.DIFFERENT);
            case "u", "unsure" -> Optional.of(Opinion.Answer.UNSURE);
            default -> Optional.empty();
        };
        if (answer.isPresent()) {
            asked.add(item.id());
            Opinion given = new Opinion(0, author, now(here), item.first(), item.second(), answer.get(), reason);
            long sequence = judge(
                    ledger, Opinions.judgement(author, now(here), item.first(), item.second(), answer.get(), reason));
            done.push(new Answered(given.kept(sequence), item.id()));
            return Optional.of(true);
        }
        switch (words[0].toLowerCase(Locale.ROOT)) {
            case "q", "quit" -> {
                return Optional.empty();
            }
            case "undo" -> {
                if (done.isEmpty()) {
                    out.println("Nothing was answered in this sitting yet.");
                    return Optional.of(false);
                }
                Answered last = done.pop();
                judge(ledger, Opinions.reversal(author, now(here), last.opinion(), "taken back by its author"));
                asked.remove(last.id());
                return Optional.of(true);
            }
            default -> {
                out.println("Expected y, n, u, undo or q, found \"" + line.strip() + "\".");
                return Optional.of(false);
            }
        }
    }

    private static java.time.Instant now(Project here) {
        return here.timepiece().instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static long judge(Ledger ledger, Judgement judgement) {
        try (Batch batch = ledger.begin()) {
            long sequence = batch.judge(judgement);
            batch.commit();
            return sequence;
        }
    }
}
