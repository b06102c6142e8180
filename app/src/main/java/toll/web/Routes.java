package toll.web;

import static toll.web.Role.ADMIN;
import static toll.web.Role.ANYONE;
import static toll.web.Role.READER;
import static toll.web.Role.RECORDER;
import static toll.web.Role.REVIEWER;
import static toll.web.Route.Method.ASK;
import static toll.web.Route.Method.GET;
import static toll.web.Route.Method.POST;

import java.util.List;

/** The visible list: every address that the server answers, with the least role that may ask. */
final class Routes {
    private Routes() {}

    static List<Route> all(Gate gate) {
        SignInPage signIn = new SignInPage(gate);
        return List.of(
                new Route(GET, "/", ANYONE, HomePage::choose),
                new Route(ASK, "/match/{dataset}", READER, MatchRoute::answer),
                new Route(GET, "/assets/{name}", ANYONE, AssetRoute::one),
                new Route(GET, "/assets/vendor/{name}", ANYONE, AssetRoute::vendor),
                new Route(GET, "/{lang}/sign-in", ANYONE, signIn::show),
                new Route(POST, "/{lang}/sign-in", ANYONE, signIn::signIn),
                new Route(POST, "/{lang}/sign-out", ANYONE, signIn::signOut),
                new Route(GET, "/{lang}/", READER, HomePage::show),
                new Route(GET, "/{lang}/figures", READER, FiguresPage::list),
                new Route(GET, "/{lang}/figures/compare", READER, ComparePage::show),
                new Route(GET, "/{lang}/figures/{id}", READER, FiguresPage::one),
                new Route(GET, "/{lang}/gap", READER, GapPage::show),
                new Route(GET, "/{lang}/gap/step", READER, GapPage::step),
                new Route(GET, "/{lang}/series", READER, SeriesPage::show),
                new Route(GET, "/{lang}/estimate", READER, EstimatePage::show),
                new Route(POST, "/{lang}/estimate", RECORDER, EstimatePage::begin),
                new Route(GET, "/{lang}/estimate/table", READER, EstimatePage::table),
                new Route(POST, "/{lang}/estimate/table", READER, EstimatePage::answer),
                new Route(GET, "/{lang}/screen", READER, ScreenPage::show),
                new Route(POST, "/{lang}/screen", READER, ScreenPage::answer),
                new Route(GET, "/{lang}/intake", RECORDER, IntakePage::show),
                new Route(POST, "/{lang}/intake", RECORDER, IntakePage::send),
                new Route(GET, "/{lang}/intake/{token}", RECORDER, IntakePage::preview),
                new Route(POST, "/{lang}/intake/{token}/commit", RECORDER, IntakePage::commit),
                new Route(POST, "/{lang}/intake/{token}/drop", RECORDER, IntakePage::drop),
                new Route(GET, "/{lang}/intake/{token}/refusals.csv", RECORDER, IntakePage::refusalsOfOne),
                new Route(GET, "/{lang}/claims", RECORDER, ClaimsPage::show),
                new Route(POST, "/{lang}/claims", RECORDER, ClaimsPage::send),
                new Route(GET, "/{lang}/claims/{token}", RECORDER, ClaimsPage::offered),
                new Route(POST, "/{lang}/claims/{token}", RECORDER, ClaimsPage::decide),
                new Route(GET, "/{lang}/refusals.csv", RECORDER, IntakePage::refusalsAsTable),
                new Route(GET, "/{lang}/refusals", RECORDER, IntakePage::refusals),
                new Route(GET, "/{lang}/jobs", RECORDER, JobsPage::list),
                new Route(POST, "/{lang}/jobs/{id}/cancel", RECORDER, JobsPage::cancel),
                new Route(GET, "/{lang}/review", REVIEWER, ReviewPage::show),
                new Route(POST, "/{lang}/review/begin", REVIEWER, ReviewPage::begin),
                new Route(POST, "/{lang}/review/answer", REVIEWER, ReviewPage::answer),
                new Route(POST, "/{lang}/review/undo", REVIEWER, ReviewPage::undo),
                new Route(POST, "/{lang}/decide/grade", REVIEWER, DecisionPage::grade),
                new Route(POST, "/{lang}/decide/pair", REVIEWER, DecisionPage::pair),
                new Route(POST, "/{lang}/decide/undo", REVIEWER, DecisionPage::undo),
                new Route(GET, "/{lang}/tally", READER, TallyPage::show),
                new Route(GET, "/{lang}/tally/behind", READER, TallyPage::behind),
                new Route(GET, "/{lang}/events", READER, EventsPage::list),
                new Route(GET, "/{lang}/events.geojson", READER, EventsPage::map),
                new Route(GET, "/{lang}/events/{id}", READER, EventsPage::one),
                new Route(GET, "/{lang}/events/{id}/area.geojson", READER, EventsPage::area),
                new Route(GET, "/{lang}/victims", READER, VictimsPage::list),
                new Route(GET, "/{lang}/prove", READER, RecordPage::start),
                new Route(GET, "/{lang}/record/{id}", READER, RecordPage::one),
                new Route(GET, "/{lang}/record/{id}/proof.json", READER, RecordPage::proof),
                new Route(GET, "/{lang}/record/{id}/document", READER, DocumentPage::show),
                new Route(GET, "/{lang}/documents/{sha}", RECORDER, DocumentPage::bytes),
                new Route(GET, "/{lang}/accounts", ADMIN, AccountsPage::show),
                new Route(POST, "/{lang}/accounts", ADMIN, AccountsPage::save),
                new Route(POST, "/{lang}/accounts/remove", ADMIN, AccountsPage::remove));
    }
}
