package toll.ledger.form;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The last entry of every batch.
 *
 * @param first sequence number of the batch's first entry; its last is this one
 * @param recorded when the batch was committed
 * @param kinds how many entries of each kind the batch holds, this one left out, by the kind's word
 */
public record Closing(long first, Instant recorded, Map<String, Long> kinds) {
    static void write(GroupsOut to, Closing closing) {
        JsonOut out = to.figures;
        out.number("first", closing.first).key("kinds").open();
        for (String word : closing.kinds.keySet().stream().sorted().toList()) {
            out.number(word, closing.kinds.getOrDefault(word, 0L));
        }
        out.close().text("recorded", closing.recorded.toString());
    }

    static Closing read(GroupsIn from) {
        JsonIn in = from.figures();
        long first = in.key("first") ? in.number() : 0;
        java.util.TreeMap<String, Long> kinds = new java.util.TreeMap<>();
        if (in.key("kinds")) {
            in.enter();
            for (String word :
                    List.of("figure", "finding", "incident", "judgement", "person", "refusal", "report", "strike")) {
                if (in.key(word)) {
                    kinds.put(word, in.number());
                }
            }
            in.leave();
        }
        Instant recorded = JudgementForm.instant(in, in.text("recorded"));
        in.end();
        return new Closing(first, recorded, kinds);
    }
}
