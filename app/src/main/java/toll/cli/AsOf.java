package toll.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import picocli.CommandLine.Option;
import toll.ledger.Ledger;
import toll.ledger.View;

/** The option {@code --as-of X}, mixed into each verb that reads the ledger: a sequence number, a day (its end, UTC) or an instant. */
final class AsOf {
    @Option(
            names = "--as-of",
            paramLabel = "X",
            defaultValue = "",
            description = "As known then: a sequence number or a day.")
    private String asked = "";

    /** The ledger as it was known then; as it is now where nothing is asked. */
    View of(Ledger ledger) {
        return of(ledger, asked);
    }

    static View of(Ledger ledger, String asked) {
        String x = asked.strip();
        if (x.isEmpty()) {
            return ledger.now();
        }
        try {
            if (x.matches("[0-9]{1,18}")) {
                return ledger.asOf(Long.parseLong(x));
            }
            return ledger.asOf(
                    x.contains("T")
                            ? Instant.parse(x)
                            : LocalDate.parse(x)
                                    .plusDays(1)
                                    .atStartOfDay(ZoneOffset.UTC)
                                    .toInstant()
                                    .minusNanos(1));
        } catch (DateTimeException notADay) {
            throw new Failure(
                    Exit.USAGE,
                    "--as-of: expected a sequence number, a day such as 2017-08-01 or an instant, found \"" + x + "\"");
        }
    }
}
