package toll.ledger.sqlite;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Starts {@link LedgerChild} in a process of its own. */
final class Children {
    private Children() {}

    /** @param wrapper a shell command line in which {@code "$@"} stands for the Java command; empty for none */
    static Process start(Path output, String wrapper, String... args) throws IOException {
        List<String> java = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(),
                LedgerChild.class.getName()));
        java.addAll(List.of(args));
        List<String> command = new ArrayList<>();
        if (!wrapper.isEmpty()) {
            command.addAll(List.of("sh", "-c", wrapper, "sh"));
        }
        command.addAll(java);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    /** The tests may run under a launcher that hides the class path, so it is put together from where classes lie. */
    private static String classPath() {
        Set<String> places = new LinkedHashSet<>();
        for (String name : List.of(
                LedgerChild.class.getName(), SqliteLedger.class.getName(), "org.sqlite.JDBC", "org.slf4j.Logger")) {
            try {
                places.add(Path.of(Class.forName(name)
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI())
                        .toString());
            } catch (ClassNotFoundException | URISyntaxException notThere) {
                // Logging is optional; without the others the child says so itself.
            }
        }
        return String.join(java.io.File.pathSeparator, places);
    }
}
