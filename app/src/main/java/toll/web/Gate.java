package toll.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Set;

/** Through which every request goes: its headers, who asks, whether they may, and whether a form is really ours. */
final class Gate {
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src"
                    + " 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "same-origin", // with "no-referrer" browsers send our own forms with the origin "null"
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
    private static final Set<String> LOCAL_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    /** For how long somebody in front of a browser sees nothing while the ledger is read, before they are told so. */
    private static final long PATIENCE_MILLISECONDS = 500;

    private final Desk desk;

    Gate(Desk desk) {
        this.desk = desk;
    }

    /** Set on every answer, errors too. */
    void headers(Context request) {
        HEADERS.forEach(request::header);
        request.header("Cache-Control", "no-store");
        if (desk.settings().secure()) {
            request.header("Strict-Transport-Security", "max-age=31536000");
        }
    }

    /** Lets a request through to its route, or turns it away. */
    void admit(Route route, Context request) throws Exception {
        checkHost(request);
        if (route.path().startsWith("/{lang}") && !Texts.LANGUAGES.contains(request.pathParam("lang"))) {
            throw Fault.absent();
        }
        Visitor visitor = visitor(request);
        Visit visit = new Visit(request, visitor, address(request), desk);
        if (!visitor.may(route.least())) {
            if (visitor.role() == Role.ANYONE && route.method() == Route.Method.GET) {
                visit.leadTo(
                        visit.address().to("/sign-in").without("at", "root").with("next", visit.address()));
                return;
            }
            throw new Fault(403, "fault.403");
        }
        if (route.method() == Route.Method.POST) {
            checkForm(request, visitor);
        } else if (route.method() == Route.Method.ASK) {
            checkQuestion(request);
        }
        if (route.least() != Role.ANYONE && visit.navigates() && !desk.moments().isReady(PATIENCE_MILLISECONDS)) {
            visit.wait("reading.ledger");
            return;
        }
        try {
            route.action().answer(visit);
        } catch (StackOverflowError | OutOfMemoryError | LinkageError tooMuch) {
            // One visit's trouble is answered as an error inside Toll, with the calm page of one.
            throw new IllegalStateException("not to be answered", tooMuch);
        }
    }

    /** A name that leads here by a stranger's DNS is not ours: only this machine's own names reach a local server. */
    private void checkHost(Context request) {
        InetAddress host = desk.settings().host();
        String asked = request.host();
        if (host.isLoopbackAddress()) {
            String name = asked == null ? "" : asked.replaceFirst(":[0-9]+$", "");
            if (!LOCAL_NAMES.contains(name)) {
                throw new Fault(421, "fault.421");
            }
        }
    }

    Visitor visitor(Context request) {
        if (desk.accounts().isEmpty()) {
            // Started without accounts only on this machine's own address; Server refuses any other.
            return desk.settings().host().isLoopbackAddress()
                    ? new Visitor("local", Role.ADMIN, desk.localCsrf())
                    : new Visitor("", Role.ANYONE, desk.localCsrf());
        }
        String secret = request.cookie(cookieName());
        if (secret == null) {
            return new Visitor("", Role.ANYONE, desk.localCsrf());
        }
        return desk.sessions()
                .find(secret, desk.clock().instant())
                .flatMap(session -> desk.accounts()
                        .named(session.account())
                        .map(account -> new Visitor(account.name(), account.role(), session.csrf())))
                .orElseGet(() -> new Visitor("", Role.ANYONE, desk.localCsrf()));
    }

    /** Another site's page cannot ask: a browser says where a request comes from, and JSON makes it ask first. */
    private static void checkQuestion(Context request) {
        String type = request.header("Content-Type");
        if (!ours(request) || type == null || !type.startsWith("application/json")) {
            throw new Fault(403, "fault.form");
        }
    }

    private static boolean ours(Context request) {
        String site = request.header("Sec-Fetch-Site");
        String origin = request.header("Origin");
        return (site == null || site.equals("same-origin") || site.equals("none"))
                && (origin == null || sameHost(origin, request.host()));
    }

    /** A form carries its visitor's token, and the browser says that it was sent from our own page. */
    private static void checkForm(Context request, Visitor visitor) {
        String token = request.header("X-Toll-Token");
        if (token == null) {
            token = request.formParam("token");
        }
        if (!ours(request)
                || token == null
                || !MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8), visitor.csrf().getBytes(StandardCharsets.UTF_8))) {
            throw new Fault(403, "fault.form");
        }
    }

    private static boolean sameHost(String origin, @org.jspecify.annotations.Nullable String host) {
        try {
            return URI.create(origin).getRawAuthority() instanceof String authority && authority.equals(host);
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private static Address address(Context request) {
        String path = request.path();
        for (String lang : Texts.LANGUAGES) {
            if (path.equals("/" + lang) || path.startsWith("/" + lang + "/")) {
                String rest = path.substring(1 + lang.length());
                return new Address(lang, rest.isEmpty() ? "/" : rest, request.queryParamMap());
            }
        }
        return new Address(preferred(request), path, request.queryParamMap());
    }

    /** The language to answer in where the address names none. */
    static String preferred(Context request) {
        String accepted = request.header("Accept-Language");
        return accepted != null && accepted.startsWith("ar") ? "ar" : "en";
    }

    private String cookieName() {
        return desk.settings().secure() ? "__Host-toll" : "toll";
    }

    void remember(Visit visit, String secret) {
        visit.request().cookie(cookie(secret, -1));
    }

    void forget(Visit visit) {
        visit.cookie(cookieName()).ifPresent(desk.sessions()::end);
        visit.request().cookie(cookie("", 0));
    }

    private Cookie cookie(String value, int maxAge) {
        Cookie cookie = new Cookie(cookieName(), value);
        cookie.setPath("/");
        cookie.setMaxAge(maxAge);
        cookie.setHttpOnly(true);
        cookie.setSecure(desk.settings().secure());
        cookie.setSameSite(SameSite.STRICT);
        return cookie;
    }
}
