package toll.ledger.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Connections that read; each is lent to one thread at a time and opened when none is free. */
final class Readers implements AutoCloseable {
    /** What is done with a connection. */
    @FunctionalInterface
    interface Reading<T> {
        T with(Connection connection) throws SQLException;
    }

    private final Path file;
    private final ConcurrentLinkedDeque<Connection> free = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    Readers(Path file) {
        this.file = file;
    }

    <T> T with(Reading<T> reading) {
        if (closed) {
            throw new IllegalStateException("this ledger was closed");
        }
        try {
            Connection lent = free.pollFirst();
            Connection connection = lent == null ? Database.forReading(file) : lent;
            try {
                return reading.with(connection);
            } finally {
                free.addFirst(connection);
                if (closed) {
                    close();
                }
            }
        } catch (SQLException thrown) {
            throw Database.failure(thrown);
        }
    }

    @Override
    public void close() {
        closed = true;
        for (Connection next = free.pollFirst(); next != null; next = free.pollFirst()) {
            try {
                next.close();
            } catch (SQLException thrown) {
                throw Database.failure(thrown);
            }
        }
    }
}
