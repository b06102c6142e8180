package toll.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A visitor of the web application: signs in, reads, answers questions of the review queue. */
final class WebVisitor {
    static final String PASSWORD = "a long enough secret";

    private static final Pattern HIDDEN = Pattern.compile("name=\"(token|pair|seen)\" value=\"([^\"]*)\"");
    private static final String REVIEW = "/en/review?what=incidents";

    private final HttpClient client;
    private final String base;
    private String cookie = "";
    private String token = "";
    private String pair = "";
    private String seen = "";

    WebVisitor(HttpClient client, String base) {
        this.client = client;
        this.base = base;
    }

    static double millis(long since) {
        return (System.nanoTime() - since) / 1e6;
    }

    WebVisitor signIn(String name) throws IOException, InterruptedException {
        page("/en/sign-in");
        HttpResponse<byte[]> in = post("/en/sign-in", "name=" + name + "&password=" + encode(PASSWORD));
        if (in.statusCode() != 303) {
            throw new IOException("not signed in: " + in.statusCode());
        }
        page("/en/");
        return this;
    }

    byte[] get(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = send(request(path).build());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    /** Links the events and waits for the queue. */
    void beginReview() throws IOException, InterruptedException {
        page(REVIEW);
        post("/en/review/begin?what=incidents", "");
        while (send(request(REVIEW).build()).statusCode() != 303) {
            Thread.sleep(100);
        }
    }

    /** The next question. */
    boolean question() throws IOException, InterruptedException {
        pair = "";
        return page(REVIEW);
    }

    /** Answers the question that lies before this reviewer. */
    boolean answer(String answer) throws IOException, InterruptedException {
        if (pair.isEmpty()) {
            return false;
        }
        HttpResponse<byte[]> kept =
                post("/en/review/answer?what=incidents", "pair=" + pair + "&seen=" + seen + "&answer=" + answer);
        if (kept.statusCode() != 303) {
            throw new IOException("an answer was answered " + kept.statusCode());
        }
        return true;
    }

    /** Reads a page with its form, through the page that it leads on to. */
    private boolean page(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = send(request(path).build());
        if (answer.statusCode() == 303) {
            answer = send(request(answer.headers().firstValue("Location").orElseThrow())
                    .build());
        }
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answered " + answer.statusCode());
        }
        Matcher hidden = HIDDEN.matcher(new String(answer.body(), StandardCharsets.UTF_8));
        while (hidden.find()) {
            switch (hidden.group(1)) {
                case "token" -> token = hidden.group(2);
                case "pair" -> pair = hidden.group(2);
                default -> seen = hidden.group(2);
            }
        }
        return true;
    }

    private HttpResponse<byte[]> post(String path, String fields) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("token=" + encode(token) + "&" + fields))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        answer.headers()
                .firstValue("Set-Cookie")
                .ifPresent(c -> cookie = c.contains(";") ? c.substring(0, c.indexOf(';')) : c);
        return answer;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
