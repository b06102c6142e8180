package toll.web;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import toll.ledger.Ledger;
import toll.project.Project;
import toll.project.Prose;
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
    private final ReviewDesk review;
    private final EstimateDesk estimates = new EstimateDesk(jobs);
    private final Uploads uploads;
    private final DocumentLines lines;
    private final ScreenLists lists;
    private final Drafts drafts = new Drafts();
    private volatile Optional<Prose> prose = Optional.empty();
    private final String localCsrf = Sessions.token();

    Desk(Project project, Ledger ledger, Vocabularies words, Settings settings, Consumer<String> log) {
        this.ledger = ledger;
        this.project = project;
        this.words = words;
        this.settings = settings;
        this.clock = Clock.systemUTC();
        this.uploads = new Uploads(project.directory());
        this.accounts = new Accounts(project.directory());
        this.moments = new Moments(ledger, log);
        this.lines = new DocumentLines(ledger.archive());
        this.lists = new ScreenLists(project.directory());
        this.review = new ReviewDesk(ledger, jobs);
    }

    /** Reads ahead what somebody may ask for, the pages first. */
    void prepare() {
        try {
            UsualQuestions.ask(words, moments.now());
        } catch (RuntimeException stopped) {
            return; // the server was stopped meanwhile, or a page that needs this will say what is wrong
        }
        lists.prepare();
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

    EstimateDesk estimates() {
        return estimates;
    }

    ReviewDesk review() {
        return review;
    }

    DocumentLines lines() {
        return lines;
    }

    ScreenLists lists() {
        return lists;
    }

    Drafts drafts() {
        return drafts;
    }

    /** What reads claims with the project's words and places; made when it is first needed. */
    synchronized Prose prose() {
        if (prose.isEmpty()) {
            try {
                prose = Optional.of(Prose.of(project));
            } catch (IOException | IllegalArgumentException unreadable) {
                throw new Fault(409, "fault.words");
            }
        }
        return prose.orElseThrow();
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
                Math.max(shown.size(), moments.latest().size()),
                !accounts.isEmpty(),
                Notices.of(visit),
                assets,
                words);
    }
}
