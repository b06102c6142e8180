package toll.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import toll.ledger.Archive;
import toll.ledger.Batch;
import toll.ledger.Judgement;
import toll.ledger.Receipt;
import toll.ledger.Record;
import toll.ledger.Refusal;

/** Takes what intake would write and keeps the first of it to be looked at; writes nothing. */
final class Trial implements Batch, Archive {
    static final int SHOWN = 20;
    /** How many refusals are kept to be taken away as a table. */
    private static final int REFUSALS = 100_000;

    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Record> first = new ArrayList<>();
    private long records;

    List<Record> first() {
        return List.copyOf(first);
    }

    List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    long records() {
        return records;
    }

    @Override
    public Outcome add(Record record) {
        records++;
        if (first.size() < SHOWN) {
            first.add(record);
        }
        return Outcome.ADDED;
    }

    @Override
    public long judge(Judgement judgement) {
        throw new IllegalStateException("a document decides nothing");
    }

    @Override
    public void refuse(Refusal refusal) {
        if (refusals.size() < REFUSALS) {
            refusals.add(refusal);
        }
    }

    @Override
    public Receipt commit() {
        return new Receipt(0, 0, records, 0, 0, 0, 0, "0".repeat(64));
    }

    @Override
    public void close() {}

    @Override
    public String put(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return digest(in);
        }
    }

    @Override
    public String put(byte[] bytes) throws IOException {
        return digest(new ByteArrayInputStream(bytes));
    }

    @Override
    public Optional<InputStream> open(String sha256) {
        return Optional.empty();
    }

    private static String digest(InputStream bytes) throws IOException {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(bytes, sha).transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
