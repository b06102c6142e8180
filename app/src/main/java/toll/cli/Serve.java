package toll.cli;

import java.io.PrintWriter;
import java.net.InetAddress;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import toll.project.Project;
import toll.web.Server;
import toll.web.Settings;

/** {@code toll serve}: the web application over a project, until it is stopped. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "The web application over this project, on this machine unless told otherwise.")
final class Serve implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ProjectOption project = new ProjectOption();

    @Option(names = "--port", description = "The port to listen on; 0 for any free one (default: ${DEFAULT-VALUE}).")
    private int port = 8077;

    @Option(
            names = "--host",
            description = "The address to listen on (default: this machine only). Any other needs accounts: toll user.")
    private String host = "";

    @Option(names = "--behind-tls", description = "People reach it through a TLS proxy: cookies are marked Secure.")
    private boolean secure;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        InetAddress address = host.isEmpty() ? InetAddress.getLoopbackAddress() : InetAddress.getByName(host);
        serve(
                project.find(),
                new Settings(address, port, secure),
                out,
                spec.commandLine().getErr());
        return Exit.DONE;
    }

    /** Serves until the process is asked to end, then stops cleanly. */
    static void serve(Project project, Settings settings, PrintWriter out, PrintWriter err) throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        Server server = Server.start(project, settings, line -> err.println("toll serve: " + line));
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("toll-stop").unstarted(() -> {
                    server.close();
                    ended.countDown();
                }));
        out.println("Toll is at " + server.url() + " (end with Ctrl-C)");
        out.flush();
        ended.await();
    }
}
