package toll.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import toll.ledger.Archive;
import toll.ledger.Batch;
import toll.ledger.Refusal;
import toll.term.Vocabularies;

/**
 * Takes a document in: tells its format, finds its profile, maps its rows on several threads and appends the records in
 * the document's order, batch by batch. The same file again adds nothing; a corrected one supersedes row by row.
 */
public final class Intake {
    private final Profiles profiles;
    private final Vocabularies vocabularies;

    public Intake(Profiles profiles, Vocabularies vocabularies) {
        this.profiles = profiles;
        this.vocabularies = vocabularies;
    }

    /**
     * Takes one file in.
     *
     * @param begin begins a batch of the ledger; each is committed before the next begins
     * @param archive keeps the file's bytes, once it is known that they hold a table
     * @return what became of it, refusals included; a document's mistakes never throw
     * @throws IOException where the disk fails
     * @throws IllegalArgumentException where no profile or format has the name given
     */
    public Taken run(Path file, IntakeOptions options, Supplier<Batch> begin, Archive archive, Progress progress)
            throws IOException {
        String name = String.valueOf(file.getFileName());
        Optional<Profile> asked = options.reader().flatMap(profiles::named);
        Optional<Format> forced = options.reader().flatMap(Readers::named);
        if (options.reader().isPresent() && asked.isEmpty() && forced.isEmpty()) {
            throw new IllegalArgumentException("no reader \"" + options.reader().get()
                    + "\"; there are csv, xlsx, json, report and "
                    + String.join(
                            ", ", profiles.all().stream().map(Profile::name).toList()));
        }
        AtomicReference<Optional<Profile>> found = new AtomicReference<>(Optional.empty());
        try {
            Document document = new Document(file);
            Format format = forced.isPresent() ? forced.get() : Readers.of(document);
            try (RowReader reader = format.open(document, columns -> recognise(columns, asked, found), options)) {
                Profile profile = found.get().orElseThrow(() -> new DocumentRefused("a known table", "", ""));
                String sha256 = archive.put(file);
                return new Run(document, format, reader, profile, vocabularies, options, sha256).take(begin, progress);
            }
        } catch (DocumentRefused refused) {
            Refusal whole = Run.refusal(name, refused);
            try (Batch batch = begin.get()) {
                batch.refuse(whole);
                batch.commit();
            }
            return new Taken(
                    name,
                    "",
                    "",
                    "",
                    "",
                    0,
                    0,
                    0,
                    0,
                    0,
                    1,
                    List.of(whole),
                    java.util.Map.of(),
                    0,
                    java.util.Map.of(),
                    List.of(),
                    Optional.of(whole));
        }
    }

    private boolean recognise(List<String> columns, Optional<Profile> asked, AtomicReference<Optional<Profile>> found) {
        List<String> names = new Header(columns).names();
        Optional<Profile> fits = asked.isPresent() ? asked.filter(p -> p.fits(names)) : profiles.of(names);
        if (fits.isPresent()) {
            found.set(fits);
        }
        return fits.isPresent();
    }
}
