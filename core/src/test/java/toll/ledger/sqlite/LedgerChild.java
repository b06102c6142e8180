package toll.ledger.sqlite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import toll.ledger.Batch;
import toll.ledger.LedgerException;
import toll.ledger.Receipt;

/**
 * A process of its own that works on a ledger, so that tests can kill it, fill its disk or take its right to write:
 * {@code take FOLDER PREFIX ROWS BATCH} appends rows and prints {@code ack SIZE ROOT} after each batch; {@code read FOLDER}
 * prints {@code size SIZE ROOT}. What the ledger refuses is printed as {@code refused: …}.
 */
final class LedgerChild {
    private LedgerChild() {}

    public static void main(String[] args) throws IOException {
        try (SqliteLedger ledger = SqliteLedger.open(Path.of(args[1]), Clock.systemUTC(), Ledgers.SECRET)) {
            say("open");
            if (args[0].equals("read")) {
                say("size " + ledger.now().size() + " " + ledger.now().root());
            } else {
                take(ledger, args[2], Integer.parseInt(args[3]), Integer.parseInt(args[4]), LedgerChild::say);
                say("done");
            }
        } catch (LedgerException refused) {
            say("refused: " + refused.getMessage());
        } catch (IOException refused) {
            say("refused: " + refused);
        }
    }

    /** Takes in rows 0 to {@code rows - 1}, each batch with a document of its own. */
    static void take(SqliteLedger ledger, String prefix, int rows, int size, Consumer<String> say) throws IOException {
        for (int first = 0; first < rows; first += size) {
            String document = ledger.archive().put(("rows from " + prefix + first).getBytes(StandardCharsets.UTF_8));
            try (Batch batch = ledger.begin()) {
                for (int row = first; row < Math.min(rows, first + size); row++) {
                    batch.add(Ledgers.strike(prefix + row, row, document));
                }
                Receipt receipt = batch.commit();
                say.accept("ack " + receipt.size() + " " + receipt.root());
            }
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
