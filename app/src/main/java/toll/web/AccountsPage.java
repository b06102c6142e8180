package toll.web;

import java.util.Map;

/** The accounts of the project, for its administrators. */
final class AccountsPage {
    private AccountsPage() {}

    static void show(Visit visit) {
        list(visit, 200, "");
    }

    static void save(Visit visit) {
        Role role = Role.ofWord(visit.field("role")).orElseThrow(Fault::unreadable);
        Accounts accounts = visit.desk().accounts();
        String name = visit.field("name");
        if (accounts.isEmpty() && role != Role.ADMIN) {
            list(visit, 400, visit.texts().say("accounts.first"));
            return;
        }
        try {
            accounts.put(name, role, visit.field("password"));
        } catch (IllegalArgumentException refused) {
            list(visit, 400, visit.texts().say("accounts.refused", Passwords.SHORTEST));
            return;
        }
        visit.desk().sessions().endAll(name);
        visit.leadTo(visit.address().to("/accounts").with("done", "saved"));
    }

    static void remove(Visit visit) {
        String name = visit.field("name");
        if (!visit.desk().accounts().remove(name)) {
            list(visit, 409, visit.texts().say("accounts.last"));
            return;
        }
        visit.desk().sessions().endAll(name);
        visit.leadTo(visit.address().to("/accounts").with("done", "removed"));
    }

    private static void list(Visit visit, int status, String problem) {
        visit.page(
                "accounts",
                "accounts.title",
                status,
                Map.of("accounts", visit.desk().accounts().all(), "problem", problem));
    }
}
