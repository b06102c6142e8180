package toll.intake.prose;

import java.util.List;

/**
 * Someone who speaks in a sentence.
 *
 * @param cue token of the verb or phrase that introduces the voice
 * @param from first token of the source's name, {@code to} one past the last
 * @param name as resolved; {@code id} of the vocabulary of sources, or empty
 * @param via who relays it, outermost first
 * @param basis what the verb implies: documented, estimated, conceded, or empty
 * @param verb whether the cue is a verb whose content follows or precedes; false for "according to"
 */
record Voice(
        int cue,
        int from,
        int to,
        String name,
        String id,
        List<String> via,
        String basis,
        boolean denies,
        boolean verb,
        String rule) {
    static final String PUBLISHER = "publisher";

    Voice {
        via = List.copyOf(via);
    }
}
