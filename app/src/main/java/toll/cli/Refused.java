package toll.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import toll.ledger.LedgerDamaged;
import toll.ledger.LedgerException;

/** Turns what a verb throws into one calm line on the error stream and the exit code of the contract. */
final class Refused implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception thrown, CommandLine line, ParseResult parsed) {
        String verb = line.getCommandName();
        line.getErr().println("toll " + verb + ": " + message(thrown));
        if (System.getenv("TOLL_DEBUG") != null) {
            thrown.printStackTrace(line.getErr());
        }
        return switch (thrown) {
            case Failure failure -> failure.code();
            case LedgerDamaged damaged -> Exit.INTEGRITY;
            default -> Exit.INPUT_REFUSED;
        };
    }

    private static String message(Exception thrown) {
        if (thrown instanceof NoSuchFileException missing) {
            return "no such file: " + missing.getFile();
        }
        String said = thrown.getMessage();
        if (thrown instanceof Failure
                || thrown instanceof LedgerException
                || thrown instanceof IOException
                || thrown instanceof IllegalArgumentException) {
            return said == null ? thrown.getClass().getSimpleName() : said;
        }
        return "an error inside Toll (" + thrown.getClass().getSimpleName() + (said == null ? "" : ": " + said)
                + "). Set TOLL_DEBUG=1 and run again for the details to report.";
    }
}
