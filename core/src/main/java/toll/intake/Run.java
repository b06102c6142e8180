package toll.intake;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import toll.ledger.Batch;
import toll.ledger.Record;
import toll.ledger.Refusal;
import toll.term.Vocabularies;

/**
 * One file on its way in. This thread reads and appends; the others map chunks of rows. Chunks are appended in the order
 * in which they were read, so that the number of threads changes nothing but the time.
 */
final class Run {
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
        ExecutorService pool = Executors.newFixedThreadPool(options.threads(), Run::thread);
        try {
            Deque<Future<Mapper.Mapped>> ahead = new ArrayDeque<>();
            boolean more = true;
            while (more || !ahead.isEmpty()) {
                try (Batch batch = begin.get()) {
                    long until = rows + options.rowsPerBatch();
                    while (rows < until && (more || !ahead.isEmpty())) {
                        more = more && fill(ahead, pool);
                        if (!ahead.isEmpty()) {
                            append(mapped(ahead.removeFirst()), batch, progress);
                        }
                    }
                    if (!more && ahead.isEmpty() && stopped.isPresent()) {
                        refuse(stopped.get(), batch);
                    }
                    batch.commit();
                }
            }
        } finally {
            pool.shutdownNow();
        }
        return taken();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "toll-intake");
        thread.setDaemon(true);
        return thread;
    }

    /** Reads ahead as far as there is room. @return whether there is more to read */
    private boolean fill(Deque<Future<Mapper.Mapped>> ahead, ExecutorService pool) throws IOException {
        while (ahead.size() < options.threads() * 4) {
            try {
                Optional<Chunk> chunk = reader.next();
                if (chunk.isEmpty()) {
                    return false;
                }
                ahead.addLast(pool.submit(() -> map(chunk.get())));
            } catch (DocumentRefused refused) {
                stopped = Optional.of(refusal(document.name(), refused));
                return false;
            }
        }
        return true;
    }

    private Mapper.Mapped map(Chunk chunk) throws InterruptedException {
        Mapper mapper = mappers.take();
        try {
            return mapper.map(chunk);
        } finally {
            mappers.put(mapper);
        }
    }

    private static Mapper.Mapped mapped(Future<Mapper.Mapped> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("intake was interrupted", stop);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException inside) {
                throw inside;
            }
            throw new IOException("intake failed", failed.getCause());
        }
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
        return Placed.keyed(record, key + "#" + times);
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
                stopped);
    }
}
