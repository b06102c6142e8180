package toll.intake.prose;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Place, actor and means around a claim in its sentence: the nearest in the same clause, as the text puts it. */
final class Surroundings {
    private final Lexicon lexicon;

    Surroundings(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    void place(Draft draft, List<Voice> voices) {
        Sentence s = draft.sentence;
        List<Hit> hits = places(s, voices);
        Hit best = null;
        int nearest = Integer.MAX_VALUE;
        for (Hit hit : hits) {
            int distance = distance(draft, hit) + (preposed(s, hit.from()) ? 0 : 12);
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
    List<Hit> places(Sentence s, List<Voice> voices) {
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

    private static int distance(Draft draft, Hit hit) {
        int from = Math.min(draft.num.from(), draft.triggerFrom);
        int to = Math.max(draft.head.to(), draft.triggerTo);
        if (hit.from() >= to) {
            return hit.from() - to;
        }
        return hit.to() <= from ? from - hit.to() + 3 : 0;
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
    void country(Draft draft) {
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

    void means(Draft draft) {
        Sentence s = draft.sentence;
        Hit best = null;
        int nearest = Integer.MAX_VALUE;
        for (int i = 0; i < s.size(); i++) {
            Hit hit = s.at(i, Role.MEANS);
            if (hit != null) {
                int distance = distance(draft, hit) + (separated(s, draft, hit) ? 20 : 0);
                if (distance < nearest) {
                    nearest = distance;
                    best = hit;
                }
            }
        }
        if (best != null && nearest < 60) {
            draft.means.add(best.value());
            draft.spans.put("means", s.span(best.from(), best.to()));
        }
    }

    private static boolean separated(Sentence s, Draft draft, Hit hit) {
        int from = Math.min(draft.num.from(), hit.from());
        int to = Math.max(draft.num.to(), hit.to());
        for (int i = from; i < to; i++) {
            if (s.mark(i, ";") || s.is(i, "while") || s.is(i, "meanwhile")) {
                return true;
            }
        }
        return false;
    }

    /** Who did it, as the text says: by-phrases, "X airstrikes", X as the subject of the deed, "blamed on X". */
    void actor(Draft draft, @Nullable Voice voice) {
        Sentence s = draft.sentence;
        Hit best = null;
        String rule = "";
        int nearest = Integer.MAX_VALUE;
        int i = 0;
        while (i < s.size()) {
            Hit hit = s.at(i, Role.ACTOR);
            boolean arabic = lexicon.language() == Language.ARABIC;
            String how = hit == null ? "" : agency(s, hit, draft, voice);
            boolean speaks = hit != null && voice != null && hit.from() >= voice.from() && hit.to() <= voice.to();
            if (hit != null && how.isEmpty() && arabic && !speaks) {
                how = arabicAgency(s, hit, draft);
            }
            if (speaks) {
                how = "";
            }
            if (how.equals("actor-subject") && s.has(i, Role.PLACE)) {
                how = "";
            }
            if (hit != null && !how.isEmpty()) {
                int distance = distance(draft, hit)
                        + (separated(s, draft, hit) ? 25 : 0)
                        + (how.equals("actor-subject") ? 10 : 0);
                if (distance < nearest) {
                    nearest = distance;
                    best = hit;
                    rule = how;
                }
            }
            i = hit == null ? i + 1 : Math.max(i + 1, hit.to());
        }
        if (best == null || nearest > 50) {
            own(draft, voice);
            return;
        }
        draft.actors.add(best.value());
        Hit second = paired(s, best);
        if (second != null && !draft.actors.contains(second.value())) {
            draft.actors.add(second.value());
        }
        draft.rule(rule);
        draft.spans.put("actor", s.span(best.from(), best.to()));
        for (int k = 0; k < s.size(); k++) {
            if (s.is(k, "alleged")
                    || s.is(k, "allegedly")
                    || s.is(k, "suspected")
                    || s.is(k, "blamed")
                    || s.is(k, "accused")
                    || s.is(k, "مزعوم")) {
                draft.actorAlleged = true;
            }
        }
    }

    private static @Nullable Hit paired(Sentence s, Hit best) {
        for (int k = best.to(); k < Math.min(s.size(), best.to() + 3); k++) {
            if (s.is(k, "and") || s.is(k, "or")) {
                return s.at(k + 1, Role.ACTOR) != null ? s.at(k + 1, Role.ACTOR) : s.at(k + 2, Role.ACTOR);
            }
        }
        for (int k = best.from() - 1; k >= Math.max(0, best.from() - 2); k--) {
            if (s.is(k, "and") || s.is(k, "or")) {
                return s.endingAt(k, Role.ACTOR);
            }
        }
        return null;
    }

    /** "its airstrikes have killed": the speaker's own. */
    private void own(Draft draft, @Nullable Voice voice) {
        Sentence s = draft.sentence;
        if (voice == null || voice.name().isEmpty()) {
            return;
        }
        for (int i = 0; i + 1 < s.size(); i++) {
            boolean own = s.is(i, "its") || s.is(i, "their") || s.is(i, "his");
            if (own && (s.has(i + 1, Role.FORCE) || s.has(i + 2, Role.FORCE))) {
                lexicon.vocabulary("actor")
                        .find(voice.name())
                        .or(() -> lexicon.vocabulary("actor").find(voice.id()))
                        .ifPresent(term -> {
                            draft.actors.add(term.id());
                            draft.rule("actor-own");
                        });
                if (!draft.actors.isEmpty()) {
                    draft.spans.put("actor", s.span(i, i + 1));
                    return;
                }
            }
        }
    }

    /** Arabic: the force stands before the party or within its name, the deed before both. */
    private static String arabicAgency(Sentence s, Hit hit, Draft draft) {
        boolean counted =
                hit.from() >= draft.num.to() && hit.to() <= draft.head.to() + 1 && draft.head.to() > draft.num.to();
        if (counted || s.is(hit.from() - 1, "علي") || s.is(hit.from() - 1, "ضد") || s.is(hit.from() - 1, "من")) {
            return "";
        }
        boolean force = s.has(hit.from() - 1, Role.FORCE) || s.has(hit.from(), Role.FORCE);
        boolean deed = s.endingAt(hit.from(), Role.HARM_VERB) != null
                || hit.to() < s.size() && s.has(hit.to(), Role.HARM_VERB);
        if (force || s.endingAt(hit.from(), Role.BLAME) != null) {
            return "actor-force";
        }
        return deed ? "actor-subject" : "";
    }

    private static String agency(Sentence s, Hit hit, Draft draft, @Nullable Voice voice) {
        boolean speaks = voice != null && hit.from() >= voice.from() && hit.to() <= voice.to();
        boolean victim =
                hit.from() >= draft.num.to() && hit.to() <= draft.head.to() && draft.head.kind() == Head.Kind.PERSON;
        boolean held = s.is(hit.to(), "held")
                || s.is(hit.to(), "controlled")
                || s.is(hit.from() - 1, "against")
                || s.is(hit.to(), "stronghold")
                || s.is(hit.to(), "targets")
                || s.is(hit.to(), "positions");
        if (speaks || victim || held || person(s, hit, draft)) {
            return "";
        }
        int before = hit.from() - 1;
        while (before > 0
                && (s.has(before, Role.DETERMINER)
                        || s.has(before, Role.ADJECTIVE)
                        || s.has(before, Role.CARDINAL)
                        || s.token(before).isNumber())) {
            before--;
        }
        boolean against = s.is(before, "against")
                || s.is(before, "targeting")
                || s.is(before, "on") && !s.is(before - 1, "blamed");
        if (s.endingAt(before + 1, Role.BLAME) != null) {
            return "actor-by";
        }
        if (against) {
            return "";
        }
        int after = hit.to();
        if (after < s.size() && s.token(after).kind() == Token.Kind.POSSESSIVE) {
            after++;
        }
        for (int k = after; k < Math.min(s.size(), after + 3); k++) {
            if (s.has(k, Role.FORCE)) {
                return "actor-force";
            }
            if (!s.has(k, Role.ADJECTIVE) && !s.has(k, Role.PERSON_ADJECTIVE)) {
                break;
            }
        }
        if (hit.to() - hit.from() > 1 && s.has(hit.to() - 1, Role.FORCE)) {
            return hit.to() <= draft.triggerFrom || s.has(hit.to() - 1, Role.MEANS) ? "actor-force" : "";
        }
        boolean subject = hit.to() <= draft.triggerFrom
                && draft.num.from() >= draft.triggerTo
                && draft.triggerFrom - hit.to() < 12;
        return subject ? "actor-subject" : "";
    }

    /** The force's own people are counted: "12 Syrian soldiers". */
    private static boolean person(Sentence s, Hit hit, Draft draft) {
        Hit who = s.at(hit.from(), Role.PERSON);
        return who != null
                && hit.from() > 0
                && (s.token(hit.from() - 1).isNumber() || s.has(hit.from() - 1, Role.CARDINAL));
    }
}
