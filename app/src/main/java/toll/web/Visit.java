package toll.web;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One request by a visitor who may make it, with what an answer needs. */
final class Visit {
    private final Context request;
    private final Visitor visitor;
    private final Address address;
    private final Desk desk;

    Visit(Context request, Visitor visitor, Address address, Desk desk) {
        this.request = request;
        this.visitor = visitor;
        this.address = address;
        this.desk = desk;
    }

    Visitor visitor() {
        return visitor;
    }

    Address address() {
        return address;
    }

    Desk desk() {
        return desk;
    }

    Texts texts() {
        return Texts.in(address.lang());
    }

    /** The ledger as of what the address names. */
    Moment moment() {
        return desk.moments().named(address.get("at"), address.get("root"), visitor);
    }

    /** A part of the path. */
    String part(String name) {
        return request.pathParam(name);
    }

    /** A part of the path that is a sequence number. */
    long number(String name) {
        try {
            return Long.parseLong(part(name));
        } catch (NumberFormatException notNumber) {
            throw Fault.absent();
        }
    }

    /** A field of the form that was sent, or empty. */
    String field(String name) {
        String value = request.formParam(name);
        return value == null ? "" : value.strip();
    }

    List<String> fields(String name) {
        return request.formParams(name);
    }

    Optional<UploadedFile> file(String name) {
        return Optional.ofNullable(request.uploadedFile(name));
    }

    String remote() {
        return request.ip();
    }

    Optional<String> cookie(String name) {
        return Optional.ofNullable(request.cookie(name));
    }

    void header(String name, String value) {
        request.header(name, value);
    }

    void send(byte[] bytes, String type) {
        request.contentType(type).result(bytes);
    }

    void send(InputStream bytes, String type) {
        request.contentType(type).result(bytes);
    }

    /** Whether a browser asks for this as a page to look at: somebody sits before it. */
    boolean navigates() {
        return "navigate".equals(request.header("Sec-Fetch-Mode"))
                && "GET".equals(request.method().name());
    }

    /** Says what has to be read first, and has the browser ask again by itself. */
    void wait(String textKey) {
        request.header("Retry-After", "1").header("Refresh", "1");
        page(
                "wait",
                "wait.title",
                503,
                Map.of("sentence", texts().say(textKey)),
                desk.moments().latest());
    }

    /** Leads on to another page after a form was taken in. */
    void leadTo(Address next) {
        request.header("Location", next.toString()).status(303);
    }

    void page(String template, String titleKey, Map<String, Object> params) {
        page(template, titleKey, 200, params);
    }

    /** Writes a page. */
    void page(String template, String titleKey, int status, Map<String, Object> params) {
        Moment shown;
        try {
            shown = visitor.role() == Role.ANYONE ? desk.moments().latest() : moment();
        } catch (Fault unknownMoment) {
            shown = desk.moments().latest();
        }
        page(template, titleKey, status, params, shown);
    }

    /** Writes a page that tells of this moment. */
    void page(String template, String titleKey, int status, Map<String, Object> params, Moment shown) {
        Map<String, Object> all = new TreeMap<>(params);
        all.put("page", desk.page(this, titleKey, shown));
        request.status(status)
                .contentType("text/html; charset=utf-8")
                .result(desk.templates().render(template, all));
    }

    Context request() {
        return request;
    }
}
