package toll.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Signing in and out. */
final class SignInPage {
    private final Gate gate;

    SignInPage(Gate gate) {
        this.gate = gate;
    }

    void show(Visit visit) {
        if (visit.visitor().role() != Role.ANYONE) {
            visit.leadTo(visit.address().to("/"));
            return;
        }
        form(visit, 200, "");
    }

    void signIn(Visit visit) {
        String name = visit.field("name");
        Instant now = visit.desk().clock().instant();
        Duration wait = visit.desk().limit().wait(name, visit.remote(), now);
        if (!wait.isZero()) {
            visit.header("Retry-After", Long.toString(wait.toSeconds() + 1));
            form(visit, 429, visit.texts().say("signin.wait", wait.toSeconds() + 1));
            return;
        }
        Optional<Account> account = visit.desk().accounts().signIn(name, visit.field("password"));
        if (account.isEmpty()) {
            visit.desk().limit().wrong(name, visit.remote(), now);
            form(visit, 401, visit.texts().say("signin.wrong"));
            return;
        }
        visit.desk().limit().right(name, visit.remote());
        gate.remember(visit, visit.desk().sessions().begin(account.get().name(), now));
        visit.request().header("Location", next(visit)).status(303);
    }

    /** Where the visitor wanted to go, if that is a page of ours. */
    private static String next(Visit visit) {
        String next = visit.field("next");
        boolean ours = Texts.LANGUAGES.stream().anyMatch(l -> next.startsWith("/" + l + "/"))
                && next.chars().noneMatch(c -> c < ' ' || c == '\\');
        return ours ? next : visit.address().to("/").toString();
    }

    void signOut(Visit visit) {
        gate.forget(visit);
        visit.leadTo(visit.address().to("/sign-in"));
    }

    private static void form(Visit visit, int status, String problem) {
        String asked = visit.address().get("next");
        visit.page(
                "sign-in",
                "signin.title",
                status,
                Map.of("problem", problem, "next", asked.isEmpty() ? visit.field("next") : asked));
    }
}
