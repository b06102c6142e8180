package toll.intake.prose;

import java.util.ArrayList;
import java.util.List;

/**
 * The places that a sentence names: those of the gazetteer, and in English names that stand where only a place can stand
 * ({@link WrittenSites}).
 */
final class Sites {

    private final Lexicon lexicon;

    Sites(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Every place named in a sentence that is not part of a source's name or of what people are called. */
    List<Site> in(String text, Sentence s, List<Voice> voices) {
        List<Site> sites = new ArrayList<>();
        boolean english = lexicon.language() == Language.ENGLISH;
        int i = 0;
        while (i < s.size()) {
            Hit hit = s.at(i, Role.PLACE);
            boolean listed = hit != null && (!english || s.token(i).capital() || s.is(i, "al") || s.is(i, "the"));
            listed = listed && !(english && s.has(i, Role.ACTOR) && !lies(s, i));
            Site site = hit != null && listed ? listed(hit) : english ? WrittenSites.at(text, s, i) : null;
            if (site == null || within(site, voices) || named(s, site) || kin(s, i)) {
                i++;
            } else {
                sites.add(site);
                i = site.to();
            }
        }
        return sites;
    }

    /** Whether a state that is also a party stands here as a place: "in northern Russia", not "Russia's jets". */
    private static boolean lies(Sentence s, int i) {
        for (int k = i - 1; k >= Math.max(0, i - 3); k--) {
            boolean where = WrittenSites.where(s.token(k))
                    || s.is(k, "across")
                    || s.is(k, "from")
                    || s.is(k, "into")
                    || s.is(k, "of")
                    || s.is(k, "to");
            if (where) {
                return true;
            }
            if (!s.has(k, Role.ADJECTIVE) && !s.has(k, Role.PLACE) && !s.mark(k, ",") && !s.is(k, "and")) {
                return false;
            }
        }
        return false;
    }

    private Site listed(Hit hit) {
        Gazetteer.Place place = lexicon.gazetteer().place(Integer.parseInt(hit.value()));
        return new Site(hit.from(), hit.to(), place.en(), place);
    }

    /** "Abu Saada": part of a person's name; "based in London": no place of an event. */
    private static boolean kin(Sentence s, int i) {
        boolean seat = s.is(i - 1, "in") && s.is(i - 2, "based"); // where a body has its office
        return seat || s.is(i - 1, "abu") || s.is(i - 1, "umm") || s.is(i - 1, "bin") || s.is(i - 1, "ibn");
    }

    private static boolean within(Site site, List<Voice> voices) {
        for (Voice voice : voices) {
            if (site.from() >= voice.from() && site.from() < voice.to()) {
                return true;
            }
        }
        return false;
    }

    /** "Aleppo Media Centre", "Syria's army": the place is part of another name. */
    private static boolean named(Sentence s, Site site) {
        for (int from = Math.max(0, site.from() - 4); from <= site.from(); from++) {
            for (Hit other : s.at(from)) {
                boolean name =
                        other.role() == Role.SOURCE || other.role() == Role.ACTOR || other.role() == Role.SPEAKER;
                if (name && other.to() > site.to()) {
                    return true;
                }
            }
        }
        return false;
    }
}
