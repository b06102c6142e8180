package toll.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** What was worked out; shared by moments between which nothing lies that would change it. Each thing is worked out once. */
final class Answers {
    private static final int KEPT = 256;
    /** Of how many of the questions asked last the answers are made again. */
    private static final int AGAIN = 48;

    /** A question's answer, being made or made, and how to make it of another moment. */
    private static final class Cell {
        private final Function<Moment, ?> compute;
        private Optional<Object> made = Optional.empty();

        private Cell(Function<Moment, ?> compute) {
            this.compute = compute;
        }

        private synchronized Object get(Moment moment) {
            if (made.isEmpty()) {
                made = Optional.of(compute.apply(moment));
            }
            return made.orElseThrow();
        }
    }

    private final Map<Object, Object> held = new ConcurrentHashMap<>();
    private final Map<Object, Object> locks = new HashMap<>();
    private final Map<Object, Cell> cells = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Cell> eldest) {
            return size() > KEPT;
        }
    };

    @SuppressWarnings("unchecked") // each question has one kind of answer
    <T> T answer(Object question, Moment moment, Function<Moment, T> compute) {
        Cell cell;
        synchronized (cells) {
            cell = cells.computeIfAbsent(question, q -> new Cell(compute));
        }
        return (T) cell.get(moment);
    }

    /** How many questions were asked. */
    int size() {
        synchronized (cells) {
            return cells.size();
        }
    }

    @SuppressWarnings("unchecked") // each key is used with one type
    <T> T keep(Object key, Supplier<T> compute) {
        Object found = held.get(key);
        if (found == null) {
            Object lock;
            synchronized (locks) {
                lock = locks.computeIfAbsent(key, k -> new Object());
            }
            synchronized (lock) {
                found = held.get(key);
                if (found == null) {
                    found = compute.get();
                    held.put(key, found);
                }
            }
        }
        return (T) found;
    }

    /** Makes the answers of the questions that were asked last, the latest first, until the time is over. */
    void again(Answers earlier, Moment moment, long milliseconds) {
        List<Map.Entry<Object, Cell>> asked;
        synchronized (earlier.cells) {
            asked = new ArrayList<>(earlier.cells.entrySet());
        }
        long until = System.nanoTime() + milliseconds * 1_000_000;
        for (int i = asked.size() - 1; i >= Math.max(0, asked.size() - AGAIN) && System.nanoTime() < until; i--) {
            answer(asked.get(i).getKey(), moment, asked.get(i).getValue().compute);
        }
    }
}
