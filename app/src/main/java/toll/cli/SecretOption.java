package toll.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import toll.ledger.sqlite.Secret;

/** The option {@code --secret}, mixed into each verb that makes a project. */
final class SecretOption {
    @Option(
            names = "--secret",
            paramLabel = "FILE",
            description = "A project secret to use (64 hex digits); a new one is drawn when not given. With the same"
                    + " secret, clock and input a project comes out the same to the byte.")
    private @Nullable Path file;

    Secret get() throws IOException {
        return file == null ? Secret.fresh() : Secret.read(file);
    }
}
