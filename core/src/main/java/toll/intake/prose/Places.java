package toll.intake.prose;

import java.util.ArrayList;
import java.util.List;

/** Where a claim is placed: the nearest place in its clause, with those joined to it; or the country of its sentence. */
final class Places {
    private final Lexicon lexicon;

    Places(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    void settle(Draft draft, List<Voice> voices) {
        Sentence s = draft.sentence;
        List<Hit> hits = in(s, voices);
        Hit best = null;
        int nearest = Integer.MAX_VALUE;
        for (Hit hit : hits) {
            int distance = Nearness.distance(draft, hit) + (preposed(s, hit.from()) ? 0 : 12);
            if (distance < nearest) {
                nearest = distance;
                best = hit;
            }
        }
        if (best == null) {
            return;
        }
        List<Hit> group = group(s, hits, best);
        List<String> names = new ArrayList<>();
        for (Hit hit : group) {
            Gazetteer.Place place = lexicon.gazetteer().place(Integer.parseInt(hit.value()));
            if (!names.contains(place.en()) && !coversAnother(place, group)) {
                names.add(place.en());
            }
        }
        draft.places = names;
        draft.rule("place-in-clause");
        draft.spans.put(
                "place", s.span(group.get(0).from(), group.get(group.size() - 1).to()));
    }

    /** Every place named in a sentence that is not part of a source's name or of what people are called. */
    List<Hit> in(Sentence s, List<Voice> voices) {
        List<Hit> hits = new ArrayList<>();
        int i = 0;
        while (i < s.size()) {
            Hit hit = s.at(i, Role.PLACE);
            boolean arabic = lexicon.language() == Language.ARABIC;
            if (hit == null
                    || !arabic && !s.token(i).capital() && !s.is(i, "al") && !s.is(i, "the")
                    || within(s, hit, voices)
                    || named(s, hit)) {
                i++;
            } else {
                hits.add(hit);
                i = hit.to();
            }
        }
        return hits;
    }

    private static boolean within(Sentence s, Hit hit, List<Voice> voices) {
        for (Voice voice : voices) {
            if (hit.from() >= voice.from() && hit.from() < voice.to()) {
                return true;
            }
        }
        return false;
    }

    /** "Aleppo Media Centre", "Syria's army": the place is part of another name. */
    private static boolean named(Sentence s, Hit hit) {
        for (int from = Math.max(0, hit.from() - 4); from <= hit.from(); from++) {
            for (Hit other : s.at(from)) {
                boolean name =
                        other.role() == Role.SOURCE || other.role() == Role.ACTOR || other.role() == Role.SPEAKER;
                if (name && other.to() > hit.to()) {
                    return true;
                }
            }
        }
        return false;
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

    private static List<Hit> group(Sentence s, List<Hit> hits, Hit best) {
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

    private static boolean joined(Sentence s, Hit a, Hit b) {
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

    private boolean coversAnother(Gazetteer.Place place, List<Hit> group) {
        for (Hit hit : group) {
            Gazetteer.Place other = lexicon.gazetteer().place(Integer.parseInt(hit.value()));
            if (!other.en().equals(place.en()) && lexicon.gazetteer().inside(other, place.en())) {
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
