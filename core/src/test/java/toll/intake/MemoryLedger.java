package toll.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import toll.ledger.Archive;
import toll.ledger.Batch;
import toll.ledger.Judgement;
import toll.ledger.Receipt;
import toll.ledger.Record;
import toll.ledger.Refusal;

/** A ledger in memory, for tests of intake alone: what stands, what was superseded, what was refused. */
final class MemoryLedger implements Archive {
    final Map<String, Record> standing = new LinkedHashMap<>();
    final List<Record> superseded = new ArrayList<>();
    final List<Refusal> refusals = new ArrayList<>();
    final Map<String, byte[]> documents = new HashMap<>();
    int batches;

    Batch begin() {
        batches++;
        return new Batch() {
            @Override
            public Outcome add(Record record) {
                String key = record.kind() + "|" + record.origin().source() + "|"
                        + record.origin().key();
                Record old = standing.put(key, record);
                if (old == null) {
                    return Outcome.ADDED;
                }
                if (placeless(old).equals(placeless(record))) {
                    standing.put(key, old);
                    return Outcome.UNCHANGED;
                }
                superseded.add(old);
                return Outcome.SUPERSEDED;
            }

            @Override
            public long judge(Judgement judgement) {
                throw new UnsupportedOperationException("intake judges nothing");
            }

            @Override
            public void refuse(Refusal refusal) {
                refusals.add(refusal);
            }

            @Override
            public Receipt commit() {
                return new Receipt(0, 0, 0, 0, 0, 0, standing.size(), "");
            }

            @Override
            public void close() {}
        };
    }

    /** What a record says, apart from which edition of the document it stands in. */
    private static Record placeless(Record record) {
        return record.from(record.origin().found("", ""));
    }

    @SuppressWarnings("unchecked")
    <R extends Record> List<R> all(Class<R> kind) {
        return (List<R>) standing.values().stream().filter(kind::isInstance).toList();
    }

    @Override
    public String put(Path file) throws IOException {
        return put(Files.readAllBytes(file));
    }

    @Override
    public String put(byte[] bytes) {
        try {
            String sha = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            documents.put(sha, bytes);
            return sha;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public Optional<InputStream> open(String sha256) {
        return Optional.ofNullable(documents.get(sha256)).map(ByteArrayInputStream::new);
    }
}
