package toll.intake.prose;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of harm and the numbers of a sentence, by the token at which they stand. */
final class HarmWords {
    private final @Nullable Hit[] from;
    private final @Nullable Hit[] to;
    private final @Nullable Num[] numbers;

    HarmWords(Sentence s, List<Num> nums) {
        numbers = new @Nullable Num[s.size() + 1];
        for (Num num : nums) {
            for (int i = num.from(); i < num.to(); i++) {
                numbers[i] = num;
            }
        }
        from = new @Nullable Hit[s.size() + 1];
        to = new @Nullable Hit[s.size() + 1];
        int i = 0;
        while (i < s.size()) {
            Hit hit = longest(s, i);
            if (hit == null) {
                i++;
            } else {
                from[i] = hit;
                to[hit.to()] = hit;
                i = hit.to();
            }
        }
    }

    /** The word of harm that begins at this token; past the end of the sentence there is none. */
    @Nullable
    Hit at(int i) {
        return i >= 0 && i < from.length ? from[i] : null;
    }

    /** The word of harm that ends just before this token. */
    @Nullable
    Hit ending(int i) {
        return i >= 0 && i < to.length ? to[i] : null;
    }

    /** The number to which this token belongs. */
    @Nullable
    Num number(int i) {
        return i >= 0 && i < numbers.length ? numbers[i] : null;
    }

    private static @Nullable Hit longest(Sentence s, int i) {
        Hit best = null;
        for (Hit hit : s.at(i)) {
            if (isHarm(hit.role()) && (best == null || hit.to() > best.to())) {
                best = hit;
            }
        }
        Hit person = best == null ? null : s.at(i, Role.PERSON);
        boolean compound = person != null && best != null && person.to() > best.to();
        return compound ? null : best;
    }

    private static boolean isHarm(Role role) {
        return switch (role) {
            case HARM_VERB, HARM_ING, HARM_BASE, HARM_GONE, HARM_STATE, HARM_NOUN, HARM_EVENT, HARM_ACTIVE, TOLL ->
                true;
            default -> false;
        };
    }
}
