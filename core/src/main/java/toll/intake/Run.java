package toll.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Supplier;
import toll.hash.LongSet;
import toll.ledger.Batch;
import toll.ledger.Record;
import toll.ledger.Refusal;
import toll.term.Vocabularies;

/**
 * One file on its way in. This thread appends; others read and map chunks of rows ({@link Ahead}), and a read one is
 * appended in its turn.
 */
final class Run {
    /** How many times the size of the first batch a later one may have. */
    private static final int LARGEST_BATCH = 5;

    private final Document document;
    private final Format format;
    private final RowReader reader;
    private final Profile profile;
    private final IntakeOptions options;
    private final String sha256;
    private final BlockingQueue<Mapper> mappers;
    private final LongSet keys = new LongSet();
    private final Map<String, Integer> repeats = new HashMap<>();
    private final List<Refusal> first = new ArrayList<>();
    private final Map<String, Long> passed = new TreeMap<>();
    private final Map<String, Long> strangeWords = new TreeMap<>();
    private final Set<String> unread = new LinkedHashSet<>();
    private Optional<Refusal> stopped = Optional.empty();
    private long rows;
    private long added;
    private long unchanged;
    private long superseded;
    private long rowsRefused;
    private long refusals;
    private long repeatedKeys;

    Run(
            Document document,
            Format format,
            RowReader reader,
            Profile profile,
            Vocabularies vocabularies,
            IntakeOptions options,
            String sha256) {
        this.document = document;
        this.format = format;
        this.reader = reader;
        this.profile = profile;
        this.options = options;
        this.sha256 = sha256;
        mappers = new ArrayBlockingQueue<>(options.threads());
        for (int i = 0; i < options.threads(); i++) {
            mappers.add(new Mapper(profile, vocabularies, options, document.name(), sha256));
        }
    }

    static Refusal refusal(String document, DocumentRefused refused) {
        return new Refusal(document, refused.line(), "", refused.expected(), refused.found(), refused.todo());
    }

    Taken take(Supplier<Batch> begin, Progress progress) throws IOException {
        try (Ahead ahead = new Ahead(reader, mappers)) {
            Optional<Mapper.Mapped> next = ahead.next();
            boolean more = true;
            while (more) {
                try (Batch batch = begin.get()) {
                    long until = rows + batch(rows);
                    while (rows < until && next.isPresent()) {
                        append(next.get(), batch, progress);
                        next = ahead.next();
                    }
                    more = next.isPresent();
                    if (!more && ahead.stopped().isPresent()) {
                        Refusal whole = refusal(document.name(), ahead.stopped().get());
                        stopped = Optional.of(whole);
                        refuse(whole, batch);
                    }
                    batch.commit();
                }
            }
        }
        return taken();
    }

    /**
     * Rows of the next batch. Each batch rewrites the index of keys in places all over it, and the index grows with the
     * file: batches grow with it, or a row of a long file would cost more than one of a short file.
     */
    private long batch(long before) {
        return Math.clamp(before / 2, options.rowsPerBatch(), (long) options.rowsPerBatch() * LARGEST_BATCH);
    }

    private void append(Mapper.Mapped mapped, Batch batch, Progress progress) {
        for (Record record : mapped.records()) {
            switch (batch.add(unique(record))) {
                case ADDED -> added++;
                case UNCHANGED -> unchanged++;
                case SUPERSEDED -> superseded++;
            }
        }
        mapped.refusals().forEach(refusal -> refuse(refusal, batch));
        mapped.passed().forEach((why, n) -> passed.merge(why, n, Long::sum));
        mapped.strangeWords().forEach((word, n) -> strangeWords.merge(word, n, Long::sum));
        unread.addAll(mapped.unread());
        rowsRefused += mapped.rowsRefused();
        rows += mapped.rows();
        progress.at(rows, mapped.read(), document.size());
    }

    private void refuse(Refusal refusal, Batch batch) {
        batch.refuse(refusal);
        refusals++;
        if (first.size() < Taken.SHOWN) {
            first.add(refusal);
        }
    }

    /** A key that stands again in the same file does not supersede the first: both rows are what the source says. */
    private Record unique(Record record) {
        String key = record.origin().key();
        String source = record.origin().source();
        if (keys.add(LongSet.hash(record.kind(), source, key))) {
            return record;
        }
        repeatedKeys++;
        int times = repeats.merge(record.kind() + "\0" + source + "\0" + key, 2, (n, one) -> n + 1);
        return record.from(record.origin().keyed(key + "#" + times));
    }

    private Taken taken() {
        return new Taken(
                document.name(),
                sha256,
                format.name(),
                profile.name(),
                reader.described(),
                rows,
                added,
                unchanged,
                superseded,
                rowsRefused,
                refusals,
                List.copyOf(first),
                Collections.unmodifiableMap(passed),
                repeatedKeys,
                Collections.unmodifiableMap(strangeWords),
                List.copyOf(unread),
                stopped);
    }
}
