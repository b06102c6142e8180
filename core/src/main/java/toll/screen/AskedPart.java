package toll.screen;

import toll.name.Script;
import toll.name.Sound;

/** A form that is asked about, with what is worked out once for all queries that hold it. Threads may share it. */
final class AskedPart {
    final String folded;
    final Script script;
    /** What agreement on it tells, log2 of its rarity. */
    final float bits;

    final Sound sound;
    /** The parts of listed persons and of listed organisations that it agrees with. */
    final Resolved ofPersons;

    final Resolved ofOrganisations;

    AskedPart(String folded, Script script, float bits, Resolved ofPersons, Resolved ofOrganisations) {
        this.folded = folded;
        this.script = script;
        this.bits = bits;
        this.sound = Sound.of(folded, script);
        this.ofPersons = ofPersons;
        this.ofOrganisations = ofOrganisations;
    }
}
