package toll.screen;

import java.util.List;
import toll.name.NameRole;

/** From score and evidence to a band. What a name alone can never be is written here, as caps. */
final class Bands {
    private static final double FULL_AGREEMENT = 0.85;
    private static final float FILLER_BITS = 2f;
    /** An alias that the list itself calls low must agree a little better. */
    private static final double DOUBT_OF_LOW = 0.07;

    private Bands() {}

    static Band of(
            ScreenedName asked,
            Search.Found found,
            ListedName name,
            List<Evidence> evidence,
            Thresholds thresholds,
            boolean person) {
        NameScore.Outcome outcome = found.outcome();
        double doubt = name.quality() == Quality.LOW ? DOUBT_OF_LOW : 0;
        Band band = outcome.score() >= thresholds.match()
                ? Band.MATCH
                : outcome.score() >= thresholds.possible() + doubt ? Band.POSSIBLE : Band.WEAK;
        band = band.lowerOf(cap(asked, found, name, person));
        boolean strongFor = false;
        boolean strongAgainst = false;
        for (Evidence one : evidence) {
            strongFor |= one.strength() == Evidence.Strength.STRONG && one.speaks() == Evidence.Speaks.FOR;
            strongAgainst |= one.strength() == Evidence.Strength.STRONG && one.speaks() == Evidence.Speaks.AGAINST;
        }
        if (strongAgainst) {
            return band.demoted();
        }
        if (strongFor && outcome.agreeing() >= 2 && outcome.likeness() >= FULL_AGREEMENT) {
            return Band.MATCH;
        }
        return strongFor && band == Band.WEAK ? Band.POSSIBLE : band;
    }

    private static Band cap(ScreenedName asked, Search.Found found, ListedName name, boolean person) {
        ScreenedName listed = found.form().words();
        NameScore.Outcome outcome = found.outcome();
        if (!person) {
            if (tellingAgreements(asked, listed, outcome) >= 2) {
                return name.quality() == Quality.LOW ? Band.POSSIBLE : Band.MATCH;
            }
            boolean acronym =
                    !found.form().words().elements.getFirst().part().written().equals(name.text()) && listed.parts == 1;
            return onlyFillersDiffer(asked, listed, outcome) && !acronym ? Band.POSSIBLE : Band.WEAK;
        }
        boolean oneGiven = asked.isSingle() || listed.isSingle() || (outcome.agreeing() < 2 && !joinedWhole(outcome));
        boolean low = name.quality() == Quality.LOW;
        boolean nomDeGuerre = asked.isNomDeGuerre() || listed.isNomDeGuerre();
        if (oneGiven || onlyByNames(asked, outcome) || (nomDeGuerre && low)) {
            return Band.WEAK;
        }
        return low || nomDeGuerre || outcome.contradicting() > 0 ? Band.POSSIBLE : Band.MATCH;
    }

    /** Whether every word that tells something agrees exactly; legal forms and generic words may differ. */
    private static boolean onlyFillersDiffer(ScreenedName asked, ScreenedName listed, NameScore.Outcome outcome) {
        for (NameScore.Row row : outcome.rows()) {
            boolean tells = (row.query() >= 0 && asked.elements.get(row.query()).bits() > FILLER_BITS)
                    || (row.listed() >= 0 && listed.elements.get(row.listed()).bits() > FILLER_BITS);
            if (tells && row.similarity() < 1) {
                return false;
            }
        }
        return true;
    }

    /** How many parts agree, legal forms and articles aside. */
    private static int tellingAgreements(ScreenedName asked, ScreenedName listed, NameScore.Outcome outcome) {
        int telling = 0;
        for (NameScore.Row row : outcome.rows()) {
            telling += row.agreement().agrees()
                            && asked.elements.get(row.query()).bits() >= Rarity.LEAST
                            && listed.elements.get(row.listed()).bits() >= Rarity.LEAST
                    ? 1
                    : 0;
        }
        return telling;
    }

    private static boolean joinedWhole(NameScore.Outcome outcome) {
        return outcome.rows().stream().anyMatch(row -> row.agreement() == toll.compare.PartAgreement.JOINED);
    }

    private static boolean onlyByNames(ScreenedName asked, NameScore.Outcome outcome) {
        for (NameScore.Row row : outcome.rows()) {
            if (row.agreement().agrees()) {
                NameRole role = asked.elements.get(row.query()).part().role();
                if (role != NameRole.KUNYA && role != NameRole.LAQAB && role != NameRole.NISBA) {
                    return false;
                }
            }
        }
        return true;
    }
}
