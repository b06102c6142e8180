package toll.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import toll.ledger.Ledger;
import toll.ledger.View;

/** Reads {@code --as-of X}: a sequence number, a day (its end, UTC) or an instant. */
final class AsOf {
    private AsOf() {}

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
