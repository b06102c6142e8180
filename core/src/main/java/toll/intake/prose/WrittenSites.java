package toll.intake.prose;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names of places that the gazetteer does not hold, told in English by where they stand: "in Azzan", "the village of Kurin", "near
 * Al-Qastal".
 */
final class WrittenSites {
    private static final int LONGEST = 4;

    /** Prepositions after which a bare name is a place; after others ("by", "for", "with") it may be anybody. */
    private static final Set<String> WHERE =
            Set.of("in", "at", "near", "outside", "inside", "off", "around", "over", "on");

    private static final Set<String> KINDS = Set.of(
            "village",
            "town",
            "city",
            "district",
            "province",
            "governorate",
            "region",
            "county",
            "suburb",
            "port",
            "neighbourhood",
            "neighborhood",
            "area",
            "camp",
            "hamlet",
            "state",
            "municipality",
            "department",
            "island",
            "quarter",
            "settlement",
            "prefecture",
            "outskirts",
            "countryside");

    /** What may follow "on" or "in" in capitals and is no place. */
    private static final Set<String> OTHER = Set.of(
            "telegram",
            "twitter",
            "facebook",
            "youtube",
            "whatsapp",
            "instagram",
            "ramadan",
            "easter",
            "christmas",
            "eid",
            "god",
            "allah",
            "islam",
            "english",
            "arabic",
            "french",
            "spanish",
            "i",
            "mr",
            "mrs",
            "state",
            "air");

    /** Names of single buildings and streets, which place nothing that could be compared. */
    private static final Set<String> BUILDINGS = Set.of(
            "hospital",
            "complex",
            "supermarket",
            "school",
            "mosque",
            "street",
            "road",
            "square",
            "tower",
            "towers",
            "roundabout",
            "station",
            "club",
            "airport",
            "prison",
            "gate",
            "bridge",
            "hotel",
            "university",
            "church",
            "block",
            "martyrs",
            "clinic",
            "market",
            "center",
            "centre",
            "restaurant",
            "bank",
            "building",
            "house",
            "stadium",
            "cemetery",
            "junction",
            "crossing",
            "checkpoint",
            "base",
            "avenue",
            "highway",
            "hall");

    private WrittenSites() {}

    /** Whether a bare name after this word is a place. */
    static boolean where(Token before) {
        return WHERE.contains(before.norm());
    }

    /** A name in capitals after a preposition of place or after "the village of", in a text with small letters. */
    static @Nullable Site at(String text, Sentence s, int i) {
        boolean kind = s.is(i - 1, "of") && kind(s, i - 2);
        boolean bare = i > 0 && (where(s.token(i - 1)) || s.is(i - 1, "of") && kind(s, i - 3) && kind);
        boolean article = s.is(i, "the") || s.is(i, "al");
        if (!kind && !bare || article && !s.token(i).capital() || !s.cased) {
            return null;
        }
        int to = i;
        while (to < Math.min(s.size(), i + LONGEST) && nameWord(s, to, to == i)) {
            to++;
        }
        boolean building = to > i
                && (BUILDINGS.contains(s.token(to - 1).norm())
                        || to < s.size() && BUILDINGS.contains(s.token(to).norm()));
        if (to == i || building || s.token(to - 1).norm().length() < 3 || !kind && something(s, i, to)) {
            return null;
        }
        return new Site(i, to, s.span(i, to).of(text), null);
    }

    private static boolean kind(Sentence s, int i) {
        return i >= 0 && KINDS.contains(s.token(i).norm());
    }

    private static boolean nameWord(Sentence s, int i, boolean first) {
        Token t = s.token(i);
        boolean particle = !first && (t.is("al") || t.is("el")) && t.isWord();
        boolean joined = first || t.glued() || s.token(i - 1).kind() == Token.Kind.WORD;
        return t.isWord() && joined && (t.capital() || particle) && !OTHER.contains(t.norm()) && !other(s, i);
    }

    private static boolean other(Sentence s, int i) {
        return s.has(i, Role.SOURCE)
                || s.has(i, Role.SPEAKER)
                || s.has(i, Role.ACTOR)
                || s.has(i, Role.MONTH)
                || s.has(i, Role.WEEKDAY)
                || s.has(i, Role.TITLE)
                || s.has(i, Role.PERSON)
                || s.has(i, Role.PERSON_ADJECTIVE)
                || s.has(i, Role.DETERMINER)
                || s.has(i, Role.CARDINAL)
                || s.has(i, Role.MEANS)
                || s.has(i, Role.SAY)
                || s.has(i, Role.THING)
                || s.has(i, Role.SEASON)
                || s.has(i, Role.TIME_UNIT)
                || s.has(i, Role.CLAUSE)
                || s.has(i, Role.PREPOSITION);
    }

    /** "in Kivu mine collapse", "at Baxter House's request": the name describes a thing, or owns one. */
    private static boolean something(Sentence s, int from, int to) {
        return s.is(from - 1, "on") && !s.is(from - 2, "attack") && !s.is(from - 2, "attacks") && !raid(s, from - 2)
                || to < s.size() && s.token(to).kind() == Token.Kind.POSSESSIVE && !s.has(to + 1, Role.ADJECTIVE);
    }

    private static boolean raid(Sentence s, int i) {
        return i >= 0 && (s.has(i, Role.MEANS) || s.has(i, Role.FORCE));
    }
}
