package toll.intake.prose;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who did it, as the text says: by-phrases, a party's force, a party as the subject of the deed, the speaker's own. */
final class Actors {
    private static final Set<String> ATTACKS = Set.of(
            "ambushed",
            "attacked",
            "stormed",
            "raided",
            "bombed",
            "shelled",
            "hit",
            "struck",
            "targeted",
            "fired",
            "launched",
            "opened",
            "dropped",
            "detonated",
            "bombarded",
            "pounded",
            "besieged",
            "overran",
            "invaded");

    private final Lexicon lexicon;

    Actors(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Who did it, as the text says: by-phrases, "X airstrikes", X as the subject of the deed, "blamed on X". */
    void settle(Draft draft, @Nullable Voice voice) {
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
                int distance = Nearness.distance(draft, hit)
                        + (Nearness.separated(s, draft, hit) ? 25 : 0)
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
                            // who says what its own strikes did to people concedes it
                            if (Wholes.ofPeople(draft.measure)
                                    && draft.basis.isEmpty()
                                    && !draft.status.equals("combatant")) {
                                draft.basis = "conceded";
                            }
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
        // "Gunmen ambushed a convoy, leaving 17 troops dead": the first party of the sentence attacks
        boolean attacks = hit.from() <= 2
                && s.has(hit.to(), Role.BLOCK)
                && !s.has(hit.to(), Role.SAY)
                && hit.to() <= Math.min(draft.num.from(), draft.triggerFrom)
                && ATTACKS.contains(s.token(hit.to()).norm());
        return subject || attacks ? "actor-subject" : "";
    }

    /** The force's own people are counted: "12 Syrian soldiers". */
    private static boolean person(Sentence s, Hit hit, Draft draft) {
        Hit who = s.at(hit.from(), Role.PERSON);
        return who != null
                && hit.from() > 0
                && (s.token(hit.from() - 1).isNumber() || s.has(hit.from() - 1, Role.CARDINAL));
    }
}
