package toll.intake.prose;

import java.util.Locale;

/** What a phrase of the word lists does in a sentence. The name in the data files is lower case with hyphens. */
enum Role {
    /** Past tense and participle: killed, wounded. */
    HARM_VERB,
    /** killing, wounding. */
    HARM_ING,
    /** kill, kills: headlines and infinitives. */
    HARM_BASE,
    /** The victim is the subject: died, perished, fled. */
    HARM_GONE,
    /** dead, missing: after the person or the number. */
    HARM_STATE,
    /** deaths, injuries: counted themselves. */
    HARM_NOUN,
    /** the death of, the killing of, the lives of: the victims follow. */
    HARM_EVENT,
    /** death toll: the number follows a linking word. */
    TOLL,
    /** A class of people; the value is a status, with {@code :1} for a singular. */
    PERSON,
    /** A word that describes people and is no head: civilian, Syrian, unarmed. */
    PERSON_ADJECTIVE,
    /** A group of people of unknown size: family, crew. */
    GROUP,
    /** What is not a person; the value is a measure, or - for none. */
    THING,
    QUALIFIER_BEFORE,
    QUALIFIER_AFTER,
    VAGUE,
    NEGATION,
    MODAL,
    SUBSET,
    AMONG,
    AUXILIARY,
    ADVERB,
    ADJECTIVE,
    DETERMINER,
    PREPOSITION,
    BLOCK,
    CLAUSE,
    SAY,
    DENY,
    ACCORDING,
    SPEAKER,
    SOURCE,
    BASIS,
    STANDARD,
    CUMULATIVE,
    UPDATE,
    ACTOR,
    ACTOR_ADJECTIVE,
    FORCE,
    BLAME,
    MEANS,
    PLACE,
    MONTH,
    WEEKDAY,
    TIME_UNIT,
    DURATION_NOT_COUNT,
    SEASON,
    CARDINAL,
    MULTIPLIER,
    ORDINAL,
    DUAL,
    ABBREVIATION,
    HARM_ACTIVE,
    REPLACES,
    TITLE,
    MENTION,
    /** What a page puts beside its text: related, read more, photo. */
    ASIDE;

    static Role of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
