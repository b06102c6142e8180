package toll.web;

import java.nio.file.Path;
import java.time.Clock;
import toll.ledger.Ledger;
import toll.term.Vocabularies;

/** What every visit needs, put together once when the server starts. */
final class Desk {
    private final Ledger ledger;
    private final Path project;
    private final Settings settings;
    private final Clock clock;
    private final Accounts accounts;
    private final Sessions sessions = new Sessions();
    private final SignInLimit limit = new SignInLimit();
    private final Moments moments;
    private final Templates templates = new Templates();
    private final Assets assets = new Assets();
    private final Vocabularies words;
    private final Jobs jobs = new Jobs();
    private final String localCsrf = Sessions.token();

    Desk(Ledger ledger, Path project, Vocabularies words, Settings settings, Clock clock) {
        this.ledger = ledger;
        this.project = project;
        this.words = words;
        this.settings = settings;
        this.clock = clock;
        this.accounts = new Accounts(project);
        this.moments = new Moments(ledger);
    }

    Ledger ledger() {
        return ledger;
    }

    Path project() {
        return project;
    }

    Settings settings() {
        return settings;
    }

    Clock clock() {
        return clock;
    }

    Accounts accounts() {
        return accounts;
    }

    Sessions sessions() {
        return sessions;
    }

    SignInLimit limit() {
        return limit;
    }

    Moments moments() {
        return moments;
    }

    Templates templates() {
        return templates;
    }

    Assets assets() {
        return assets;
    }

    Vocabularies words() {
        return words;
    }

    Jobs jobs() {
        return jobs;
    }

    /** The form token where nobody signs in. */
    String localCsrf() {
        return localCsrf;
    }

    Page page(Visit visit, String titleKey, Moment shown) {
        return new Page(
                visit.texts(),
                visit.visitor(),
                visit.address(),
                titleKey,
                shown.size(),
                shown.root(),
                ledger.now().size(),
                !accounts.isEmpty(),
                Notices.of(visit),
                assets,
                words);
    }
}
