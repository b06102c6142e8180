package toll.web;

import java.util.List;
import java.util.Optional;
import toll.reconcile.Dimension;
import toll.reconcile.Filter;
import toll.reconcile.Policies;
import toll.reconcile.Policy;
import toll.term.Vocabularies;

/**
 * What each page asks of the ledger before anybody has chosen anything. It is asked once when the server starts, so that the
 * first to open a page does not wait for its sums.
 */
final class UsualQuestions {
    private UsualQuestions() {}

    /** Works out the answers, which the moment keeps; the page that is looked at first comes first. */
    static void ask(Vocabularies words, Moment moment) {
        Policy usual = Policies.shipped(Policies.NAMES.get(0));
        Filter all = Asked.NOTHING.filter();
        HomePage.voices(moment, usual);
        moment.tally(usual, all, Optional.empty());
        List<String> sources = moment.columns().sourceIds();
        if (sources.size() > 1) {
            GapPage.between(moment, words, usual, all, sources.get(0), sources.get(1));
        }
        EventsPage.asked(moment, Asked.NOTHING);
        moment.tally(usual, all, Optional.of(Dimension.MONTH));
        for (String policy : Policies.NAMES) {
            moment.tally(Policies.shipped(policy), all, Optional.empty());
        }
        for (String lang : Texts.LANGUAGES) {
            EventsPage.drawn(moment, Asked.NOTHING, lang);
        }
    }
}
