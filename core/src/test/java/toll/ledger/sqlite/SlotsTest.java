package toll.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SlotsTest {
    @TempDir
    Path folder;

    @Test
    void keysOfOneHashTakeNeighbouringSlots() throws SQLException {
        try (Connection connection = Database.forWriting(folder.resolve("x.db"))) {
            Database.createTables(connection, Ledgers.SECRET);
            Slots slots = new Slots(connection, 0);
            String[] keyOf = new String[4];
            for (int sequence = 1; sequence <= 3; sequence++) {
                String key = "key " + sequence;
                Slots.Found found = slots.find(Long.MAX_VALUE, other -> key.equals(keyOf[(int) other]));
                assertThat(found.sequence()).isZero();
                keyOf[sequence] = key;
                slots.put(found.slot(), sequence);
            }
            Slots.write(connection, slots.handOver());
            Slots again = new Slots(connection, 3);
            for (int sequence = 1; sequence <= 3; sequence++) {
                String key = "key " + sequence;
                assertThat(again.find(Long.MAX_VALUE, other -> key.equals(keyOf[(int) other]))
                                .sequence())
                        .isEqualTo(sequence);
            }
        }
    }

    @Test
    void aHashTableHoldsWhatAMapHolds() {
        Random random = new Random(3);
        LongMap map = new LongMap();
        Map<Long, Long> oracle = new HashMap<>();
        for (int i = 1; i < 20_000; i++) {
            long key = random.nextInt(8000) * 0x100000001L;
            map.put(key, i);
            oracle.put(key, (long) i);
        }
        assertThat(map.size()).isEqualTo(oracle.size());
        oracle.forEach((key, value) -> assertThat(map.get(key)).isEqualTo(value));
        assertThat(map.get(-1)).isZero();
        assertThat(map.sortedKeys()).isSorted().hasSize(oracle.size());
    }

    @Test
    void nothingThatWasAddedIsCalledAbsent() {
        Random random = new Random(4);
        Absent absent = new Absent();
        long[] keys = random.longs(300_000).toArray();
        for (long key : keys) {
            absent.add(key);
        }
        for (long key : keys) {
            assertThat(absent.surely(key)).isFalse();
        }
        long wrong = random.longs(100_000).filter(key -> !absent.surely(key)).count();
        assertThat(wrong).isLessThan(1500);
    }
}
