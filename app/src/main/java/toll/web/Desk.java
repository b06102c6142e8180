package toll.web;

import java.time.Clock;
import toll.ledger.Ledger;
import toll.project.Project;
import toll.term.Vocabularies;

/** What every visit needs, put together once when the server starts. */
final class Desk {
    private final Ledger ledger;
    private final Project project;
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
    private final Uploads uploads;
    private final String localCsrf = Sessions.token();

    Desk(Project project, Ledger ledger, Vocabularies words, Settings settings) {
        this.ledger = ledger;
        this.project = project;
        this.words = words;
        this.settings = settings;
        this.clock = Clock.systemUTC();
        this.uploads = new Uploads(project.directory());
        this.accounts = new Accounts(project.directory());
        this.moments = new Moments(ledger);
    }

    Ledger ledger() {
        return ledger;
    }

    Project project() {
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

    Uploads uploads() {
        return uploads;
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
