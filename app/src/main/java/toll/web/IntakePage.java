package toll.web;

import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import toll.date.Edtf;
import toll.date.When;
import toll.intake.Intake;
import toll.intake.IntakeOptions;
import toll.intake.Mapping;
import toll.intake.Profile;
import toll.intake.Profiles;
import toll.intake.Progress;
import toll.intake.Taken;
import toll.ledger.Refusal;
import toll.project.Project;
import toll.publish.Cell;
import toll.publish.Sheet;
import toll.publish.TableFile;

/** Bring it in: a file is sent, looked at as it would be recorded, and then committed or left. */
final class IntakePage {
    private static final int ROWS = 100;

    private IntakePage() {}

    static void show(Visit visit) throws IOException {
        form(visit, 200, "");
    }

    private static void form(Visit visit, int status, String problem) throws IOException {
        visit.page(
                "intake",
                "nav.intake",
                status,
                Map.of(
                        "problem",
                        problem,
                        "sources",
                        visit.desk().words().get("source").terms(),
                        "readers",
                        profiles(visit.desk().project()).all()));
    }

    static void send(Visit visit) throws IOException {
        Optional<UploadedFile> sent = visit.file("file").filter(f -> f.size() > 0);
        if (sent.isEmpty()) {
            form(visit, 400, visit.texts().say("intake.nofile"));
            return;
        }
        UploadedFile file = sent.get();
        String published = visit.field("published");
        Optional<When> day = published.isEmpty() ? Optional.of(When.UNKNOWN) : Edtf.read(published);
        if (day.isEmpty()) {
            form(visit, 400, visit.texts().say("intake.badday"));
            return;
        }
        When when = day.get();
        String source = visit.field("source");
        IntakeOptions plain = IntakeOptions.PLAIN;
        String reader = visit.field("reader");
        IntakeOptions options = new IntakeOptions(
                reader.isEmpty() ? Optional.empty() : Optional.of(reader),
                source.isEmpty()
                        ? Optional.empty()
                        : Optional.of(visit.desk()
                                .words()
                                .get("source")
                                .find(source)
                                .map(t -> t.id())
                                .orElse(source)),
                when,
                plain.encoding(),
                plain.threads(),
                Integer.MAX_VALUE); // one batch: a file comes in whole or not at all
        Desk desk = visit.desk();
        String token;
        try (InputStream bytes = file.content()) {
            token = desk.uploads().keep(visit.visitor().name(), file.filename(), bytes, options);
        }
        Uploads.Upload upload = desk.uploads().find(token, visit.visitor());
        desk.jobs().start("job.preview", upload.name(), desk.clock().instant(), job -> {
            try {
                Trial trial = new Trial();
                Taken taken =
                        intake(desk.project()).run(upload.file(), upload.options(), () -> trial, trial, progress(job));
                List<Mapping> mapping = profiles(desk.project())
                        .named(taken.profile())
                        .map(Mapping::of)
                        .orElse(List.of());
                upload.found(new Uploads.Found(taken, trial, mapping));
                return Jobs.Outcome.of("n.record.new", trial.records());
            } catch (IllegalArgumentException | IOException refused) {
                upload.problem(refused.getMessage() == null ? refused.toString() : refused.getMessage());
                throw refused;
            }
        });
        visit.leadTo(visit.address().to("/intake/" + token));
    }

    /** What the file would bring, row by row; nothing is in the ledger yet. */
    static void preview(Visit visit) {
        Uploads.Upload upload = visit.desk().uploads().find(visit.part("token"), visit.visitor());
        visit.page("preview", "intake.preview", Map.of("upload", upload, "token", visit.part("token")));
    }

    static void commit(Visit visit) {
        Desk desk = visit.desk();
        String token = visit.part("token");
        Visitor visitor = visit.visitor();
        Uploads.Upload upload = desk.uploads().find(token, visitor);
        if (upload.found().isEmpty() || !upload.commit()) {
            throw new Fault(409, "fault.form");
        }
        Jobs.Job begun = desk.jobs()
                .start("job.intake", upload.name(), desk.clock().instant(), job -> {
                    Taken taken = intake(desk.project())
                            .run(
                                    upload.file(),
                                    upload.options(),
                                    desk.ledger()::begin,
                                    desk.ledger().archive(),
                                    progress(job));
                    desk.uploads().forget(token);
                    desk.moments().wrote(visitor);
                    return Jobs.Outcome.of("intake.done", taken.added(), taken.superseded(), taken.refusals());
                });
        visit.leadTo(visit.address().to("/jobs").with("done", "begun").with("job", begun.id()));
    }

    static void drop(Visit visit) throws IOException {
        visit.desk().uploads().find(visit.part("token"), visit.visitor());
        visit.desk().uploads().forget(visit.part("token"));
        visit.leadTo(visit.address().to("/intake").with("done", "removed"));
    }

    /** What could not be read of a file that is being looked at, as a table to mend it by. */
    static void refusalsOfOne(Visit visit) throws IOException {
        Uploads.Upload upload = visit.desk().uploads().find(visit.part("token"), visit.visitor());
        table(visit, upload.found().map(f -> f.trial().refusals()).orElse(List.of()));
    }

    /** All refusals in the ledger, as a table. */
    static void refusalsAsTable(Visit visit) throws IOException {
        table(
                visit,
                visit.moment().whole(visit.visitor()).orElseThrow(Fault::absent).refusals());
    }

    private static void table(Visit visit, List<Refusal> refusals) throws IOException {
        List<Sheet.Column> columns = Stream.of("document", "line", "column", "expected", "found", "todo")
                .map(name -> new Sheet.Column(name, name.equals("line") ? Sheet.Kind.WHOLE : Sheet.Kind.TEXT, ""))
                .toList();
        List<List<Cell>> rows = refusals.stream()
                .map(r -> List.of(
                        Cell.text(r.document()),
                        new Cell.Whole(r.line()),
                        Cell.text(r.column()),
                        Cell.text(r.expected()),
                        Cell.text(r.found()),
                        Cell.text(r.todo())))
                .toList();
        visit.header("Content-Disposition", "attachment; filename=\"refusals.csv\"");
        visit.send(TableFile.csv(new Sheet("refusals", "", columns, rows)), "text/csv; charset=utf-8");
    }

    /** What could not be read, all of it. */
    static void refusals(Visit visit) {
        List<Refusal> all =
                visit.moment().whole(visit.visitor()).orElseThrow(Fault::absent).refusals();
        Slice slice = Slice.of(visit.address(), all.size(), ROWS);
        visit.page(
                "refusals",
                "nav.refusals",
                Map.of("refusals", all.subList(slice.first(), slice.last()), "slice", slice));
    }

    private static Progress progress(Jobs.Job job) {
        return (rows, read, of) -> {
            job.progress(read, of);
            if (job.isCancelled()) {
                throw new CancellationException();
            }
        };
    }

    private static Intake intake(Project project) throws IOException {
        return new Intake(profiles(project), project.vocabularies());
    }

    private static Profiles profiles(Project project) throws IOException {
        Profiles all = Profiles.shipped();
        if (Files.isDirectory(project.profiles())) {
            List<Path> own;
            try (Stream<Path> listed = Files.list(project.profiles())) {
                own = listed.filter(p -> p.toString().endsWith(".toml"))
                        .sorted()
                        .toList();
            }
            for (Path file : own) {
                try (InputStream in = Files.newInputStream(file)) {
                    all = all.with(Profile.read(in));
                }
            }
        }
        return all;
    }
}
