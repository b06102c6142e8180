package toll.intake.prose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import toll.term.Vocabularies;

/**
 * Reads the attributed claims of a text: sentences, masks, numbers, harm frames, wholes and parts, voices, time and
 * place, then one claim for each thing said, the headline first. The same text gives the same claims; the work grows
 * linearly with the text.
 */
public final class Claims {
    private final Lexicon lexicon;
    private final Cardinals cardinals;
    private final TimeWords times;

    public Claims(Lexicon lexicon) {
        this.lexicon = lexicon;
        boolean english = lexicon.language() == Language.ENGLISH;
        this.cardinals = english ? new EnglishCardinals() : new ArabicCardinals();
        this.times = english ? new EnglishTime() : new ArabicTime();
    }

    /** A reader with the lists as shipped. */
    public static Claims shipped(Language language) {
        return new Claims(Lexicon.shipped(language, Vocabularies.shipped()));
    }

    /** The claims of {@code text}, published on that day; all relative dates are anchored there. */
    public Reading read(String text, LocalDate published) {
        List<Draft> drafts = new ArrayList<>();
        Context context = new Context(lexicon, published);
        for (Sentence s : Sentences.of(text, lexicon)) {
            List<Periods.Found> found = Periods.of(s, published, times);
            boolean[] masked = Masks.of(s, found);
            List<Num> nums =
                    NounCounts.complete(text, s, masked, Numbers.of(text, s, cardinals, masked), lexicon.language());
            List<Draft> here = Links.of(text, s, masked, nums, lexicon.language());
            context.settle(text, s, here, found);
            drafts.addAll(here);
        }
        context.close(drafts);
        List<Claim> claims = Offers.of(text, drafts, lexicon.language());
        Map<String, List<String>> wider = new HashMap<>();
        for (Claim claim : claims) {
            claim.places().forEach(place -> wider.computeIfAbsent(place, lexicon.gazetteer()::wider));
        }
        return new Reading(text, published, lexicon.language(), Headline.mark(claims), IncidentForm.of(claims), wider);
    }

    /** Whether the number of a claim follows again from the words of its number span alone. */
    public boolean derivable(Claim claim, String text) {
        @Nullable Span span = claim.spans().get("count");
        if (span == null) {
            return false;
        }
        List<Span> members = claim.spans().entrySet().stream()
                .filter(e -> e.getKey().startsWith("member_"))
                .map(Map.Entry::getValue)
                .toList();
        if (!members.isEmpty()) {
            long sum = 0;
            for (Span member : members) {
                List<Num> nums = numbers(member.of(text));
                sum += nums.isEmpty()
                        ? Names.oneName(member.of(text)) ? 1 : 0
                        : nums.get(0).count().min().orElse(0);
            }
            return claim.count().min().orElse(-1) == sum;
        }
        if (claim.rules().contains("named-in-list")) {
            return claim.count().min().orElse(0) == 1 && Names.oneName(span.of(text));
        }
        return numbers(span.of(text)).stream().anyMatch(num -> Numbers.derivable(claim.count(), num.count()))
                || claim.count().isUnknown();
    }

    private List<Num> numbers(String words) {
        List<Num> all = new ArrayList<>();
        for (Sentence s : Sentences.of(words, lexicon)) {
            boolean[] masked = new boolean[s.size()];
            all.addAll(
                    NounCounts.complete(words, s, masked, Numbers.of(words, s, cardinals, masked), lexicon.language()));
        }
        return all;
    }
}
