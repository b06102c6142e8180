package toll.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import toll.ledger.Judged;
import toll.ledger.Ledger;
import toll.ledger.Person;
import toll.project.Project;

/** A server that is killed in the middle of work: what it acknowledged is in the ledger, what it did not is not, in whole. */
final class KillTest {
    private static final Random RANDOM = new Random(20261129);
    private static final int ROWS = 4_000;

    @TempDir
    Path directory;

    /** A server in a process of its own. */
    private record Served(Process process, int port) implements AutoCloseable {
        static Served start(Path project) throws IOException {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx512m",
                            "-XX:TieredStopAtLevel=1",
                            "--enable-native-access=ALL-UNNAMED",
                            "--sun-misc-unsafe-memory-access=allow",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "toll.cli.Toll",
                            "serve",
                            "--port",
                            "0",
                            "--project",
                            project.toString())
                    .redirectErrorStream(true)
                    .start();
            BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
            StringBuilder all = new StringBuilder();
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                all.append(line).append('\n');
                Matcher at = Pattern.compile("http://localhost:([0-9]+)/").matcher(line);
                if (at.find()) {
                    return new Served(process, Integer.parseInt(at.group(1)));
                }
            }
            throw new IOException("the server did not start: " + all);
        }

        void kill() throws InterruptedException {
            process.destroyForcibly();
            process.waitFor(60, TimeUnit.SECONDS);
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }

    private static void killAfter(Served served, long milliseconds, AtomicBoolean killed) {
        Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(milliseconds);
                killed.set(true);
                served.kill();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Test
    void noAnswerThatWasAcknowledgedIsLostAndNoneIsThereTwice() throws Exception {
        Path place = directory.resolve("review");
        Project project = Doubts.create(place, Clock.systemUTC());
        List<String> acknowledged = new ArrayList<>();
        int rounds = 0;
        // A busy machine may acknowledge nothing before it is killed: then it is killed once more.
        while (rounds < 2 || (acknowledged.isEmpty() && rounds < 12)) {
            rounds++;
            AtomicBoolean killed = new AtomicBoolean();
            try (Served served = Served.start(place)) {
                Http visitor = new Http(served.port());
                visitor.get("/en/review?what=persons");
                visitor.post("/en/review/begin?what=persons", Map.of());
                while (visitor.get("/en/review?what=persons").statusCode() != 303) {
                    Thread.sleep(50);
                }
                killAfter(served, 200 + RANDOM.nextInt(900), killed);
                answerUntilKilled(visitor, acknowledged);
                assertThat(killed).isTrue();
            }
        }
        assertThat(acknowledged).isNotEmpty();
        try (Ledger ledger = project.ledger()) {
            List<String> kept = ledger.now().judgements().stream()
                    .map(Judged::judgement)
                    .map(j -> j.subjects().get(0) + "-" + j.subjects().get(1))
                    .toList();
            assertThat(kept).containsAll(acknowledged).doesNotHaveDuplicates();
            assertThat(kept.size())
                    .as("at most one a round was kept but not acknowledged")
                    .isLessThanOrEqualTo(acknowledged.size() + rounds);
        }
    }

    private static void answerUntilKilled(Http visitor, List<String> acknowledged) throws InterruptedException {
        Pattern question = Pattern.compile("pair=([0-9]+-[0-9]+)");
        try {
            while (true) {
                var lead = visitor.get("/en/review?what=persons");
                if (lead.statusCode() != 303) { // every question is answered: wait for the end
                    Thread.sleep(20);
                    continue;
                }
                String where = lead.headers().firstValue("Location").orElseThrow();
                Matcher pair = question.matcher(where);
                assertThat(pair.find()).isTrue();
                String page = visitor.get(where).body();
                Matcher seen =
                        Pattern.compile("name=\"seen\" value=\"([0-9]+)\"").matcher(page);
                assertThat(seen.find()).isTrue();
                var answer = visitor.post(
                        "/en/review/answer?what=persons",
                        Map.of("pair", pair.group(1), "seen", seen.group(1), "answer", "different"));
                assertThat(answer.statusCode()).isEqualTo(303);
                acknowledged.add(pair.group(1));
            }
        } catch (IOException killed) {
            return;
        }
    }

    @Test
    void aFileIsInTheLedgerInWholeOrNotAtAllAndNothingIsLeftLying() throws Exception {
        Path place = directory.resolve("intake");
        Project project = Project.create(place, Clock.systemUTC());
        String table = "source,key,incidents,name,fate,status,age\n"
                + java.util.stream.IntStream.range(0, ROWS)
                        .mapToObj(i -> "airwars,k" + i + ",CS1,Name " + i + " Example,killed,civilian," + i % 90 + "\n")
                        .collect(Collectors.joining());
        Set<Integer> sizes = new TreeSet<>();
        for (int round = 0; round < 3; round++) {
            boolean told = false;
            try (Served served = Served.start(place)) {
                Http visitor = new Http(served.port());
                visitor.get("/en/intake");
                var sent = visitor.upload("/en/intake", "persons.csv", table);
                assertThat(sent.statusCode()).isEqualTo(303);
                String preview = sent.headers().firstValue("Location").orElseThrow();
                while (!visitor.get(preview).body().contains("/commit\"")) {
                    Thread.sleep(20);
                }
                var begun = visitor.post(preview + "/commit", Map.of());
                assertThat(begun.statusCode()).isEqualTo(303);
                long wait = RANDOM.nextInt(round == 0 ? 60 : 500);
                long end = System.nanoTime() + wait * 1_000_000;
                while (System.nanoTime() < end && !told) {
                    told = done(visitor);
                }
                served.kill();
            }
            try (Ledger ledger = project.ledger()) {
                int persons = ledger.now().all(Person.class).size();
                assertThat(persons).isIn(0, ROWS);
                assertThat(!told || persons == ROWS)
                        .as("what was told as done is there")
                        .isTrue();
                sizes.add(persons);
            }
        }
        try (Served served = Served.start(place)) {
            new Http(served.port()).get("/en/");
            try (var files = Files.list(place)) {
                assertThat(files.map(f -> f.getFileName().toString()).filter(n -> n.startsWith("uploads")))
                        .as("files that a killed server had been sent")
                        .isEmpty();
            }
        }
        assertThat(sizes).isSubsetOf(0, ROWS);
        assertThat(Project.find(Optional.of(place), Clock.systemUTC()).directory())
                .exists();
    }

    /** Whether the newest piece of recording is told as done. */
    private static boolean done(Http visitor) throws IOException, InterruptedException {
        Matcher row = Pattern.compile("data-state=\"([a-z]+)\"><th[^>]*>Recording")
                .matcher(visitor.get("/en/jobs").body());
        return row.find() && row.group(1).equals("done");
    }
}
