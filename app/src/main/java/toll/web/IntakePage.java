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
import toll.intake.Profile;
import toll.intake.Profiles;
import toll.intake.Progress;
import toll.intake.Taken;
import toll.ledger.Refusal;
import toll.project.Project;

/** Bring it in: a file is sent, looked at as it would be recorded, and then committed or left. */
final class IntakePage {
    private static final int ROWS = 100;

    private IntakePage() {}

    static void show(Visit visit) {
        visit.page(
                "intake",
                "nav.intake",
                Map.of("sources", visit.desk().words().get("source").terms()));
    }

    static void send(Visit visit) throws IOException {
        UploadedFile file = visit.file("file").filter(f -> f.size() > 0).orElseThrow(Fault::unreadable);
        String published = visit.field("published");
        When when = published.isEmpty() ? When.UNKNOWN : Edtf.read(published).orElseThrow(Fault::unreadable);
        String source = visit.field("source");
        IntakeOptions plain = IntakeOptions.PLAIN;
        IntakeOptions options = new IntakeOptions(
                Optional.empty(),
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
                upload.found(new Uploads.Found(taken, trial));
                return "";
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
        Uploads.Upload upload = desk.uploads().find(token, visit.visitor());
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
                    return taken.added() + " + " + taken.superseded();
                });
        visit.leadTo(visit.address().to("/jobs").with("done", "begun").with("job", begun.id()));
    }

    static void drop(Visit visit) throws IOException {
        visit.desk().uploads().find(visit.part("token"), visit.visitor());
        visit.desk().uploads().forget(visit.part("token"));
        visit.leadTo(visit.address().to("/intake").with("done", "removed"));
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
        return new Intake(all, project.vocabularies());
    }
}
