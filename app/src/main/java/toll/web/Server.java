package toll.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import toll.project.Project;

/** The web application over one project, from start to stop. */
public final class Server implements AutoCloseable {
    private static final long LARGEST_REQUEST = 256L * 1024 * 1024;

    private final Javalin javalin;
    private final Desk desk;
    private final AtomicLong faults = new AtomicLong();
    private final Consumer<String> log;

    private Server(Desk desk, Consumer<String> log) {
        this.desk = desk;
        this.log = log;
        this.javalin = Javalin.create(this::configure);
    }

    /**
     * Starts to listen.
     *
     * @param log takes one line for each error inside Toll; never anything of the data
     * @throws IOException where the project's ledger cannot be opened
     * @throws IllegalArgumentException where it should listen on an address that others reach, and has no accounts
     */
    public static Server start(Project project, Settings settings, Consumer<String> log) throws IOException {
        Desk desk = new Desk(project, project.ledger(), project.vocabularies(), settings, log);
        if (!settings.host().isLoopbackAddress() && desk.accounts().isEmpty()) {
            desk.ledger().close();
            throw new IllegalArgumentException(
                    "refused to listen on " + settings.host().getHostAddress()
                            + ", which others can reach, because this project has no accounts. Make one first: toll"
                            + " user add");
        }
        // The ledger is read while the server begins to listen; whoever asks before it is read is told so.
        desk.moments().start();
        Server server = listen(desk, log);
        Thread.ofPlatform().name("toll-ahead").daemon().start(desk::prepare);
        return server;
    }

    /** Listens, whether or not the ledger has been read. */
    static Server listen(Desk desk, Consumer<String> log) {
        Server server = new Server(desk, log);
        try {
            server.javalin.start(
                    desk.settings().host().getHostAddress(), desk.settings().port());
        } catch (RuntimeException taken) {
            desk.moments().close();
            desk.ledger().close();
            throw taken;
        }
        return server;
    }

    /** The port it listens on. */
    public int port() {
        return javalin.port();
    }

    /** The address of the first page. */
    public String url() {
        String host = desk.settings().host().isLoopbackAddress()
                ? "localhost"
                : desk.settings().host().getHostAddress();
        return "http://" + host + ":" + port() + "/";
    }

    /** Stops to listen, asks running work to end, waits until it has, and closes the ledger. */
    @Override
    public void close() {
        desk.jobs().close();
        desk.review().close();
        javalin.stop();
        desk.moments().close();
        try {
            desk.uploads().close();
        } catch (IOException kept) {
            log.accept("a file that was sent could not be taken away: "
                    + kept.getClass().getSimpleName());
        }
        desk.ledger().close();
    }

    /** The addresses that it answers. */
    List<Route> routes() {
        return Routes.all(new Gate(desk));
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.maxRequestSize = LARGEST_REQUEST;
        if (desk.settings().host().isLoopbackAddress()) {
            config.http.compressionStrategy = CompressionStrategy.NONE;
        }
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setSendXPoweredBy(false);
        });
        Gate gate = new Gate(desk);
        config.routes.before(gate::headers);
        for (Route route : routes()) {
            HandlerType type = route.method() == Route.Method.GET ? HandlerType.GET : HandlerType.POST;
            config.routes.addHttpHandler(type, route.path(), request -> gate.admit(route, request));
        }
        config.routes.exception(Fault.class, (fault, request) -> answer(request, fault));
        config.routes.exception(Exception.class, (inside, request) -> {
            long number = faults.incrementAndGet();
            log.accept("error " + number + " in " + request.method() + " (" + trace(inside) + ")");
            answer(request, new Fault(500, "fault.500"));
        });
        config.routes.error(404, request -> {
            if (request.result() == null || !"text/html; charset=utf-8".equals(request.contentType())) {
                answer(request, Fault.absent());
            }
        });
    }

    /** The kinds and places of an error, never its message: a message may quote the data. */
    private static String trace(Throwable inside) {
        StringBuilder out = new StringBuilder(inside.getClass().getName());
        int shown = 0;
        for (StackTraceElement at : inside.getStackTrace()) {
            if (at.getClassName().startsWith("toll.") && shown++ < 6) {
                out.append(" < ").append(at.getClassName()).append('.').append(at.getMethodName());
                out.append(':').append(at.getLineNumber());
            }
        }
        return inside.getCause() == null ? out.toString() : out + " caused by " + trace(inside.getCause());
    }

    /** The calm page for what is not one; it says the same whether a thing is hidden or absent. */
    private void answer(Context request, Fault fault) {
        String lang = Texts.LANGUAGES.stream()
                .filter(l -> request.path().startsWith("/" + l + "/"))
                .findFirst()
                .orElseGet(() -> Gate.preferred(request));
        Visitor visitor = new Gate(desk).visitor(request);
        Visit visit = new Visit(request, visitor, new Address(lang, "/", Map.of()), desk);
        visit.page(
                "fault",
                "fault.title",
                fault.status(),
                Map.of("sentence", Texts.in(lang).say(fault.textKey())));
    }
}
