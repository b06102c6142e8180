package toll.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The visible list of formats. To add one: its file, and a line here. The first that recognises the bytes reads. */
final class Readers {
    static final List<Format> ALL = List.of(new XlsxFormat(), new JsonFormat(), new ReportFormat(), new CsvFormat());

    private Readers() {}

    static Optional<Format> named(String name) {
        return ALL.stream().filter(f -> f.name().equals(name)).findFirst();
    }

    /**
     * The format of the bytes.
     *
     * @throws DocumentRefused where no reader knows them, or where the name promises another format than the bytes are
     */
    static Format of(Document document) {
        byte[] start = document.start();
        String known = Signature.name(start);
        String ending = document.ending();
        List<Format> able = ALL.stream().filter(f -> f.recognises(start)).toList();
        Format format = able.stream()
                .filter(f -> !f.goesByWords()
                        || f.endings().contains(ending)
                        || able.size() == 1
                        || ALL.stream().noneMatch(other -> other.endings().contains(ending)))
                .findFirst()
                .orElseThrow(() -> new DocumentRefused(
                        "a table: CSV, XLSX, JSON or JSON lines",
                        known.isEmpty() ? "bytes that are not text" : known,
                        Signature.todo(known)));
        boolean promisesAnother =
                ALL.stream().anyMatch(f -> f != format && f.endings().contains(ending));
        if (promisesAnother) {
            throw new DocumentRefused(
                    "the format that the file's name promises (." + ending + ")",
                    format.goesByWords() && !known.isEmpty()
                            ? known
                            : "a file that is " + format.name().toUpperCase(Locale.ROOT) + " inside",
                    "Check where the file comes from; then rename it, or give --reader " + format.name());
        }
        return format;
    }
}
