package toll.intake.prose;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a claim is placed: the nearest place in its clause, with those joined to it; or the country of its sentence. */
final class Places {
    /** The rule by which a place that the gazetteer lacks is taken. */
    static final String AS_WRITTEN = "place-as-written";

    private final Lexicon lexicon;
    private final Sites sites;

    Places(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.sites = new Sites(lexicon);
    }

    /** Every place that a sentence names and that is no part of another name. */
    List<Site> in(String text, Sentence s, List<Voice> voices) {
        return sites.in(text, s, voices);
    }

    void settle(Draft draft, List<Site> named) {
        Sentence s = draft.sentence;
        Site best = nearest(draft, listed(s, named));
        best = best == null ? nearest(draft, named) : best;
        if (best == null) {
            return;
        }
        List<Site> group = group(s, named, best);
        boolean known = group.stream().anyMatch(site -> site.place() != null);
        List<String> names = new ArrayList<>();
        for (Site site : group) {
            Gazetteer.Place place = site.place();
            // beside a place of the gazetteer a name that it lacks adds nothing that can be compared
            boolean taken = place == null ? !known : !coversAnother(place, group);
            if (taken && !names.contains(site.name())) {
                names.add(site.name());
            }
        }
        draft.places = names;
        draft.rule(known ? "place-in-clause" : AS_WRITTEN);
        draft.spans.put(
                "place", s.span(group.get(0).from(), group.get(group.size() - 1).to()));
    }

    /** The places of the gazetteer, without the dateline where the sentence names another: "ADEN, March 13 - … in Azzan". */
    private static List<Site> listed(Sentence s, List<Site> named) {
        boolean dated = named.size() > 1
                && named.get(0).from() == 0
                && dateline(s, named.get(0).to());
        return named.stream()
                .filter(site -> site.place() != null && !(dated && site == named.get(0)))
                .toList();
    }

    private static boolean dateline(Sentence s, int to) {
        for (int i = to; i < Math.min(s.size(), to + 8); i++) {
            if (s.mark(i, "-") && !s.token(Math.min(i + 1, s.size() - 1)).glued()) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Site nearest(Draft draft, List<Site> sites) {
        Site best = null;
        int nearest = Integer.MAX_VALUE;
        for (Site site : sites) {
            int distance =
                    Nearness.distance(draft, site.from(), site.to()) + (preposed(draft.sentence, site.from()) ? 0 : 12);
            if (distance < nearest) {
                nearest = distance;
                best = site;
            }
        }
        return best;
    }

    private static boolean preposed(Sentence s, int from) {
        for (int k = from - 1; k >= Math.max(0, from - 5); k--) {
            if (s.has(k, Role.PREPOSITION)) {
                return true;
            }
            if (s.token(k).kind() == Token.Kind.MARK) {
                return false;
            }
        }
        return false;
    }

    private static List<Site> group(Sentence s, List<Site> hits, Site best) {
        int at = hits.indexOf(best);
        int low = at;
        int high = at;
        while (low > 0 && joined(s, hits.get(low - 1), hits.get(low))) {
            low--;
        }
        while (high + 1 < hits.size() && joined(s, hits.get(high), hits.get(high + 1))) {
            high++;
        }
        return hits.subList(low, high + 1);
    }

    private static boolean joined(Sentence s, Site a, Site b) {
        if (b.from() - a.to() > 4) {
            return false;
        }
        for (int i = a.to(); i < b.from(); i++) {
            Token t = s.token(i);
            boolean link = t.isMark(",")
                    || t.is("and")
                    || t.is("or")
                    || t.is("in")
                    || t.is("province")
                    || t.is("governorate")
                    || t.is("city")
                    || t.is("town")
                    || t.is("of")
                    || t.kind() == Token.Kind.POSSESSIVE
                    || t.is("s")
                    || t.is("northern")
                    || t.is("southern")
                    || t.is("eastern")
                    || t.is("western")
                    || t.is("countryside")
                    || t.is("the")
                    || t.is("village")
                    || t.is("district")
                    || t.is("و")
                    || t.is("في")
                    || t.is("ريف")
                    || t.is("محافظه")
                    || t.is("مدينه");
            if (!link) {
                return false;
            }
        }
        return true;
    }

    private boolean coversAnother(Gazetteer.Place place, List<Site> group) {
        for (Site site : group) {
            Gazetteer.Place other = site.place();
            if (other != null
                    && !other.en().equals(place.en())
                    && lexicon.gazetteer().inside(other, place.en())) {
                return true;
            }
        }
        return false;
    }

    /** "the country": the one whose adjective stands in the sentence. */
    void settleCountry(Draft draft) {
        Sentence s = draft.sentence;
        for (int i = 1; i < s.size(); i++) {
            if (s.is(i, "country") && s.is(i - 1, "the")) {
                for (int k = 0; k < s.size(); k++) {
                    for (Hit hit : s.at(k)) {
                        if (hit.role() == Role.MENTION && hit.value().startsWith("country:")) {
                            draft.places = List.of(hit.value().substring(8));
                            draft.rule("place-the-country");
                            draft.spans.put("place", s.span(i - 1, i + 1));
                            return;
                        }
                    }
                }
            }
        }
    }
}
